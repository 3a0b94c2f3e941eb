import type { Marked } from '../../lab/notation.ts'
import type { SpokenBy } from '../../src/statements/speakers/index.ts'
import type { Range } from '../../src/text/index.ts'

// The comparison of names as the project's scoring script defines it: case, titles and punctuation aside; of two names of which one is a single
// word, the last words.
const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[.,'’"“”]/g, '')
    .replace(
      /\b(the|a|an|mr|mrs|ms|dr|sir|president|prime minister|minister|senator|sen|gov|governor|prof|chief|executive)\b/g,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim()

/** Whether two names are one speaker's. */
export function sameName(gold: string, found: string): boolean {
  const [a, b] = [bare(gold), bare(found)]
  if (!a || !b) return false
  if (a === b) return true
  const [x, y] = [a.split(' '), b.split(' ')]
  return x.at(-1) === y.at(-1) && (x.length === 1 || y.length === 1)
}

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
