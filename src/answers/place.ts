import type { Form } from '../attributions/index.ts'
import type { Statement } from '../statements/index.ts'
import { type Found, type Range, sameTypography, type Words } from '../text/index.ts'
import { changesAt, type Told } from './changes.ts'
import { quotedIn } from './marks.ts'
import type { Prepared } from './prepared.ts'

/** A place where the quotation, or something like it, stands, with all that the steps after ask of it. */
export type Place = {
  readonly prepared: Prepared
  readonly needle: Words
  readonly found: Found
  /** In the document's text. */
  readonly range: Range
  readonly share: number
  /** Outermost first. */
  readonly statements: readonly Statement[]
  readonly speech: Form | 'none'
  readonly changes: readonly Told[]
  /** Letter for letter, mark for mark. */
  readonly sameMarks: boolean
}

export function placeOf(prepared: Prepared, needle: Words, given: Found, indirect: boolean): Place {
  const found = withoutTag(prepared, needle, given)
  const { list } = prepared.haystack.words
  const range = { from: list[found.words.from]!.from, to: list[found.words.to - 1]!.to }
  const statements = statementsOver(prepared, found)
  return {
    prepared,
    needle,
    found,
    range,
    share: found.share,
    statements,
    speech: speechOf(prepared, statements.at(-1), range),
    changes: changesAt(prepared, needle, found, indirect),
    sameMarks: sameTypography(needle, prepared.haystack, found),
  }
}

/** A last word put against ", she said" behind the words, or a first one against what stands before them, stands against nothing. */
function withoutTag(prepared: Prepared, needle: Words, found: Found): Found {
  const { list } = prepared.haystack.words
  const pairs = [...found.pairs]
  const isTag = (n: number, inward: number) =>
    pairs[n]! < 0 ||
    (list[pairs[n]!]!.folded !== needle.list[n]!.folded &&
      prepared.statementsAt(pairs[n]!).length === 0 &&
      prepared.statementsAt(pairs[inward] ?? -1).length > 0)
  let last = pairs.length - 1
  while (last > 0 && pairs[last]! < 0) last--
  if (last > 0 && isTag(last, last - 1)) pairs[last] = -1
  let first = 0
  while (first < last && pairs[first]! < 0) first++
  if (first < last && isTag(first, first + 1)) pairs[first] = -1
  const kept = pairs.filter((at) => at >= 0)
  return kept.length === 0 ? found : { ...found, pairs, words: { from: kept[0]!, to: kept.at(-1)! + 1 } }
}

/** The statements that hold most of the words found. */
function statementsOver(prepared: Prepared, { pairs }: Found): Statement[] {
  const counts = new Map<Statement, number>()
  let words = 0
  for (const at of pairs) {
    if (at < 0) continue
    words++
    for (const statement of prepared.statementsAt(at)) counts.set(statement, (counts.get(statement) ?? 0) + 1)
  }
  // One that holds hardly less than the best holds the words; a nested one must hold them all but a stray word.
  return [...counts]
    .filter(([, count]) => count * 4 >= words * 3)
    .map(([statement]) => statement)
    .sort((a, b) => size(b) - size(a))
}

const size = ({ content }: Statement) => content.reduce((sum, { from, to }) => sum + to - from, 0)

/** Whether the words are quoted there, paraphrased, or said by nobody. */
function speechOf({ reading }: Prepared, statement: Statement | undefined, range: Range): Place['speech'] {
  if (!statement) return 'none'
  // What stands after a label of a transcript is said in these words, marks or not.
  if (statement.speaker?.via === 'label') return 'direct'
  if (statement.form !== 'mixed') return statement.form
  const quoted = statement.content
    .flatMap(({ from, to }) => quotedIn(reading.doc.text, from, to))
    .reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, range.to) - Math.max(from, range.from)), 0)
  const length = range.to - range.from
  return quoted >= length * 0.8 ? 'direct' : quoted > length * 0.2 ? 'mixed' : 'indirect'
}
