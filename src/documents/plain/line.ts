import type { BlockKind, Range } from '../../text/index.ts'

/**
 * A piece of an article while it is being read. `kind` is null until something has recognised it; what stays null is a paragraph. `label` is a
 * name set off at its start, as a place in the whole text; `bold` says that all of it is.
 */
export type Line = Range & {
  readonly text: string
  readonly kind: BlockKind | null
  readonly label?: Range
  readonly bold?: true
}

/** What the lines around the prose say of the article. */
export type Found = {
  title: string | null
  byline: string | null
  outlet: string | null
  published: string | null
  url: string | null
}

/** The lines of a normalised text, blank ones left out. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from)
    const to = newline < 0 ? text.length : newline
    const line = trimmed(text, from, to)
    if (line.from < line.to) lines.push(line)
    from = to + 1
  }
  return lines
}

/** The same line cut at `at` (counted from its start) into a first part of this kind and a rest yet to be recognised. */
export function cut(line: Line, at: number, kind: BlockKind): Line[] {
  const first = trimmed(line.text, 0, at)
  const rest = trimmed(line.text, at, line.text.length)
  const moved = (part: Line, as: BlockKind | null) => ({
    ...part,
    from: part.from + line.from,
    to: part.to + line.from,
    kind: as,
  })
  return rest.from < rest.to ? [moved(first, kind), moved(rest, null)] : [moved(first, kind)]
}

function trimmed(text: string, from: number, to: number): Line {
  while (from < to && /\s/.test(text[from]!)) from++
  while (to > from && /\s/.test(text[to - 1]!)) to--
  return { from, to, text: text.slice(from, to), kind: null }
}
