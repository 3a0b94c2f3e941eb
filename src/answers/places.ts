import { type Found, findPassages, type Words } from '../text/index.ts'
import { attributionAt, tellerAt } from './attribution.ts'
import { LEAST_PARAPHRASE } from './judge.ts'
import { type Place, placeOf } from './place.ts'
import type { Prepared } from './prepared.ts'
import type { Quotation } from './verdict.ts'

/** Places looked at closely: so many, and of each further document the best while it is near enough; of a common phrase there may be thousands. */
const MOST_PLACES = 8
const MOST_DOCUMENTS = 1000

type Candidate = { readonly document: Prepared; readonly found: Found; readonly first: boolean }

/** The best places first: those with the fewest changes, the speaker asked for, the words in quotation marks. */
export function placesOf(needle: Words, documents: readonly Prepared[], { speaker, form }: Quotation): Place[] {
  const found = documents.flatMap((document) =>
    findPassages(needle, document.haystack).map((found, n): Candidate => ({ document, found, first: n === 0 })),
  )
  return found
    .sort((a, b) => b.found.share - a.found.share)
    .filter(({ found: { share }, first }, n) => n < MOST_PLACES || (first && share >= LEAST_PARAPHRASE && n < MOST_DOCUMENTS))
    .map(({ document, found }) => placeOf(document, needle, found, form === 'indirect'))
    .map((place) => ({ place, rank: rankOf(place, speaker) }))
    .sort((a, b) => compare(a.rank, b.rank) || inOrder(a.place, b.place))
    .map(({ place }) => place)
}

/** Smaller is better, the first number that differs decides. */
function rankOf(place: Place, speaker: string | null): number[] {
  const inside = place.changes.filter(({ where, disclosed, turned }) => where === 'inside' && !disclosed && !turned)
  const confirmed = speaker !== null && attributionAt(place, speaker).verdict === 'confirmed'
  return [
    inside.length === 0 ? 0 : 1,
    Math.round((1 - place.share) * 20),
    confirmed ? 0 : 1,
    confirmed && tellerAt(place) !== null ? 1 : 0,
    ['direct', 'mixed', 'indirect', 'none'].indexOf(place.speech),
    place.changes.filter((change) => change.broken).length,
    place.found.words.to - place.found.words.from,
    // What the sentence says besides: of two that have the words, the one that has no more.
    place.changes.filter(({ where, disclosed }) => where !== 'inside' && !disclosed).length,
  ]
}

// The earliest first, so that the order in which documents are given is none of the verdict’s.
function inOrder({ prepared: a }: Place, { prepared: b }: Place): number {
  const [one, other] = [a, b].map(({ reading: { doc } }) => `${doc.published ?? '9999'} ${doc.id}`)
  return one! < other! ? -1 : one! > other! ? 1 : 0
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, n) => number !== b[n])
  return at < 0 ? 0 : a[at]! - b[at]!
}
