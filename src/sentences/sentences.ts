import type { Sentence, Token } from './passage.ts'
import { CLOSES } from './quotations/roles.ts'
import { abbreviations } from './rules/abbreviations.ts'
import { beginnings } from './rules/beginnings.ts'
import { ellipses } from './rules/ellipses.ts'
import { dashFollows, punctuationFollows, smallLetterFollows } from './rules/goes-on.ts'
import { initials } from './rules/initials.ts'
import { type Candidate, isClosingBracket, type Rule } from './rules/rule.ts'
import { speechTags } from './rules/speech-tags.ts'

/** Asked in turn at each stop; the first that answers decides. Where none does, the sentence ends. */
const RULES: readonly Rule[] = [
  punctuationFollows,
  beginnings,
  dashFollows,
  smallLetterFollows,
  speechTags,
  abbreviations,
  initials,
  ellipses,
]

/** The sentences of one block, tokens `start` up to `end`; every token is in one. What is left behind the last stop is a sentence too. */
export function sentencesOf(tokens: readonly Token[], roles: Uint8Array, start: number, end: number, block: number): Sentence[] {
  const sentences: Sentence[] = []
  let first = start
  let worded = false
  for (let stop = start; stop < end; stop++) {
    const token = tokens[stop]!
    worded ||= token.kind === 'word' || token.kind === 'number'
    if (!isStop(token)) continue
    const next = closersEnd(tokens, roles, stop + 1, end)
    if (next >= end) break
    if (!ends({ tokens, roles, start, first, worded, stop, next, end })) continue
    sentences.push(sentence(tokens, first, next, block))
    first = next
    worded = false
    stop = next - 1
  }
  if (first < end) sentences.push(sentence(tokens, first, end, block))
  return sentences
}

function ends(candidate: Candidate): boolean {
  for (const rule of RULES) {
    const answer = rule.ends(candidate)
    if (answer !== null) return answer
  }
  return true
}

const STOPS: ReadonlySet<string> = new Set('.!?。！？｡؟۔।')

function isStop({ kind, text }: Token): boolean {
  if (kind === 'punctuation') return STOPS.has(text[0]!)
  return kind === 'ellipsis' || (kind === 'word' && text.charCodeAt(text.length - 1) === 46)
}

// Closing marks and brackets belong to the sentence they close.
function closersEnd(tokens: readonly Token[], roles: Uint8Array, at: number, end: number): number {
  while (at < end && (roles[at] === CLOSES || (isClosingBracket(tokens[at]!) && tokens[at]!.from === tokens[at - 1]!.to))) at++
  return at
}

const sentence = (tokens: readonly Token[], first: number, end: number, block: number): Sentence => ({
  from: tokens[first]!.from,
  to: tokens[end - 1]!.to,
  first,
  end,
  block,
})
