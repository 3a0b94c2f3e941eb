import type { Told } from './told.ts'

/** Words that say something, in one order in both: so many, and this share of all of the shorter statement. */
const LEAST_SHARED = 3
const LEAST_SHARE = 0.5
/** Where it is not known that one speaker said both. */
const LEAST_SHARED_UNKNOWN = 5
const LEAST_SHARE_UNKNOWN = 0.7

/** A quotation this long or longer that stands word for word in the other is of the same utterance. */
const LEAST_QUOTED = 3
const LEAST_CONTENT = 2

/** Longer statements are compared by their runs alone. */
const MOST_CELLS = 200_000

/**
 * How surely two statements give the same utterance, by the words they share in one order; 0 where they do not. `known`: one speaker is named in both. Words
 * that stand in any text count for nothing, so that paraphrases and changed words are found too.
 */
export function likenessOf(a: Told, b: Told, known: boolean): number {
  const shared = sharedInOrder(a.content, b.content)
  const shorter = Math.min(a.content.length, b.content.length)
  const [least, share] = known ? [LEAST_SHARED, LEAST_SHARE] : [LEAST_SHARED_UNKNOWN, LEAST_SHARE_UNKNOWN]
  if (shared >= least && shared >= share * shorter) return shared
  const runs = sharedRuns(a.runs, b.runs)
  if (runs > 0) return LEAST_SHARED + runs
  return known && (isQuotedIn(a, b) || isQuotedIn(b, a)) ? LEAST_SHARED : 0
}

/** Whether a quotation of the one stands word for word in the other. */
const isQuotedIn = (one: Told, { line }: Told): boolean =>
  one.quoted.some((stretch) => stretch.words >= LEAST_QUOTED && stretch.content >= LEAST_CONTENT && line.includes(stretch.line))

function sharedRuns(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  let count = 0
  for (const run of few) if (many.has(run)) count++
  return count
}

/** The length of the longest list of words that both have in this order. */
function sharedInOrder(a: readonly string[], b: readonly string[]): number {
  if (a.length * b.length > MOST_CELLS) return 0
  let above = new Uint32Array(b.length + 1)
  let here = new Uint32Array(b.length + 1)
  for (const word of a) {
    for (let n = 0; n < b.length; n++) here[n + 1] = word === b[n] ? above[n]! + 1 : Math.max(above[n + 1]!, here[n]!)
    ;[above, here] = [here, above]
  }
  return above[b.length]!
}
