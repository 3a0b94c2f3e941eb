import type { Edit } from '../edits.ts'

/** Every way to end a line becomes `\n`. */
export function lineEnds(text: string): Edit[] {
  const edits: Edit[] = []
  for (const { 0: found, index } of text.matchAll(/\r\n?|[\v\f\u2028\u2029]/g)) {
    // Of `\r\n` the second half stays where it is.
    edits.push({ from: index, to: index + 1, insert: found === '\r\n' ? '' : '\n' })
  }
  return edits
}
