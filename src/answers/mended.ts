import type { Found, Words } from '../text/index.ts'
import { sentenceAt } from './change-words.ts'
import type { Prepared } from './prepared.ts'
import { areTwoVoices, pastTag } from './tags.ts'
import { isTurn } from './turns.ts'
import { isCommon, opened } from './words.ts'

/**
 * What the alignment of words alone cannot know. Last words put against ", said the mayor" behind the words, or first ones against what stands before them,
 * stand against nothing; a word found far off in another speaker's words stands against the word right beside the rest, and so do words that indirect speech has
 * turned; a short end goes on behind ", she said".
 */
export function mended(prepared: Prepared, needle: Words, found: Found, indirect: boolean): Found {
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
  const sentence = sentenceAt(prepared, list[at]!)
  for (let n = 1; n <= count; n++) {
    const beside = list[at - step * n]
    if (!owner || !beside || beside.from < sentence.from || beside.to > sentence.to) return
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
