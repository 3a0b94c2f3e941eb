import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Doc } from '../../documents/index.ts'
import type { Statement } from '../../statements/index.ts'
import type { Database } from './database.ts'

/** A speaker as he appears in one document, and who he is in the record. */
export type Appearing = { readonly number: number; readonly key: string; readonly person: number }

/** Notes who appears in a document, by the speaker's id there. */
export function appearancesIn(
  db: Database,
  document: number,
  doc: Doc,
  statements: readonly Statement[],
): ReadonlyMap<string, Appearing> {
  db.run('DELETE FROM appearance WHERE document = ?', document)
  const found = new Map<string, Appearing>()
  for (const { speaker } of statements) {
    if (!speaker || found.has(speaker.id)) continue
    const key = keyOf(speaker.name, speaker.kind === 'unnamed' ? doc.id : '')
    const person = personOf(db, key, speaker.name, speaker.kind)
    const { last } = db.run(
      'INSERT INTO appearance (document, speaker, name_key, facts, person) VALUES (?, ?, ?, ?, ?)',
      document,
      speaker.id,
      key,
      JSON.stringify({ name: speaker.name, kind: speaker.kind, roles: speaker.roles.map(({ text }) => text) }),
      person,
    )
    found.set(speaker.id, { number: last, key, person })
  }
  return found
}

const keyOf = (name: string, within: string) =>
  `${name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()}${within && ` ${within}`}`

function personOf(db: Database, key: string, name: string, kind: string): number {
  const known = db.get<{ number: number }>('SELECT number FROM person WHERE name_key = ?', key)
  if (known) return known.number
  const id = bytesToHex(sha256(utf8ToBytes(key))).slice(0, 12)
  return db.run('INSERT INTO person (id, name, kind, name_key, facts) VALUES (?, ?, ?, ?, ?)', id, name, kind, key, '{}').last
}
