import { ALIKE, bandsOf, likenessOf, signatureOf } from '../../text/index.ts'
import type { Database } from './database.ts'

/**
 * Finds the copies of a text that has just been kept, and puts all that are alike into one set: the number of its first text. A set is what is
 * connected by likeness, so that it is the same in whatever order the texts came.
 */
export function findCopies(db: Database, text: number, words: string): void {
  const signature = signatureOf(words)
  if (!signature) {
    db.run('INSERT INTO likeness (text, signature, copies) VALUES (?, NULL, ?)', text, text)
    return
  }
  db.run('INSERT INTO likeness (text, signature, copies) VALUES (?, ?, ?)', text, new Uint8Array(signature.buffer), text)
  const bands = bandsOf(signature)
  const joined = new Set<number>()
  const compared = new Set<number>()
  for (const band of bands) {
    const others = db.each<{ text: number; copies: number; signature: Uint8Array }>(
      `SELECT b.text, l.copies, l.signature FROM likeness_band b JOIN likeness l ON l.text = b.text WHERE b.band = ?`,
      band,
    )
    for (const other of others) {
      if (joined.has(other.copies) || compared.has(other.text)) continue
      compared.add(other.text)
      if (likenessOf(signature, placesOf(other.signature)) >= ALIKE) joined.add(other.copies)
    }
  }
  for (const band of bands) db.run('INSERT OR IGNORE INTO likeness_band (band, text) VALUES (?, ?)', band, text)
  if (joined.size === 0) return
  const first = Math.min(...joined)
  for (const copies of [...joined, text])
    if (copies !== first) db.run('UPDATE likeness SET copies = ? WHERE copies = ?', first, copies)
  // Sets that were apart are one now: what both have counts once.
  if (joined.size > 1) countAnew(db, first, null)
}

const placesOf = (bytes: Uint8Array) => new Uint32Array(bytes.slice().buffer)

/**
 * Of statements of the same words in copies of one report, those of one document are counted: the one published first. Says anew which, for statements of a
 * document: those it shows, and those it showed before (`gone`, by their likeness).
 */
export function countOnce(db: Database, document: number, gone: readonly number[]): void {
  const group = db.get<{ copies: number; documents: number }>(
    `SELECT l.copies, (SELECT count(*) FROM likeness o JOIN document c ON c.text = o.text WHERE o.copies = l.copies) AS documents
     FROM document d JOIN likeness l ON l.text = d.text WHERE d.number = ?`,
    document,
  )!
  if (group.documents === 1) return
  const shown = db.all<{ likeness: number }>('SELECT DISTINCT likeness FROM shown WHERE document = ?', document)
  countAnew(db, group.copies, [...new Set([...gone, ...shown.map(({ likeness }) => likeness)])])
}

/** The statements of a set of copies with these likenesses, or with any. */
function countAnew(db: Database, copies: number, likenesses: readonly number[] | null): void {
  const rows = db.all<{ number: number; likeness: number; copy: number; document: number }>(
    `SELECT s.number, s.likeness, s.copy, s.document FROM likeness l JOIN document d ON d.text = l.text JOIN shown s ON s.document = d.number
     WHERE l.copies = ? ${likenesses === null ? '' : 'AND s.likeness IN (SELECT value FROM json_each(?))'}
     ORDER BY s.likeness, d.published IS NULL, d.published, d.id, s.place, s.id`,
    copies,
    ...(likenesses === null ? [] : [JSON.stringify(likenesses)]),
  )
  let first = rows[0]
  for (const row of rows) {
    const { number, likeness, copy, document } = row
    if (first?.likeness !== likeness) first = row
    // What a document says twice are no copies: it would depend on which came first whether they are seen to be in one set.
    const isCopy = first.document === document ? 0 : 1
    if (isCopy !== copy) db.run('UPDATE shown SET copy = ? WHERE number = ?', isCopy, number)
  }
}
