import { appearancesOf } from '../../../speakers/index.ts'
import type { Database } from '../database.ts'
import type { presentOf } from '../present.ts'
import { tagOf } from '../tags.ts'
import { decidedBefore, decidedNow, keyOf } from './decisions.ts'
import { aliasOf, appearancesIn, appearancesOfPart, bodyOf, type Kept, type Place, placeOf, slugOf } from './facts.ts'
import { differing, foundAlong, type JoinedRows, joinedAt, keptAt } from './joining.ts'
import { knownIn } from './known.ts'
import { wishOf } from './parts.ts'
import { COLUMNS, describedAs, type PersonRow, speakerOf } from './people.ts'
import { countsOfPart, type ValueCount } from './recount.ts'

type Broken = (what: string) => void

/** Whether the speakers noted of a document are those of its statements as they stand. */
export function checkAppearances(
  db: Database,
  document: number,
  { doc, statements }: ReturnType<typeof presentOf>,
  broken: Broken,
): void {
  const told = (slug: string, speaker: string, statements: number, body: string) =>
    JSON.stringify([slug, speaker, statements, body])
  const now = appearancesOf(doc, statements).map((one) => told(slugOf(one), one.speaker, one.statements, bodyOf(one)))
  const kept = appearancesIn(db, document).map(({ slug, appearance }) =>
    told(slug, appearance.speaker, appearance.statements, bodyOf(appearance)),
  )
  if (now.sort().join() !== kept.sort().join()) broken(`the speakers of the document ${doc.id} are not those of its statements`)
}

/** Whether everything that is kept of speakers is what follows from who appears, who is known, and what was decided. Each table on its own, from what it is made of. */
export function checkSpeakers(db: Database, broken: Broken): void {
  const decided = differing(decidedBefore(db), decidedNow(db), keyOf)
  for (const { what, id } of [...decided.gone, ...decided.come])
    broken(`what was decided of ${id} (${what}) is not what the decisions come to`)
  const parts = db.all<Part>(
    `SELECT q.number, q.persona, q.alone, q.wish, q.person, q.kind, q.documents, q.statements, q.first, q.last, p.id
     FROM part q LEFT JOIN persona p ON p.number = q.persona`,
  )
  for (const part of parts) checkPart(db, part, broken)
  checkVisits(db, parts, broken)
  const counted = new Set(parts.map(({ persona }) => persona))
  for (const { home } of db.all<{ home: string }>(
    'SELECT DISTINCT home FROM persona UNION SELECT home FROM lead UNION SELECT home FROM may_be',
  ))
    if (textOf(keptAt(db, home)) !== textOf(joinedAt(db, home)))
      broken(`those under the name key ${home} are joined otherwise than they should be`)
  for (const { number, id, found } of db.all<{ number: number; id: string; found: string | null }>(
    'SELECT number, id, found FROM persona',
  )) {
    if (foundAlong(db, number) !== found) broken(`the persona ${id} is another speaker’s`)
    if (!counted.has(number)) broken(`the persona ${id} is nobody`)
  }
  const columns = COLUMNS.join(', ')
  for (const row of db.all<PersonRow & { number: number; id: string }>(`SELECT number, id, ${columns} FROM person`)) {
    const now = describedAs(db, row.number)
    if (COLUMNS.some((column) => now?.[column] !== row[column]))
      broken(`the speaker ${row.id} is described otherwise than it appears`)
  }
}

type Part = Days & {
  readonly number: number
  readonly persona: number | null
  readonly alone: string | null
  readonly wish: string
  readonly person: number | null
  readonly kind: string
  readonly documents: number
  readonly statements: number
  /** Of its persona. */
  readonly id: string | null
}
type Days = { readonly first: string | null; readonly last: string | null }

