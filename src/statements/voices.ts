import type { Range } from '../text/index.ts'
import type { Statement } from './statement.ts'

/** A stretch of the document and whose voice it is in: the innermost statement whose words it holds, or the outlet (null). */
export type Voice = Range & { readonly statement: string | null }

/** How much of the document one speaker has, in UTF-16 code units. */
export type Share = {
  /** Null for the outlet itself; `unknown` for statements of which nobody is known to speak. */
  readonly speaker: string | null
  /** The speaker's id, since two may go by the same words ("an official"); null for the outlet and for `unknown`. */
  readonly id: string | null
  readonly characters: number
  /** How many of them reach the reader as told by another speaker. */
  readonly relayed: number
  /** 0 to 1. */
  readonly share: number
}

/** The whole text, parted into stretches of one voice each: every character has exactly one owner. `length` is that of the document's text. */
export function voicesOf(length: number, statements: readonly Statement[]): readonly Voice[] {
  const depth = depths(statements)
  const runs = statements
    .flatMap(({ id, content }) => content.map(({ from, to }) => ({ id, from, to, depth: depth.get(id)! })))
    .sort((a, b) => a.from - b.from)
  const borders = [...new Set([0, length, ...runs.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b)
  const voices: { from: number; to: number; statement: string | null }[] = []
  let open: typeof runs = []
  let next = 0
  for (let n = 0; n + 1 < borders.length; n++) {
    const [from, to] = [borders[n]!, borders[n + 1]!]
    open = open.filter((run) => run.to > from)
    while (next < runs.length && runs[next]!.from <= from) open.push(runs[next++]!)
    const owner = open.reduce<(typeof runs)[number] | null>((best, run) => (best && best.depth >= run.depth ? best : run), null)
    const last = voices.at(-1)
    if (last && last.statement === (owner?.id ?? null)) last.to = to
    else voices.push({ from, to, statement: owner?.id ?? null })
  }
  return voices
}

/** The share of each voice, the largest first. */
export function sharesOf(voices: readonly Voice[], statements: readonly Statement[]): readonly Share[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]))
  const shares = new Map<string, { speaker: string | null; id: string | null; characters: number; relayed: number }>()
  let all = 0
  for (const { from, to, statement } of voices) {
    const said = statement === null ? null : byId.get(statement)!
    const speaker = said === null ? null : (said.speaker?.name ?? 'unknown')
    const id = said?.speaker?.id ?? null
    const key = `${id ?? ''} ${speaker === null}`
    const share = shares.get(key) ?? { speaker, id, characters: 0, relayed: 0 }
    shares.set(key, share)
    share.characters += to - from
    if (said !== null && isRelayed(byId, said)) share.relayed += to - from
    all += to - from
  }
  return [...shares.values()]
    .map((share) => ({ ...share, share: all ? share.characters / all : 0 }))
    .sort((a, b) => b.characters - a.characters)
}

/** Whether a statement is nested in one of somebody else's. */
function isRelayed(byId: ReadonlyMap<string, Statement>, { speaker, parent }: Statement): boolean {
  // No further out than anything nests; parents in a ring end here too.
  let at = parent
  for (let n = 0; at !== null && n < 16; n++) {
    const outer = byId.get(at)
    if (!outer) return false
    if (outer.speaker?.id !== speaker?.id || speaker === null) return true
    at = outer.parent
  }
  return false
}

/** How many statements each statement is nested in. A parent comes before what is nested in it, or is looked up on the way. */
function depths(statements: readonly Statement[]): ReadonlyMap<string, number> {
  const parents = new Map(statements.map(({ id, parent }) => [id, parent]))
  const depth = new Map<string, number>()
  for (const { id } of statements) {
    const way: string[] = []
    for (let at: string | null = id; at !== null && !depth.has(at); at = parents.get(at) ?? null) way.push(at)
    let above = way.length ? (parents.get(way.at(-1)!) ?? null) : null
    for (const at of way.reverse()) {
      depth.set(at, above === null ? 0 : (depth.get(above) ?? -1) + 1)
      above = at
    }
  }
  return depth
}
