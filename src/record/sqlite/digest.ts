import { createHash } from 'node:crypto'
import type { Database } from './database.ts'
import { knownIn } from './speakers/known.ts'
import { linksOf } from './tellings.ts'

/**
 * What is on record as one number, whatever the order it came in and the day: documents by their ids with their places, present readings, corrections, decisions,
 * known people, who the speakers are, and which statements may give one utterance.
 */
export function digestOf(db: Database): string {
  const hash = createHash('sha256')
  const note = (...parts: (string | number | null)[]) => hash.update(`${JSON.stringify(parts)}\n`)
  db.snapshot(() => {
    const documents = db.each<{ number: number; id: string; facts: string; hash: string; copies: string }>(
      `SELECT d.number, d.id, d.facts, t.hash,
         (SELECT min(c.id) FROM likeness l JOIN likeness o ON o.copies = l.copies JOIN document c ON c.text = o.text WHERE l.text = d.text) AS copies
       FROM document d JOIN text t ON t.number = d.text ORDER BY d.id`,
    )
    for (const { number, id, facts, hash, copies } of documents) {
      note('document', id, hash, facts, copies)
      for (const { place } of db.each<{ place: string }>('SELECT place FROM origin WHERE document = ? ORDER BY place', number))
        note('origin', place)
      const reading = db.get<{ number: number; program: string; model: string; notes: string }>(
        'SELECT number, program, model, notes FROM reading WHERE document = ? ORDER BY number DESC LIMIT 1',
        number,
      )
      note('reading', reading?.program ?? null, reading?.model ?? null, reading?.notes ?? null)
      for (const { body } of db.each<{ body: string }>(
        'SELECT body FROM statement WHERE reading = ? ORDER BY position',
        reading?.number ?? 0,
      ))
        note('statement', body)
      for (const { id, copy, person } of db.each<{ id: string; copy: number; person: string | null }>(
        `SELECT s.id, s.copy, p.id AS person FROM shown s LEFT JOIN part q ON q.number = s.part LEFT JOIN person p ON p.number = q.person
         WHERE s.document = ? ORDER BY s.place, s.id`,
        number,
      ))
        note('shown', id, copy, person)
    }
    for (const { a, b } of linksOf(db)) note('alike', a, b)
    for (const { id, author, made, body, undone } of db.each<{
      id: string
      author: string
      made: string
      body: string
      undone: string | null
    }>(
      `SELECT c.id, c.author, c.made, c.body, (SELECT u.id FROM correction u WHERE u.undoes = c.number) AS undone
       FROM correction c WHERE c.undoes IS NULL ORDER BY c.made, c.id`,
    ))
      note('correction', id, author, made, body, undone)
    // Later decisions win: their order is what was decided.
    for (const { id, author, made, body } of db.each<{ id: string; author: string; made: string; body: string }>(
      'SELECT id, author, made, body FROM decision ORDER BY number',
    ))
      note('decision', id, author, made, body)
    note('known', JSON.stringify(knownIn(db).people))
    for (const { id, name, kind, wikidata } of db.each<{ id: string; name: string; kind: string; wikidata: string | null }>(
      'SELECT id, name, kind, wikidata FROM person ORDER BY id',
    ))
      note('speaker', id, name, kind, wikidata)
  })
  return hash.digest('hex')
}
