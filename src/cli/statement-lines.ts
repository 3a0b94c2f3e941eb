import type { Reading } from '../read.ts'
import type { Statement } from '../statements/index.ts'
import { lineStartsOf, placeOf } from '../text/index.ts'
import { type Screen, visible } from './terminal.ts'
import { flat, quotedApart, unbroken } from './words.ts'
import { type Piece, painted, widthOf, wrap } from './wrap.ts'

/** The bar beside the words: full where all are quoted, broken where some are, dotted where none is. It says without colour what colour says. */
export const BARS = { direct: '┃', mixed: '╏', indirect: '┊' } as const

/** Each of `statements` as its lines, numbered as they stand in the whole reading. */
export function statementLines(
  reading: Pick<Reading, 'doc' | 'statements'>,
  statements: readonly Statement[],
  screen: Screen,
): string[] {
  const numbers = new Map(reading.statements.map((statement, index) => [statement.id, index + 1]))
  const starts = lineStartsOf(reading.doc.text)
  const margin = String(reading.statements.length).length + 1
  const indent = ' '.repeat(margin + 2)
  const width = screen.width - indent.length

  return statements.map((statement) => {
    const number = screen.paint('quiet', String(numbers.get(statement.id) ?? '').padStart(margin))
    const bar = screen.paint('quiet', BARS[statement.form])
    const { line, column } = placeOf(starts, statement.content[0]!.from)
    const facts = [
      `${line}:${column}`,
      `${statement.content[0]!.from}–${statement.content.at(-1)!.to}`,
      statement.rule,
      `${Math.round(statement.confidence * 100)} % sure`,
      ...(statement.parent && numbers.has(statement.parent) ? [`within ${numbers.get(statement.parent)}`] : []),
    ]
    return [
      ...titleLines(statement, screen, width).map((title, index) => `${index === 0 ? `${number}  ` : indent}${title}`),
      ...wrap(wordsOf(statement, reading.doc.text), width - 2).map((words) => `${indent}${bar} ${painted(words, screen)}`),
      ...boundsOf(statement).flatMap((bound) =>
        wrap([{ text: visible(bound), style: null }], width).map((line) => `${indent}${painted(line, screen)}`),
      ),
      `${indent}${screen.paint('quiet', facts.join(' · '))}`,
    ].join('\n')
  })
}

/** To whom, when and where it was said, on what condition and by when: a line each, where the text says it. */
function boundsOf({ addressee, date, place, conditions, deadlines }: Statement): string[] {
  const said = [
    addressee && `to ${flat([addressee])}`,
    date && (date.text.includes(date.value) ? flat([date]) : `${flat([date])} (${date.value})`),
    place && flat([place]),
  ].filter((part) => part !== null)
  return [
    ...(said.length ? [`said ${said.join(' · ')}`] : []),
    ...conditions.map(({ clause }) => `condition: ${flat([clause])}`),
    ...deadlines.map((deadline) => `deadline: ${flat([deadline])}${deadline.value ? ` (${deadline.value})` : ''}`),
  ]
}

/** Speaker and cue at the left, kind and form at the right of the first line. */
function titleLines(statement: Statement, screen: Screen, width: number): string[] {
  const named = statement.speaker?.name || flat(statement.source)
  const cue = flat(statement.cue)
  const label = `${statement.kind} · ${statement.form}`
  const left: Piece[] = [named ? { text: visible(named), style: 'speaker' } : { text: 'Nobody named', style: 'quiet' }]
  const source = flat(statement.source).replace(/,$/, '')
  if (source && named && source !== named) left.push({ text: ` (${visible(source)})`, style: 'quiet' })
  if (cue) left.push({ text: `  ${visible(cue)}`, style: 'cue' })
  return wrap(left, width - label.length - 2).map((line, index) => {
    const gap = ' '.repeat(Math.max(width - widthOf(line) - label.length, 2))
    return index === 0 ? `${painted(line, screen)}${gap}${screen.paint('quiet', label)}` : painted(line, screen)
  })
}

/** The words of a statement, those in quotation marks apart from the paraphrase. Between two spans stands "…", or a line break where they follow each other. */
function wordsOf({ content, form }: Statement, text: string): Piece[] {
  return content.flatMap((span, index) => {
    const words = visible(unbroken(span.text))
    const pieces: Piece[] = form === 'mixed' ? quotedApart(words) : [{ text: words, style: form === 'direct' ? 'quoted' : null }]
    if (index === 0) return pieces
    const between = text.slice(content[index - 1]!.to, span.from)
    return [{ text: between.trim() === '' ? '\n' : ' … ', style: 'quiet' }, ...pieces]
  })
}
