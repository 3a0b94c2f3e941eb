import { type Appearance, aliasKeyOf, aloneIdOf, type Facts, factsOf } from '../../../speakers/index.ts'
import type { Database } from '../database.ts'
import type { Known } from './known.ts'

/** An appearance on record, with what it adds to the counts; `facts` is null where it stands alone. */
export type Kept = {
  readonly number: number
  readonly document: number
  readonly part: number
  readonly slug: string
  /** What its name is looked up by. */
  readonly alias: string
  readonly appearance: Appearance
}

type Row = {
  readonly number: number
  readonly document: number
  readonly part: number
  readonly slug: string
  readonly alias_key: string
  readonly speaker: string
  readonly statements: number
  readonly facts: string
  readonly id: string
  readonly outlet: string | null
  readonly published: string | null
}

const COLUMNS = `a.number, a.document, a.part, a.slug, a.alias_key, a.speaker, a.statements, a.facts, d.id, d.outlet, d.published
  FROM appearance a JOIN document d ON d.number = a.document`

/** What an article says of a speaker, as it is kept: what its document says is kept there. */
export const bodyOf = ({ name, names, kind, roles, beside, place }: Appearance): string =>
  JSON.stringify({
    name,
    kind,
    ...(names.length > 0 && { names }),
    ...(roles.length > 0 && { roles }),
    ...(beside.length > 0 && { beside }),
    ...(place !== null && { place }),
  })

/** The part of its id that tells it from others of its document. */
export const slugOf = ({ id, document }: Appearance): string => id.slice(document.length + 1)

function keptOf({ number, document, part, slug, alias_key, speaker, statements, facts, id, outlet, published }: Row): Kept {
  const appearance = {
    id: `${id}/${slug}`,
    document: id,
    speaker,
    outlet,
    published,
    place: null,
    names: [],
    roles: [],
    beside: [],
    statements,
    ...JSON.parse(facts),
  } as Appearance
  return { number, document, part, slug, alias: alias_key, appearance }
}

export const appearanceAt = (db: Database, number: number): Kept =>
  keptOf(db.get<Row>(`SELECT ${COLUMNS} WHERE a.number = ?`, number)!)

export const appearancesIn = (db: Database, document: number): Kept[] =>
  db.all<Row>(`SELECT ${COLUMNS} WHERE a.document = ?`, document).map(keptOf)

export function* appearancesOfPart(db: Database, part: number): Generator<Kept> {
  for (const row of db.each<Row>(`SELECT ${COLUMNS} WHERE a.part = ?`, part)) yield keptOf(row)
}

/** The number of the appearance of an id, or null. */
export function appearanceNumber(db: Database, id: string): number | null {
  const cut = id.lastIndexOf('/')
  if (cut < 0) return null
  return (
    db.get<{ number: number }>(
      'SELECT a.number FROM appearance a JOIN document d ON d.number = a.document WHERE d.id = ? AND a.slug = ?',
      id.slice(0, cut),
      id.slice(cut + 1),
    )?.number ?? null
  )
}

/** What an appearance is counted under: a persona, or the id of the speaker it is alone. */
export type Place = { readonly facts: Facts } | { readonly facts: null; readonly alone: string }

export function placeOf(appearance: Appearance, { index }: Pick<Known, 'index'>): Place {
  const facts = factsOf(appearance, index)
  return facts ? { facts } : { facts, alone: aloneIdOf(appearance) }
}

/** What a name is looked up by where a person said that somebody goes by it; empty for those who have no name. */
export const aliasOf = ({ kind, name }: Appearance): string => (kind === 'unnamed' ? '' : aliasKeyOf(name))
