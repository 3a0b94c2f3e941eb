import type { SpokenBy } from './speaker.ts'

/** Where an attribution stands among the others: its source, or its cue. */
export const anchorOf = (one: SpokenBy | undefined): number => (one?.source[0] ?? one?.cue[0] ?? one?.content[0])?.from ?? 0

/** How the attributions follow one another. */
export type Order = {
  /** Their indices in the order in which they are asked: by place, but each behind the one it is nested in, for "she" in his words is not him. */
  readonly asked: readonly number[]
  /** The one before each in the text, or null. */
  readonly before: readonly (number | null)[]
}

export function orderOf(attributions: readonly SpokenBy[]): Order {
  const anchors = attributions.map(anchorOf)
  const inText = anchors.map((_, i) => i).sort((a, b) => anchors[a]! - anchors[b]! || a - b)
  const before = new Array<number | null>(anchors.length).fill(null)
  for (let n = 1; n < inText.length; n++) before[inText[n]!] = inText[n - 1]!
  const keys = attributions.map((_, i) => keyOf(attributions, anchors, i))
  const asked = [...inText].sort(
    (a, b) => keys[a]!.at - keys[b]!.at || keys[a]!.depth - keys[b]!.depth || anchors[a]! - anchors[b]!,
  )
  return { asked, before }
}

// A chain of parents is as deep as quotations nest; a ring ends here.
const DEEPEST = 64

/** The latest anchor on the way out, and how far out that is. */
function keyOf(attributions: readonly SpokenBy[], anchors: readonly number[], i: number) {
  let at = anchors[i]!
  let depth = 0
  for (let parent = attributions[i]!.parent; parent !== null && depth < DEEPEST; parent = attributions[parent]?.parent ?? null) {
    at = Math.max(at, anchors[parent] ?? 0)
    depth++
  }
  return { at, depth }
}
