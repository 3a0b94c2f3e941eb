import type { Range } from '../src/text/index.ts'

/** The three parts of an attribution, as written on a text. */
export type Role = 'source' | 'cue' | 'content'
export const ROLES: readonly Role[] = ['source', 'cue', 'content']

/** One attribution as marked: ranges into the text without its marks, each list in the order of the text. */
export type Marked = Readonly<Record<Role, readonly Range[]>>

/** A text and what is marked on it; the attribution numbered `{1.` is the first. */
export type MarkedText = { readonly text: string; readonly attributions: readonly Marked[] }

/** A line `==> 1 form=mixed speaker="Maria Lund"`: what is expected of one attribution. `of` is its number, from 1. */
export type Expectation = { readonly of: number; readonly line: number; readonly values: Readonly<Record<string, string>> }

/** One case of a file. `line` is its title's, from 1. */
export type Case = MarkedText & { readonly title: string; readonly line: number; readonly expects: readonly Expectation[] }

const OPEN = /\{(\d{1,6})\.(source|cue|content):/y
const EXPECT = /^==> (\d{1,6})((?: [a-z]+=(?:"[^"]*"|[^\s"]+))+)$/
const PAIR = / ([a-z]+)=(?:"([^"]*)"|([^\s"]+))/g

/**
 * The cases of a file: `# Title`, the text with its marked spans, then perhaps lines `==> 1 key=value`. Blank lines around a text are dropped; every
 * other character counts. `\{`, `\}`, `\#`, `\=` and `\\` stand for themselves. Throws an error that begins with the line at fault.
 */
export function readCases(file: string): readonly Case[] {
  const lines = file.split('\n')
  const starts = lines.flatMap((line, at) => (line.startsWith('# ') ? [at] : []))
  const stray = lines.slice(0, starts[0] ?? lines.length).findIndex((line) => line.trim() !== '')
  if (stray >= 0) throw fault(stray + 1, 'a case begins with “# Title”')
  return starts.map((at, i) => readCase(lines.slice(at, starts[i + 1] ?? lines.length), at + 1))
}

/** The text without its marks, and what they mark. Spans nest; pieces of one part that touch are one. `line` is where the text begins. */
export function readMarked(marked: string, line = 1): MarkedText {
  const found: Record<Role, Range[]>[] = []
  const open: { id: number; role: Role; from: number; line: number }[] = []
  let text = ''
  for (let at = 0; at < marked.length; ) {
    const char = marked.charAt(at)
    if (char === '\n') line++
    if (char === '\\' && '{}#=\\'.includes(marked.charAt(at + 1) || ' ')) {
      text += marked.charAt(at + 1)
      at += 2
    } else if (char === '{') {
      OPEN.lastIndex = at
      const [whole, id, role] = OPEN.exec(marked) ?? []
      if (whole === undefined)
        throw fault(line, 'a span begins “{1.source:”, “{1.cue:” or “{1.content:”; a brace is written “\\{”')
      open.push({ id: Number(id), role: role as Role, from: text.length, line })
      at += whole.length
    } else if (char === '}') {
      const span = open.pop()
      if (span === undefined) throw fault(line, 'this “}” closes no span; a brace is written “\\}”')
      if (span.from === text.length) throw fault(line, `the ${span.role} of ${span.id} is empty`)
      if (span.id < 1) throw fault(line, 'attributions are numbered from 1')
      found[span.id] ??= { source: [], cue: [], content: [] }
      found[span.id]?.[span.role].push({ from: span.from, to: text.length })
      at++
    } else {
      text += char
      at++
    }
  }
  const unclosed = open.at(-1)
  if (unclosed !== undefined) throw fault(unclosed.line, `the ${unclosed.role} of ${unclosed.id} is not closed`)
  return { text, attributions: Array.from(found.slice(1), (parts, i) => whole(parts, i + 1, line)) }
}

/** The text with its attributions marked, numbered in the order given: what `readMarked` reads back. Spans that cross are cut in touching pieces. */
export function markText(text: string, attributions: readonly Marked[]): string {
  const spans = attributions.flatMap((attribution, i) =>
    ROLES.flatMap((role) => attribution[role].map(({ from, to }) => ({ from, to, mark: `{${i + 1}.${role}:` }))),
  )
  spans.sort((a, b) => a.from - b.from || b.to - a.to)
  const edges = [...new Set([0, text.length, ...spans.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b)
  let out = ''
  let open: typeof spans = []
  let next = 0
  for (const [i, at] of edges.entries()) {
    const firstEnding = open.findIndex(({ to }) => to === at)
    const closed = firstEnding < 0 ? [] : open.splice(firstEnding)
    out += '}'.repeat(closed.length)
    const opening = closed.filter(({ to }) => to > at)
    for (let span = spans[next]; span?.from === at; span = spans[++next]) opening.push(span)
    opening.sort((a, b) => b.to - a.to)
    out += opening.map(({ mark }) => mark).join('')
    open = [...open, ...opening]
    out += escaped(text, at, edges[i + 1] ?? at)
  }
  return out
}

function readCase(lines: readonly string[], line: number): Case {
  const title = (lines[0] ?? '').slice(2).trim()
  const firstExpect = lines.findIndex((text) => text.startsWith('==>'))
  const end = firstExpect < 0 ? lines.length : firstExpect
  let from = 1
  let to = end
  while (from < to && lines[from]?.trim() === '') from++
  while (to > from && lines[to - 1]?.trim() === '') to--
  if (from === to) throw fault(line, `“${title}” has no text`)
  const marked = readMarked(lines.slice(from, to).join('\n'), line + from)
  const expects = lines.slice(end).flatMap((text, i) => (text.trim() === '' ? [] : [readExpectation(text, line + end + i)]))
  for (const { of, line: at } of expects)
    if (of < 1 || of > marked.attributions.length) throw fault(at, `“${title}” marks no attribution ${of}`)
  return { title, line, ...marked, expects }
}

function readExpectation(text: string, line: number): Expectation {
  const [, of, pairs] = EXPECT.exec(text) ?? []
  if (pairs === undefined) throw fault(line, 'an expectation is written “==> 1 key=value key="two words"”')
  return {
    of: Number(of),
    line,
    values: Object.fromEntries(Array.from(pairs.matchAll(PAIR), ([, key, quoted, bare]) => [key, quoted ?? bare])),
  }
}

/** The parts of one attribution in the order of the text, touching pieces joined. */
function whole(parts: Record<Role, Range[]> | undefined, id: number, line: number): Marked {
  if (parts === undefined) throw fault(line, `there is no attribution ${id} before the later ones`)
  return { source: joined(parts.source), cue: joined(parts.cue), content: joined(parts.content) }
}

function joined(ranges: readonly Range[]): readonly Range[] {
  const out: Range[] = []
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = out.at(-1)
    if (last?.to === range.from) out[out.length - 1] = { from: last.from, to: range.to }
    else out.push(range)
  }
  return out
}

// A line that begins with “# ” or “==>” would end the text, so those too are escaped, there alone.
function escaped(text: string, from: number, to: number): string {
  let out = ''
  for (let at = from; at < to; at++) {
    const char = text.charAt(at)
    const begins = (at === 0 || text.charAt(at - 1) === '\n') && (char === '#' || text.startsWith('==>', at))
    out += begins || '{}\\'.includes(char) ? `\\${char}` : char
  }
  return out
}

const fault = (line: number, problem: string): Error => new Error(`line ${line}: ${problem}`)
