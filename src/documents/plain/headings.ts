import type { Line } from './line.ts'
import { CAPITAL, endsSentence, wordsOf } from './words.ts'

/**
 * Recognises headings between paragraphs: short, no final mark, no quotation mark, a full paragraph above and below. A sentence whose
 * stop is missing looks the same, so where the neighbours are no clear paragraphs the line stays a paragraph.
 */
export function headings(lines: readonly Line[]): Line[] {
  return lines.map((line, i) => {
    const between = isFull(lines[i - 1]) && isFull(lines[i + 1])
    return line.kind === null && between && isShort(line.text) ? { ...line, kind: 'heading' as const } : line
  })
}

function isShort(text: string): boolean {
  return text.length <= 70 && wordsOf(text).length <= 9 && CAPITAL.test(text) && !/[.!?…:;,"“”„«»‘’'—–-]$|["“”„«»]/.test(text)
}

const isFull = (line: Line | undefined) =>
  line !== undefined && (line.kind === null || line.kind === 'quote') && line.text.length >= 80 && endsSentence(line.text)
