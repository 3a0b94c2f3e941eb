import type { Sentence, Token } from '../passage.ts'
import { speechTagEnd } from '../speech-tag.ts'
import type { Pair, Piece, Run } from './pairs.ts'
import { OPENS } from './roles.ts'

/** What a repair looks at: the tokens, their roles as marks, and the sentence each begins in. */
export type Ground = { readonly tokens: readonly Token[]; readonly roles: Uint8Array; readonly sentences: readonly Sentence[] }

/** How many words a tag may stand before the end of its block: ", he said in a statement on Tuesday." */
const TAG_REACH = 10

/** Whether the last words of a block are a tag of speech, as behind a closing mark that was lost: "“We go, he said." */
export function endsInTag({ tokens }: Ground, run: Run): boolean {
  for (let at = Math.max(run.first, run.end - TAG_REACH); at < run.end; at++) if (isTagBehind(tokens, at, run.end)) return true
  return false
}

/**
 * The pair with an end where its closing mark was lost: before a tag of speech; else as far as it may reach, but to the end of a sentence, if another
 * quotation opens there. Null where the mark tells nothing.
 */
export function repaired(ground: Ground, pair: Pair): Pair | null {
  const piece = pair.pieces.at(-1)!
  const tag = tagIn(ground.tokens, piece)
  if (tag < 0 && pair.family === 'single' && pair.pieces.length === 1) return null
  const end = tag >= 0 ? tag : ground.roles[piece.end] === OPENS ? sentenceStart(ground, piece) : piece.end
  const above = pair.pieces.slice(0, -1)
  if (above.length === 0 && end <= piece.first + 1) return null
  return { ...pair, pieces: [...above, { first: piece.first, end: Math.max(end, piece.first + 1) }] }
}

function tagIn(tokens: readonly Token[], { first, end }: Piece): number {
  for (let at = first + 1; at < end; at++) if (isTagBehind(tokens, at, end)) return at + 1
  return -1
}

function isTagBehind(tokens: readonly Token[], at: number, end: number): boolean {
  const { kind, text } = tokens[at]!
  const parts = kind === 'ellipsis' || (kind === 'punctuation' && (text === ',' || text[0] === '!' || text[0] === '?'))
  return parts && speechTagEnd(tokens, at + 1, end) >= 0
}

// Where the sentence of the token behind the piece begins, or the piece's own beginning where they are the same.
function sentenceStart({ sentences }: Ground, { first, end }: Piece): number {
  let low = 0
  let high = sentences.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (sentences[middle]!.first <= end) low = middle
    else high = middle - 1
  }
  return Math.max(first, sentences[low]?.first ?? first)
}
