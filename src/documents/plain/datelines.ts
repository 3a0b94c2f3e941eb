import { colonDatelineOf, type DatelineParts, datelineOf } from './dateline.ts'
import { cut, type Line } from './line.ts'

/** Cuts the dateline off the paragraph it opens. One without an agency counts only at the start of the prose, and not if a neighbour has one too. */
export function datelines(lines: readonly Line[]): Line[] {
  // A line or two may lead into the article before its dateline.
  const prose = lines.flatMap(({ kind }, i) => (kind === null ? [i] : [])).slice(0, 4)
  return lines.flatMap((line, i) => {
    const parts =
      line.kind === null
        ? (datelineOf(line.text) ??
          (prose.slice(0, 3).includes(i) && line.text.length >= SHORTEST && !labels(lines, i)
            ? colonDatelineOf(line.text)
            : null))
        : null
    const place = prose.indexOf(i)
    const neighbours = [prose[place - 1], prose[place + 1]].map((at) => lines[at ?? -1])
    const alone = place >= 0 && place < 3 && line.text.length >= SHORTEST && !neighbours.some(bareOn)
    return parts && (parts.agency || alone) ? cut(line, parts.to, 'dateline') : [line]
  })
}

/** Whether another line opens like the label of a transcript. */
const labels = (lines: readonly Line[], own: number): boolean =>
  lines.some(({ text }, i) => i !== own && LABEL.test(text.slice(0, 48)))
const LABEL = /^\p{Lu}[\p{Lu} .'’-]{0,40}:/u

// Several lines in a row that open with capitals and a dash are speakers of a transcript, not towns.
function bareOn(line: Line | undefined): boolean {
  const parts: DatelineParts | null = line ? datelineOf(line.text) : null
  return parts !== null && parts.agency === null
}

// A shorter line with a dash in it is a heading or a slogan.
const SHORTEST = 60
