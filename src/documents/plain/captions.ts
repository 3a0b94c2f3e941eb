import { cut, type Line } from './line.ts'

/** "Image caption, The pier in March": what a scrape leaves of a picture's label becomes a note, and the rest is the caption. */
export function captions(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    const label = line.kind === null ? LABEL.exec(line.text) : null
    if (!label) return [line]
    const [name, rest] = cut(line, label[0].length, 'note')
    return rest ? [name!, { ...rest, kind: 'caption' as const }] : [name!]
  })
}

const LABEL = /^(?:image|media|video) caption,\s?/i
