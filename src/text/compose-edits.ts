import { OnrecordError } from '../errors.ts'
import { type Edit, type Edits, editsOf } from './edits.ts'

/**
 * One list of edits that does what `a` and then `b`, made on the text after `a`, do. Edits that only touch stay apart, so that places
 * keep mapping as exactly as they did. Throws `edits-do-not-fit` where `b` was made for a text of another length.
 */
export function composeEdits(a: Edits, b: Edits): Edits {
  if (a.after !== b.before) throw new OnrecordError('edits-do-not-fit', { from: 0, to: b.before, length: a.after })
  if (a.list.length === 0) return b
  if (b.list.length === 0) return a
  const list: Edit[] = []
  let i = 0
  let j = 0
  // Added to a place of the text between, it gives the place in the text before `a`; right for places after the edits of `a` taken so far.
  let shift = 0
  while (i < a.list.length || j < b.list.length) {
    const start = startOf(a, i)
    const { from, to } = b.list[j] ?? NOWHERE
    if (i < a.list.length && endOf(a, i) <= from) {
      shift = a.list[i]!.to - endOf(a, i)
      list.push(a.list[i++]!)
    } else if (j < b.list.length && to <= start) {
      list.push({ from: from + shift, to: to + shift, insert: b.list[j++]!.insert })
    } else {
      const cluster = overlapping(a, b, i, j)
      const begin = Math.min(start, from) + shift
      shift = a.list[cluster.i - 1]!.to - endOf(a, cluster.i - 1)
      const insert = insertOf(a, b, i, j, cluster)
      if (insert || begin < cluster.end + shift) list.push({ from: begin, to: cluster.end + shift, insert })
      i = cluster.i
      j = cluster.j
    }
  }
  return editsOf(a.before, list)
}

const NOWHERE = { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY }

/** Where the insert of edit `i` begins and ends in the text after it. */
const startOf = (edits: Edits, i: number): number => edits.starts[i] ?? Number.POSITIVE_INFINITY
const endOf = (edits: Edits, i: number): number => edits.starts[i]! + edits.list[i]!.insert.length

/** Edits of `a` before `i` and of `b` before `j`, and where the last of them ends in the text between. */
type Cluster = { readonly i: number; readonly j: number; readonly end: number }

/** What must become one edit: edit `i` of `a` and `j` of `b`, which overlap, and every later one that overlaps what these cover, and so on. */
function overlapping(a: Edits, b: Edits, i: number, j: number): Cluster {
  let end = Math.max(endOf(a, i++), b.list[j++]!.to)
  for (;;) {
    if (startOf(a, i) < end) end = Math.max(end, endOf(a, i++))
    else if (j < b.list.length && b.list[j]!.from < end) end = Math.max(end, b.list[j++]!.to)
    else return { i, j, end }
  }
}

/** What stands in the end where the cluster that begins with edits `i` and `j` was: what `b` inserted and what it left of the inserts of `a`. */
function insertOf(a: Edits, b: Edits, i: number, j: number, cluster: Cluster): string {
  const pieces: string[] = []
  let done = Math.min(a.starts[i]!, b.list[j]!.from)
  for (; j <= cluster.j; j++) {
    const next = j < cluster.j ? b.list[j]!.from : cluster.end
    // What `b` left alone inside a cluster lies in one single insert of `a`: two that touch are bridged by an edit of `b` only.
    while (i < cluster.i - 1 && endOf(a, i) <= done) i++
    if (done < next) pieces.push(a.list[i]!.insert.slice(done - a.starts[i]!, next - a.starts[i]!))
    if (j < cluster.j) {
      pieces.push(b.list[j]!.insert)
      done = b.list[j]!.to
    }
  }
  return pieces.join('')
}
