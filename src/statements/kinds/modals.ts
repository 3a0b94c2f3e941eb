import { tableOf } from '../../text/index.ts'
import { basesOf } from './bases.ts'
import { isOf, type Side } from './side.ts'
import { BE, DETERMINERS, isAdverb, MODALS, NOT, SUBJECTS, SUBORDINATORS } from './words.ts'

/** What a modal verb and its like come to. */
export type Mood = 'will' | 'would' | 'may' | 'can' | 'must' | 'should' | 'have-to'

/** A verb with its mood and whose it is: "we will not sign" → me, will, negated, sign. */
export type Modal = {
  /** `side`: whom the speaker speaks for: "the company will", said its spokesman. */
  readonly subject: 'me' | 'you' | 'side' | 'other'
  /** The word before the modal: "we", "bridge". */
  readonly who: string
  readonly mood: Mood
  readonly negated: boolean
  /** Dictionary form of the verb: as written where it follows a modal. */
  readonly verb: string
  /** Place of the verb among the words. */
  readonly at: number
  /** Whether it stands in a clause that hangs on another: "if he will", "who would". */
  readonly hanging: boolean
  /** The words as written. */
  readonly text: string
}

const MOODS: Readonly<Record<string, Mood>> = tableOf({
  will: 'will',
  "'ll": 'will',
  wo: 'will',
  shall: 'will',
  would: 'would',
  "'d": 'would',
  may: 'may',
  might: 'may',
  can: 'can',
  ca: 'can',
  cannot: 'can',
  could: 'can',
  must: 'must',
  should: 'should',
  ought: 'should',
})

/** The modals of a clause in order. `me` are the words that are the speaker. */
export function modalsOf(words: readonly string[], me: ReadonlySet<string>, side: Side): readonly Modal[] {
  const found: Modal[] = []
  for (let at = 0; at < words.length; at++) {
    const head = headAt(words, at)
    // "Should they attack, …" supposes, "I was going to leave" came to nothing
    if (head === null || (head.mood === 'should' && isTurned(words, at)) || cameToNothing(words, at)) continue
    let verb = head.next
    let negated = head.negated
    while (verb < words.length && (isAdverb(words[verb]!) || NOT.has(words[verb]!))) negated = NOT.has(words[verb++]!) || negated
    if (head.mood === 'should' && words[verb] === 'to') verb++
    // "should have told": what is past binds nobody.
    if (!isVerb(words, verb, head.mood) || (words[at] === "'d" && PARTICIPLE.test(words[verb]!))) continue
    let before = at - 1
    while (
      before >= 0 &&
      (isAdverb(words[before]!) || NOT.has(words[before]!) || (head.mood === 'have-to' && MODALS.has(words[before]!)))
    )
      before--
    const who = words[before] ?? ''
    // "We will be reaching out" does what is reached out for.
    const doing =
      words[verb] === 'be' && (words[verb + 1] ?? '').endsWith('ing') && words[verb + 1] !== 'willing' ? verb + 1 : verb
    found.push({
      // "The company said it would …": further on, "it" is more often something told of.
      subject: me.has(who) && (who !== 'it' || before < 2) ? 'me' : who === 'you' ? 'you' : isOf(side, who) ? 'side' : 'other',
      who,
      mood: head.mood,
      negated,
      verb: doing === verb ? words[verb]! : (basesOf(words[doing]!)[1] ?? words[doing]!),
      at: verb,
      hanging: [words[before - 1], words[before - 2], who].some((word) => word !== undefined && SUBORDINATORS.has(word)),
      text: words.slice(Math.max(0, before), verb + 1).join(' '),
    })
    at = head.next - 1
  }
  return found
}

const isTurned = (words: readonly string[], at: number): boolean =>
  (at === 0 || words[at - 1] === ',' || words[at - 1] === 'and' || words[at - 1] === 'but') &&
  (SUBJECTS.has(words[at + 1] ?? '') || DETERMINERS.has(words[at + 1] ?? ''))
const cameToNothing = (words: readonly string[], at: number): boolean =>
  (words[at] === 'was' || words[at] === 'were') && (words[at - 1] === 'i' || words[at - 1] === 'we')

const PARTICIPLE = /(?:ed|en|wn|ne)$|^(?:been|had|got|made|said|told|thought|heard|left|come)$/

/** Whether a verb stands there that something may yet come of: not "should have told", not "we will this time". */
function isVerb(words: readonly string[], at: number, mood: Mood): boolean {
  const [verb, next] = [words[at], words[at + 1] ?? '']
  if (verb === undefined || DETERMINERS.has(verb) || !/^[a-z]/.test(verb)) return false
  // "has to do with", "will have to do with" bind nobody.
  if (verb === 'do' && next === 'with') return false
  if (verb === 'have' && next === 'to' && words[at + 2] === 'do' && words[at + 3] === 'with') return false
  return verb !== 'have' || mood === 'will' || next === 'to' || DETERMINERS.has(next)
}

/** A modal, or what stands for one, that begins at `at`. */
function headAt(
  words: readonly string[],
  at: number,
): { readonly mood: Mood; readonly next: number; readonly negated: boolean } | null {
  const word = words[at]!
  const [next, third] = [words[at + 1] ?? '', words[at + 2] ?? '']
  if (MODALS.has(word) && !(word === "'d" && next === 'better'))
    return { mood: MOODS[word]!, next: at + 1, negated: word === 'cannot' }
  if (BE.has(word)) {
    const skip = NOT.has(next) || isAdverb(next) ? 1 : 0
    if (words[at + 1 + skip] === 'going' && words[at + 2 + skip] === 'to' && !'.,;?!'.includes(words[at + 3 + skip] ?? '.'))
      return { mood: 'will', next: at + 3 + skip, negated: NOT.has(next) }
  }
  if (
    next === 'to' &&
    !DETERMINERS.has(words[at - 1] ?? '') &&
    words[at - 1] !== 'to' &&
    (word === 'have' || word === 'has' || word === 'had' || word === 'need' || word === 'needs' || word === 'needed')
  )
    return { mood: 'have-to', next: at + 2, negated: false }
  if (
    (word === 'got' || word === 'better') &&
    (word === 'better' || next === 'to') &&
    (words[at - 1] === "'ve" || words[at - 1] === "'d" || words[at - 1] === 'had')
  )
    return { mood: 'must', next: word === 'got' ? at + 2 : at + 1, negated: third === 'not' }
  return null
}
