import type { Range } from '../../text/index.ts'
import { phraseAt } from '../dates/index.ts'
import type { Frame } from './frame.ts'
import { nounPhraseEnd } from './phrase-end.ts'
import { OCCASIONS, PLACE_PREPOSITIONS, set } from './words.ts'

/** The occasion or the place of speaking, with its preposition; an occasion goes before a place. */
export function placeIn(frame: Frame): Range | null {
  let place: Range | null = null
  for (const [from, to] of [
    [frame.cueEnd, frame.tokens.length],
    [0, frame.cue],
  ] as const)
    for (let i = from; i < to; i++) {
      if (frame.parts[i] !== 'frame') continue
      const { lower } = frame.tokens[i]!
      // What a later clause tells is no longer of the speaking.
      if (LEAVING.has(lower)) break
      if (!PLACE_PREPOSITIONS.has(lower)) continue
      const found = placeAt(frame, i)
      if (found?.isOccasion) return found.range
      place ??= found?.range ?? null
    }
  return place
}

const LEAVING = set('who which that when while because although where whose whom if whether')

function placeAt(frame: Frame, i: number): { readonly range: Range; readonly isOccasion: boolean } | null {
  const { tokens } = frame
  const date = phraseAt(tokens, i + 1)
  // "at Wednesday's hearing" is an occasion all the same.
  if (date && !POSSESSIVE.has(tokens[date.end]?.lower ?? '')) return null
  let end = nounPhraseEnd(frame, i + 1, true)
  if (end === i + 1) return null
  const isOccasion = tokens.slice(i + 1, end).some(({ lower }) => OCCASIONS.has(lower))
  const isName = tokens.slice(i + 1, end).some(({ text, lower }) => text !== lower)
  if (!isOccasion && !(isName && HERE.has(tokens[i]!.lower))) return null
  if (isOccasion) end = tail(frame, end)
  return { range: { from: tokens[i]!.from, to: tokens[end - 1]!.to }, isOccasion }
}

const POSSESSIVE = set("'s ’s")
const HERE = set('in at from outside inside near aboard')

/** "an interview with the Varda Post", "a briefing following the summit", "a rally in Aldra": what tells the occasion from others. */
function tail(frame: Frame, end: number): number {
  const { tokens, parts } = frame
  if (parts[end] !== 'frame' || !TAILS.has(tokens[end]?.lower ?? '') || phraseAt(tokens, end + 1)) return end
  const next = nounPhraseEnd(frame, end + 1, true)
  return next > end + 1 ? tail(frame, next) : end
}
const TAILS = set('with following after in at for on before')
