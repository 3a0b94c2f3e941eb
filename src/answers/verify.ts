import type { Reading } from '../read.ts'
import { wordsIn } from '../text/index.ts'
import { answerOf } from './answer.ts'
import { attributionAt, speakerAt } from './attribution.ts'
import { evidenceOf, searchedOf } from './evidence.ts'
import { flagsAt } from './flags/index.ts'
import { isNear, matchAt, nearness } from './judge.ts'
import { type Limited, type Limits, limited } from './limits.ts'
import { sameName } from './names.ts'
import { piecesOf, voicesOf } from './pieces.ts'
import type { Place } from './place.ts'
import { placesOf } from './places.ts'
import { type Prepared, prepared } from './prepared.ts'
import type { Asked } from './quotation.ts'
import { spelledOut } from './spelled-out.ts'
import { standingsOf } from './standings.ts'
import type { Told } from './told.ts'
import type { Attribution, Change, Match, Quotation, Standing, Verdict } from './verdict.ts'

/** Whether the words stand in the readings, what differs there, and whose they are. Pure; the same input gives the same verdict. */
export function verifyIn(asked: Quotation | Asked, given: readonly Reading[], limits: Limits = {}): Verdict {
  const searched = limited(given, limits)
  const { words, speaker, form } = 'isRange' in asked ? spelledOut(asked, searched.readings) : asked
  const quotation: Quotation = { words, speaker, form }
  const documents = searched.readings.map(prepared)
  const places = placesOf(wordsIn(quotation.words), documents, quotation)
  const about = { quotation, searched, standings: standingsOf(quotation, places) }
  const [best] = places
  const pieces = best ? splicedAt(best, documents, quotation.form === 'indirect') : null
  if (pieces) return finished(about, 'spliced', pieces.map(inner), [])
  if (!best || nearness(best) === 'far') return notFound(about, best)
  const others = places
    .slice(1, MOST_OTHERS + 1)
    .filter((place) => nearness(place) === 'same' || nearness(place) === nearness(best))
  const speakers = [best, ...others.filter((place) => place.share === best.share)].map(speakerAt)
  const ambiguous =
    quotation.speaker === null &&
    nearness(best) === 'same' &&
    speakers.some((speaker) => speaker !== null && speakers[0] && !sameName(speaker, speakers[0]))
  return finished(about, ambiguous ? 'ambiguous' : null, [best], others)
}

/** Further places that are shown with their passages. */
const MOST_OTHERS = 7

/** What every verdict on a quotation has. */
type About = { readonly quotation: Quotation; readonly searched: Limited; readonly standings: readonly Standing[] }

/** The places a quotation is put together from; null where it is not. */
function splicedAt(best: Place, documents: readonly Prepared[], indirect: boolean): Place[] | null {
  const pieces = isPartly(best) ? piecesOf(best, documents, indirect) : null
  return pieces ?? (['same', 'altered'].includes(nearness(best)) ? voicesOf(best, indirect) : null)
}

/** Whether a good part of the quotation does not stand at its best place. */
function isPartly(place: Place): boolean {
  if (nearness(place) === 'far' || nearness(place) === 'paraphrase') return true
  const open = place.changes.filter(({ where, disclosed, turned }) => where === 'inside' && !disclosed && !turned)
  return open.length > 1 || open.some(({ kind, mine }) => kind !== 'deletion' && mine.length >= 3)
}

function notFound({ quotation, searched, standings }: About, nearest: Place | undefined): Verdict {
  return withAnswer({
    match: 'not-found',
    quotation,
    changes: [],
    flags: [],
    attribution: attributionOf(quotation, []),
    evidence: nearest && isNear(nearest) ? evidenceOf(nearest) : null,
    pieces: [],
    others: [],
    standings,
    searched: searchedOf(searched),
  })
}

/** The verdict on the places the words have; a match that is null is judged from the one place. */
function finished(
  { quotation, searched, standings }: About,
  known: Match | null,
  places: readonly Place[],
  others: readonly Place[],
): Verdict {
  const attribution = attributionOf(quotation, places)
  const flags = places.flatMap((place) => flagsAt(place, attribution))
  const [best] = places
  return withAnswer({
    match: known ?? matchAt(best!, flags, quotation),
    quotation,
    changes: places.flatMap((place) => place.changes.map(changeOf)),
    flags,
    attribution,
    evidence: evidenceOf(best!),
    pieces: places.length > 1 ? places.map(evidenceOf) : [],
    others: others.map(evidenceOf),
    standings,
    searched: searchedOf(searched),
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

const changeOf = ({ kind, where, quoted, found, at, disclosed, turned, disfluency, gap }: Told): Change => ({
  kind,
  where,
  quoted,
  found,
  at,
  disclosed,
  turned,
  disfluency,
  gap,
})
