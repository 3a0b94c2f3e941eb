import { OnrecordError } from '../../errors.ts'
import type { Store } from '../store.ts'
import { keep, keepPlace, lastReader } from './add.ts'
import { candidatesFor } from './candidates.ts'
import { checkRecord } from './check.ts'
import { correctionPage, keepCorrection, undoCorrection } from './corrections.ts'
import { countsOf } from './counts.ts'
import type { Database } from './database.ts'
import { digestOf } from './digest.ts'
import { documentOf, documentPage, extentOf, numberOf, recordedPage } from './documents.ts'
import { statementHit } from './hits.ts'
import { failurePage, fetchedAt, keepFailures, keepFetched } from './notes.ts'
import { type OpenOptions, openRecord } from './open.ts'
import { show } from './present.ts'
import { rebuild } from './rebuild.ts'
import { remembering } from './remembered.ts'
import { countOf, facetsOf, searchPage } from './search.ts'
import { decide, decisionPage } from './speakers/decisions.ts'
import { knownPage } from './speakers/known.ts'
import { learn } from './speakers/learn.ts'
import { settling } from './speakers/settle.ts'
import { appearancePage, mayBePage, speakerMeant, speakerPage } from './speakers/speakers.ts'
import { documentsTelling } from './tellings.ts'

/** The record in a file of SQLite; ":memory:" is one that is gone when it is closed. Throws `record-…` and `not-a-record`. */
export async function sqliteStore(file: string, options: OpenOptions = {}): Promise<Store> {
  const db = openRecord(file, options)
  return options.readOnly ? remembering(db, storeOf(db)) : storeOf(db)
}

/** Every call does its work at once: what it promises is done when it returns. */
function storeOf(db: Database): Store {
  const now = () => new Date().toISOString()
  return {
    add: async (entries) => settling(db, (touched) => entries.map((entry) => keep(db, entry, now(), touched))),
    readers: async (documents) =>
      documents.map((id) => {
        const number = numberOf(db, id)
        return number === null ? null : lastReader(db, number)
      }),
    seenAt: async (places) =>
      db.transaction(() => {
        for (const { document, place } of places) {
          const number = numberOf(db, document)
          if (number === null) throw new OnrecordError('not-on-record', { what: 'document', id: document })
          keepPlace(db, number, place, now())
        }
      }),
    failed: async (failures) => db.transaction(() => keepFailures(db, failures, now())),
    failures: async (page) => failurePage(db, page),
    fetched: async (url) => fetchedAt(db, url),
    noteFetched: async (url, fetched) => keepFetched(db, url, fetched, now()),

    correct: async (on, what, author) =>
      settling(db, (touched) => {
        const { correction, document } = keepCorrection(db, on, what, author)
        show(db, document, touched)
        return correction
      }),
    undo: async (correction, author) => settling(db, (touched) => show(db, undoCorrection(db, correction, author), touched)),
    corrections: async (page) => correctionPage(db, page),

    decide: async (deciding, author) => settling(db, (touched) => decide(db, deciding, author, now(), touched)),
    decisions: async (page) => db.snapshot(() => decisionPage(db, page)),
    learn: async (people, place) => settling(db, (touched) => learn(db, people, place, now(), touched)),
    known: async (page) => knownPage(db, page),
    speakers: async (query, page) => db.snapshot(() => speakerPage(db, query, page)),
    speaker: async (asked) => db.snapshot(() => speakerMeant(db, asked)),
    appearances: async (speaker, page) => db.snapshot(() => appearancePage(db, speaker, page)),
    mayBe: async (page) => db.snapshot(() => mayBePage(db, page)),

    document: async (id) => db.snapshot(() => documentOf(db, id)),
    documents: async (query, page) => documentPage(db, query, page),
    recorded: async (page) => db.snapshot(() => recordedPage(db, page)),
    statement: async (id) => db.snapshot(() => statementHit(db, id)),
    search: async (query, page) => db.snapshot(() => searchPage(db, query, page)),
    count: async (query, most) => countOf(db, query, most),
    facets: async (query, most) => facetsOf(db, query, most),
    counts: async (query, by, limit) => countsOf(db, query, by, limit),
    candidates: async (words, query, most) => db.snapshot(() => candidatesFor(db, words, query, most)),
    telling: async (of, most) => db.snapshot(() => documentsTelling(db, of, most)),
    extent: async (query = {}) => extentOf(db, query),
    outlets: async () => db.all('SELECT outlet, count(*) AS documents FROM document GROUP BY outlet ORDER BY 2 DESC, 1'),

    digest: async () => digestOf(db),
    check: async () => checkRecord(db),
    rebuild: async () => rebuild(db),
    close: async () => db.close(),
  }
}
