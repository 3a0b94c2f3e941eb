import { wordsIn } from '../../text/index.ts'
import type { DocumentQuery, Recorded } from '../store.ts'
import type { Database, Value } from './database.ts'
import { documentConditions, recordedAt } from './documents.ts'

/** A word that more texts than this have does not lead to one of them. */
const SELDOM = 500
/** So many seldom words are looked for, the most seldom first; so many words of a long quotation are considered. */
const MOST_WORDS = 10
const MOST_CONSIDERED = 80
/** Where no word is seldom, so many words in a row are. */
const RUN = 4
const MOST_RUNS = 12

/**
 * The documents in which a quotation may stand, most likely first: those that have it word for word, then those with most of its seldom words, or, where it
 * has none, with runs of its words. Not one that has nothing of it but what every text has.
 */
export function candidatesFor(db: Database, words: string, query: DocumentQuery, most: number): Recorded[] {
  const list = [...new Set(wordsIn(words).list)].slice(0, MOST_CONSIDERED).map(({ folded }) => folded)
  if (list.length === 0) return []
  const { where, values } = documentConditions(query)
  const found = new Set<number>()
  const look = (match: string) => {
    if (found.size >= most) return
    const rows = db.all<{ number: number }>(
      `SELECT d.number FROM text_index i CROSS JOIN document d ON d.text = i.rowid WHERE text_index MATCH ? AND ${where} ORDER BY i.rank, d.id LIMIT ?`,
      match,
      ...(values as Value[]),
      most,
    )
    for (const { number } of rows) if (found.size < most) found.add(number)
  }
  look(phrase(list))
  const seldom = seldomAmong(db, list)
  if (seldom.length > 0) look(seldom.map((word) => phrase([word])).join(' OR '))
  else look(runsOf(list).map(phrase).join(' OR '))
  return [...found].map((number) => recordedAt(db, number))
}

const phrase = (words: readonly string[]) => `"${words.join(' ').replaceAll(/["\0]/g, ' ')}"`

/** The seldom words among these, the most seldom first; a word nobody has leads nowhere. */
function seldomAmong(db: Database, words: readonly string[]): string[] {
  return [...new Set(words)]
    .map((word) => ({ word, texts: textsWith(db, word) }))
    .filter(({ texts }) => texts > 0 && texts <= SELDOM)
    .sort((a, b) => a.texts - b.texts)
    .slice(0, MOST_WORDS)
    .map(({ word }) => word)
}

/** How many texts have a word, counted as far as it matters. */
const textsWith = (db: Database, word: string): number =>
  db.get<{ count: number }>(
    'SELECT count(*) AS count FROM (SELECT 1 FROM text_index WHERE text_index MATCH ? LIMIT ?)',
    phrase([word]),
    SELDOM + 1,
  )!.count

function runsOf(words: readonly string[]): string[][] {
  if (words.length <= RUN) return [[...words]]
  const runs = words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN))
  const step = Math.max(1, Math.ceil(runs.length / MOST_RUNS))
  return runs.filter((_, at) => at % step === 0)
}
