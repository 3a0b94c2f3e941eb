import { compare, inOrder, MOST_MAY_BE, type RecordSpeaker } from '../../../speakers/index.ts'
import type { AppearanceLine, MayBePair, Page, Paging, SpeakerAnswer, SpeakerLine, SpeakerQuery } from '../../store.ts'
import type { Database, Value } from '../database.ts'
import { SOURCE_COLUMNS, sourceOf } from '../rows.ts'
import { decisionsOn } from './decisions.ts'
import { knownIn } from './known.ts'
import { meantBy } from './meant.ts'
import { partsOf, speakerFrom } from './people.ts'

type Row = Omit<SpeakerLine, 'role' | 'loose'> & { readonly number: number; readonly loose: number }

const COLUMNS = 'p.number, p.id, p.name, p.kind, p.documents, p.statements, p.first, p.last, p.wikidata, p.loose'

/** Speakers, those with the most statements first. */
export function speakerPage(db: Database, { name, kinds }: SpeakerQuery, { limit, after }: Paging): Page<SpeakerLine> {
  const words = name?.match(/[\p{L}\p{N}]+/gu) ?? []
  if (name !== undefined && words.length === 0) return { items: [], next: null }
  const asked: string[] = []
  const values: Value[] = []
  if (name !== undefined) {
    asked.push('p.number IN (SELECT rowid FROM person_index WHERE person_index MATCH ?)')
    values.push(words.map((word) => `"${word}"*`).join(' '))
  }
  if (kinds) {
    asked.push(`p.kind IN (${kinds.map(() => '?').join(', ')})`)
    values.push(...kinds)
  }
  const skip = after === undefined ? 0 : Number(after)
  const rows = db.all<Row>(
    `SELECT ${COLUMNS} FROM person p WHERE ${asked.join(' AND ') || '1'} ORDER BY p.statements DESC, p.id DESC LIMIT ? OFFSET ?`,
    ...values,
    limit + 1,
    skip,
  )
  return {
    items: rows.slice(0, limit).map((row) => lineOf(db, row)),
    next: rows.length > limit ? String(skip + limit) : null,
  }
}

function lineOf(db: Database, { number, loose, ...row }: Row): SpeakerLine {
  const role = db.get<{ value: string }>(
    `SELECT v.value FROM part q JOIN part_value v ON v.part = q.number AND v.facet = 'role' WHERE q.person = ?
     GROUP BY v.value ORDER BY sum(v.count) DESC, v.value LIMIT 1`,
    number,
  )
  return { ...row, loose: loose === 1, role: role?.value ?? null }
}

const lineAt = (db: Database, number: number): SpeakerLine =>
  lineOf(db, db.get<Row>(`SELECT ${COLUMNS} FROM person p WHERE p.number = ?`, number)!)

/** Of many who are meant so many are told. */
const MOST_FITTING = 20

/** Whom an id or a name leads to. */
export function speakerMeant(db: Database, asked: string): SpeakerAnswer {
  const { people, by } = meantBy(db, asked)
  const [one, ...others] = people
  if (one === undefined || others.length > 0)
    return {
      speaker: null,
      known: null,
      decisions: [],
      moved: false,
      fitting: people.slice(0, MOST_FITTING).map((each) => lineAt(db, each)),
    }
  const speaker = speakerAt(db, one)
  const known = knownIn(db).byId.get(speaker.id) ?? null
  return { speaker, known, decisions: decisionsOn(db, speaker.id), moved: by === 'id' && asked !== speaker.id, fitting: [] }
}

export function speakerAt(db: Database, number: number): RecordSpeaker {
  return { ...speakerFrom(db, number, partsOf(db, number, ['name', 'role', 'outlet'])), mayBe: mayBeOf(db, number) }
}

// Two personas that may be one, and the speakers they were found to be.
const PAIRS = `FROM may_be m JOIN persona pa ON pa.number = m.a JOIN persona pb ON pb.number = m.b
  LEFT JOIN decided ma ON ma.what = 'merged' AND ma.id = pa.found LEFT JOIN decided mb ON mb.what = 'merged' AND mb.id = pb.found
  JOIN person xa ON xa.id = ifnull(ma.value, pa.found) JOIN person xb ON xb.id = ifnull(mb.value, pb.found)
  WHERE xa.number <> xb.number AND NOT EXISTS (
    SELECT 1 FROM decided da JOIN decided db ON db.what = 'apart' AND db.value = da.value AND db.id = xb.id WHERE da.what = 'apart' AND da.id = xa.id
  )`

