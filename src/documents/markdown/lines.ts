import type { BlockKind } from '../../text/index.ts'
import { withoutMarks } from './inline.ts'

/** A line of a Markdown file without marks, and what the marks made of it; `broken` where two spaces or a backslash end it for good. */
export type MarkdownLine = { readonly text: string; readonly kind: BlockKind | null; readonly broken?: boolean }

export type Markdown = {
  readonly lines: readonly MarkdownLine[]
  /** The fields between the dashes at the top, names in small letters. */
  readonly front: ReadonlyMap<string, string>
  /** Lines of code, which are no prose and were left out. */
  readonly code: readonly string[]
}

/** Reads Markdown line by line. As many lines come out as go in, so that the number of a line stays its number. */
export function markdownOf(text: string): Markdown {
  const raw = text.split(/\r\n|\r|\n/)
  const { front, length } = frontMatter(raw)
  const code: string[] = []
  const lines: MarkdownLine[] = raw.slice(0, length).map(() => BLANK)
  let fence = ''
  let commented = false
  for (const line of raw.slice(length)) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence !== '') {
      if (mark?.startsWith(fence)) fence = ''
      else code.push(line)
      lines.push(BLANK)
    } else if (mark && !commented) {
      fence = mark
      lines.push(BLANK)
    } else {
      const shown = withoutComments(line, commented)
      commented = shown.open
      lines.push(blockLine(shown.text, lines))
    }
  }
  return { lines: paragraphwise(lines), front, code }
}

const BLANK: MarkdownLine = { text: '', kind: null }

/** Lines "name: value" between two lines of dashes at the very top. */
function frontMatter(raw: readonly string[]): { front: Map<string, string>; length: number } {
  const front = new Map<string, string>()
  const end = raw[0]?.trimEnd() === '---' ? raw.slice(1, LONGEST_FRONT).findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line)) : -1
  const fields = raw.slice(1, end + 1).map((line) => /^([\w-]{1,40}):(?:\s+(.{0,1000}))?$/.exec(line))
  if (end < 0 || !fields.some((field) => field !== null)) return { front, length: 0 }
  for (const field of fields) if (field?.[2]) front.set(field[1]!.toLowerCase(), field[2].trim().replace(/^(["'])(.*)\1$/, '$2'))
  return { front, length: end + 2 }
}

function withoutComments(line: string, open: boolean): { text: string; open: boolean } {
  let text = ''
  for (let at = 0; ; ) {
    const next = line.indexOf(open ? '-->' : '<!--', at)
    if (!open) text += line.slice(at, next < 0 ? undefined : next)
    if (next < 0) return { text, open }
    at = next + (open ? 3 : 4)
    open = !open
  }
}

/** A line without the marks at its start. What underlines the line before makes that a heading. */
function blockLine(line: string, before: MarkdownLine[]): MarkdownLine {
  const last = before.at(-1)
  if (/^ {0,3}(?:=+|-+)\s*$/.test(line) && last && last.text !== '' && last.kind === null) {
    before[before.length - 1] = { text: last.text, kind: line.includes('=') ? 'headline' : 'heading' }
    return BLANK
  }
  if (/^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/.test(line) || TABLE_RULE.test(line) || DEFINITION.test(line))
    return BLANK
  const heading = /^ {0,3}(#{1,6})(?:\s+(.*))?$/.exec(line)
  if (heading)
    return { text: (heading[2] ?? '').replace(/(?:^|\s)#+\s*$/, '').trim(), kind: heading[1] === '#' ? 'headline' : 'heading' }
  const quote = /^ {0,3}>[ >]*/.exec(line)?.[0] ?? ''
  const rest = line.slice(quote.length)
  const item = /^\s{0,12}(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\] )?/.exec(rest)?.[0] ?? ''
  const text = rest
    .slice(item.length)
    .replace(/^\[\^[^\]]{1,40}\]:\s*/, '')
    .trim()
  return { text, kind: quote !== '' ? 'quote' : item !== '' ? 'item' : null, broken: /(?: {2}|\\)$/.test(line) }
}

/** The lines of a paragraph as one, in the place of the first; the others stay empty. Marks pair within it, over its line ends. */
function paragraphwise(lines: readonly MarkdownLine[]): MarkdownLine[] {
  const out: MarkdownLine[] = []
  for (let from = 0; from < lines.length; from = out.length) {
    let to = from + 1
    while (to < lines.length && goesOn(lines[from]!, lines[to - 1]!, lines[to]!)) to++
    const paragraph = lines.slice(from, to).map(({ text }) => text.replace(/\\$/, ''))
    const shown = withoutMarks(paragraph.join('\n'))
    out.push({ text: shown.replace(/\s+/g, ' ').trim(), kind: lines[from]!.kind }, ...paragraph.slice(1).map(() => BLANK))
  }
  return out
}

function goesOn(first: MarkdownLine, last: MarkdownLine, line: MarkdownLine): boolean {
  if (first.text === '' || line.text === '' || first.kind === 'headline' || first.kind === 'heading') return false
  if (last.broken || LABEL.test(line.text) || line.text.startsWith('|')) return false
  return line.kind === null || (line.kind === 'quote' && first.kind === 'quote')
}

/** A line of a transcript begins with who speaks, whether the writer parted the lines or not. */
const LABEL = /^(?:\*\*|__)?(?:[QA]|\p{Lu}[\p{L} .’'-]{1,38}):(?:\*\*|__)?\s/u
const LONGEST_FRONT = 100
const TABLE_RULE = /^\s{0,3}\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*){1,40}\|?\s*$/
/** "[name]: address", where a link elsewhere leads. */
const DEFINITION = /^ {0,3}\[(?!\^)[^\]]{1,200}\]:\s+<?\S{1,1000}>?(?:\s+(?:"[^"]*"|'[^']*'|\([^)]*\)))?\s*$/
