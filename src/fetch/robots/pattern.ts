/** What a rule of a robots.txt is about: the pieces between its stars, and whether the path must end with the last. */
export type Pattern = {
  readonly pieces: readonly string[]
  readonly anchored: boolean
  /** How long it is, stars and all: of the rules that fit a path the longest counts. */
  readonly length: number
}

/** A pattern as it stands, in comparable form. A dollar sign means the end only at the end. */
export function patternOf(text: string): Pattern {
  const anchored = text.endsWith('$')
  const body = (anchored ? text.slice(0, -1) : text).replaceAll('$', '%24')
  return { pieces: body.split('*'), anchored, length: text.length }
}

/** Whether the pattern fits a path, from its beginning. */
// The pieces are found one after the other, each as early as it can be: no piece is ever tried twice, so the time is that of reading both.
export function fits({ pieces, anchored }: Pattern, path: string): boolean {
  const [first = '', ...others] = pieces
  if (!path.startsWith(first)) return false
  if (others.length === 0) return !anchored || path.length === first.length
  let at = first.length
  const last = anchored ? others.pop()! : ''
  for (const piece of others) {
    const found = find(piece, path, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return path.length - last.length >= at && path.endsWith(last)
}

/** Where a piece first stands in a path from a place on, or -1: by the method of Knuth, Morris and Pratt, whose time no text can spoil. */
function find(piece: string, path: string, from: number): number {
  if (piece === '') return from
  if (piece.length > path.length - from) return -1
  const back = backOf(piece)
  let matched = 0
  for (let at = from; at < path.length; at++) {
    while (matched > 0 && piece[matched] !== path[at]) matched = back[matched - 1]!
    if (piece[matched] === path[at]) matched++
    if (matched === piece.length) return at + 1 - matched
  }
  return -1
}

/** For each place of a piece, how much of its beginning ends there. */
function backOf(piece: string): Uint32Array {
  const back = new Uint32Array(piece.length)
  let matched = 0
  for (let at = 1; at < piece.length; at++) {
    while (matched > 0 && piece[matched] !== piece[at]) matched = back[matched - 1]!
    if (piece[matched] === piece[at]) matched++
    back[at] = matched
  }
  return back
}
