import type { Range } from '../../text/index.ts'
import { phraseAt } from '../dates/index.ts'
import type { Frame } from './frame.ts'
import { nounPhraseEnd } from './phrase-end.ts'
import { OCCASIONS, PLACE_PREPOSITIONS, SPEAKING, set } from './words.ts'

/**
 * The occasion or the place of speaking, with its preposition; an occasion goes before a place. What was told may be the occasion itself: "told a
 * briefing following the summit".
 */
export function placeIn(frame: Frame, addressee: Range | null): Range | null {
  const told = addressee && toldAt(frame, addressee)
  if (told) return told
  let place: Range | null = null
  const speaks = frame.tokens.slice(0, frame.headEnd).some(({ lower }) => SPEAKING.has(lower))
  for (const [from, to] of [
    [frame.cue + 1, frame.behindEnd],
    [frame.asideFrom, frame.asideEnd],
    [0, frame.headEnd],
  ] as const)
    for (let i = from; i < to; i++) {
      if (frame.parts[i] !== 'frame' && frame.parts[i] !== 'cue') continue
      const { lower } = frame.tokens[i]!
      // What a later clause tells is no longer of the speaking.
      if (LEAVING.has(lower)) break
      if (!PLACE_PREPOSITIONS.has(lower)) continue
      const found = placeAt(frame, i)
      if (found?.isOccasion) return found.range
      // "In Aldra, Lund hopes" tells where it will be, unless somebody speaks there.
      if (found && (from > 0 || speaks)) place ??= found.range
    }
  return place
}

function toldAt(frame: Frame, { from, to }: Range): Range | null {
  const { tokens } = frame
  const end = tokens.findIndex((token) => token.to === to) + 1
  const isGathering = tokens.some((token) => token.from >= from && token.to <= to && GATHERINGS.has(token.lower))
  return isGathering ? { from, to: tokens[tail(frame, end) - 1]!.to } : null
}
const GATHERINGS = set('briefing conference rally hearing meeting forum summit presser seminar debate')

const LEAVING = set('as who which that when while because although where whose whom if whether')

function placeAt(frame: Frame, i: number): { readonly range: Range; readonly isOccasion: boolean } | null {
  const { tokens } = frame
  const date = phraseAt(tokens, i + 1)
  // "at Wednesday's hearing" is an occasion all the same.
  if (date && !POSSESSIVE.has(tokens[date.end]?.lower ?? '')) return null
  let end = nounPhraseEnd(frame, i + 1, true)
  if (end === i + 1) return null
  const isOccasion = tokens.slice(i + 1, end).some(({ lower }) => OCCASIONS.has(lower))
  const name = tokens[i + 1]!.lower === 'the' ? i + 2 : i + 1
  const isName = isCapital(tokens[name]?.text ?? '') && !tokens.slice(name, end).some(({ lower }) => NO_PLACE.has(lower))
  if (!isOccasion && !(isName && HERE.has(i === 0 ? tokens[i]!.lower : tokens[i]!.text))) return null
  if (isOccasion) end = tail(frame, end)
  return { range: { from: tokens[i]!.from, to: tokens[end - 1]!.to }, isOccasion }
}

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text)
const NO_PLACE = set("'s ’s mr. mrs. ms. dr. wake")
const POSSESSIVE = set("'s ’s")
const HERE = set('in at from outside inside near aboard')

/** "an interview with the Varda Post", "a briefing following the summit", "a rally in Aldra": what tells the occasion from others. */
function tail(frame: Frame, end: number): number {
  const { tokens, parts } = frame
  const { lower = '' } = tokens[end] ?? {}
  const isFrom = lower === 'from' && CALLS.has(tokens[end - 1]?.lower ?? '')
  if (parts[end] !== parts[end - 1] || !(TAILS.has(lower) || isFrom) || phraseAt(tokens, end + 1)) return end
  const next = nounPhraseEnd(frame, end + 1, true)
  return next > end + 1 ? tail(frame, next) : end
}
/** "a phone call from Torvik" */
const CALLS = set('call interview link broadcast')
const TAILS = set('with following after in at for on before')
