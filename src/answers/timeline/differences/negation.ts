import type { Span } from '../../../text/index.ts'
import type { ContentWord } from '../content-words.ts'
import { became, type DifferenceRule } from './difference.ts'
import { isOneThing, only, type Side, spanIn, standsBefore } from './side.ts'

/** Negate a verb or an adjective: "no" and "none" deny that there is any, which may be said in too many ways. */
const NEGATING: ReadonlySet<string> = new Set(['not', "n't", 'n’t', 'never'])
/** May stand between "not" and what it is said of: "never really agreed". */
const BETWEEN: ReadonlySet<string> = new Set('been being have has had really so very ever yet quite even'.split(' '))
/** Stand before a verb or behind "is": what follows them may be negated. */
const BEFORE: ReadonlySet<string> = new Set(
  `i we you he she it they who that this there be is are was were am been being i'm we're you're they're he's she's it's that's have has had i've we've they've
   do does did will would can could may might must should and but`.split(/\s+/),
)
const ADVERBS = /ly$|^(?:also|now|still|always|just|very|so|really|quite|already|even)$/
const FAR = 4

/**
 * "ready" became "not ready": a word that is negated on one side and stands on the other, which says no "not" at all. What stands with a modal is told by
 * `certainty`.
 */
export const negation: DifferenceRule = (before, after) => {
  if (!isOneThing(before, after)) return []
  return [
    ...flips(before, after).map(([was, is]) => became('negation', was, is)),
    ...flips(after, before).map(([is, was]) => became('negation', was, is)),
  ]
}

/** What is negated on one side, and the same word on the other. */
function flips(negated: Side, plain: Side): (readonly [Span, Span])[] {
  if (plain.statement.negations.length > 0) return []
  return negated.statement.negations.flatMap((no) => {
    if (!NEGATING.has(no.text.toLowerCase())) return []
    const behind = negated.words.filter(({ from }) => from >= no.to).slice(0, FAR)
    const said = behind.find(({ folded }) => !BETWEEN.has(folded))
    const isTold = said && said.stem !== '' && !said.isName && !standsBefore(negated, negated.statement.modals, said.from)
    if (!isTold || !only(negated, said.stem)) return []
    const other = only(plain, said.stem)
    if (!other || !isSaid(plain, other) || standsBefore(plain, plain.statement.modals, other.from)) return []
    // "doesn’t" is one word.
    const from = negated.words.find((word) => word.from <= no.from && no.from < word.to)?.from ?? no.from
    const [one, two] = [spanIn(negated, from, said.to), spanIn(plain, other.from, other.to)]
    return one && two ? [[one, two] as const] : []
  })
}

/** Whether a word stands where a verb or what somebody is said to be stands, and not as a noun. */
function isSaid({ words }: Side, word: ContentWord): boolean {
  let at = words.indexOf(word) - 1
  while (at >= 0 && ADVERBS.test(words[at]!.folded)) at--
  // "to sign" is what somebody will do where nobody else is named who is to do it.
  if (at === 0 && words[0]!.folded === 'to') return true
  return at < 0 || words[at]!.isName || BEFORE.has(words[at]!.folded)
}
