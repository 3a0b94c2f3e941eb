import { endsSentence } from '../plain/words.ts'
import { type Joiner, joinerFor } from './hyphens.ts'
import type { PdfLine } from './lines.ts'

/** Lines that were joined. `size` and `page` are those of its first line. */
export type Paragraph = { readonly text: string; readonly size: number; readonly page: number }

/**
 * Lines put together as paragraphs. A paragraph ends at a wider gap, before an indented line, after a line in which the next word would have had
 * room, and where the size changes; it goes on over the end of a column or page where its sentence does.
 */
export function paragraphsOf(lines: readonly PdfLine[]): { paragraphs: Paragraph[]; joined: number } {
  const joiner = joinerFor(lines.map(({ text }) => text))
  const leading = leadingOf(lines)
  const paragraphs: Building[] = []
  for (const run of runsOf(withDropCaps(lines))) {
    const rims = rimsOf(run)
    let current: Building | null = null
    for (const [i, line] of run.entries()) {
      const goesOn: boolean = i > 0 && !parts(run[i - 1]!, line, rims, leading)
      const before: Building | null = i === 0 ? goesOnFrom(paragraphs, line) : goesOn ? current : null
      current = before ?? building(line)
      if (before) before.add(line, joiner)
      else paragraphs.push(current)
    }
  }
  return {
    paragraphs: paragraphs.map(({ text, first }) => ({ text, size: first.size, page: first.page })),
    joined: joiner.joined(),
  }
}

type Building = { text: string; readonly first: PdfLine; last: PdfLine; add(line: PdfLine, joiner: Joiner): void }

function building(line: PdfLine): Building {
  return {
    text: line.text,
    first: line,
    last: line,
    add(next, joiner) {
      this.text = joiner.join(this.text, next.text)
      this.last = next
    },
  }
}

/** Lines one below the other: the lines of a column, or of a part of it. */
function runsOf(lines: readonly PdfLine[]): PdfLine[][] {
  const runs: PdfLine[][] = []
  for (const line of lines) {
    const above = runs.at(-1)?.at(-1)
    const isBelow = above && above.page === line.page && line.y < above.y && line.x < above.end && above.x < line.end
    if (isBelow) runs.at(-1)!.push(line)
    else runs.push([line])
  }
  return runs
}

type Rims = ReadonlyMap<number, { readonly left: number; readonly right: number }>

const sizeKey = ({ size }: PdfLine) => Math.round(size * 2)

/** How far the lines of one size reach in a run. */
function rimsOf(run: readonly PdfLine[]): Rims {
  return new Map(
    [...Map.groupBy(run, sizeKey)].map(([size, lines]) => [
      size,
      { left: Math.min(...lines.map(({ x }) => x)), right: Math.max(...lines.map(({ end }) => end)) },
    ]),
  )
}

/** The usual distance from line to line for each size: the smaller of what is common, since a gap is wider. */
function leadingOf(lines: readonly PdfLine[]): ReadonlyMap<number, number> {
  const distances = new Map<number, number[]>()
  for (const [i, line] of lines.entries()) {
    const above = lines[i - 1]
    if (!above || above.page !== line.page || sizeKey(above) !== sizeKey(line) || line.y >= above.y) continue
    if (!distances.has(sizeKey(line))) distances.set(sizeKey(line), [])
    distances.get(sizeKey(line))!.push(above.y - line.y)
  }
  return new Map([...distances].map(([size, all]) => [size, all.sort((a, b) => a - b)[Math.floor(all.length / 3)]!]))
}

/** Whether a paragraph ends between two lines of a run. */
function parts(above: PdfLine, line: PdfLine, rims: Rims, leading: ReadonlyMap<number, number>): boolean {
  if (!isAlike(above, line)) return true
  const { size } = line
  if (above.y - line.y > GAP * Math.max(leading.get(sizeKey(line)) ?? 1.25 * size, size)) return true
  if (BULLET.test(line.text)) return true
  if (runsOver(above.text, line.text)) return false
  const { left, right } = rims.get(sizeKey(line))!
  if (line.x > left + 0.9 * size && above.x < left + 0.5 * size) return true
  const word = line.text.split(' ', 1)[0]!
  const room = ((line.end - line.x) * word.length) / line.text.length
  return above.end + 0.25 * size + room < right - 0.1 * size
}

/** The paragraph that a first line of a column or page goes on with: the last of its size, unless its sentence has ended. */
function goesOnFrom(paragraphs: readonly Building[], line: PdfLine): Building | null {
  const before = paragraphs.slice(-NEAR).findLast(({ last }) => isAlike(last, line))
  return before && runsOver(before.text, line.text) ? before : null
}

const isAlike = (a: PdfLine, b: PdfLine) => Math.abs(a.size - b.size) <= 0.08 * Math.max(a.size, b.size)

/** A sentence that plainly goes on: no end before, and a small letter, or a word that ends none. */
function runsOver(before: string, after: string): boolean {
  const end = before.slice(-20)
  if (endsSentence(end) || /[:;]$/.test(end) || BULLET.test(after)) return false
  // A cell of a table or a line of an address is shorter than a line of prose, unless a word is torn at its end.
  if (before.length < 25 && !/[-\u00ad‐]$/.test(end)) return false
  return /^[\p{Ll}“‘("$€£\d]/u.test(after) || UNFINISHED.test(end)
}

/** A large first letter beside several lines belongs to the first of them. */
function withDropCaps(lines: readonly PdfLine[]): PdfLine[] {
  const whole: PdfLine[] = []
  for (const line of lines) {
    const above = whole.at(-1)
    if (above && /^[“"‘']?\p{Lu}$/u.test(above.text) && above.size > 1.6 * line.size && above.page === line.page) {
      // A word of one letter ("A", "I") stands apart.
      const glue = /^\p{Ll}/u.test(line.text) || !/[AI]$/.test(above.text) ? '' : ' '
      whole[whole.length - 1] = { ...line, text: above.text + glue + line.text }
    } else whole.push(line)
  }
  return whole
}

/** In times the usual distance. */
const GAP = 1.25
/** How many paragraphs back: a footnote, a caption and a picture's credit may stand between. */
const NEAR = 5
const BULLET = /^(?:[•‣▪●◦■–—*-] |\(?\d{1,2}[.)] )/
const UNFINISHED =
  /[\s(](?:the|an?|of|and|or|nor|from|into|than|its|their|our|my|your|whose|per|via|to|in|on|for|with|by|that|is|was)$|[,\u00ad‐-]$/
