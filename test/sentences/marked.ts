import { type Passage, passageOf, type Quotation } from '../../src/sentences/index.ts'
import type { Block, BlockKind } from '../../src/text/index.ts'

/** One block a line. */
export function blocksOf(text: string, kinds: readonly BlockKind[] = []): Block[] {
  const blocks: Block[] = []
  let from = 0
  for (const line of text.split('\n')) {
    if (line.trim() !== '') blocks.push({ from, to: from + line.length, kind: kinds[blocks.length] ?? 'paragraph' })
    from += line.length + 1
  }
  return blocks
}

export const passageOfLines = (text: string, kinds?: readonly BlockKind[]): Passage => passageOf(text, blocksOf(text, kinds))

/**
 * Quotations written on the text: `{“We go,”} she said.` is one of speech, `{title:“Lanterns”}` one of another use, `{?:“We go,}` one whose closing mark is missing,
 * and `{1:“We go.}` … `{1:“We stay.”}` are the pieces of one.
 */
export const unmarked = (marked: string): string => marked.replaceAll(/\{(?:[a-z0-9?]+:)?|\}/g, '')

export function marked({ text, quotations }: Passage): string {
  const opening = new Map<number, string>()
  const closing = new Map<number, string>()
  let chains = 0
  for (const quotation of quotations) {
    const chain = quotation.pieces.length > 1 ? ++chains : 0
    for (const { from, to } of quotation.pieces) {
      opening.set(from, `${opening.get(from) ?? ''}{${tagOf(quotation, chain)}`)
      closing.set(to, `}${closing.get(to) ?? ''}`)
    }
  }
  let result = ''
  for (let at = 0; at <= text.length; at++) result += (closing.get(at) ?? '') + (opening.get(at) ?? '') + (text[at] ?? '')
  return result
}

function tagOf({ closed, use }: Quotation, chain: number): string {
  const tag = (closed ? '' : '?') + (use === 'speech' ? '' : use) + (chain || '')
  return tag === '' ? '' : `${tag}:`
}
