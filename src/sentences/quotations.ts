import type { Quotation, Sentence, Token } from './passage.ts'
import { type Nested, nested } from './quotations/nest.ts'
import { type Pair, pairsOf, type Run } from './quotations/pairs.ts'
import { endsInTag, type Ground, repaired } from './quotations/repair.ts'
import { useOf } from './quotations/use.ts'

/** The quotations of a text: marks paired block by block and over blocks, lost ones repaired, each pair put inside the one around it and given its use. */
export function quotationsOf(
  tokens: readonly Token[],
  roles: Uint8Array,
  runs: readonly Run[],
  sentences: readonly Sentence[],
): Quotation[] {
  const ground: Ground = { tokens, roles, sentences }
  const pairs: Pair[] = []
  for (const pair of pairsOf(tokens, roles, runs, (run) => endsInTag(ground, run))) {
    const whole = pair.closed ? pair : repaired(ground, pair)
    if (whole !== null) pairs.push(whole)
  }
  let at = 0
  return nested(pairs).map((one) => {
    const first = one.pieces[0]!.first
    while (at + 1 < sentences.length && sentences[at]!.end <= first) at++
    return quotation(tokens, one, sentences[at]!)
  })
}

function quotation(tokens: readonly Token[], { pieces, closed, depth, parent }: Nested, sentence: Sentence): Quotation {
  const first = pieces[0]!.first
  const end = pieces.at(-1)!.end
  const ranges = pieces.map((piece) => ({ from: tokens[piece.first]!.from, to: tokens[piece.end - 1]!.to }))
  return {
    from: ranges[0]!.from,
    to: ranges.at(-1)!.to,
    pieces: ranges,
    first,
    end,
    closed,
    depth,
    parent,
    use: closed && pieces.length === 1 ? useOf({ tokens, first: first + 1, end: end - 1, sentence }) : 'speech',
  }
}
