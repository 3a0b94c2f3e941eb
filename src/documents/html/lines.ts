import { bylineIn } from '../plain/byline.ts'
import { isDateLine } from '../plain/dates.ts'
import { endsSentence } from '../plain/words.ts'

/**
 * A run of words cut where its line breaks part blocks: at an empty line, at a break after the end of a sentence that no small letter
 * follows, and around a byline or date. Any other break stays in the block.
 */
export function splitLines(text: string): { text: string; from: number }[] {
  const blocks: { text: string; from: number }[] = []
  let start = 0
  let at = 0
  const push = (to: number) => {
    const block = text.slice(start, to).trim()
    if (block !== '') blocks.push({ text: block, from: start })
  }
  while (at < text.length) {
    const newline = text.indexOf('\n', at)
    if (newline < 0) break
    let next = newline + 1
    while (text[next] === '\n' || text[next] === ' ') next++
    const empty = text.slice(newline + 1, next).includes('\n')
    // A line is measured by its last characters alone, so that a page of line breaks is read in one pass.
    const ended = endsSentence(text.slice(Math.max(at, newline - 8), newline)) && !/^\p{Ll}/u.test(text.slice(next, next + 2))
    if (empty || ended || isOwnLine(text.slice(at, newline)) || isOwnLine(lineAt(text, next))) {
      push(newline)
      start = next
    }
    at = next
  }
  push(text.length)
  return blocks
}

const isOwnLine = (line: string) => line.length <= 160 && (isDateLine(line) || bylineIn(line) !== null)

const lineAt = (text: string, from: number) => text.slice(from, from + 161).split('\n', 1)[0]!
