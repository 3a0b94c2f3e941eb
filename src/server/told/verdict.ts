import type { Comparison, Evidence, Grade, Profile, Verdict } from '../../answers/index.ts'
import { numbered, sourceLine } from './statements.ts'
import type { Words } from './words.ts'

type Graded = Verdict & { readonly grade: Grade; readonly profile: Profile }

/** A verdict: the answer, what differs, whose words they are, where they stand, and what was searched. */
export function verdictLines(verdict: Graded, words: Words): string[] {
  const { answer, match, attribution, changes, flags, evidence, others, searched, grade, profile } = verdict
  return [
    words(answer),
    `match ${match} · attribution ${attribution.verdict} · ${grade} by the house rules ${profile}`,
    ...flags.map(({ flag, says }) => `meaning, ${flag}: ${words(says)}`),
    ...changes.map(
      ({ kind, where, quoted, found, disclosed }) =>
        `${kind}, ${where}${disclosed ? ', disclosed' : ''}: quoted ${words(quoted?.text)}, found ${words(found?.text)}`,
    ),
    ...(attribution.verdict === 'not-asked' ? [] : [`speaker: ${words(attribution.says)}`]),
    ...(evidence ? evidenceLines(evidence, words) : []),
    ...(others.length > 0 ? [`and in ${others.length} further ${others.length === 1 ? 'place' : 'places'}`] : []),
    `searched: ${words(searched.says)}`,
  ]
}

function evidenceLines({ document, passage, speech, speaker, statement }: Evidence, words: Words): string[] {
  return [
    `stands in ${sourceLine(document, words)}${statement === null ? '' : ` · statement ${statement}`}`,
    `   ${speech === 'none' ? "as nobody's words" : `${speech} speech of ${speaker === null ? 'nobody named' : words(speaker)}`}`,
    `   ${words(passage.text)}`,
  ]
}

/** The quotations of a draft, each with its verdict. */
export function draftLines(
  quotations: readonly {
    readonly spans: readonly { readonly text: string }[]
    readonly verdict: Verdict
    readonly grade: Grade
  }[],
  profile: Profile,
  first: number,
  words: Words,
): string[] {
  return numbered(
    quotations.map(({ verdict, grade }) => [
      words(verdict.quotation.words),
      ...verdictLines({ ...verdict, grade, profile }, words).map((line) => `   ${line}`),
    ]),
    first,
  )
}

const SIGNS = { gap: ' …', tag: ' ·', apart: ' ·', start: ' /', 'runs-on': '' } as const

/** One utterance in every outlet: the fullest words, then what each outlet has of them. */
export function comparisonLines(comparison: Comparison, first: number, words: Words): string[] {
  const { answer, line, conditions, rows, elsewhere, searched } = comparison
  const fullest = line.map(({ text, after, step }, n) => `${n > 0 ? `${SIGNS[step]} ` : ''}${text}${after.trimEnd()}`).join('')
  return [
    words(answer),
    ...(line.length > 0 ? [`fullest words: ${words(fullest)}`] : []),
    ...numbered(
      rows.map((row) => [
        `${sourceLine(row.document, words)}${row.copies.length > 0 ? `, and ${row.copies.length} copies` : ''}`,
        `   quotes ${row.quoted} and has unquoted ${row.paraphrased} of ${line.length} words${row.reordered ? ', in another order' : ''}`,
        ...row.statements.map(
          ({ form, speaker, content, cue }) =>
            `   ${form} speech of ${speaker === null ? 'nobody named' : words(speaker)}, verb ${words(cue[0]?.text)}: ${content.map(({ text }) => words(text)).join(' … ')}`,
        ),
        ...row.conditions.flatMap((kept, n) =>
          kept === 'not-carried' ? [] : [`   condition ${kept}: ${words(conditions[n]?.clause.text)}`],
        ),
      ]),
      first,
    ),
    ...elsewhere.map(
      ({ document, words: found, why }) => `not counted, ${why}: ${words(found.text)} in ${sourceLine(document, words)}`,
    ),
    `searched: ${words(searched.says)}`,
  ]
}
