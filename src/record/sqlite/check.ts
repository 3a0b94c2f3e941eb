import { createHash } from 'node:crypto'
import { OnrecordError } from '../../errors.ts'
import { checkedSpan, unitsOf } from '../../text/index.ts'
import { spansIn } from '../spans.ts'
import type { Finding } from '../store.ts'
import type { Database } from './database.ts'
import { presentOf } from './present.ts'
import { statementOf } from './rows.ts'
import { checkAppearances, checkSpeakers } from './speakers/check.ts'
import { checkTellings } from './tellings.ts'

/** Of what is broken, so much is named. */
const MOST_NAMED = 20

type Promised = { readonly promise: string; readonly says: string; check(db: Database, broken: (what: string) => void): void }

/** What docs/record.md promises, in its order. */
const PROMISES: readonly Promised[] = [
  {
    promise: 'whole',
    says: 'The file is whole, and every row has what it refers to.',
    check(db, broken) {
      for (const { integrity_check } of db.all<{ integrity_check: string }>('PRAGMA integrity_check(20)'))
        if (integrity_check !== 'ok') broken(integrity_check)
      for (const { table, parent } of db.all<{ table: string; parent: string }>('PRAGMA foreign_key_check'))
        broken(`a row of ${table} refers to a row of ${parent} that is not there`)
      for (const { number } of db.all<{ number: number }>(
        'SELECT number FROM document d WHERE NOT EXISTS (SELECT 1 FROM reading r WHERE r.document = d.number)',
      ))
        broken(`document ${number} has no reading`)
      for (const { hash } of db.all<{ hash: string }>(
        'SELECT hash FROM text t WHERE NOT EXISTS (SELECT 1 FROM document d WHERE d.text = t.number)',
      ))
        broken(`the text ${hash} belongs to no document`)
    },
  },
  {
    promise: 'index',
    says: 'The index of words agrees with what is on record.',
    check(db, broken) {
      for (const index of ['shown_index', 'text_index', 'person_index'])
        try {
          db.run(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`)
        } catch (error) {
          if (!(error instanceof OnrecordError) || error.code !== 'record-damaged') throw error
          broken(`${index} does not hold the words it should`)
        }
    },
  },
  {
    promise: 'hashes',
    says: 'Every text has the hash it was kept under, every document the id.',
    check(db, broken) {
      for (const { hash, words } of db.each<{ hash: string; words: string }>('SELECT hash, words FROM text'))
        if (sha256(words) !== hash) broken(`the text ${hash} was changed`)
      for (const row of db.each<{ id: string; words: string; facts: string }>(
        'SELECT d.id, t.words, d.facts FROM document d JOIN text t ON t.number = d.text',
      )) {
        const { title, byline, outlet, published, url } = JSON.parse(row.facts)
        if (sha256(JSON.stringify([row.words, title, byline, outlet, published, url])) !== row.id)
          broken(`the document ${row.id} was changed`)
      }
    },
  },
  {
    promise: 'spans',
    says: 'Every span is exactly the words it says, in UTF-16 units, code points and UTF-8 bytes; no word of a statement is from elsewhere.',
    check(db, broken) {
      for (const { number } of db.all<{ number: number }>('SELECT number FROM reading')) checkSpans(db, number, broken)
    },
  },
  {
    promise: 'shown',
    says: 'What is shown and found is the present reading with the corrections laid over.',
    check(db, broken) {
      for (const { number, id } of db.all<{ number: number; id: string }>('SELECT number, id FROM document')) {
        const shown = db.all<{ id: string; kind: string }>('SELECT id, kind FROM shown WHERE document = ? ORDER BY id', number)
        const { statements } = presentOf(db, number)
        const told = (each: readonly { readonly id: string; readonly kind: string }[]) =>
          each
            .map((one) => `${one.id} ${one.kind}`)
            .sort()
            .join()
        if (told(shown) !== told(statements)) broken(`the document ${id} is not shown as it is on record`)
      }
    },
  },
  {
    promise: 'utterances',
    says: 'Which statements may give one utterance follows from their words and days.',
    check: checkTellings,
  },
  {
    promise: 'speakers',
    says: 'Who the speakers are follows from who appears in the documents, the people known beforehand, and what was decided.',
    check(db, broken) {
      for (const { number } of db.all<{ number: number }>('SELECT number FROM document'))
        checkAppearances(db, number, presentOf(db, number), broken)
      checkSpeakers(db, broken)
    },
  },
]

/** Every promise, kept or broken. */
export function checkRecord(db: Database): Finding[] {
  return PROMISES.map(({ promise, says, check }) => {
    const named: string[] = []
    let count = 0
    const broken = (what: string) => {
      count++
      if (named.length < MOST_NAMED) named.push(what)
    }
    try {
      check(db, broken)
    } catch (error) {
      if (!(error instanceof OnrecordError) || error.code !== 'record-damaged') throw error
      broken(error.message)
    }
    return { promise, says, broken: count > named.length ? [...named, `and ${count - named.length} more`] : named }
  })
}

function checkSpans(db: Database, reading: number, broken: (what: string) => void): void {
  const { words } = db.get<{ words: string }>(
    'SELECT t.words FROM reading r JOIN document d ON d.number = r.document JOIN text t ON t.number = d.text WHERE r.number = ?',
    reading,
  )!
  const units = unitsOf(words)
  const points = Array.from(words)
  const bytes = Buffer.from(words)
  for (const { id, body } of db.each<{ id: string; body: string }>('SELECT id, body FROM statement WHERE reading = ?', reading))
    for (const span of spansIn(statementOf(body)))
      try {
        checkedSpan(words, span)
        const [from, to] = [units.codePoint(span.from), units.codePoint(span.to)]
        const [first, last] = [units.utf8(span.from), units.utf8(span.to)]
        if (points.slice(from, to).join('') !== span.text || bytes.subarray(first, last).toString() !== span.text)
          broken(`statement ${id}: ${span.from}…${span.to} is not “${span.text}” in every unit`)
      } catch (error) {
        if (!(error instanceof OnrecordError)) throw error
        broken(`statement ${id}: ${error.message}`)
      }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
