import type { Hit } from '../record/index.ts'
import type { Range, Span } from '../text/index.ts'
import { BARS } from './statement-lines.ts'
import { type Screen, visible } from './terminal.ts'
import { flat, unbroken } from './words.ts'
import { type Piece, painted, widthOf, wrap } from './wrap.ts'

/** Statements found, as a page for people, ending in a line feed. `total` is how many there are; null for more than were counted. */
export function hitsPage(hits: readonly Hit[], total: number | null, counted: number, screen: Screen): string {
  const parts = hits.map((hit, index) => hitLines(hit, index + 1, screen).join('\n'))
  return `${[...parts, screen.paint('quiet', countOf(hits.length, total, counted))].join('\n\n')}\n`
}

function countOf(shown: number, total: number | null, counted: number): string {
  if (shown === 0) return 'Nothing on record.'
  const all = total === null ? `more than ${counted.toLocaleString('en')}` : total.toLocaleString('en')
  return total === shown
    ? `${all} ${shown === 1 ? 'statement' : 'statements'}`
    : `${shown} of ${all} statements; --limit shows more`
}

/** One statement found: who and of what kind, the words with what was searched for, and where they stand. */
export function hitLines({ statement, document, marks, copies }: Hit, number: number, screen: Screen): string[] {
  const margin = 5
  const indent = ' '.repeat(margin)
  const width = screen.width - margin
  const label = `${statement.kind} · ${statement.form}`
  const name = statement.who?.name ?? statement.speaker?.name ?? flat(statement.source)
  const named: Piece = name ? { text: visible(name), style: 'speaker' } : { text: 'Nobody named', style: 'quiet' }
  const title = wrap([named], width - label.length - 2).map((line, index) => {
    const gap = ' '.repeat(Math.max(width - widthOf(line) - label.length, 2))
    return index === 0 ? `${painted(line, screen)}${gap}${screen.paint('quiet', label)}` : painted(line, screen)
  })
  const bar = screen.paint('quiet', BARS[statement.form])
  const facts = [document.outlet, statement.date?.value ?? document.published?.slice(0, 10), document.title]
  const where = [...facts.filter((fact) => fact), ...(copies.length > 0 ? [`and ${copies.length} more`] : []), statement.id]
  return [
    ...title.map(
      (line, index) => `${index === 0 ? `${screen.paint('quiet', String(number).padStart(margin - 2))}  ` : indent}${line}`,
    ),
    ...wrap(markedWords(statement.content, marks), width - 2).map((line) => `${indent}${bar} ${painted(line, screen)}`),
    ...statement.conditions.flatMap(({ clause }) =>
      wrap([{ text: `condition: ${visible(flat([clause]))}`, style: null }], width).map(
        (line) => `${indent}${painted(line, screen)}`,
      ),
    ),
    ...wrap([{ text: visible(unbroken(where.join(' · '))), style: 'quiet' }], width).map(
      (line) => `${indent}${painted(line, screen)}`,
    ),
  ]
}

/** The words of a content with marked places in another style, "…" between its spans. */
export function markedWords(content: readonly Span[], marks: readonly Range[]): Piece[] {
  return content.flatMap((span, index) => {
    const pieces: Piece[] = index === 0 ? [] : [{ text: ' … ', style: 'quiet' }]
    let at = span.from
    const cut = (to: number, style: Piece['style']) => {
      if (to > at) pieces.push({ text: visible(unbroken(span.text.slice(at - span.from, to - span.from))), style })
      at = Math.max(at, to)
    }
    for (const { from, to } of marks.filter((mark) => mark.from >= span.from && mark.to <= span.to)) {
      cut(from, null)
      cut(to, 'mark')
    }
    cut(span.to, null)
    return pieces
  })
}
