import { type Doc, languageName } from '../documents/index.ts'
import type { Reading } from '../read.ts'
import type { Statement } from '../statements/index.ts'
import { statementLines } from './statement-lines.ts'
import { type Screen, type Style, visible } from './terminal.ts'
import { unbroken } from './words.ts'
import { painted, wrap } from './wrap.ts'

/** A reading as a page for people, ending in a line feed. */
export function pageOf(reading: Reading, screen: Screen): string {
  const parts = [
    headOf(reading.doc, screen),
    ...statementLines(reading, reading.statements, screen),
    countsOf(reading.statements, screen),
  ]
  return `${parts.join('\n\n')}\n`
}

/** What was read and where it comes from, and what is odd about it. */
function headOf(doc: Doc, screen: Screen): string {
  const provenance = [
    doc.outlet,
    doc.byline,
    doc.published,
    doc.dateline && [doc.dateline.place.text, ...(doc.dateline.agency ? [`(${doc.dateline.agency.text})`] : [])].join(' '),
    languageName(doc.language),
    doc.charset?.via === 'guessed' ? `${doc.charset.name} (guessed)` : doc.charset?.name.toUpperCase(),
  ]
  const notes = doc.notes.map((note) => note.says)
  if (doc.unread) notes.unshift(`${doc.unread.words} of ${doc.unread.of} words of the page were not read as article.`)
  return [
    ...paragraph(doc.title ?? 'No headline', doc.title ? 'headline' : 'quiet', screen),
    ...paragraph(provenance.filter((fact) => fact).join(' · '), null, screen),
    ...paragraph(doc.url ?? '', 'quiet', screen),
    ...notes.flatMap((says) => paragraph(`Note: ${says}`, 'warning', screen)),
  ].join('\n')
}

/** "12 statements: 4 direct, 3 mixed, 5 indirect". */
function countsOf(statements: readonly Statement[], screen: Screen): string {
  const counts = (['direct', 'mixed', 'indirect'] as const)
    .map((form) => ({ form, count: statements.filter((statement) => statement.form === form).length }))
    .filter(({ count }) => count > 0)
    .map(({ form, count }) => `${count} ${form}`)
  const all = statements.length === 1 ? '1 statement' : `${statements.length} statements`
  return screen.paint('quiet', statements.length === 0 ? 'No statements.' : `${all}: ${counts.join(', ')}`)
}

function paragraph(text: string, style: Style | null, screen: Screen): string[] {
  return wrap([{ text: visible(unbroken(text)), style }], screen.width).map((line) => painted(line, screen))
}
