import { type BlockRun, blockRuns, type Passage } from '../../sentences/index.ts'
import { type Run, runOf } from '../grammar/run.ts'
import { isCapitalised } from '../lexicon/words.ts'
import type { Draft, PassageRule } from './rule.ts'

const LONGEST_NAME = 8
// Tokens of a date and what an embedding page adds: "(@tlien) March 3, 2024".
const LONGEST_REST = 10
const MOST_PARAGRAPHS = 6

/** A post as pages embed it: its words, then "— Tora Lien (@tlien) March 3, 2024", in their paragraph or below. */
export const post: PassageRule = {
  name: 'post',
  confidence: 0.9,
  find: (passage) => {
    const rows = blockRuns(passage)
    return rows.flatMap((row, n): readonly Draft[] => {
      const signature = signatureIn(passage, row.run)
      if (!signature) return []
      const own = runOf(row.run.first, signature.dash)
      const content = own.first < own.end ? [own] : above(passage, rows, n)
      const words = content.flatMap((run) => withoutLinks(passage, run))
      return words.length ? [{ source: [signature.name], cue: [runOf(signature.dash, signature.dash + 1)], content: words }] : []
    })
  },
}

/** The dash and the name of a signature that ends these tokens. */
function signatureIn({ tokens }: Passage, { first, end }: Run): { readonly dash: number; readonly name: Run } | null {
  for (let i = end - 1; i > first + 1 && end - i <= LONGEST_REST; i--) {
    if (!tokens[i]!.text.startsWith('@') || tokens[i - 1]!.text !== '(' || tokens[i + 1]?.text !== ')') continue
    for (let dash = i - 2; dash >= first && i - dash <= LONGEST_NAME + 2; dash--)
      if (tokens[dash]!.kind === 'dash') {
        const name = runOf(dash + 1, i - 1)
        return name.first < name.end && isCapitalised(tokens[name.first]!.text) ? { dash, name } : null
      }
    return null
  }
  return null
}

/** The paragraph above a signature of its own; of a block quotation, all of it. */
function above(passage: Passage, rows: readonly BlockRun[], n: number): readonly Run[] {
  const found: Run[] = []
  for (let i = n - 1; i >= 0 && n - i <= MOST_PARAGRAPHS; i--) {
    const { block, run } = rows[i]!
    const { kind } = passage.blocks[block]!
    const goesOn = kind === 'quote' || found.length === 0
    if (!goesOn || kind === 'headline' || kind === 'heading' || signatureIn(passage, run)) break
    if (passage.tokens[run.end - 1]!.text === ':') break
    found.unshift(run)
    if (kind !== 'quote') break
  }
  return found
}

/** The words without the links to pictures at their end. */
function withoutLinks({ tokens }: Passage, { first, end }: Run): readonly Run[] {
  let to = end
  while (to > first && /^(?:https?:\/\/|pic\.(?:twitter|x)\.com\/|t\.co\/)/.test(tokens[to - 1]!.lower)) to--
  return to > first ? [runOf(first, to)] : []
}
