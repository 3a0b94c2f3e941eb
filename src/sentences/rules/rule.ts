import { CLOSING, groupOfUnit, LOWER, OPENING, UPPER } from '../characters.ts'
import type { Token } from '../passage.ts'
import { OPENS } from '../quotations/roles.ts'

/**
 * A place where a sentence may end: at the token `stop` (a stop, an ellipsis, an abbreviation with its dot), with the closing marks and brackets behind it,
 * so that the next sentence would begin at `next`. `first` is where the sentence began, `start` and `end` bound the block;
 * `worded`: it has a word or a number by now. There is always a `next`.
 */
export type Candidate = {
  readonly tokens: readonly Token[]
  readonly roles: Uint8Array
  readonly start: number
  readonly first: number
  readonly worded: boolean
  readonly stop: number
  readonly next: number
  readonly end: number
}

/** Says whether the sentence ends there, or null where the rule has nothing to say. */
export type Rule = { readonly name: string; readonly ends: (candidate: Candidate) => boolean | null }

/** The group of the first character of what follows, opening marks and brackets looked past; 0 where nothing does. */
export function groupBehind({ tokens, roles, next, end }: Candidate): number {
  const token = openingWord(tokens, roles, next, end)
  return token === undefined ? 0 : groupOfUnit(token.text.charCodeAt(0))
}

/** Marks and brackets looked past before a first word. */
const OPENINGS = 4

function openingWord(tokens: readonly Token[], roles: Uint8Array, next: number, end: number): Token | undefined {
  const limit = Math.min(end, next + OPENINGS)
  let at = next
  while (at < limit && (roles[at] === OPENS || groupOfUnit(tokens[at]!.text.charCodeAt(0)) === OPENING)) at++
  return at < end ? tokens[at] : undefined
}

/** The first word of what follows, in lower case. */
export const wordBehind = ({ tokens, roles, next, end }: Candidate): string => openingWord(tokens, roles, next, end)?.lower ?? ''

export const startsLower = (candidate: Candidate): boolean => groupBehind(candidate) === LOWER
export const startsUpper = (candidate: Candidate): boolean => groupBehind(candidate) === UPPER
export const isClosingBracket = (token: Token): boolean =>
  token.kind === 'bracket' && groupOfUnit(token.text.charCodeAt(0)) === CLOSING

/** Whether a mark of quotation closes between the stop and what follows. */
export function closesQuotation({ tokens, stop, next }: Candidate): boolean {
  for (let at = stop + 1; at < next; at++) if (tokens[at]!.kind === 'mark') return true
  return false
}
