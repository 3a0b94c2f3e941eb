import { type Joined, join } from '../../../speakers/index.ts'
import type { Database } from '../database.ts'
import { knownIn } from './known.ts'
import { blockAt } from './tallies.ts'
import type { Touched } from './touched.ts'

/** What a name key comes to, as rows. Personas by their numbers. */
export type JoinedRows = {
  readonly leads: readonly Lead[]
  /** Of each persona at home there, by its number: the speaker it was found to be, or the guest it follows. */
  readonly personas: ReadonlyMap<number, PersonaRow>
  readonly mayBe: readonly { readonly a: number; readonly b: number; readonly why: string }[]
}
type PersonaRow = { readonly joined: string | null; readonly follows: number | null }
/** Where an id leads: to a speaker that was found here, of this kind, or to a guest's. */
export type Lead = {
  readonly id: string
  readonly speaker: string | null
  readonly guest: number | null
  readonly kind: string | null
  readonly loose: number
}

/** Joins all personas of a name key. */
export function joinedAt(db: Database, key: string): JoinedRows {
  const { block, numbers } = blockAt(db, key)
  const { speakers, follows, mayBe }: Joined =
    block.home.length === 0 ? { speakers: [], follows: [], mayBe: [] } : join(block, knownIn(db).reserved)
  const numberOf = (id: string): number => numbers.get(id)!
  // Several personas that follow one guest are one id: it leads there once.
  const leads = new Map<string, Lead>([
    ...speakers.flatMap(({ id, ids, kind, loose }) =>
      ids.map((each) => [each, { id: each, speaker: id, guest: null, kind, loose: loose ? 1 : 0 }] as const),
    ),
    ...follows.flatMap(({ guest, ids }) =>
      ids.map((id) => [id, { id, speaker: null, guest: numberOf(guest), kind: null, loose: 0 }] as const),
    ),
  ])
  return {
    leads: [...leads.values()],
    personas: new Map<number, PersonaRow>([
      ...speakers.flatMap(({ id, personas }) => personas.map((each) => [numberOf(each), { joined: id, follows: null }] as const)),
      ...follows.map(({ persona, guest }) => [numberOf(persona), { joined: null, follows: numberOf(guest) }] as const),
    ]),
    mayBe: mayBe.map(({ a, b, why }) => ({ a: numberOf(a), b: numberOf(b), why })),
  }
}

const LEADS = 'SELECT id, speaker, guest, kind, loose FROM lead WHERE home = ?'
const MAY_BE = 'SELECT a, b, why FROM may_be WHERE home = ?'
const PERSONAS = 'SELECT number, joined, follows FROM persona WHERE home = ?'

/** What is kept of a name key, as `joinedAt` gives it. */
export function keptAt(db: Database, key: string): JoinedRows {
  return {
    leads: db.all<Lead>(LEADS, key),
    personas: new Map(
      db
        .all<{ readonly number: number } & PersonaRow>(PERSONAS, key)
        .map(({ number, joined, follows }) => [number, { joined, follows }]),
    ),
    mayBe: db.all(MAY_BE, key),
  }
}

/** Joins what was touched, and says of what follows from it that it is touched too. */
export function joinAgain(db: Database, touched: Touched): void {
  const changed = new Set<number>()
  for (const key of touched.keys) writeJoined(db, key, changed, touched)
  for (const persona of changed) find(db, persona, changed, touched)
}

function writeJoined(db: Database, key: string, changed: Set<number>, touched: Touched): void {
  const [before, after] = [keptAt(db, key), joinedAt(db, key)]
  const leads = differing(before.leads, after.leads, ({ id, speaker, guest, kind, loose }) =>
    JSON.stringify([id, speaker, guest, kind, loose]),
  )
  for (const { id } of leads.gone) db.run('DELETE FROM lead WHERE id = ? AND home = ?', id, key)
  for (const { id, speaker, guest, kind, loose } of leads.come)
    db.run(
      'INSERT OR REPLACE INTO lead (id, home, speaker, guest, kind, loose) VALUES (?, ?, ?, ?, ?, ?)',
      id,
      key,
      speaker,
      guest,
      kind,
      loose,
    )
  for (const { id } of [...leads.gone, ...leads.come]) touched.told.add(id)
  const mayBe = differing(before.mayBe, after.mayBe, ({ a, b, why }) => `${a} ${b} ${why}`)
  for (const { a, b, why } of mayBe.gone)
    db.run('DELETE FROM may_be WHERE home = ? AND a = ? AND b = ? AND why = ?', key, a, b, why)
  for (const { a, b, why } of mayBe.come)
    db.run('INSERT OR IGNORE INTO may_be (home, a, b, why) VALUES (?, ?, ?, ?)', key, a, b, why)
  for (const [number, { joined, follows }] of after.personas) {
    const known = before.personas.get(number)!
    if (known.joined === joined && known.follows === follows) continue
    db.run('UPDATE persona SET joined = ?, follows = ? WHERE number = ?', joined, follows, number)
    changed.add(number)
  }
}

/** Says whose a persona is: who was found, or who the guest is that it follows. Those who follow it are looked at next. */
function find(db: Database, persona: number, changed: Set<number>, touched: Touched): void {
  const found = foundAlong(db, persona)
  if (db.get<{ found: string | null }>('SELECT found FROM persona WHERE number = ?', persona)!.found === found) return
  db.run('UPDATE persona SET found = ? WHERE number = ?', found, persona)
  for (const { number } of db.all<{ number: number }>('SELECT number FROM part WHERE persona = ?', persona))
    touched.parts.add(number)
  for (const { number } of db.all<{ number: number }>('SELECT number FROM persona WHERE follows = ?', persona)) {
    changed.delete(number) // to come once more where it has been
    changed.add(number)
  }
}

/** A short name follows a longer one, so no row of them ends where it began. */
export function foundAlong(db: Database, persona: number): string | null {
  const { joined, follows } = db.get<PersonaRow>('SELECT joined, follows FROM persona WHERE number = ?', persona)!
  return follows === null ? joined : foundAlong(db, follows)
}

/** What is in one list and not in the other. */
export function differing<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): { readonly gone: readonly Item[]; readonly come: readonly Item[] } {
  const [old, now] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))]
  return { gone: before.filter((item) => !now.has(keyOf(item))), come: after.filter((item) => !old.has(keyOf(item))) }
}
