import { type DatelineParts, datelineOf } from './dateline.ts'
import { cut, type Line } from './line.ts'

/** Cuts the dateline off the paragraph it opens. One without an agency counts only before the first paragraph, and not if the next has one too. */
export function datelines(lines: readonly Line[]): Line[] {
  const prose = lines.flatMap(({ kind }, i) => (kind === null ? [i] : []))
  return lines.flatMap((line, i) => {
    const parts = line.kind === null ? datelineOf(line.text) : null
    const alone = i === prose[0] && line.text.length >= SHORTEST && !bareOn(lines[prose[1] ?? -1])
    return parts && (parts.agency || alone) ? cut(line, parts.to, 'dateline') : [line]
  })
}

// Several lines in a row that open with capitals and a dash are speakers of a transcript, not towns.
function bareOn(line: Line | undefined): boolean {
  const parts: DatelineParts | null = line ? datelineOf(line.text) : null
  return parts !== null && parts.agency === null
}

// A shorter line with a dash in it is a heading or a slogan.
const SHORTEST = 60
