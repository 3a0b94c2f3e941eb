import type { Range } from '../../text/index.ts'
import { type Direction, type Phrase, phraseAt, resolve } from '../dates/index.ts'
import type { Frame } from './frame.ts'
import { DATE_PREPOSITIONS, MAY_FOLLOW, set, TURNING } from './words.ts'

/** The day of speaking: behind the cue first, then right before it, then at the head of the sentence. */
export function dateIn(frame: Frame, published: string | null): { readonly range: Range; readonly value: string } | null {
  const found =
    inCue(frame) ??
    behindCue(frame) ??
    beforeCue(frame) ??
    within(frame, frame.asideFrom, frame.asideEnd) ??
    within(frame, 0, frame.headEnd)
  if (!found) return null
  const value = resolve(found.phrase.when, published, directionOf(frame))
  if (value === null) return null
  const { tokens } = frame
  return { range: { from: tokens[found.first]!.from, to: tokens[found.phrase.end - 1]!.to }, value }
}

/** Token `first` is the preposition, where there is one. */
type Found = { readonly first: number; readonly phrase: Phrase }

/** "testified last week", "said in a statement on Monday", where that is counted to the cue. */
function inCue(frame: Frame): Found | null {
  for (let i = frame.cue + 1; i < frame.cueEnd; i++) {
    const found = foundAt(frame, i, 'cue')
    if (found) return found
  }
  return null
}

/** "will say on Monday" lies ahead; what was said, or is said, lies behind. */
function directionOf({ tokens, cue, cueEnd }: Frame): Direction {
  const words = tokens.slice(Math.max(0, cue - 2), cueEnd).map(({ lower }) => lower)
  const due = words.some((lower, i) => DUE.has(lower) && words[i + 1] === 'to')
  return due || words.some((lower) => COMING.has(lower)) ? 'future' : 'past'
}
/** "is expected to tell", "is due to speak". */
const DUE = set('expected due set scheduled going plans planning intends hopes')
const COMING = set("will 'll ’ll shall wo")

function behindCue(frame: Frame): Found | null {
  const { tokens, parts, cueEnd, behindEnd } = frame
  for (let i = cueEnd; i < behindEnd; i++) {
    if (parts[i] !== 'frame') continue
    const found = foundAt(frame, i)
    if (found) return found
    // "said of the flood" turns to it; "told a crowd of fifty" stays.
    if (TURNING.has(tokens[i]!.lower) && (i === cueEnd || tokens[i]!.lower !== 'of')) return null
  }
  return null
}

/** "Lund on Thursday said": nothing but the date, commas and helping words between speaker and cue. */
function beforeCue(frame: Frame): Found | null {
  const { tokens, parts, cue } = frame
  let from = cue
  while (from > 0 && parts[from - 1] === 'frame') from--
  if (from === 0 || parts[from - 1] !== 'source') return null
  for (let i = from; i < cue; i++) {
    const found = foundAt(frame, i)
    if (found && found.phrase.end <= cue) {
      const rest = [...tokens.slice(from, found.first), ...tokens.slice(found.phrase.end, cue)]
      return rest.every(({ lower }) => HELPING.has(lower) || lower.endsWith('ly')) ? found : null
    }
  }
  return null
}
const HELPING = set(', had has have was were is also later again earlier already will then first')

/** "On Thursday, Lund said", "Speaking in Aldra on Thursday, Lund said", and what tells so between speaker and cue. */
function within(frame: Frame, from: number, to: number): Found | null {
  for (let i = from; i < to; i++) {
    const found = foundAt(frame, i)
    if (found) return found
    if (TURNING.has(frame.tokens[i]!.lower)) return null
  }
  return null
}

/** The date that begins with token `i`, or with the preposition there. */
function foundAt(frame: Frame, i: number, part: 'frame' | 'cue' = 'frame'): Found | null {
  const { tokens, parts } = frame
  // "published on Monday": not when it was said
  const before = DATE_PREPOSITIONS.has(tokens[i - 1]?.lower ?? '') ? i - 2 : i - 1
  if (APPEARED.has(tokens[before]?.lower ?? '')) return null
  const hasPreposition = DATE_PREPOSITIONS.has(tokens[i]!.lower)
  const from = hasPreposition ? i + 1 : i
  const phrase = phraseAt(tokens, i) ?? (hasPreposition ? phraseAt(tokens, from) : null)
  if (!phrase) return null
  for (let k = i; k < phrase.end; k++) if (parts[k] !== part) return null
  if (isOfPaper(frame, i, phrase)) return { first: i, phrase }
  const bare = phraseAt(tokens, i) !== null && !hasPreposition
  if (bare && NEEDS_PREPOSITION.has(phrase.when.is) && !isDated(tokens[i]!.lower)) return null
  if (bare && isNamed(frame, i)) return null
  if (part === 'frame' && !mayEnd(frame, phrase.end, hasPreposition)) return null
  const isPossessive = parts[phrase.end] === 'frame' && POSSESSIVE.has(tokens[phrase.end]!.lower)
  return { first: isPossessive ? from : i, phrase }
}

const APPEARED = set('published aired broadcast released posted')

/** "in a **2021** paper". */
const isOfPaper = ({ tokens }: Frame, i: number, { end, when }: Phrase): boolean =>
  when.is === 'year' && NAMING.has(tokens[i - 1]?.lower ?? '') && PAPERS.has(tokens[end]?.lower ?? '')
const PAPERS = set(
  'paper study report book article essay letter memo interview speech lecture statement tweet post email testimony column',
)

/** "March on the capital", "May said", "2019": alone they may be anything. */
const NEEDS_PREPOSITION = set('month year')
const isDated = (lower: string): boolean =>
  lower === 'last' || lower === 'this' || lower === 'next' || lower === 'earlier' || lower === 'later'

/** "Black Friday", "the Sunday Times": a name before it, or an article. */
function isNamed({ tokens, parts }: Frame, i: number): boolean {
  const before = tokens[i - 1]
  if (before?.kind === 'mark') return true
  if (before?.kind !== 'word' || parts[i - 1] !== 'frame') return false
  return FEASTS.has(before.lower) || NAMING.has(before.lower)
}
const FEASTS = set('black good bloody super palm easter ash cyber blue whit holy fat big')
const NAMING = set('the a an of this that his her their its every each')

/** What follows a date of speaking: nothing, a stop, the attribution's own parts, or a word that begins something new. */
function mayEnd({ tokens, parts }: Frame, end: number, hasPreposition: boolean): boolean {
  const next = tokens[end]
  if (!next || parts[end] !== 'frame' || (next.kind !== 'word' && next.kind !== 'number')) return true
  if (POSSESSIVE.has(next.lower)) return hasPreposition
  return next.kind === 'word' && (MAY_FOLLOW.has(next.lower) || next.lower.endsWith('ly'))
}
const POSSESSIVE = set("'s ’s")
