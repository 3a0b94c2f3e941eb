import { type Doc, docFromText } from '../../src/documents/index.ts'
import { type Passage, passageOf } from '../../src/sentences/index.ts'
import { mapForward, normalise, type Range, rangeBack } from '../../src/text/index.ts'

/** A text as the product takes it apart, with the way there and back. */
export type FrontEnd = {
  readonly passage: Passage
  readonly toNormal: (place: number) => number
  readonly toGivenRange: (range: Range) => readonly [from: number, to: number]
}

/** The stages of `read` up to the passage. */
export function frontEnd(text: string): FrontEnd {
  const { text: plain, edits } = normalise(text)
  const doc: Doc = docFromText(text)
  const blocks = doc.blocks.map((block) => ({
    kind: block.kind,
    from: mapForward(edits, block.from, 1),
    to: mapForward(edits, block.to, -1),
  }))
  return {
    passage: passageOf(plain, blocks),
    toNormal: (place) => mapForward(edits, place, 1),
    toGivenRange: (range) => {
      const { from, to } = rangeBack(edits, range)
      return [from, to]
    },
  }
}