function checkPart(db: Database, part: Part, broken: Broken): void {
  const name = `the part ${part.number} (${part.id ?? part.alone})`
  const known = knownIn(db)
  for (const kept of appearancesOfPart(db, part.number)) {
    const place = placeOf(kept.appearance, known)
    const { id } = kept.appearance
    const own = place.facts ? place.facts.persona.id : place.alone
    if (own !== (part.id ?? part.alone)) broken(`the appearance ${id} is counted under another persona`)
    if (aliasOf(kept.appearance) !== kept.alias) broken(`the appearance ${id} is looked up by another name`)
    if (wishOf(db, id, aliasOf(kept.appearance)) !== part.wish) broken(`the appearance ${id} is not given to whom people gave it`)
    if (place.facts && !isKept(db, part.persona!, place.facts.persona)) broken(`the persona ${own} is kept otherwise than it is`)
    checkShown(db, kept, place, broken)
  }
  const { values, ...sums } = countsOfPart(db, part.number)
  if (sums.documents === 0 || (['documents', 'statements', 'first', 'last'] as const).some((each) => sums[each] !== part[each]))
    broken(`${name} has other sums than its appearances`)
  const kept = db.all<ValueCount>('SELECT facet, value, count, first, last FROM part_value WHERE part = ?', part.number)
  const told = (list: readonly ValueCount[]) =>
    list
      .map(({ facet, value, count, first, last }) => JSON.stringify([facet, value, count, first, last]))
      .sort()
      .join()
  if (told(kept) !== told([...values.values()])) broken(`${name} has other counts than its appearances`)
  const person = db.get<{ number: number }>('SELECT number FROM person WHERE id = ?', speakerOf(db, part.number))
  if (part.person === null || person?.number !== part.person) broken(`${name} is another speaker’s`)
}

function isKept(db: Database, number: number, persona: NonNullable<Place['facts']>['persona']): boolean {
  const row = db.get<Record<string, string | null>>(
    'SELECT id, kind, home, name, context, known FROM persona WHERE number = ?',
    number,
  )
  return (
    row !== null && (['id', 'kind', 'home', 'name', 'context', 'known'] as const).every((each) => row[each] === persona[each])
  )
}

/** Whether the statements of an appearance are found by whose they are. */
function checkShown(db: Database, { number, document, part, slug, appearance }: Kept, place: Place, broken: Broken): void {
  const tag = tagOf('speaker', place.facts ? place.facts.persona.id : place.alone)
  const rows = db.all<{ part: number | null; tags: string }>(
    'SELECT s.part, t.tags FROM shown s JOIN shown_text t ON t.number = s.number WHERE s.document = ? AND s.appearance = ?',
    document,
    number,
  )
  if (rows.length !== appearance.statements || rows.some((row) => row.part !== part || !row.tags.split(' ').includes(tag)))
    broken(`the statements of ${appearance.document}/${slug} are not found by who says them`)
}

function checkVisits(db: Database, parts: readonly Part[], broken: Broken): void {
  const known = knownIn(db)
  for (const [persona, own] of Map.groupBy(parts, ({ persona }) => persona)) {
    if (persona === null) continue
    const counts = new Map<string, number>()
    for (const { number } of own)
      for (const { appearance } of appearancesOfPart(db, number))
        for (const key of placeOf(appearance, known).facts?.persona.visits ?? []) counts.set(key, (counts.get(key) ?? 0) + 1)
    const kept = db.all<{ key: string; count: number }>('SELECT key, count FROM visit WHERE persona = ?', persona)
    const told = (list: readonly (readonly [string, number])[]) => JSON.stringify([...list].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (told([...counts]) !== told(kept.map(({ key, count }) => [key, count])))
      broken(`the persona ${own[0]!.id} is compared under other name keys than it should be`)
  }
}

/** What a name key comes to, in an order of its own. */
function textOf({ leads, personas, mayBe }: JoinedRows): string {
  const lines = [
    ...leads.map(({ id, speaker, guest, kind, loose }) => JSON.stringify(['lead', id, speaker, guest, kind, loose])),
    ...[...personas].map(([number, { joined, follows }]) => JSON.stringify(['persona', number, joined, follows])),
    ...mayBe.map(({ a, b, why }) => JSON.stringify(['may be', a, b, why])),
  ]
  return lines.sort().join('\n')
}
