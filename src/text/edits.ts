import { OnrecordError } from '../errors.ts'

/** `insert` stands in the text after where the characters from `from` to `to` stood in the text before. */
export type Edit = { readonly from: number; readonly to: number; readonly insert: string }

/**
 * What was done to a text, kept so that every place in the text after can be found again in the text before. Lengths and offsets are
 * UTF-16 code units. Made by `editsOf`, `composeEdits` and `invertEdits` alone.
 */
export type Edits = {
  /** Length of the text before. */
  readonly before: number
  /** Length of the text after. */
  readonly after: number
  /** In order; two edits may touch but never overlap. */
  readonly list: readonly Edit[]
  /** Where the insert of each edit of `list` begins in the text after. */
  readonly starts: readonly number[]
}

/** The edits of `list` on a text of `before` code units. Throws `edits-do-not-fit` where they are out of order, overlap or reach outside. */
export function editsOf(before: number, list: readonly Edit[]): Edits {
  const starts: number[] = []
  let shift = 0
  let end = 0
  for (const { from, to, insert } of list) {
    if (!(end <= from && from <= to && to <= before)) throw new OnrecordError('edits-do-not-fit', { from, to, length: before })
    starts.push(from + shift)
    shift += insert.length - (to - from)
    end = to
  }
  return { before, after: before + shift, list, starts }
}

/** The text after. Throws `edits-do-not-fit` where the edits were made for a text of another length. */
export function applyEdits(text: string, edits: Edits): string {
  refuseOther(text, edits)
  const pieces: string[] = []
  let end = 0
  for (const { from, to, insert } of edits.list) {
    pieces.push(text.slice(end, from), insert)
    end = to
  }
  pieces.push(text.slice(end))
  return pieces.join('')
}

/** The edits that lead from the text after back to `textBefore`. Throws `edits-do-not-fit` as `applyEdits` does. */
export function invertEdits(edits: Edits, textBefore: string): Edits {
  refuseOther(textBefore, edits)
  const list = edits.list.map(({ from, to, insert }, i) => {
    const start = edits.starts[i]!
    return { from: start, to: start + insert.length, insert: textBefore.slice(from, to) }
  })
  return editsOf(edits.after, list)
}

function refuseOther(text: string, edits: Edits): void {
  if (text.length !== edits.before)
    throw new OnrecordError('edits-do-not-fit', { from: 0, to: edits.before, length: text.length })
}
