import type { Place } from './place.ts'
import type { Told } from './told.ts'
import type { Flag, Match, Quotation } from './verdict.ts'
import { isCommon } from './words.ts'

/** Below this share of the quotation a place is no place of it; from there to the next it may be a paraphrase. */
const LEAST = 0.6
export const LEAST_PARAPHRASE = 0.4

/** Whether a place that is none of the words is near enough to be shown as the nearest. */
export function isNear(place: Place): boolean {
  const { kept, all } = contentKept(place)
  return kept >= 2 && kept * 3 >= all && place.share >= 0.3
}

/** How near a place comes to the words: whether it is a place of them at all. */
export function nearness(place: Place): 'same' | 'altered' | 'paraphrase' | 'far' {
  const { needle, share, found, changes } = place
  const inside = changes.filter(({ where, disclosed, turned }) => where === 'inside' && !disclosed && !turned)
  if (inside.length === 0) return 'same'
  const words = needle.list.length
  // One word of two or three may be another's: so few words are found or they are not.
  if (words <= 3) return 'far'
  const kept = found.pairs.filter((at) => at >= 0).length
  const runs = inside.length
  if (share >= LEAST && runs <= Math.max(2, kept / 2.5)) return 'altered'
  const content = contentKept(place)
  const loose = found.words.to - found.words.from > words * 2.5 + 8
  return share >= LEAST_PARAPHRASE && content.kept >= 3 && content.kept * 2 >= content.all && !loose ? 'paraphrase' : 'far'
}

/** How many of the words of the quotation that say something stand at the place. */
function contentKept({ needle, prepared, found }: Place): { kept: number; all: number } {
  const { list } = prepared.haystack.words
  let [kept, all] = [0, 0]
  for (const [n, { folded }] of needle.list.entries()) {
    if (isCommon(folded)) continue
    all++
    const at = found.pairs[n]!
    if (at >= 0 && list[at]!.folded.slice(0, 4) === folded.slice(0, 4)) kept++
  }
  return { kept, all }
}

/** The match of a quotation that has one place and is not far from it; what has none or several is told elsewhere. */
export function matchAt(place: Place, flags: readonly Flag[], quotation: Quotation): Match {
  // Words given indirectly stand in no marks.
  if (nearness(place) === 'paraphrase') return quotation.form === 'direct' ? 'paraphrase-in-quotes' : 'altered'
  const open = place.changes.filter(({ disclosed, turned }) => !disclosed && !turned)
  const inside = open.filter(({ where }) => where === 'inside')
  if (inside.some(isSplice)) return 'spliced'
  if (inside.some((change) => change.kind !== 'deletion' || isDroppedWord(change, flags))) return 'altered'
  // A mark that makes a question of a statement is more than typography.
  if (inside.length === 0 && flags.some(({ flag }) => flag === 'question')) return 'altered'
  const lost = open.some(
    (change) => change.where !== 'inside' && (change.broken || flags.some(({ found }) => found && touches(found, change))),
  )
  if (inside.length > 0 || lost) return 'truncated'
  if (quotation.form === 'direct' && place.speech === 'indirect') return 'paraphrase-in-quotes'
  if (place.changes.some(({ disclosed, turned }) => turned || disclosed)) return 'edited-disclosed'
  return place.sameMarks ? 'verbatim' : 'typography-only'
}

/** The end of one sentence and the middle or end of another joined without a sign. */
const isSplice = ({ kind, crosses, theirs, mine }: Told) =>
  crosses > 0 && theirs.length > 2 && (kind === 'deletion' || theirs.length > 2 * mine.length + 4)

/** A word or two that are simply gone; a longer cut, or a condition, is a truncation. */
const isDroppedWord = ({ theirs, found }: Told, flags: readonly Flag[]) =>
  theirs.length <= 2 && !flags.some((flag) => flag.flag === 'condition-dropped' && flag.found && touches(flag.found, { found }))

const touches = (a: { readonly from: number; readonly to: number }, { found }: Pick<Told, 'found'>) =>
  found !== null && a.from < found.to && found.from < a.to
