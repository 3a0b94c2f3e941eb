import { type Part, partOf, partOfAppearance, type RecordSpeaker, recordSpeakerOf } from '../../../speakers/index.ts'
import type { Database } from '../database.ts'
import { appearancesOfPart } from './facts.ts'
import { knownIn } from './known.ts'
import { mergedInto } from './lead.ts'
import { talliesOfPerson } from './tallies.ts'
import type { Touched } from './touched.ts'

/** A speaker of the record as it is kept: what a list shows, and what is looked up. */
export type PersonRow = {
  readonly name: string
  /** All its names, one a line: that which is shown first. */
  readonly names: string
  readonly kind: string
  readonly documents: number
  readonly statements: number
  readonly first: string | null
  readonly last: string | null
  readonly wikidata: string | null
  readonly loose: number
}

/** Says of each part that was touched whose it is. */
export function assign(db: Database, touched: Touched): void {
  for (const part of touched.parts) {
    const row = db.get<{ person: number | null }>('SELECT person FROM part WHERE number = ?', part)
    if (!row) continue
    const person = numberOf(db, speakerOf(db, part))
    if (row.person !== null) touched.people.add(row.person)
    touched.people.add(person)
    if (row.person !== person) db.run('UPDATE part SET person = ? WHERE number = ?', person, part)
  }
}

/** The id of the speaker a part is: of whoever people gave it to, or else was found; of those merged, where they went. */
export function speakerOf(db: Database, part: number): string {
  const { wish, found, alone } = db.get<{ wish: string; found: string | null; alone: string | null }>(
    'SELECT q.wish, p.found, q.alone FROM part q LEFT JOIN persona p ON p.number = q.persona WHERE q.number = ?',
    part,
  )!
  return mergedInto(db, wish === '' ? (found ?? alone)! : wish)
}

function numberOf(db: Database, id: string): number {
  const known = db.get<{ number: number }>('SELECT number FROM person WHERE id = ?', id)
  if (known) return known.number
  const { last } = db.run(
    `INSERT INTO person (id, name, names, kind, documents, statements, loose) VALUES (?, '', '', '', 0, 0, 0)`,
    id,
  )
  db.run(`INSERT INTO person_index (rowid, names) VALUES (?, '')`, last)
  return last
}

/** Makes the facts of speakers that were touched anew, and takes away those that are nobody any more. */
export function describe(db: Database, touched: Touched): void {
  for (const id of [...touched.told].flatMap((id) => [id, mergedInto(db, id)])) {
    const row = db.get<{ number: number }>('SELECT number FROM person WHERE id = ?', id)
    if (row) touched.people.add(row.number)
  }
  for (const person of touched.people) {
    const before = db.get<PersonRow>(`SELECT ${COLUMNS.join(', ')} FROM person WHERE number = ?`, person)
    if (!before) continue
    const after = describedAs(db, person)
    if (COLUMNS.every((column) => before[column] === after?.[column])) continue
    if (before.names !== after?.names)
      db.run(`INSERT INTO person_index (person_index, rowid, names) VALUES ('delete', ?, ?)`, person, before.names)
    if (after === null) {
      db.run('DELETE FROM person WHERE number = ?', person)
      continue
    }
    db.run(
      `UPDATE person SET ${COLUMNS.map((column) => `${column} = ?`).join(', ')} WHERE number = ?`,
      ...COLUMNS.map((column) => after[column]),
      person,
    )
    if (before.names !== after.names) db.run('INSERT INTO person_index (rowid, names) VALUES (?, ?)', person, after.names)
  }
}

export const COLUMNS = ['name', 'names', 'kind', 'documents', 'statements', 'first', 'last', 'wikidata', 'loose'] as const

// By more names than this nobody is looked up.
const MOST_NAMES = 60

/** The facts of a speaker, from its parts; null where it has none. */
export function describedAs(db: Database, person: number): PersonRow | null {
  const parts = partsOf(db, person, ['name', 'alias'])
  if (parts.length === 0) return null
  const { name, kind, documents, statements, first, last, wikidata, loose, names, id } = speakerFrom(db, person, parts)
  const given = db
    .all<{ id: string }>(`SELECT id FROM decided WHERE what = 'alias' AND value = ?`, id)
    .concat(
      db.all<{ id: string }>(
        `SELECT a.id FROM decided a JOIN decided m ON m.what = 'merged' AND m.id = a.value WHERE a.what = 'alias' AND m.value = ?`,
        id,
      ),
    )
    .map((row) => row.id)
  const known = knownIn(db).byId.get(id)
  const aliases = parts.flatMap(({ aliases }) => aliases)
  const all = [
    name,
    ...names.map(({ value }) => value),
    ...given.sort(),
    ...(known ? [known.name, ...known.aliases] : []),
    ...aliases,
  ]
  const plain = [...new Set(all.map((each) => each.replaceAll(/[\0\n]/g, ' ')))]
    .filter((each) => each !== '')
    .slice(0, MOST_NAMES)
  return { name, names: plain.join('\n'), kind, documents, statements, first, last, wikidata, loose: loose ? 1 : 0 }
}

type Told = Part & { readonly aliases: readonly string[] }

/** The parts of a speaker: persona by persona, and what stands alone. */
export function partsOf(
  db: Database,
  person: number,
  facets: readonly ('name' | 'alias' | 'role' | 'outlet')[],
): readonly Told[] {
  const alone = db.all<{ number: number }>(
    'SELECT number FROM part WHERE person = ? AND alone IS NOT NULL AND documents > 0',
    person,
  )
  return [
    ...talliesOfPerson(db, person, facets).map(({ tally }) => ({
      ...partOf(tally),
      aliases: tally.alias.map(({ value }) => value),
    })),
    ...alone.flatMap(({ number }) =>
      [...appearancesOfPart(db, number)].map(({ appearance }) => ({
        ...partOfAppearance(appearance),
        aliases: appearance.names,
      })),
    ),
  ]
}

/** A speaker from its parts, without those it may be. */
export function speakerFrom(db: Database, person: number, parts: readonly Part[]): RecordSpeaker {
  const { id } = db.get<{ id: string }>('SELECT id FROM person WHERE number = ?', person)!
  const lead = db.get<{ kind: RecordSpeaker['kind']; loose: number }>(
    'SELECT kind, loose FROM lead WHERE id = ?1 AND speaker = ?1',
    id,
  )
  const known = knownIn(db).byId.get(id)
  const name = db.get<{ value: string }>(`SELECT value FROM decided WHERE what = 'name' AND id = ?`, id)?.value
  return recordSpeakerOf(
    {
      id,
      kind: lead?.kind ?? null,
      name: name ?? known?.name ?? null,
      wikidata: known?.wikidata ?? null,
      loose: lead?.loose === 1,
      mayBe: [],
    },
    parts,
  )
}
