import {
  type Block,
  type Counted,
  FACETS,
  type Facet,
  MOST_VALUES,
  type Persona,
  type Tally,
  tallyOf,
} from '../../../speakers/index.ts'
import type { SpeakerKind } from '../../../statements/index.ts'
import type { Database } from '../database.ts'

type Row = {
  readonly persona: number
  readonly part: number
  readonly id: string
  readonly kind: SpeakerKind
  readonly home: string
  readonly name: string
  readonly context: string
  readonly known: string | null
  readonly documents: number
  readonly statements: number
  readonly first: string | null
  readonly last: string | null
}

/** A persona's number with its tally. */
export type Numbered = { readonly number: number; readonly tally: Tally }

const COLUMNS = `p.number AS persona, q.number AS part, p.id, p.kind, p.home, p.name, p.context, p.known, q.documents, q.statements, q.first, q.last
  FROM persona p JOIN part q ON q.persona = p.number AND q.documents > 0`

/** All that is joined under a name key: those at home there, and those that visit it. */
export function blockAt(db: Database, key: string): { readonly block: Block; readonly numbers: ReadonlyMap<string, number> } {
  const home = tallied(db, db.all<Row>(`SELECT ${COLUMNS} WHERE p.home = ? ORDER BY p.number`, key))
  const guests =
    home.length === 0
      ? []
      : tallied(
          db,
          db.all<Row>(`SELECT ${COLUMNS} WHERE p.number IN (SELECT persona FROM visit WHERE key = ?) ORDER BY p.number`, key),
        )
  const tallies = (list: readonly Numbered[]) => list.map(({ tally }) => tally)
  return {
    block: { key, home: tallies(home), guests: tallies(guests) },
    numbers: new Map([...home, ...guests].map(({ number, tally }) => [tally.persona.id, number])),
  }
}

/** The tallies of a speaker's personas, of that which is the speaker's; `facets` are those that are needed. */
export const talliesOfPerson = (db: Database, person: number, facets: readonly Facet[]): readonly Numbered[] =>
  tallied(db, db.all<Row>(`SELECT ${COLUMNS} WHERE q.person = ? ORDER BY p.number`, person), facets)

function tallied(db: Database, rows: readonly Row[], facets: readonly Facet[] = FACETS): readonly Numbered[] {
  return [...Map.groupBy(rows, ({ persona }) => persona)].map(([number, parts]) => {
    const [{ id, kind, home, name, context, known }] = parts as [Row]
    // Whom it visits is known already: that is why it is here.
    const persona: Persona = { id, kind, home, name, context, known, visits: [] }
    const days = (which: 'first' | 'last') => parts.flatMap((part) => part[which] ?? []).sort()
    const sums = {
      persona,
      documents: sumOf(parts, 'documents'),
      statements: sumOf(parts, 'statements'),
      first: days('first')[0] ?? null,
      last: days('last').at(-1) ?? null,
    }
    return { number, tally: tallyOf(sums, valuesOf(db, parts, sums.documents, facets)) }
  })
}

const sumOf = (parts: readonly Row[], which: 'documents' | 'statements') => parts.reduce((sum, part) => sum + part[which], 0)

type Value = Counted & { readonly facet: Facet }

// Of somebody in so many documents only the values are read that a tally has room for.
const MANY = 50

function valuesOf(db: Database, parts: readonly Row[], documents: number, facets: readonly Facet[]): readonly Value[] {
  if (parts.length > 1) return summed(parts.flatMap(({ part }) => allOf(db, part)))
  const [{ part }] = parts as [Row]
  if (documents <= MANY) return allOf(db, part)
  return facets.flatMap((facet) =>
    db.all<Value>(
      'SELECT facet, value, count, first, last FROM part_value WHERE part = ? AND facet = ? ORDER BY count DESC, value LIMIT ?',
      part,
      facet,
      MOST_VALUES[facet],
    ),
  )
}

const allOf = (db: Database, part: number): readonly Value[] =>
  db.all<Value>('SELECT facet, value, count, first, last FROM part_value WHERE part = ?', part)

/** A persona some of whose appearances were given away has its counts in several parts. */
function summed(values: readonly Value[]): readonly Value[] {
  return [...Map.groupBy(values, ({ facet, value }) => `${facet} ${value}`).values()].map((group) => ({
    facet: group[0]!.facet,
    value: group[0]!.value,
    count: group.reduce((sum, { count }) => sum + count, 0),
    first: group.flatMap(({ first }) => first ?? []).sort()[0] ?? null,
    last:
      group
        .flatMap(({ last }) => last ?? [])
        .sort()
        .at(-1) ?? null,
  }))
}
