import type { Form } from '../attributions/index.ts'
import type { Statement } from '../statements/index.ts'
import { type Found, type Range, sameTypography, type Words } from '../text/index.ts'
import { areTwoVoices, changesAt, pastTag, type Told } from './changes.ts'
import { quotedIn } from './marks.ts'
import type { Prepared } from './prepared.ts'
import { isTurn } from './turns.ts'
import { isCommon, opened } from './words.ts'

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

/**
 * What the alignment of words alone cannot know. Last words put against ", said the mayor" behind the words, or first ones against what stands before them,
 * stand against nothing; a word found far off in another speaker's words stands against the word right beside the rest, and so do words that indirect speech has
 * turned; a short end goes on behind ", she said".
 */
function mended(prepared: Prepared, needle: Words, found: Found, indirect: boolean): Found {
  const pairs = [...found.pairs]
  const kept = () => pairs.filter((at) => at >= 0)
  for (const step of [-1, 1] as const) {
    const rim = rimOutside(prepared, needle, pairs, step)
    for (const n of rim) pairs[n] = -1
    if (rim.length === 0 && kept().length > 1) pullIn(prepared, pairs, step)
    if (indirect) turnIn(prepared, needle, pairs, step)
    if (rim.length === 0) putBeside(prepared, needle, pairs, step)
  }
  outOfTags(prepared, needle, pairs)
  goOn(prepared, needle, pairs)
  return kept().length === 0 ? found : { ...found, pairs, words: { from: kept()[0]!, to: kept().at(-1)! + 1 } }
}

/** The rim of the quotation, its end (-1) or its start (1), that stands against words of nobody beside somebody's, and says no word of them that says anything. */
function rimOutside(prepared: Prepared, needle: Words, pairs: readonly number[], step: 1 | -1): number[] {
  const { list } = prepared.haystack.words
  const rim: number[] = []
  for (let n = step < 0 ? pairs.length - 1 : 0; n >= 0 && n < pairs.length; n += step) {
    const at = pairs[n]!
    if (at < 0) continue
    if (prepared.statementsAt(at).length > 0) return rim
    if (list[at]!.folded === needle.list[n]!.folded && !isCommon(list[at]!.folded)) return []
    rim.push(n)
  }
  return []
}

function pullIn(prepared: Prepared, pairs: number[], step: 1 | -1): void {
  const n = step < 0 ? pairs.findLastIndex((at) => at >= 0) : pairs.findIndex((at) => at >= 0)
  const inner = pairs[n + step] ?? -1
  if (inner < 0 || !isOthers(prepared, pairs[n]!, inner)) return
  const beside = inner - step
  pairs[n] = isOthers(prepared, beside, inner) || prepared.statementsAt(beside).length === 0 ? -1 : beside
}

/** A few words at a rim that stand against nothing stand against as many right beside the rest, where those are of the same sentence. */
function putBeside(prepared: Prepared, needle: Words, pairs: number[], step: 1 | -1): void {
  const inner = step < 0 ? pairs.findLastIndex((at) => at >= 0) : pairs.findIndex((at) => at >= 0)
  const count = step < 0 ? pairs.length - 1 - inner : inner
  if (inner < 0 || count === 0 || count > MOST_BESIDE) return
  const at = pairs[inner]!
  const [owner] = prepared.statementsAt(at)
  const { list } = prepared.haystack.words
  // "I am" against "I'm": two words stand against one.
  const own = needle.list.slice(step > 0 ? 0 : inner + 1, step > 0 ? inner : undefined).map(({ folded }) => folded)
  const written = list[at - step] && opened([list[at - step]!.folded])
  if (written && written.length > 1 && written.join(' ') === opened(own).join(' ')) {
    pairs[inner - step] = at - step
    return
  }
  const sentence = prepared.sentences().find(({ from, to }) => from <= list[at]!.from && list[at]!.to <= to)
  for (let n = 1; n <= count; n++) {
    const beside = list[at - step * n]
    if (!owner || !sentence || !beside || beside.from < sentence.from || beside.to > sentence.to) return
    if (!prepared.statementsAt(at - step * n).includes(owner)) return
  }
  for (let n = 1; n <= count; n++) pairs[inner - step * n] = at - step * n
}

const MOST_BESIDE = 4

/** Words at a rim stand against those right beside the rest where these are what indirect speech has turned into them: "they would" against "We will". */
function turnIn(prepared: Prepared, needle: Words, pairs: number[], step: 1 | -1): void {
  const { list } = prepared.haystack.words
  const last = pairs.length - 1
  for (let count = MOST_BESIDE; count > 0; count--) {
    const inner = step > 0 ? count : last - count
    const at = pairs[inner] ?? -1
    if (at < 0) continue
    const rim = Array.from({ length: count }, (_, k) => (step > 0 ? k : inner + 1 + k))
    const beside = rim.map((n) => at + n - inner)
    if (rim.every((n, k) => pairs[n] === beside[k])) return
    const words = [rim.map((n) => needle.list[n]!.folded), beside.map((n) => list[n]?.folded ?? '')] as const
    if (!isTurn(words[0], words[1])) continue
    for (const [k, n] of rim.entries()) pairs[n] = beside[k]!
    return
  }
}

/** A word between two quoted ones that was put against one of the outlet's between them stands against the speaker's own on either side of that. */
function outOfTags(prepared: Prepared, needle: Words, pairs: number[]): void {
  const { list } = prepared.haystack.words
  for (let n = 1; n < pairs.length - 1; n++) {
    const [before, at, after] = [pairs[n - 1]!, pairs[n]!, pairs[n + 1]!]
    if (before < 0 || at < 0 || after < 0 || prepared.quoted(at) > 0) continue
    if (prepared.quoted(before) === 0 || prepared.quoted(after) === 0) continue
    if (list[before + 1]!.folded === needle.list[n]!.folded && prepared.quoted(before + 1) > 0) pairs[n] = before + 1
    else if (after - 1 > before && prepared.quoted(after - 1) > 0) pairs[n] = after - 1
  }
}

/** A short end that stands against nothing goes on in the speaker's next words, behind what the outlet says between. */
function goOn(prepared: Prepared, needle: Words, pairs: number[]): void {
  const inner = pairs.findLastIndex((at) => at >= 0)
  const count = pairs.length - 1 - inner
  if (inner < 0 || count === 0 || count > MOST_BESIDE) return
  const { list } = prepared.haystack.words
  const next = pastTag(prepared, pairs[inner]!)
  for (let from = next; next >= 0 && from < next + MOST_BESIDE; from++) {
    if (prepared.quoted(from) === 0 || areTwoVoices(prepared, pairs[inner]!, from)) return
    if (!needle.list.slice(inner + 1).every(({ folded }, k) => list[from + k]?.folded === folded)) continue
    for (let k = 0; k < count; k++) pairs[inner + 1 + k] = from + k
    return
  }
}

/** Whether two words apart are known to be of two speakers. */
function isOthers(prepared: Prepared, a: number, b: number): boolean {
  if (Math.abs(a - b) === 1) return false
  const [one, other] = [a, b].map((at) => prepared.statementsAt(at)[0]?.speaker?.id)
  return one !== undefined && other !== undefined && one !== other
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
