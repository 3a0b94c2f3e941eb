import { type Range, type Span, unitsOf } from '../text/index.ts'
import type { Exported } from './exported.ts'

/** The lines of an .ann file. A content stands for its statement: source, cue and what it is nested in hang on it. */
export function standoffOf({ doc, statements, speakers }: Exported): string {
  const lines = new Map<string, string>()
  const counts = { T: 0, R: 0, A: 0, N: 0, '#': 0 }
  /** Adds a line, unless the same stands there; either way gives its id. */
  const add = (letter: keyof typeof counts, rest: string, key = rest): string => {
    const id = lines.get(key)?.split('\t', 1)[0] ?? `${letter}${++counts[letter]}`
    lines.set(key, `${id}\t${rest}\n`)
    return id
  }
  const words = wordsIn(doc.text)
  const contents = new Map<string, string>()
  for (const { id, content } of statements) {
    const found = words(content)
    if (found) contents.set(id, add('T', `Content ${found}`, `Content ${id}`))
  }
  for (const { id, parent, source, cue, form, mode, kind, speaker } of statements) {
    const content = contents.get(id)
    if (content === undefined) continue
    const hang = (type: 'Source' | 'Cue', spans: readonly Span[]): string | null => {
      const found = words(spans)
      if (!found) return null
      const other = add('T', `${type} ${found}`)
      add('R', `Has${type} Arg1:${content} Arg2:${other}`)
      return other
    }
    const [who] = [hang('Source', source), hang('Cue', cue)]
    const within = parent === null ? undefined : contents.get(parent)
    if (within) add('R', `Within Arg1:${content} Arg2:${within}`)
    add('A', `Form ${content} ${form}`)
    add('A', `Mode ${content} ${mode}`)
    add('A', `Kind ${content} ${kind}`)
    const known = speakers?.get(id)
    if (who !== null && known?.wikidata && /^Q\d+$/.test(known.wikidata))
      add('N', `Reference ${who} Wikidata:${known.wikidata}\t${oneLine(known.name)}`)
    const name = known?.name ?? speaker?.name
    add('#', `AnnotatorNotes ${content}\t${id}${name === undefined ? '' : ` ${oneLine(name)}`}`)
  }
  return [...lines.values()].join('')
}

// Where Python breaks lines, and with it what brat reads; a tab parts columns.
const BREAKS: ReadonlySet<string> = new Set('\t\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029')

const oneLine = (text: string) => Array.from(text, (character) => (BREAKS.has(character) ? ' ' : character)).join('')

/** How spans of a text are written: "5 9;15 23", a tab, and their words; empty for white space alone. */
function wordsIn(text: string): (spans: readonly Span[]) => string {
  const { codePoint } = unitsOf(text)
  return (spans) => {
    const pieces = spans.flatMap((span) => piecesOf(text, span))
    const places = pieces.map(({ from, to }) => `${codePoint(from)} ${codePoint(to)}`).join(';')
    return places && `${places}\t${pieces.map(({ from, to }) => text.slice(from, to)).join(' ')}`
  }
}

/** The pieces of a span on lines of their own, as brat itself makes them: without white space at their rims, to be joined by one blank. */
function piecesOf(text: string, { from, to }: Range): readonly Range[] {
  const pieces: Range[] = []
  let start = from
  for (let at = from; at <= to; at++) {
    if (at < to && !BREAKS.has(text[at]!)) continue
    const line = text.slice(start, at)
    const first = start + line.length - line.trimStart().length
    if (line.trim() !== '') pieces.push({ from: first, to: first + line.trim().length })
    start = at + 1
  }
  return pieces
}
