import type { Edit } from '../edits.ts'
import { isDigit, isLetter, isSpace } from './characters.ts'

/**
 * Two apostrophes typed for a quotation mark, and two grave accents, become “ and ”, where they stand as marks: `''` opens before a word and
 * closes after one. Of three in a row the third is a single mark of its own. Inches (`6''`) stay unless a mark is open on the line.
 */
export function typedMarks(text: string): Edit[] {
  const edits: Edit[] = []
  let open = 0
  for (const { 0: run, index } of text.matchAll(/'{2,}|`{2,}|\n/g)) {
    if (run === '\n') open = 0
    if (run === '\n' || run.length > 3) continue
    const before = text.charAt(index - 1)
    const after = text.charAt(index + run.length)
    if (opens(run, before, after)) {
      edits.push({ from: index, to: index + 2, insert: '“' })
      open++
    } else if (run[0] === "'" && closes(before, after, open > 0)) {
      const to = index + run.length
      edits.push({ from: to - 2, to, insert: '”' })
      open = Math.max(0, open - 1)
    }
  }
  return edits
}

const isEnd = (character: string): boolean => character === '' || character === '\n' || isSpace(character)

function opens(run: string, before: string, after: string): boolean {
  if (isEnd(after)) return false
  return run[0] === '`' ? !isLetter(before) && !isDigit(before) : isEnd(before) || '([{—–-/“‘"`'.includes(before)
}

function closes(before: string, after: string, open: boolean): boolean {
  // A mark with a space on both sides, as after a single mark inside: “'the old quay,' '' she said”.
  if (isEnd(before)) return open && isEnd(after)
  // A mark glued to the next word: “council.''He”.
  if (isLetter(after) || isDigit(after)) return open && '.,!?…'.includes(before)
  return open || !isDigit(before)
}