type Pair = { readonly one: number; readonly other: number; readonly a: string; readonly b: string; readonly why: string }

/** Who may be the same as a speaker, those in most documents first. */
function mayBeOf(db: Database, number: number): RecordSpeaker['mayBe'] {
  const personas = `(SELECT p.number FROM person x JOIN persona p ON p.found = x.id WHERE x.number = ?
    UNION SELECT p.number FROM person x JOIN decided m ON m.what = 'merged' AND m.value = x.id JOIN persona p ON p.found = m.id WHERE x.number = ?)`
  const pairs = ['a', 'b'].flatMap((side) =>
    db.all<Pair>(
      `SELECT xa.number AS one, xb.number AS other, pa.id AS a, pb.id AS b, m.why ${PAIRS} AND m.${side} IN ${personas}`,
      number,
      number,
    ),
  )
  const others = new Map<number, string>()
  for (const { one, other, why } of pairs.sort(inOrder)) {
    const theirs = one === number ? other : one
    if (!others.has(theirs)) others.set(theirs, why)
  }
  return [...others]
    .map(([other, why]) => ({
      why,
      ...db.get<{ id: string; name: string; documents: number }>(
        'SELECT id, name, documents FROM person WHERE number = ?',
        other,
      )!,
    }))
    .sort((a, b) => b.documents - a.documents || compare(a.id, b.id))
    .slice(0, MOST_MAY_BE)
    .map(({ id, name, why }) => ({ id, name, why }))
}

/** Pairs of speakers that may be one, those first of whom both are in many documents. */
export function mayBePage(db: Database, { limit, after }: Paging): Page<MayBePair> {
  const skip = after === undefined ? 0 : Number(after)
  // Of several reasons for a pair that of the first personas is told: where min() is asked for, the other columns are of that row.
  const rows = db.all<{ one: number; other: number; why: string }>(
    `SELECT min(xa.number, xb.number) AS one, max(xa.number, xb.number) AS other, m.why, min(pa.id || ' ' || pb.id || ' ' || m.why),
       min(xa.documents, xb.documents) AS least, xa.documents + xb.documents AS documents
     ${PAIRS} GROUP BY 1, 2 ORDER BY least DESC, documents DESC, min(xa.id, xb.id), max(xa.id, xb.id) LIMIT ? OFFSET ?`,
    limit + 1,
    skip,
  )
  const items = rows.slice(0, limit).map(({ one, other, why }) => {
    const [a, b] = [lineAt(db, one), lineAt(db, other)].sort((x, y) => y.documents - x.documents || compare(x.id, y.id)) as [
      SpeakerLine,
      SpeakerLine,
    ]
    return { a, b, why }
  })
  return { items, next: rows.length > limit ? String(skip + limit) : null }
}

/** The documents a speaker appears in, the newest first. `id` leads to a speaker; nobody appears nowhere. */
export function appearancePage(db: Database, id: string, { limit, after }: Paging): Page<AppearanceLine> {
  const skip = after === undefined ? 0 : Number(after)
  const meant = meantBy(db, id)
  if (meant.by === 'name') return { items: [], next: null }
  const rows = db.all<{
    slug: string
    facts: string
    statements: number
    id: string
    title: string | null
    outlet: string | null
    published: string | null
    url: string | null
  }>(
    `SELECT a.slug, a.facts, a.statements, ${SOURCE_COLUMNS} FROM part q JOIN appearance a ON a.part = q.number JOIN document d ON d.number = a.document
     WHERE q.person = ? ORDER BY d.published IS NULL, d.published DESC, d.id, a.slug LIMIT ? OFFSET ?`,
    meant.people[0]!,
    limit + 1,
    skip,
  )
  const items = rows.slice(0, limit).map((row) => {
    const { name, roles = [] } = JSON.parse(row.facts) as { name: string; roles?: string[] }
    return { id: `${row.id}/${row.slug}`, document: sourceOf(row), name, roles, statements: row.statements }
  })
  return { items, next: rows.length > limit ? String(skip + limit) : null }
}
