import type { Pair, Piece } from './pairs.ts'

/** A pair in its place: how many are around it, and the nearest of them as an index into the list. */
export type Nested = {
  readonly pieces: readonly Piece[]
  readonly closed: boolean
  readonly depth: number
  readonly parent: number | null
}

type Around = {
  readonly index: number
  readonly depth: number
  readonly closed: boolean
  readonly pieces: Piece[]
  piece: number
}

/** The pairs in the order of the text, each inside the one around it. One whose end was only guessed reaches at least as far as what began in it. */
export function nested(pairs: readonly Pair[]): Nested[] {
  const inOrder = [...pairs].sort((a, b) => a.pieces[0]!.first - b.pieces[0]!.first)
  const result: Nested[] = []
  const around: Around[] = []
  for (const { pieces: given, closed } of inOrder) {
    const pieces = [...given]
    const first = pieces[0]!.first
    while (around.length > 0 && endOf(around.at(-1)!.pieces) <= first) around.pop()
    const parent = around.findLast((one) => holds(one, first))
    for (const one of around) if (!one.closed && holds(one, first)) reach(one.pieces, endOf(pieces))
    const depth = parent === undefined ? 0 : parent.depth + 1
    around.push({ index: result.length, depth, closed, pieces, piece: 0 })
    result.push({ pieces, closed, depth, parent: parent?.index ?? null })
  }
  return result
}

const endOf = (pieces: readonly Piece[]): number => pieces.at(-1)!.end

// Pairs come in order, so each one around is asked about places ever further on. A caption may stand between two pieces.
function holds(one: Around, at: number): boolean {
  while (one.piece < one.pieces.length - 1 && one.pieces[one.piece]!.end <= at) one.piece++
  const { first, end } = one.pieces[one.piece]!
  return first <= at && at < end
}

function reach(pieces: Piece[], end: number): void {
  if (endOf(pieces) < end) pieces[pieces.length - 1] = { first: pieces.at(-1)!.first, end }
}
