import type { Span } from '../../../text/index.ts'
import { isNumber } from '../../flags/number-or-date.ts'
import { became, type DifferenceRule } from './difference.ts'
import { isOneThing, type Side, spanIn } from './side.ts'

/** A number with what it counts, as it stands there. */
type Counted = { readonly span: Span; readonly value: string }

/** Say in what is counted: what is counted stands behind them, or before the number ("a wage of $12 an hour"). */
const MEASURES: ReadonlySet<string> = new Set(
  `percent hundred thousand million billion trillion dozen dollars euros pounds year years month months week weeks day days hour hours minute minutes feet foot metres meters miles
   kilometres acres hectares tons tonnes inches degrees points votes an a`.split(/\s+/),
)
const FAR = 3
const HOW_MANY: ReadonlySet<string> = new Set('hundreds thousands millions billions dozens half quarter second third'.split(' '))

/** "two bridges" became "three bridges": what is counted once on each side, in numbers that are exact. */
export const numbers: DifferenceRule = (before, after) => {
  if (!isOneThing(before, after)) return []
  const [mine, theirs] = [countedIn(before), countedIn(after)]
  return [...mine].flatMap(([of, [was, ...more]]) => {
    const [is, ...others] = theirs.get(of) ?? []
    const isOnce = was && is && more.length + others.length === 0
    return isOnce && was.value !== is.value ? [became('number', was.span, is.span)] : []
  })
}

/** What is counted, by the stem of its noun. */
function countedIn(side: Side): ReadonlyMap<string, readonly Counted[]> {
  const { words } = side
  const found = new Map<string, Counted[]>()
  for (let at = 0; at < words.length; at++) {
    if (!isExact(side, at)) continue
    let end = at + 1
    while (end < words.length && (isNumber(words[end]!.folded) || MEASURES.has(words[end]!.folded))) end++
    const value = words
      .slice(at, end)
      .map(({ folded }) => folded)
      .join(' ')
    const counted =
      words.slice(end, end + FAR).find(({ stem }) => stem !== '') ??
      words.slice(Math.max(0, at - FAR), at).findLast(({ stem }) => stem !== '')
    const span =
      counted && !counted.isName
        ? spanIn(side, Math.min(words[at]!.from, counted.from), Math.max(words[end - 1]!.to, counted.to))
        : null
    if (counted && span) found.set(counted.stem, [...(found.get(counted.stem) ?? []), { span, value }])
    at = end - 1
  }
  return found
}

/** A number that says how many: no year, no day, no part of "9/11", not "millions". */
function isExact(side: Side, at: number): boolean {
  const { folded, from, to } = side.words[at]!
  if (!isNumber(folded) || TIMES.has(folded) || HOW_MANY.has(folded) || /^(?:1[5-9]|20)\d\d$/.test(folded)) return false
  const around = [spanIn(side, from - 1, from)?.text, spanIn(side, to, to + 1)?.text]
  return !around.includes('/') && !around.includes('-')
}
const TIMES: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today
   tomorrow yesterday`.split(/\s+/),
)

/** The only day named by which something is to be done is another one. */
export const deadlines: DifferenceRule = (before, after) => {
  const [was, is] = [before.statement.deadlines, after.statement.deadlines]
  if (was.length !== 1 || is.length !== 1 || !isOneThing(before, after)) return []
  const [one, other] = [was[0]!, is[0]!]
  if (one.value === null || other.value === null || one.value.startsWith(other.value) || other.value.startsWith(one.value))
    return []
  const span = ({ from, to, text }: Span) => ({ from, to, text })
  return [became('deadline', span(one), span(other), 'the time for it changed: ')]
}
