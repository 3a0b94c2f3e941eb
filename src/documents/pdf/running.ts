import { wordsOf } from '../plain/words.ts'
import type { PdfLine } from './lines.ts'

/** A page's height in points, from its lower edge. */
export type PageSize = { readonly bottom: number; readonly top: number }

/**
 * The lines without those that run along the pages: heads and feet (the same words, but for figures, on several pages), page numbers, and
 * what a browser prints around a page. `url` is the address that one of them gives.
 */
export function withoutRunning(
  lines: readonly PdfLine[],
  pages: readonly PageSize[],
): { kept: PdfLine[]; running: PdfLine[]; url: string | null } {
  const rims = new Set([...Map.groupBy(lines, ({ page }) => page)].flatMap(([page, own]) => rimsOf(own, pages[page]!)))
  const counts = new Map<string, Set<number>>()
  for (const line of rims) {
    const key = keyOf(line)
    if (!counts.has(key)) counts.set(key, new Set())
    counts.get(key)!.add(line.page)
  }
  const least = Math.max(2, Math.ceil(pages.length / 4))
  const isRunning = (line: PdfLine) =>
    rims.has(line) &&
    wordsOf(line.text).length <= MOST_WORDS &&
    !/[“”"]/.test(line.text) &&
    (counts.get(keyOf(line))!.size >= least || PRINTED.test(line.text) || (pages.length > 1 && NUMBER.test(line.text)))
  const running = lines.filter(isRunning)
  const url = running.map(({ text }) => text).find((text) => /^https?:\/\/\S+$/.test(text) && URL.canParse(text)) ?? null
  return { kept: lines.filter((line) => !isRunning(line)), running, url }
}

/** The lines near the edges of a page that a gap parts from its body; a row that is nothing but a number needs none. */
function rimsOf(lines: readonly PdfLine[], { bottom, top }: PageSize): PdfLine[] {
  const rim = SHARE * (top - bottom)
  const rows = [...Map.groupBy(lines, ({ y }) => Math.round(y)).values()].sort((a, b) => b[0]!.y - a[0]!.y)
  const outer = [
    ...outermost(rows, ({ y }) => y > top - rim),
    ...outermost(rows.toReversed(), ({ y }) => y < bottom + rim),
    ...[...(rows[0] ?? []), ...(rows.at(-1) ?? [])].filter(({ text }) => NUMBER.test(text)),
  ]
  return [...new Set(outer)]
}

/** Of the rows from the edge inwards those before the first wide gap, as far as they are near it. */
function outermost(rows: readonly PdfLine[][], isNear: (line: PdfLine) => boolean): PdfLine[] {
  for (let i = 0; i < ROWS && rows[i] && isNear(rows[i]![0]!); i++) {
    const [row, inner] = [rows[i]!, rows[i + 1]]
    if (!inner || Math.abs(row[0]!.y - inner[0]!.y) > GAP * Math.max(row[0]!.size, inner[0]!.size))
      return rows.slice(0, i + 1).flat()
  }
  return []
}

const keyOf = ({ text }: PdfLine) => text.toLowerCase().replace(/\d+/g, '#')

const SHARE = 0.15
const ROWS = 3
/** More are a sentence of the article, as likely as not. */
const MOST_WORDS = 14
/** In times the size; lines of a paragraph are nearer. */
const GAP = 1.6
const NUMBER = /^[-–—•|\s]*(?:page|p\.)?\s?(?:\d{1,4}|[ivxl]{1,6})(?:\s?(?:of|\/)\s?\d{1,4})?[-–—•|\s]*$/i
/** "05/03/2024, 14:03", "Page 1 of 3", "1/3", an address alone. */
const PRINTED =
  /^(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d{2}(?:\s?[AP]M)?|page \d{1,4} (?:of|\/) \d{1,4}|\d{1,4}\/\d{1,4}|https?:\/\/\S+)$/i
