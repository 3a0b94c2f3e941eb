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
}

const placesOf = (bytes: Uint8Array) => new Uint32Array(bytes.slice().buffer)

/**
 * Of statements of the same words in copies of one report, one is counted: that of the document published first. Says anew which, for the statements of a
 * document and their like.
 */
export function countOnce(db: Database, document: number): void {
  const group = db.get<{ copies: number; texts: number; documents: number }>(
    `SELECT l.copies, (SELECT count(*) FROM likeness o WHERE o.copies = l.copies) AS texts,
            (SELECT count(*) FROM document o WHERE o.text = d.text) AS documents
     FROM document d JOIN likeness l ON l.text = d.text WHERE d.number = ?`,
    document,
  )
  if (!group || (group.texts === 1 && group.documents === 1)) return
  const rows = db.all<{ number: number; likeness: number; copy: number }>(
    `SELECT s.number, s.likeness, s.copy FROM shown s
     JOIN document d ON d.number = s.document JOIN likeness l ON l.text = d.text
     WHERE l.copies = ? AND s.likeness IN (SELECT likeness FROM shown WHERE document = ?)
     ORDER BY s.likeness, d.published IS NULL, d.published, d.id, s.place`,
    group.copies,
    document,
  )
  for (const [at, { number, likeness, copy }] of rows.entries()) {
    const isCopy = rows[at - 1]?.likeness === likeness ? 1 : 0
    if (isCopy !== copy) db.run('UPDATE shown SET copy = ? WHERE number = ?', isCopy, number)
  }
}
