import type { Known } from '../../documents/index.ts'

/** What a column may hold: the article as text or as a page, or what is known of it. */
export type Field = 'text' | 'html' | keyof Known

/**
 * What columns are called, the likeliest first; docs/formats.md has the same table. Names are compared in small letters, with whatever is neither
 * letter nor digit left out: "Published_At" is "publishedat".
 */
export const COLUMNS: Readonly<Record<Field, readonly string[]>> = {
  text: [
    'text',
    'body',
    'content',
    'articletext',
    'fulltext',
    'maintext',
    'articlebody',
    'article',
    'story',
    'transcript',
    'speech',
    'plaintext',
    'bodytext',
  ],
  html: ['html', 'contenthtml', 'bodyhtml', 'rawhtml'],
  title: ['title', 'headline', 'hed', 'articletitle'],
  byline: ['byline', 'author', 'authors', 'writer', 'reporter', 'journalist', 'creator'],
  outlet: [
    'outlet',
    'source',
    'sourcename',
    'publication',
    'publisher',
    'newspaper',
    'media',
    'medianame',
    'site',
    'sitename',
    'sourcedomain',
  ],
  published: [
    'published',
    'date',
    'publishedat',
    'publishdate',
    'publicationdate',
    'datepublished',
    'pubdate',
    'publisheddate',
    'datepublish',
    'articledate',
    'datetime',
  ],
  url: ['url', 'link', 'href', 'permalink', 'weburl', 'articleurl', 'uri'],
  language: ['language', 'lang'],
}

export const bareName = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Which column of a table holds what, by their names; the same column never twice. `text` names the text column, whatever it is called. */
export function columnsOf(header: readonly string[], text?: string): ReadonlyMap<Field, number> {
  const names = header.map(bareName)
  const columns = new Map<Field, number>()
  const asked = text === undefined ? -1 : header.findIndex((name) => name.trim() === text.trim())
  const byBare = text === undefined || asked >= 0 ? asked : names.indexOf(bareName(text))
  if (byBare >= 0) columns.set('text', byBare)
  for (const [field, called] of Object.entries(COLUMNS) as [Field, readonly string[]][]) {
    if (columns.has(field) || ((field === 'text' || field === 'html') && text !== undefined)) continue
    const name = called.find((name) => names.includes(bareName(name)) && !isTaken(columns, names.indexOf(bareName(name))))
    if (name !== undefined) columns.set(field, names.indexOf(bareName(name)))
  }
  return columns
}

const isTaken = (columns: ReadonlyMap<Field, number>, at: number) => [...columns.values()].includes(at)

/** The character that parts the fields of a table whose first lines these are: the one with which most of its columns have known names. */
export function delimiterOf(head: string): string {
  const line = firstLine(head)
  const scores = DELIMITERS.map((delimiter) => {
    const header = fieldsOf(line, delimiter)
    return { delimiter, score: header.length > 1 ? 1000 * columnsOf(header).size + header.length : 0 }
  })
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter
}

/**
 * Whether a text is a table: named so, or with a first line of names, a column of text among them, and a second line that goes on as a table does.
 */
export function looksLikeTable(text: string, name: string): boolean {
  const head = text.slice(0, HEAD).replace(/^\ufeff/, '')
  const line = firstLine(head)
  const delimiter = delimiterOf(head)
  const header = fieldsOf(line, delimiter)
  if (/\.(?:csv|tsv|tab)$/i.test(name)) return header.length > 1 || columnsOf(header).has('text')
  const columns = columnsOf(header)
  const isHeader = header.length > 1 && header.every((field) => /^[^.!?]{1,40}$/.test(field) && field.split(' ').length <= 4)
  if (!isHeader || !(columns.has('text') || columns.has('html'))) return false
  const second = fieldsOf(firstLine(head.slice(line.length).trimStart()), delimiter)
  return columns.size > 1 ? second.length > 1 : second.length === header.length
}

const firstLine = (text: string) => /^[^\r\n]*/.exec(text.slice(0, HEAD))![0]

/** The fields of a line of names. A quoted name may hold the delimiter. */
function fieldsOf(line: string, delimiter: string): string[] {
  const fields: string[] = []
  for (let at = 0; at <= line.length; ) {
    const quoted = line[at] === '"' ? line.indexOf('"', at + 1) : -1
    const next = line.indexOf(delimiter, Math.max(at, quoted))
    const end = next < 0 ? line.length : next
    fields.push(
      line
        .slice(at, end)
        .trim()
        .replace(/^"(.*)"$/, '$1'),
    )
    at = end + 1
  }
  return fields
}

const DELIMITERS = [',', ';', '\t', '|']
const HEAD = 64 * 1024
