import type { Doc } from '../../documents/index.ts'
import { ALIKE, likenessOf, signatureOf } from '../../text/index.ts'
import type { Saying } from './saying.ts'

/** Documents that print one report, and what the first of them gives of the utterance. */
export type Stack = { readonly doc: Doc; readonly sayings: readonly Saying[]; readonly copies: readonly Doc[] }

type Printed = { readonly doc: Doc; readonly sayings: readonly Saying[] }

/** Documents in order, those that are nearly the same text and give the same words stacked on the first of them. */
export function stacksOf(printed: readonly Printed[]): Stack[] {
  const stacks: { doc: Doc; sayings: readonly Saying[]; copies: Doc[]; signature: Uint32Array | null }[] = []
  const ofWords = new Map<string, typeof stacks>()
  for (const { doc, sayings } of printed) {
    const words = sayings.map(wordsOf).join('\n')
    const same = ofWords.get(words) ?? []
    ofWords.set(words, same)
    const signature = signatureOf(doc.text)
    const stack = same.find((other) => other.doc.hash === doc.hash || areAlike(other.signature, signature))
    if (stack) stack.copies.push(doc)
    else {
      const fresh = { doc, sayings, copies: [], signature }
      same.push(fresh)
      stacks.push(fresh)
    }
  }
  return stacks.map(({ doc, sayings, copies }) => ({ doc, sayings, copies }))
}

const areAlike = (a: Uint32Array | null, b: Uint32Array | null) => a !== null && b !== null && likenessOf(a, b) >= ALIKE

/** The words, and which of them are quoted. */
const wordsOf = ({ words }: Saying) => words.map(({ folded, quoted }) => (quoted ? `“${folded}` : folded)).join(' ')
