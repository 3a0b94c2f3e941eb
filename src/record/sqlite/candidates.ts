import { wordsIn } from '../../text/index.ts'
import type { DocumentQuery, Recorded } from '../store.ts'
import type { Database, Value } from './database.ts'
import { documentConditions, recordedAt } from './documents.ts'

/** A word that more texts than this have does not lead to one of them. */
const SELDOM = 500
/** So many seldom words are looked for, the most seldom first; so many words of a long quotation are considered. */
const MOST_WORDS = 10
const MOST_CONSIDERED = 80
/** So many words in a row are seldom, however common each is. */
const RUN = 4
const MOST_RUNS = 16

/**
 * The documents in which a quotation may stand, most likely first: those that have it word for word, then in turn those with runs of its words and those with
 * its seldom words, since a word that was changed breaks a run. Not one that has nothing of it but what every text has.
 */
export function candidatesFor(db: Database, words: string, query: DocumentQuery, most: number): Recorded[] {
  const list = wordsIn(words)
    .list.slice(0, MOST_CONSIDERED)
    .map(({ folded }) => folded)
  if (list.length === 0) return []
  const { where, values } = documentConditions(query)
  const look = (phrases: readonly string[]): number[] =>
    phrases.length === 0
      ? []
      : db
          .all<{ number: number }>(
            `SELECT d.number FROM text_index i CROSS JOIN document d ON d.text = i.rowid WHERE text_index MATCH ? AND ${where} ORDER BY i.rank, d.id LIMIT ?`,
            phrases.join(' OR '),
            ...(values as Value[]),
            most,
          )
          .map(({ number }) => number)
  const whole = look([phrase(list)])
  const [runs, seldom] = whole.length < most ? [look(runsOf(list)), look(seldomAmong(db, list))] : [[], []]
  const inTurn = Array.from({ length: Math.max(runs.length, seldom.length) }, (_, n) => [runs[n], seldom[n]]).flat()
  const found = new Set([...whole, ...inTurn.filter((number) => number !== undefined)])
  return [...found].slice(0, most).map((number) => recordedAt(db, number))
}

const phrase = (words: readonly string[]) => `"${words.join(' ').replaceAll(/["\0]/g, ' ')}"`

/** The seldom words among these, the most seldom first; a word nobody has leads nowhere. */
function seldomAmong(db: Database, words: readonly string[]): string[] {
  return [...new Set(words)]
    .map((word) => ({ word, texts: textsWith(db, word) }))
    .filter(({ texts }) => texts > 0 && texts <= SELDOM)
    .sort((a, b) => a.texts - b.texts)
    .slice(0, MOST_WORDS)
    .map(({ word }) => phrase([word]))
}

/** How many texts have a word, counted as far as it matters. */
const textsWith = (db: Database, word: string): number =>
  db.get<{ count: number }>(
    'SELECT count(*) AS count FROM (SELECT 1 FROM text_index WHERE text_index MATCH ? LIMIT ?)',
    phrase([word]),
    SELDOM + 1,
  )!.count

function runsOf(words: readonly string[]): string[] {
  if (words.length <= RUN) return []
  const runs = words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN))
  const step = Math.ceil(runs.length / MOST_RUNS)
  return runs.filter((_, at) => at % step === 0).map(phrase)
}
