import type { Statement, StatementSpeaker } from '../statements/index.ts'
import { inSentence, isNamed, isRole, sameName } from './names.ts'
import type { Place } from './place.ts'
import type { Attribution } from './verdict.ts'

/** Whose words they are at a place, beside who is asked about. */
export function attributionAt(place: Place, asked: string | null): Attribution {
  const { voice, carriers } = voiceAt(place)
  const found = voice?.speaker?.name ?? null
  const told = (verdict: Attribution['verdict'], says: string): Attribution => ({ verdict, asked, found, says })
  if (!voice) return told(asked === null ? 'not-asked' : 'unknown', 'The article gives these words as nobody’s statement.')
  if (found === null) return told(asked === null ? 'not-asked' : 'unknown', 'The article does not say whose words these are.')
  if (asked === null) return told('not-asked', `These are words of ${inSentence(found)}.`)
  if (isOf(voice, asked)) {
    const teller = tellerAt(place)
    return told(
      'confirmed',
      `The words are those of ${inSentence(found)}${teller ? `, as ${inSentence(teller)} tells them` : ''}.`,
    )
  }
  if (carriers.some((carrier) => isOf(carrier, asked)))
    return told('speaker-was-quoting', `${asked} was giving the words of ${inSentence(found)}.`)
  if (!isNamed(asked) || !isWho(voice.speaker!) || voice.speaker!.others.some((other) => sameName(other, asked)))
    return told(
      'unknown',
      `The record gives the words to “${inSentence(found)}”; whether that is ${inSentence(asked)} it does not say.`,
    )
  return told('different-speaker', `The words are those of ${inSentence(found)}, not of ${inSentence(asked)}.`)
}

/** Who tells of the words, where they are on record only in another's words; null where they are the speaker's own. */
export function tellerAt(place: Place): string | null {
  const { voice, carriers } = voiceAt(place)
  return carriers.findLast(({ speaker }) => speaker && speaker.id !== voice?.speaker?.id)?.speaker?.name ?? null
}

/** Whether the name says who it is: "a Lund spokesman" may be anybody. */
const isWho = ({ name, kind }: StatementSpeaker) =>
  isNamed(name) && (kind === 'organisation' || kind === 'group' || !isRole(name))

/** The speaker of a place, for telling places apart; null where it is not known. */
export const speakerAt = (place: Place): string | null => voiceAt(place).voice?.speaker?.name ?? null

/** Whose statement the words are, and those that tell of that statement in theirs. */
export function voiceAt({ statements, range }: Place): {
  readonly voice: Statement | null
  readonly carriers: readonly Statement[]
} {
  const isVoice = (statement: Statement, n: number) => {
    if (n === 0) return true
    if (statement.mode !== 'speech' && statement.mode !== 'writing') return false
    const { speaker, cue } = statement
    if (
      speaker === null ||
      speaker.via === 'first-person' ||
      statements.slice(0, n).some((outer) => outer.speaker?.id === speaker.id)
    )
      return false
    // A quotation that shows who is speaking within it hides no voice.
    return cue.every(({ from, to }) => to <= range.from || from >= range.to)
  }
  const at = statements.findLastIndex(isVoice)
  return { voice: statements[at] ?? null, carriers: statements.slice(0, Math.max(at, 0)) }
}

function isOf({ speaker, source }: Statement, asked: string): boolean {
  if (!speaker) return false
  return [speaker.name, ...source.map(({ text }) => text), ...speaker.roles.map(({ text }) => text)].some((name) =>
    sameName(name, asked),
  )
}
