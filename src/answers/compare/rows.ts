import type { Doc } from '../../documents/index.ts'
import type { Source } from '../verdict.ts'
import type { ComparisonPiece, ComparisonRow, ComparisonWord, RowStatement } from './comparison.ts'
import { type Condition, keepingOf } from './conditions.ts'
import type { Focus } from './focus.ts'
import { isReordered, piecesOf } from './pieces-of.ts'
import type { Saying } from './saying.ts'
import type { Segment } from './segment.ts'
import type { Stack } from './stacks.ts'

/** What one report has of the line, and what it does with the conditions. */
export function rowOf(stack: Stack, focus: Focus, conditions: readonly Condition[]): ComparisonRow {
  const { doc, sayings, copies } = stack
  const { segments } = focus
  const pieces: ComparisonPiece[] = []
  let before = 0
  for (const segment of segments) {
    pieces.push(...piecesOf(sayings, segment, before, focus))
    before += segment.length
  }
  const kept = numbersOf(pieces, () => true)
  return {
    document: sourceOf(doc),
    copies: copies.map(sourceOf),
    statements: givers(sayings, pieces).map(statementOf),
    pieces,
    quoted: numbersOf(pieces, ({ quoted }) => quoted).size,
    paraphrased: numbersOf(pieces, ({ quoted }) => !quoted).size,
    reordered: sayings.some((saying) => segments.some((segment) => isReordered(saying, segment))),
    conditions: conditions.map((condition) => keepingOf(condition, stack, kept)),
  }
}

/** The sayings that give the words; another may only be of the same utterance. */
function givers(sayings: readonly Saying[], pieces: readonly ComparisonPiece[]): readonly Saying[] {
  const given = sayings.filter(({ words }) =>
    pieces.some(({ spans }) => spans.some(({ from }) => words.some((word) => word.from === from))),
  )
  return given.length > 0 ? given : sayings
}

/** The words of the line that pieces keep, by their numbers. */
function numbersOf(pieces: readonly ComparisonPiece[], which: (piece: ComparisonPiece) => boolean): Set<number> {
  const numbers = new Set<number>()
  for (const piece of pieces)
    if (piece.kind === 'kept' && which(piece)) for (let n = piece.line.from; n < piece.line.to; n++) numbers.add(n)
  return numbers
}

export const sourceOf = ({ id, title, outlet, published, url }: Doc): Source => ({ id, title, outlet, published, url })

function statementOf({ statement, words, reading: { doc } }: Saying): RowStatement {
  const first = words[0]!
  const last = words.at(-1)!
  return {
    id: statement?.id ?? null,
    form: statement?.form ?? 'direct',
    speaker: statement?.speaker?.name ?? null,
    cue: statement?.cue ?? [],
    content: statement?.content ?? [{ from: first.from, to: last.to, text: doc.text.slice(first.from, last.to) }],
  }
}

/** The line with the number of rows each of its words stands in. */
export function lineWith(segments: readonly Segment[], rows: readonly ComparisonRow[]): ComparisonWord[] {
  const [quoted, paraphrased] = [countsIn(rows, true), countsIn(rows, false)]
  let number = 0
  return segments.flatMap((segment) =>
    segment.map((word, n): ComparisonWord => {
      const { doc } = word.of.reading
      const at = number++
      return {
        text: doc.text.slice(word.from, word.to),
        after: afterOf(segment, n),
        step: n === 0 ? 'start' : word.step,
        quoted: quoted.get(at) ?? 0,
        paraphrased: paraphrased.get(at) ?? 0,
        source: { document: doc.id, from: word.from, to: word.to },
      }
    }),
  )
}

function countsIn(rows: readonly ComparisonRow[], isQuoted: boolean): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { pieces } of rows)
    for (const n of numbersOf(pieces, ({ quoted }) => quoted === isQuoted)) counts.set(n, (counts.get(n) ?? 0) + 1)
  return counts
}

/** What stands behind a word: the marks of its source, without quotation marks, and a space. */
function afterOf(segment: Segment, n: number): string {
  const [word, next] = [segment[n]!, segment[n + 1]]
  const { text } = word.of.reading.doc
  if (!next) return '.!?…'.includes(text[word.to] ?? ' ') ? text[word.to]! : ''
  const between = next.of === word.of && next.from >= word.to && next.step === 'runs-on' ? text.slice(word.to, next.from) : ' '
  return between.replaceAll(/["“”„«»]/g, '').replaceAll(/\s+/g, ' ')
}
