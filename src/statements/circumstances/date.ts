import type { Range } from '../../text/index.ts'
import { type Direction, type Phrase, phraseAt, resolve } from '../dates/index.ts'
import type { Frame } from './frame.ts'
import { DATE_PREPOSITIONS, MAY_FOLLOW, set, TURNING } from './words.ts'

/** The day of speaking: behind the cue first, then right before it, then at the head of the sentence. */
export function dateIn(frame: Frame, published: string | null): { readonly range: Range; readonly value: string } | null {
  const found = behindCue(frame) ?? beforeCue(frame) ?? atHead(frame)
  if (!found) return null
  const value = resolve(found.phrase.when, published, directionOf(frame))
  if (value === null) return null
  const { tokens } = frame
  return { range: { from: tokens[found.first]!.from, to: tokens[found.phrase.end - 1]!.to }, value }
}

/** Token `first` is the preposition, where there is one. */
type Found = { readonly first: number; readonly phrase: Phrase }

/** "will say on Monday" lies ahead; what was said, or is said, lies behind. */
function directionOf({ tokens, cue, cueEnd }: Frame): Direction {
  const words = tokens.slice(Math.max(0, cue - 2), cueEnd).map(({ lower }) => lower)
  return words.some((lower) => COMING.has(lower)) ? 'future' : 'past'
}
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

/** "On Thursday, Lund said", "Speaking in Aldra on Thursday, Lund said". */
function atHead(frame: Frame): Found | null {
  const { tokens, headEnd } = frame
  for (let i = 0; i < headEnd; i++) {
    const found = foundAt(frame, i)
    if (found) return found
    if (TURNING.has(tokens[i]!.lower)) return null
  }
  return null
}

/** The date that begins with token `i`, or with the preposition there. */
function foundAt(frame: Frame, i: number): Found | null {
  const { tokens, parts } = frame
  const hasPreposition = DATE_PREPOSITIONS.has(tokens[i]!.lower)
  const from = hasPreposition ? i + 1 : i
  const phrase = phraseAt(tokens, i) ?? (hasPreposition ? phraseAt(tokens, from) : null)
  if (!phrase) return null
  for (let k = i; k < phrase.end; k++) if (parts[k] !== 'frame') return null
  const bare = phraseAt(tokens, i) !== null && !hasPreposition
  if (bare && NEEDS_PREPOSITION.has(phrase.when.is) && !isDated(tokens[i]!.lower)) return null
  if (bare && isNamed(frame, i)) return null
  if (!mayEnd(frame, phrase.end, hasPreposition)) return null
  const isPossessive = parts[phrase.end] === 'frame' && POSSESSIVE.has(tokens[phrase.end]!.lower)
  return { first: isPossessive ? from : i, phrase }
}

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
