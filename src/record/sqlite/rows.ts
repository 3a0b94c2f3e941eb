import type { Doc } from '../../documents/index.ts'
import type { Statement } from '../../statements/index.ts'
import type { Source } from '../store.ts'

/** The columns of a document that make a `Source`, for a SELECT that calls it `d`. */
export const SOURCE_COLUMNS = 'd.id, d.title, d.outlet, d.published, d.url'

export const sourceOf = ({ id, title, outlet, published, url }: Source): Source => ({ id, title, outlet, published, url })

/** All of a document but its text, which is kept once for all documents that have it. */
export function factsOf(doc: Doc): string {
  const { text: _text, ...facts } = doc
  return JSON.stringify(facts)
}

export const docOf = (facts: string, text: string): Doc => {
  const { id, hash, ...rest } = JSON.parse(facts)
  return { id, hash, text, ...rest }
}

export const statementOf = (body: string): Statement => JSON.parse(body)

/** What stands before and after a word that was searched for, in what the index gives back. */
export const MARK = { before: '\x01', after: '\x02' }

/** The content as it is searched: its pieces with a line feed between, so that places in it map back. */
export const wordsOf = ({ content }: Pick<Statement, 'content'>): string =>
  content.map(({ text }) => text.replaceAll(NO_WORDS, ' ')).join('\n')

// The marks themselves, and what SQLite takes for the end of a text.
const NO_WORDS = new RegExp(`[\0${MARK.before}${MARK.after}]`, 'g')
