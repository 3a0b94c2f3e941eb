import type { Doc } from '../documents/index.ts'
import { type ColumnOf, text, whole } from './column.ts'
import type { Exported } from './exported.ts'
import type { Unit } from './format.ts'

export type DocumentRow = {
  readonly item: Exported
  readonly doc: Doc
  readonly unit: Unit
  /** An offset in UTF-16 code units, told in the unit asked for. */
  readonly placed: (offset: number) => number
}

/** What both tables begin with: what people look for comes first, ids and places behind. */
export const ABOUT: readonly ColumnOf<DocumentRow>[] = [
  text('name', 'What you call it: its file, or the id you gave it.', ({ item }) => item.name ?? null),
  text('title', 'Its headline.', ({ doc }) => doc.title),
  text('outlet', 'Who published it.', ({ doc }) => doc.outlet),
  text('published', 'When, as the document gives it.', ({ doc }) => doc.published),
  text('url', 'Its address.', ({ doc }) => doc.url),
]

export const DOCUMENT_COLUMNS: readonly ColumnOf<DocumentRow>[] = [
  ...ABOUT,
  text('byline', 'Who wrote it.', ({ doc }) => doc.byline),
  text('language', 'The BCP 47 tag of its language.', ({ doc }) => doc.language),
  text('format', '`plain` or `html`.', ({ doc }) => doc.format),
  whole('statements', 'How many statements it has.', ({ item }) => item.statements.length),
  whole('length', 'How long its text is, in `unit`.', ({ doc, placed }) => placed(doc.text.length)),
  text('unit', 'What lengths are counted in: `utf16`, `codepoint` or `utf8`.', ({ unit }) => unit),
  text('doc', 'The id of the document.', ({ doc }) => doc.id),
  text('hash', 'SHA-256 of the text in UTF-8.', ({ doc }) => doc.hash),
  text('text', 'The text that all places point into.', ({ doc }) => doc.text),
]
