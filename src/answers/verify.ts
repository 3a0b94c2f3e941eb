import type { Reading } from '../read.ts'
import { type Found, findPassages, type Words, wordsIn } from '../text/index.ts'
import { answerOf } from './answer.ts'
import { attributionAt, speakerAt } from './attribution.ts'
import type { Told } from './changes.ts'
import { evidenceOf, searchedOf } from './evidence.ts'
import { flagsAt } from './flags/index.ts'
import { isNear, matchAt, nearness } from './judge.ts'
import { sameName } from './names.ts'
import { piecesOf } from './pieces.ts'
import { type Place, placeOf } from './place.ts'
import { type Prepared, prepared } from './prepared.ts'
import type { Attribution, Change, Match, Quotation, Verdict } from './verdict.ts'

/** Places looked at closely; of a common phrase there may be thousands. */
const MOST_PLACES = 8

/** Whether the words stand in the readings, what differs there, and whose they are. Pure; the same input gives the same verdict. */
export function verifyIn(quotation: Quotation, readings: readonly Reading[]): Verdict {
  const documents = readings.map(prepared)
  const needle = wordsIn(quotation.words)
  const places = placesOf(needle, documents, quotation)
  const [best] = places
  if (best && isPartly(best)) {
    const pieces = piecesOf(best, documents, quotation.form === 'indirect')
    if (pieces) return finished(quotation, documents, 'spliced', pieces.map(inner), [])
  }
  if (!best || nearness(best) === 'far') return notFound(quotation, documents, best)
  const others = places.slice(1).filter((place) => nearness(place) === 'same' || nearness(place) === nearness(best))
  const speakers = [best, ...others.filter((place) => place.share === best.share)].map(speakerAt)
  const ambiguous =
    quotation.speaker === null &&
    nearness(best) === 'same' &&
    speakers.some((speaker) => speaker !== null && speakers[0] && !sameName(speaker, speakers[0]))
  return finished(quotation, documents, ambiguous ? 'ambiguous' : null, [best], others)
}

/** Whether a good part of the quotation does not stand at its best place. */
const isPartly = (place: Place) =>
  ['far', 'paraphrase'].includes(nearness(place)) ||
  place.changes.filter(({ where, disclosed }) => where === 'inside' && !disclosed).length > 1 ||
  place.changes.some(
    ({ where, kind, mine, disclosed }) => where === 'inside' && kind !== 'deletion' && !disclosed && mine.length >= 3,
  )

/** The best places first: those with the fewest changes, the speaker asked for, the words in quotation marks. */
function placesOf(needle: Words, documents: readonly Prepared[], { speaker, form }: Quotation): Place[] {
  const found: { readonly document: Prepared; readonly found: Found }[] = documents.flatMap((document) =>
    findPassages(needle, document.haystack).map((found) => ({ document, found })),
  )
  return found
    .sort((a, b) => b.found.share - a.found.share)
    .slice(0, MOST_PLACES)
    .map(({ document, found }) => placeOf(document, needle, found, form === 'indirect'))
    .map((place) => ({ place, rank: rankOf(place, speaker) }))
    .sort((a, b) => compare(a.rank, b.rank))
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
    ['direct', 'mixed', 'indirect', 'none'].indexOf(place.speech),
    place.changes.filter((change) => change.broken).length,
    place.found.words.to - place.found.words.from,
  ]
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, n) => number !== b[n])
  return at < 0 ? 0 : a[at]! - b[at]!
}

function notFound(quotation: Quotation, documents: readonly Prepared[], nearest: Place | undefined): Verdict {
  return withAnswer({
    match: 'not-found',
    quotation,
    changes: [],
    flags: [],
    attribution: attributionOf(quotation, []),
    evidence: nearest && isNear(nearest) ? evidenceOf(nearest) : null,
    others: [],
    searched: searchedOf(documents),
  })
}

/** The verdict on the places the words have; a match that is null is judged from the one place. */
function finished(
  quotation: Quotation,
  documents: readonly Prepared[],
  known: Match | null,
  places: readonly Place[],
  others: readonly Place[],
): Verdict {
  const attribution = attributionOf(quotation, places)
  const flags = places.flatMap((place) => flagsAt(place, attribution))
  const [best, ...more] = places
  return withAnswer({
    match: known ?? matchAt(best!, flags, quotation),
    quotation,
    changes: places.flatMap((place) => place.changes.map(changeOf)),
    flags,
    attribution,
    evidence: evidenceOf(best!),
    others: [...more, ...others].map(evidenceOf),
    searched: searchedOf(documents),
  })
}

const withAnswer = (verdict: Omit<Verdict, 'answer'>): Verdict => ({ answer: answerOf(verdict), ...verdict })

/** A piece of a spliced quotation begins and ends where it was joined: what is cut there is no further change. */
const inner = (place: Place): Place => ({ ...place, changes: place.changes.filter(({ where }) => where === 'inside') })

/** Of several pieces the first that is not the speaker's decides. */
function attributionOf({ speaker }: Quotation, places: readonly Place[]): Attribution {
  const all = places.map((place) => attributionAt(place, speaker))
  return (
    all.find(({ verdict }) => verdict === 'different-speaker' || verdict === 'speaker-was-quoting') ??
    all[0] ?? {
      verdict: speaker === null ? 'not-asked' : 'unknown',
      asked: speaker,
      found: null,
      says: 'The words were not found.',
    }
  )
}

const changeOf = ({ kind, where, quoted, found, at, disclosed, turned, disfluency }: Told): Change => ({
  kind,
  where,
  quoted,
  found,
  at,
  disclosed,
  turned,
  disfluency,
})
