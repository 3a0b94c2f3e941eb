import type { Passage } from '../sentences/index.ts'
import type { NestedAttribution } from './attribution.ts'
import { sentenceAt, tokenFrom } from './grammar/lookup.ts'
import { interviewIn } from './interview.ts'
import { FORMS } from './lexicon/forms.ts'
import { DETERMINERS, isAdverb, isCapitalised, MODALS } from './lexicon/words.ts'
import { withParents } from './parents.ts'

/**
 * The list without what nobody has said: of what is told within somebody's words, that which stands under an "if", a "will" or a wish ("we must ensure that they
 * agree", "once the mayor says yes", "did he say so?"). Its words are the outer speaker's own. So is what an interview asks.
 */
export function withoutUnsaid(passage: Passage, list: readonly NestedAttribution[]): readonly NestedAttribution[] {
  const asked = interviewIn(passage)?.asked
  const isTold = (one: NestedAttribution) => one.parent !== null || (asked?.has(blockOf(passage, one)) ?? false)
  const said = list.filter((one) => (isTold(one) ? !isUnsaid(passage, one) : !isYourChoice(passage, one)))
  return said.length === list.length ? list : withParents(said)
}

const blockOf = (passage: Passage, { cue, content }: NestedAttribution): number =>
  passage.sentences[sentenceAt(passage, tokenFrom(passage, (cue[0] ?? content[0]!).from)) ?? -1]?.block ?? -1

/** "If you refuse, we will strike": the one spoken to has not refused. */
const isYourChoice = ({ text }: Passage, { source, cue }: NestedAttribution): boolean => {
  const [who, how] = [source[0], cue[0]]
  if (!who || !how || who.to > how.from || text.slice(who.from, who.to).toLowerCase() !== 'you') return false
  return /(?:^|[^\p{L}])(?:if|unless|whether|should|when|once)\s$/iu.test(text.slice(Math.max(0, who.from - 10), who.from))
}

/** A nested finding with its words around the verb; tokens. */
type Verb = { readonly first: number; readonly end: number; readonly subject: number; readonly floor: number }

function isUnsaid(passage: Passage, { source, cue }: NestedAttribution): boolean {
  const { tokens } = passage
  if (!cue[0]) return false
  const first = tokenFrom(passage, cue[0].from)
  const sentence = sentenceAt(passage, first)
  if (sentence === null) return false
  const { first: floor, end: ceiling } = passage.sentences[sentence]!
  const before = source[0] && source[0].to <= cue[0].from ? tokenFrom(passage, source[0].from) : first
  const verb: Verb = { first, end: tokenFrom(passage, cue[0].to), subject: Math.max(before, floor), floor }
  const who = source[0] ? tokens[verb.subject]!.lower : ''
  if (NO_ONE.has(who)) return true
  const words = tokens.slice(first, verb.end).map(({ lower }) => lower)
  const denies = words.some((word) => NOT.has(word))
  if (!OWN.has(who) && !denies && words.some((word) => MODALS.has(word) && word !== "'d")) return true
  // "that does not mean we will": no thing means to say so
  if (denies && words.some((word) => word === 'mean' || word === 'means') && !OWN.has(who)) return true
  if (who === 'you' && words.some((word) => MINDS.has(word))) return true
  return isSupposed(passage, verb, words, ceiling) || isAsked(passage, verb) || isKind(passage, verb, words)
}

/** "we do not keep players **who want** to go": what a kind of people want nobody has said. */
function isKind({ tokens }: Passage, { subject, floor }: Verb, words: readonly string[]): boolean {
  const noun = subject - 1
  if (noun < floor || tokens[subject]!.lower !== 'who' || isPast(words)) return false
  const { lower, kind, text } = tokens[noun]!
  if (KINDS.has(lower)) return true
  if (kind !== 'word' || !lower.endsWith('s') || isCapitalised(text)) return false
  const determiner = tokens.slice(Math.max(floor, noun - 3), noun).findLast((token) => DETERMINERS.has(token.lower))
  return determiner === undefined || ANY.has(determiner.lower)
}
const KINDS = new Set('people those anyone someone somebody men women children'.split(' '))
const ANY = new Set('any all no most some'.split(' '))

const NO_ONE = new Set('anyone anybody whoever nobody no-one no none'.split(' '))
const OWN = new Set(['i', 'we'])
const NOT = new Set(['not', "n't", 'never', 'cannot'])
/** What the one spoken to has in mind is for him to say. */
const MINDS = new Set(
  'know think believe see understand want remember mean feel guess imagine expect find notice realise realize'.split(' '),
)

/** Under "if" and its like, under a time that has not come, or as what somebody wants to bring about. */
function isSupposed({ tokens }: Passage, { subject, floor }: Verb, words: readonly string[], ceiling: number): boolean {
  const at = (n: number) => (subject - n >= floor ? tokens[subject - n]!.lower : '')
  if (at(1) === 'how' && QUANTITIES.has(tokens[subject]!.lower)) return true
  const [one, two, three] = at(1) === 'that' ? [at(2), at(3), at(4)] : [at(1), at(2), at(3)]
  if (
    SUPPOSING.has(one) ||
    (one === 'as' && two === 'long') ||
    (one === 'case' && two === 'in') ||
    (one === 'condition' && two === 'on')
  )
    return true
  if (
    BRINGING.has(one) ||
    (one === 'sure' && MAKING.has(two)) ||
    (one === 'it' && two === 'to') ||
    (one === 'so' && at(1) === 'that')
  )
    return true
  const times = TIMES.has(one) || MOMENTS.has(one) || (one === 'as' && (two === 'soon' || three === 'soon'))
  if (!times || isPast(words)) return false
  // "when people tell me that" happens; "when they tell me, I will go" has not
  return !HAPPENING.has(one) || tokens.slice(floor, ceiling).some(({ lower }) => MODALS.has(lower))
}

/** "would not say how many investors backed her" */
const QUANTITIES = new Set(['many', 'much', 'few', 'often'])
const SUPPOSING = new Set('if unless whether lest provided providing suppose supposing imagine should'.split(' '))
const BRINGING = new Set('ensure ensures ensuring ensured guarantee guarantees hope hopes hoping wish wishes'.split(' '))
const MAKING = new Set('make makes making made be'.split(' '))
const TIMES = new Set('when whenever until till once before after'.split(' '))
const MOMENTS = new Set('moment minute instant'.split(' '))
const HAPPENING = new Set(['when', 'whenever', 'after'])

/** "had said", "said", "did not say". */
const isPast = (words: readonly string[]): boolean => {
  const verb = words.find((word) => !isAdverb(word) && !NOT.has(word)) ?? ''
  return PAST.has(verb) || (FORMS.get(verb)?.forms.has('past') ?? false)
}
const PAST = new Set('had did was were'.split(' '))

/** "Did he say that …?", "Have they promised …?": the helping verb before the subject. */
function isAsked({ tokens }: Passage, { first, subject, floor }: Verb): boolean {
  if (subject === first || subject - 1 < floor || !HELPING.has(tokens[subject - 1]!.lower)) return false
  if (subject - 1 === floor) return true
  const { lower, kind } = tokens[subject - 2]!
  return kind === 'mark' || ASKING.has(lower)
}
const HELPING = new Set('do does did will would can could has have had should is are was were'.split(' '))
const ASKING = new Set(', and but or : ; – — … what why when where how who then so'.split(' '))
