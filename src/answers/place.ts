import type { Form } from '../attributions/index.ts'
import type { Statement } from '../statements/index.ts'
import { type Found, type Range, sameTypography, type Words } from '../text/index.ts'
import { changesAt } from './changes.ts'
import { quotedIn } from './marks.ts'
import { mended } from './mended.ts'
import type { Prepared } from './prepared.ts'
import type { Told } from './told.ts'

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
  const found = mended(prepared, needle, given, indirect)
  const { list } = prepared.haystack.words
  const range = { from: list[found.words.from]!.from, to: list[found.words.to - 1]!.to }
  const statements = statementsOver(prepared, found)
  const speech = speechOf(prepared, statements.at(-1), range)
  const turning = indirect ? 'quotation' : speech === 'indirect' ? 'record' : null
  return {
    prepared,
    needle,
    found,
    range,
    share: found.share,
    statements,
    speech,
    changes: changesAt(prepared, needle, found, turning),
    sameMarks: sameTypography(needle, prepared.haystack, found),
  }
}

/** The statements that hold most of the words found; where several of one speaker do so together, the one that has the most. */
function statementsOver(prepared: Prepared, { pairs }: Found): Statement[] {
  const counts = new Map<Statement, number>()
  const ofSpeaker = new Map<string, { words: number; largest: Statement }>()
  let words = 0
  for (const at of pairs) {
    if (at < 0) continue
    words++
    const owners = prepared.statementsAt(at)
    for (const statement of owners) counts.set(statement, (counts.get(statement) ?? 0) + 1)
    const [outermost] = owners
    if (!outermost?.speaker) continue
    const known = ofSpeaker.get(outermost.speaker.id)
    const isLarger = !known || counts.get(outermost)! > counts.get(known.largest)!
    ofSpeaker.set(outermost.speaker.id, { words: (known?.words ?? 0) + 1, largest: isLarger ? outermost : known.largest })
  }
  const isMost = (count: number) => count * 4 >= words * 3
  // One that holds hardly less than the best holds the words; a nested one must hold them all but a stray word.
  const holding = [...counts]
    .filter(([, count]) => isMost(count))
    .map(([statement]) => statement)
    .sort((a, b) => size(b) - size(a))
  if (holding.length > 0) return holding
  const together = ofSpeaker.values().find((speaker) => isMost(speaker.words))
  return together ? [together.largest] : []
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
