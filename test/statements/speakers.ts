import type { Marked } from '../../lab/notation.ts'
import type { SpokenBy } from '../../src/statements/speakers/index.ts'
import type { Range } from '../../src/text/index.ts'

export { sameName } from '../../lab/speakers/same-name.ts'

/** Marked attributions with the innermost attribution whose content each stands in. */
export function nested(marked: readonly Marked[]): readonly SpokenBy[] {
  const within = (inner: Range, outer: Range) => outer.from <= inner.from && inner.to <= outer.to
  const size = ({ content }: Marked) => content.reduce((sum, { from, to }) => sum + to - from, 0)
  return marked.map((one) => {
    const anchor = one.cue[0] ?? one.source[0] ?? one.content[0]
    let parent: number | null = null
    for (const [i, other] of marked.entries()) {
      if (other === one || !anchor || !other.content.some((range) => within(anchor, range))) continue
      if (parent === null || size(other) < size(marked[parent] as Marked)) parent = i
    }
    return { ...one, parent }
  })
}
