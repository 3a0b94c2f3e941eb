import { set } from './words.ts'

/** Forms of verbs that no ending shows, with their dictionary forms. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `said say|told tell|wrote write|written write|thought think|felt feel|knew know|known know|found find|shown show|saw see|seen see|meant mean|swore swear|sworn
   swear|spoke speak|spoken speak|foresaw foresee|sought seek|undertook undertake|made make|took take|taken take|given give|gave give|chose choose|chosen choose|understood
   understand|held hold|struck strike|threw throw|began begin|begun begin|took take|put put|read read|stood stand|won win|lost lose|is be|are be|was be|were be|been be|has have|had
   have|shot shoot|went go|came come|got get|led lead|left leave|ran run|sat sit|paid pay|sent send|built build|brought bring|kept keep|denies deny|sued sue|banned ban|laid lay|gone go|drew draw|forbade forbid|forbidden forbid|overthrew overthrow`
    .split('|')
    .map((pair) => pair.trim().split(/\s+/) as [string, string]),
)

/** Whether a lower-case word looks like the past of a verb. */
export const isPast = (lower: string): boolean => lower.endsWith('ed') || (IRREGULAR.has(lower) && !lower.endsWith('s'))

const DOUBLED = set(`bb dd gg mm nn pp rr tt ll`)

/** What a lower-case word may be a form of, itself first: "denied" → denied, denie, deny. A guess that is no word finds no table. */
export function basesOf(lower: string): readonly string[] {
  const known = IRREGULAR.get(lower)
  if (known !== undefined) return [lower, known]
  const bases = [lower]
  for (const ending of ['ies', 'ied', 'es', 'ed', 's', 'd', 'ing']) {
    if (!lower.endsWith(ending) || lower.length < ending.length + 2) continue
    const stem = lower.slice(0, -ending.length)
    if (ending.startsWith('ie')) bases.push(`${stem}y`)
    else {
      bases.push(stem)
      if (ending === 'ing') bases.push(`${stem}e`)
      if (DOUBLED.has(stem.slice(-2))) bases.push(stem.slice(0, -1))
    }
  }
  return bases
}
