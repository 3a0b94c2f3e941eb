import { basesOf } from './bases.ts'
import { BE, isAdverb, MODALS, NOT, SUBORDINATORS } from './words.ts'

/** What a modal verb and its like come to. */
export type Mood = 'will' | 'would' | 'may' | 'can' | 'must' | 'should' | 'have-to'

/** A verb with its mood and whose it is: "we will not sign" → me, will, negated, sign. */
export type Modal = {
  readonly subject: 'me' | 'you' | 'other'
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

const MOODS: Readonly<Record<string, Mood>> = {
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
}

/** The modals of a clause in order. `me` are the words that are the speaker. */
export function modalsOf(words: readonly string[], me: ReadonlySet<string>): readonly Modal[] {
  const found: Modal[] = []
  for (let at = 0; at < words.length; at++) {
    const head = headAt(words, at)
    if (head === null) continue
    let verb = head.next
    let negated = head.negated
    while (verb < words.length && (isAdverb(words[verb]!) || NOT.has(words[verb]!))) negated = NOT.has(words[verb++]!) || negated
    if (head.mood === 'should' && words[verb] === 'to') verb++
    // "should have told": what is past binds nobody.
    if (verb >= words.length || words[verb] === 'have' && head.mood !== 'will' && /ed$|^been$|^had$|^gone$|^known$|^said$/.test(words[verb + 1] ?? '')) continue
    let before = at - 1
    while (before >= 0 && (isAdverb(words[before]!) || NOT.has(words[before]!))) before--
    const who = words[before] ?? ''
    // "We will be reaching out" does what is reached out for.
    const doing = words[verb] === 'be' && (words[verb + 1] ?? '').endsWith('ing') ? verb + 1 : verb
    found.push({
      subject: me.has(who) ? 'me' : who === 'you' ? 'you' : 'other',
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

/** A modal, or what stands for one, that begins at `at`. */
function headAt(words: readonly string[], at: number): { readonly mood: Mood; readonly next: number; readonly negated: boolean } | null {
  const word = words[at]!
  const [next, third] = [words[at + 1] ?? '', words[at + 2] ?? '']
  if (MODALS.has(word) && !(word === "'d" && next === 'better')) return { mood: MOODS[word]!, next: at + 1, negated: word === 'cannot' }
  if (BE.has(word)) {
    const skip = NOT.has(next) || isAdverb(next) ? 1 : 0
    if (words[at + 1 + skip] === 'going' && words[at + 2 + skip] === 'to' && !'.,;?!'.includes(words[at + 3 + skip] ?? '.'))
      return { mood: 'will', next: at + 3 + skip, negated: NOT.has(next) }
  }
  if ((word === 'have' || word === 'has' || word === 'had' || word === 'need' || word === 'needs' || word === 'needed') && next === 'to')
    return { mood: 'have-to', next: at + 2, negated: false }
  if ((word === 'got' || word === 'better') && (word === 'better' || next === 'to') && (words[at - 1] === "'ve" || words[at - 1] === "'d" || words[at - 1] === 'had'))
    return { mood: 'must', next: word === 'got' ? at + 2 : at + 1, negated: third === 'not' }
  return null
}
