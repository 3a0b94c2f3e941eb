import { OnrecordError } from '../../errors.ts'
import { tableOf } from '../../text/index.ts'
import { rootIdOf } from '../identity.ts'
import { coreOf, fold, personName } from '../names/index.ts'
import type { KnownPerson, KnownRole } from './known-person.ts'

/** What a list of known people gave: the people, the rows that were refused with why, and what was passed over. */
export type KnownPeople = {
  readonly people: readonly KnownPerson[]
  /** Each a `known-people-row`. */
  readonly refused: readonly OnrecordError[]
  /** Columns that say nothing to the program. */
  readonly unknownColumns: readonly string[]
}

const COLUMNS = ['name', 'aliases', 'wikidata', 'role', 'from', 'to'] as const
type Column = (typeof COLUMNS)[number]
const OTHER_NAMES: Readonly<Record<string, Column>> = tableOf({
  alias: 'aliases',
  'wikidata id': 'wikidata',
  qid: 'wikidata',
  start: 'from',
  end: 'to',
})

/** A person whose rows are being put together. */
export type Building = {
  readonly name: string
  wikidata: string | null
  readonly aliases: Set<string>
  readonly roles: KnownRole[]
}

/**
 * The people of a table whose first row names its columns: `name`, and where there are any `aliases` (with semicolons between), `wikidata`, `role`, `from`, `to`.
 * Who had several roles has a row for each. Throws `known-people-columns` where no column is called "name".
 */
export function knownPeopleOf(rows: readonly (readonly string[])[]): KnownPeople {
  const [head = [], ...body] = rows
  const names = head.map((cell) => fold(cell.trim().replace(/^\ufeff/, '')))
  const columns = names.map((name) => OTHER_NAMES[name] ?? COLUMNS.find((column) => column === name) ?? null)
  if (!columns.includes('name')) throw new OnrecordError('known-people-columns', { found: head.join(', ') || 'nothing' })
  const building: Building[] = []
  const byName = new Map<string, Building[]>()
  const byId = new Map<string, Building>()
  const refused: OnrecordError[] = []
  for (const [n, row] of body.entries()) {
    const cell = (column: Column) => row[columns.indexOf(column)]?.trim() ?? ''
    if (row.every((value) => value.trim() === '')) continue
    try {
      take(cell, { building, byName, byId })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      refused.push(new OnrecordError('known-people-row', { row: n + 2, problem: error.message }))
    }
  }
  return {
    people: finished(building),
    refused,
    unknownColumns: head.filter((_, i) => columns[i] === null && head[i]!.trim() !== ''),
  }
}

/** What is wrong with a row. */
class Problem extends Error {}

type Table = { readonly building: Building[]; readonly byName: Map<string, Building[]>; readonly byId: Map<string, Building> }

function take(cell: (column: Column) => string, table: Table): void {
  const name = cell('name')
  if (fold(name).replaceAll(/[^\p{L}\p{N}]/gu, '') === '') throw new Problem('it names nobody')
  const wikidata = wikidataOf(cell('wikidata'))
  const role = roleIn(cell)
  const person = personFor(name, wikidata, table)
  if (person.name !== name) person.aliases.add(name)
  for (const alias of cell('aliases').split(/[;|]/)) if (alias.trim() !== '') person.aliases.add(alias.trim())
  if (role) person.roles.push(role)
}

/** "Q42" or an address that ends with it. */
function wikidataOf(text: string): string | null {
  if (text === '') return null
  const id = /^(?:https?:\/\/(?:www\.)?wikidata\.org\/(?:wiki|entity)\/)?(Q[1-9]\d{0,11})$/i.exec(text)?.[1]
  if (!id) throw new Problem(`“${text}” is no Wikidata id, which looks like “Q42”`)
  return id.toUpperCase()
}

function roleIn(cell: (column: Column) => string): KnownRole | null {
  const [role, from, to] = [cell('role'), dateOf(cell('from')), dateOf(cell('to'))]
  if (role === '') {
    if (from !== null || to !== null) throw new Problem('it says from when or to when, and not what')
    return null
  }
  if (from !== null && to !== null && from.slice(0, to.length) > to)
    throw new Problem(`the role ends (${to}) before it begins (${from})`)
  return { role, from, to }
}

function dateOf(text: string): string | null {
  if (text === '') return null
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? []
  const isDate =
    year !== undefined &&
    (month === undefined || (Number(month) >= 1 && Number(month) <= 12)) &&
    (day === undefined || (Number(day) >= 1 && Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()))
  if (!isDate) throw new Problem(`“${text}” is no date, which looks like 2014, 2014-05 or 2014-05-30`)
  return text
}

/** The person a row goes on with, or a new one. */
function personFor(name: string, wikidata: string | null, { building, byName, byId }: Table): Building {
  const key = fold(name)
  const namesakes = byName.get(key) ?? []
  const last = building.at(-1)
  let found = wikidata === null ? undefined : byId.get(wikidata)
  if (found === undefined && wikidata === null) {
    found = last && fold(last.name) === key ? last : namesakes[0]
    if (found !== last && namesakes.length > 1)
      throw new Problem(
        `${namesakes.length} people of the list are called “${name}”, and without a Wikidata id nobody can tell which is meant`,
      )
  }
  // Rows that first had no id and now have one are of one person.
  found ??= namesakes.length === 1 && namesakes[0]!.wikidata === null ? namesakes[0] : undefined
  const person = found ?? { name, wikidata, aliases: new Set<string>(), roles: [] }
  if (!found) {
    building.push(person)
    byName.set(key, [...namesakes, person])
  }
  if (wikidata !== null) {
    person.wikidata = wikidata
    byId.set(wikidata, person)
  }
  return person
}

/** The people with their ids: that of the name, or where several bear it one of their own. */
export function finished(building: readonly Building[]): readonly KnownPerson[] {
  const cores = Map.groupBy(building, ({ name }) => coreOf(personName(name)))
  return building.map(({ name, wikidata, aliases, roles }) => {
    const core = coreOf(personName(name))
    const alone = cores.get(core)!.length === 1
    return {
      id: rootIdOf('person', core, alone ? '' : (wikidata ?? fold(name))),
      name,
      aliases: [...aliases],
      wikidata,
      roles,
    }
  })
}
