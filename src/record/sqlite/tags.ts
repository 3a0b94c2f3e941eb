import { hashOf } from '../../text/index.ts'
import type { Database } from './database.ts'

type Tagged = 'form' | 'mode' | 'kind' | 'conditional' | 'language' | 'outermost' | 'outlet' | 'speaker'

/**
 * What a search narrows to, as a word of the index. A name is a number there, made of its letters; what is found by it is looked at again. A stemmer must not
 * take an ending off it: it ends with a digit.
 */
export const tagOf = (field: Tagged, value: string): string => `${field}${hashOf(value)}`

/** Gives a statement another tag in the place of one it has. */
export function retag(db: Database, shown: number, from: string, to: string): void {
  const { words, addressee, tags } = db.get<{ words: string; addressee: string; tags: string }>(
    'SELECT words, addressee, tags FROM shown_text WHERE number = ?',
    shown,
  )!
  const now = tags
    .split(' ')
    .map((tag) => (tag === from ? to : tag))
    .join(' ')
  db.run(
    `INSERT INTO shown_index (shown_index, rowid, words, addressee, tags) VALUES ('delete', ?, ?, ?, ?)`,
    shown,
    words,
    addressee,
    tags,
  )
  db.run('UPDATE shown_text SET tags = ? WHERE number = ?', now, shown)
  db.run('INSERT INTO shown_index (rowid, words, addressee, tags) VALUES (?, ?, ?, ?)', shown, words, addressee, now)
}
