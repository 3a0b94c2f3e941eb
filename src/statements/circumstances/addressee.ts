import type { Range } from '../../text/index.ts'
import type { Frame } from './frame.ts'
import { nounPhraseEnd } from './phrase-end.ts'
import { LINKS_TO_LISTENER, MESSAGES, SPEAKING, TALKS, TELLING, TURNING } from './words.ts'

/** Who was spoken to: the object of the cue ("told reporters"), or who is named with the speaking ("in an interview with the Varda Post"). */
export function addresseeIn(frame: Frame): Range | null {
  const { cue, behindEnd, asideFrom, asideEnd, headEnd } = frame
  return told(frame) ?? linked(frame, cue, behindEnd) ?? linked(frame, asideFrom, asideEnd) ?? linked(frame, 0, headEnd)
}

function told(frame: Frame): Range | null {
  const { tokens, cue, cueEnd } = frame
  const verb = tokens.slice(cue, cueEnd).some(({ lower }) => TELLING.has(lower))
  // "was told", but "is expected to tell"
  const infinitive = tokens.slice(cue, cueEnd - 1).some(({ lower }) => lower === 'to')
  if (!verb || (!infinitive && (PASSIVE.has(tokens[cue - 1]?.lower ?? '') || PASSIVE.has(tokens[cue]!.lower)))) return null
  return phrase(frame, cueEnd)
}
const PASSIVE: ReadonlySet<string> = new Set(['was', 'were', 'been', 'being', 'be', 'is', 'are', 'got'])

/** "said to the crowd", "speaking to students", "in a letter to the board". */
function linked(frame: Frame, from: number, to: number): Range | null {
  const { tokens, parts, cueEnd } = frame
  let [opened, turned] = [false, false]
  for (let i = from; i < to; i++) {
    const { lower } = tokens[i]!
    if (parts[i] !== 'frame' && parts[i] !== 'cue') continue
    if (lower === 'addressing') return phrase(frame, i + 1)
    if (TURNING.has(lower) && lower !== 'before') turned = true
    if (SPEAKING.has(lower)) turned = false
    opened ||= SPEAKING.has(lower) || MESSAGES.has(lower) || TALKS.has(lower)
    if (turned || !LINKS_TO_LISTENER.has(lower)) continue
    if (NOBODY.has(tokens[i + 1]?.lower ?? '') || tokens[i + 2]?.lower === 'face') continue
    // "in a speech to mark the anniversary"
    if (
      lower === 'to' &&
      i !== cueEnd &&
      /^\p{Ll}+[^s]$/u.test(tokens[i + 1]?.text ?? '') &&
      ARTICLES.has(tokens[i + 2]?.lower ?? '')
    )
      continue
    const isObject = lower === 'to' && i === cueEnd
    const before = tokens[i - 1]?.lower ?? ''
    const isTalk = lower === 'with' ? TALKS.has(before) : SPEAKING.has(before) || MESSAGES.has(before)
    if (isObject || (opened && isTalk)) return phrase(frame, i + 1)
  }
  return null
}

function phrase(frame: Frame, i: number): Range | null {
  const { tokens, parts } = frame
  const first = tokens[i]
  const end = nounPhraseEnd(frame, i, true)
  // "warned her colleagues that", but "told her that"
  const pronoun = first && parts[i] === 'frame' && OBJECTS.has(first.lower) && (first.lower !== 'her' || end <= i + 1)
  if (pronoun) return { from: first.from, to: first.to }
  return end > i ? { from: first!.from, to: tokens[end - 1]!.to } : null
}
const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their'])
const NOBODY: ReadonlySet<string> = new Set(['cheers', 'applause', 'laughter', 'boos', 'that'])
const OBJECTS: ReadonlySet<string> = new Set(['him', 'her', 'them', 'us', 'me', 'you'])
