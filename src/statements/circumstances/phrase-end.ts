import type { Token } from '../../sentences/index.ts'
import { phraseAt } from '../dates/index.ts'
import type { Frame } from './frame.ts'
import { DETERMINERS, PLACE_PREPOSITIONS, set, TURNING } from './words.ts'

/**
 * The end of the noun phrase that begins with token `i` of the frame: before a stop, a comma, another part of the attribution, a preposition, a
 * date or a clause; "of" goes on with it where `of` is true.
 */
export function nounPhraseEnd(frame: Frame, i: number, of: boolean): number {
  const { tokens, parts } = frame
  // A cue may hold the occasion: "said on a call with reporters".
  if (parts[i] !== 'frame' && parts[i] !== 'cue') return i
  let at = i
  for (; at < tokens.length && at < i + LONGEST && parts[at] === parts[i]; at++) {
    const { kind, lower, text } = tokens[at]!
    // "told Radio Varda's “Morning”": the title of what was spoken to.
    if (kind === 'mark' && at > i && (POSSESSIVE.has(tokens[at - 1]!.lower) || TITLED.has(tokens[at - 1]!.lower))) {
      const close = closing(tokens, at)
      if (close > 0) return close + 1
    }
    if (kind !== 'word' && kind !== 'number' && text !== '&') break
    // "told the Varda Post's Today programme": a name, whatever its words mean elsewhere
    if (at > i && POSSESSIVE.has(tokens[at - 1]!.lower) && /^\p{Lu}/u.test(text)) continue
    if (lower === 'of' && of && at > i) continue
    if (lower === 'and' && at > i && isListed(frame, at + 1)) continue
    if (at > i && lower.endsWith('ed') && AFTER_PARTICIPLE.has(tokens[at + 1]?.lower ?? '')) break
    if (at > i && isDate(tokens, at)) break
    // "with Radio Tarn broadcast on Saturday"
    if (at > i && SENT.has(lower) && WHEN.has(tokens[at + 1]?.lower ?? '')) break
    if (STOPPING.has(lower) || TURNING.has(lower) || PLACE_PREPOSITIONS.has(lower)) break
    if (
      DETERMINERS.has(lower) &&
      at > i &&
      tokens[at - 1]!.lower !== 'of' &&
      tokens[at - 1]!.lower !== 'and' &&
      !lower.endsWith('s')
    )
      break
  }
  while (at > i && LOOSE.has(tokens[at - 1]!.lower)) at--
  return at
}

const AFTER_PARTICIPLE = set('by in at on to with for')
const SENT = set('broadcast aired shown recorded released posted printed')
const WHEN = set('on in last earlier this yesterday today by live late overnight')
const TITLED = set('the program programme show newspaper magazine website podcast channel network daily weekly radio')
const POSSESSIVE = set("'s ’s")
const closing = (tokens: readonly Token[], from: number): number => {
  for (let i = from + 1; i < from + 6 && i < tokens.length; i++) if (tokens[i]!.kind === 'mark') return i
  return -1
}
const LONGEST = 12
const STOPPING = set(
  'dated published aired to with by that and or but not he she they it i we you said says there via last this earlier later yesterday today recently then again also never',
)
const LOOSE = set('of and the a an')

/** "staff and students": a plain noun behind "and". */
const isListed = ({ tokens, parts }: Frame, i: number): boolean =>
  tokens[i]?.kind === 'word' &&
  parts[i] === 'frame' &&
  !STOPPING.has(tokens[i]!.lower) &&
  !DETERMINERS.has(tokens[i]!.lower) &&
  !tokens[i]!.lower.endsWith('ed')

const isDate = (tokens: readonly Token[], i: number): boolean => {
  const phrase = phraseAt(tokens, i)
  // "the Sunday Times": a name, where more of it follows.
  const isNamed = phrase !== null && i > 0 && tokens[i - 1]!.lower === 'the' && /^\p{Lu}/u.test(tokens[phrase.end]?.text ?? '')
  return phrase !== null && phrase.when.is !== 'year' && !isNamed
}
