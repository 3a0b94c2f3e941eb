import { type Block, PROSE, spanOf } from '../text/index.ts'
import { editsOf } from './edits.ts'
import type { Passage, Sentence, Token } from './passage.ts'
import type { Run } from './quotations/pairs.ts'
import { giveRoles } from './quotations/roles.ts'
import { quotationsOf } from './quotations.ts'
import { sentencesOf } from './sentences.ts'
import { addTokens } from './tokens.ts'

/**
 * Takes a normalised text apart along its blocks. Blocks of prose get tokens, sentences and quotations, the others none.
 * Throws `span-does-not-fit` for a block that does not fit the text.
 */
export function passageOf(text: string, blocks: readonly Block[]): Passage {
  const tokens: Token[] = []
  const runs: Run[] = []
  for (const [block, { from, to, kind }] of blocks.entries()) {
    spanOf(text, from, to)
    if (!PROSE.has(kind)) continue
    const first = tokens.length
    addTokens(tokens, text, from, to)
    if (tokens.length > first) runs.push({ block, kind, first, end: tokens.length })
  }
  // Which marks open and which close is asked before the sentences, for a closing mark belongs to the sentence before it.
  const roles = new Uint8Array(tokens.length)
  const sentences: Sentence[] = []
  for (const { block, first, end } of runs) {
    giveRoles(text, tokens, first, end, roles)
    for (const sentence of sentencesOf(tokens, roles, first, end, block)) sentences.push(sentence)
  }
  const quotations = quotationsOf(tokens, roles, runs, sentences)
  return { text, blocks, tokens, sentences, quotations, edits: editsOf(tokens, quotations) }
}
