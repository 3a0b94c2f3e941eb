import { randomUUID } from 'node:crypto'
import { OnrecordError } from '../../../errors.ts'
import { checkedDecision, type Decision, decidedOf, splitIdOf, undoneIn } from '../../../speakers/index.ts'
import type { Deciding, Page, Paging, RecordedDecision } from '../../store.ts'
import type { Database } from '../database.ts'
import { rewish } from './appearances.ts'
import { appearanceNumber } from './facts.ts'
import { differing } from './joining.ts'
import { foundBy, lastingId, resolve } from './lead.ts'
import type { Touched } from './touched.ts'

type Row = { readonly number: number; readonly id: string; readonly author: string; readonly made: string; readonly body: string }

const decisionOf = ({ id, body }: Pick<Row, 'id' | 'body'>): Decision => ({ id, ...JSON.parse(body) })

/** All decisions, in the order they were made. */
export const decisionsIn = (db: Database): Decision[] =>
  db.all<Row>('SELECT id, body FROM decision ORDER BY number').map(decisionOf)

/** Keeps a decision. Throws `not-on-record` and `decision-empty`. */
export function decide(db: Database, deciding: Deciding, author: string, made: string, touched: Touched): RecordedDecision {
  const asked = { id: randomUUID(), ...deciding } as Decision
  const decisions = decisionsIn(db)
  checkedDecision(asked, {
    resolve: (id) => resolve(db, id),
    hasAppearance: (id) => appearanceNumber(db, id) !== null,
    hasDecision: (id) => decisions.some((one) => one.id === id),
  })
  if (asked.kind === 'undo' && undoneIn(decisions).has(asked.decision))
    throw new OnrecordError('decision-empty', { problem: 'takes back one that was taken back before' })
  const decision = lasting(db, asked)
  const { id, ...body } = decision
  db.run('INSERT INTO decision (id, author, made, body) VALUES (?, ?, ?, ?)', id, author, made, JSON.stringify(body))
  touched.decided = true
  return { decision, author, made, undoneBy: null, idle: false }
}

function lasting(db: Database, decision: Decision): Decision {
  if ('speakers' in decision) return { ...decision, speakers: decision.speakers.map((id) => lastingId(db, id)) }
  return 'speaker' in decision ? { ...decision, speaker: lastingId(db, decision.speaker) } : decision
}

/** The newest first. */
export function decisionPage(db: Database, { limit, after }: Paging): Page<RecordedDecision> {
  const rows = db.all<Row>(
    'SELECT number, id, author, made, body FROM decision WHERE number < ? ORDER BY number DESC LIMIT ?',
    after === undefined ? Number.MAX_SAFE_INTEGER : Number(after),
    limit + 1,
  )
  return { items: told(db, rows.slice(0, limit)), next: rows.length > limit ? String(rows[limit - 1]!.number) : null }
}

/** Decisions with who made them and whether they speak. */
export function told(db: Database, rows: readonly Row[]): RecordedDecision[] {
  const undone = undoneIn(decisionsIn(db))
  return rows.map((row) => ({
    decision: decisionOf(row),
    author: row.author,
    made: row.made,
    undoneBy: undone.get(row.id) ?? null,
    idle: db.get('SELECT 1 AS one FROM decided WHERE what = ? AND id = ?', 'idle', row.id) !== null,
  }))
}

/** What people decided of a speaker, and of those it was merged with, in order. */
export function decisionsOn(db: Database, speaker: string): RecordedDecision[] {
  const rows = db.all<Row>('SELECT number, id, author, made, body FROM decision ORDER BY number')
  const isOn = (decision: Decision): boolean => {
    switch (decision.kind) {
      case 'merge':
      case 'apart':
        return decision.speakers.some((id) => resolve(db, id) === speaker)
      case 'rename':
      case 'alias':
        return resolve(db, decision.speaker) === speaker
      case 'split':
        return [splitIdOf(decision.appearances), ...decision.appearances.map((id) => foundWithout(db, id))].some(
          (id) => id !== null && resolve(db, id) === speaker,
        )
      case 'undo':
        return false
    }
  }
  return told(
    db,
    rows.filter((row) => isOn(decisionOf(row))),
  )
}

/** Whose an appearance would be without decisions: from whom it was split off. */
function foundWithout(db: Database, appearance: string): string | null {
  const number = appearanceNumber(db, appearance)
  if (number === null) return null
  return db.get<{ found: string | null }>(
    'SELECT ifnull(p.found, q.alone) AS found FROM appearance a JOIN part q ON q.number = a.part LEFT JOIN persona p ON p.number = q.persona WHERE a.number = ?',
    number,
  )!.found
}

/** A row of what decisions come to: who was `merged` into whom, who goes by an `alias`, which appearances were `split` off … */
type Come = { readonly what: string; readonly id: string; readonly value: string; readonly at: number }

/** What the decisions come to, over what is found now. */
export function decidedNow(db: Database): readonly Come[] {
  const decisions = decisionsIn(db)
  if (decisions.length === 0) return []
  const { made, merged, aliases, split, names, apart, idle } = decidedOf(decisions, { speakerOf: (id) => foundBy(db, id) })
  const row = (what: string, id: string, value = '', at = 0): Come => ({ what, id, value, at })
  return [
    ...[...made].map((id) => row('made', id)),
    ...[...merged].filter(([id, into]) => id !== into).map(([id, into]) => row('merged', id, into)),
    ...[...aliases].map(([key, { speaker, at }]) => row('alias', key, speaker, at)),
    ...[...split].map(([appearance, { speaker, at }]) => row('split', appearance, speaker, at)),
    ...[...names].map(([id, name]) => row('name', id, name)),
    ...apart.flatMap((ids, group) => ids.map((id) => row('apart', id, String(group)))),
    ...idle.map((id) => row('idle', id)),
  ]
}

/** What is kept of that. */
export const decidedBefore = (db: Database): readonly Come[] => db.all<Come>('SELECT what, id, value, at FROM decided')

export const keyOf = ({ what, id, value, at }: Come): string => JSON.stringify([what, id, value, at])

/** Keeps what the decisions come to, gives away what changes hands by it, and says what is touched. */
export function decideAgain(db: Database, touched: Touched): void {
  const { gone, come } = differing(decidedBefore(db), decidedNow(db), keyOf)
  for (const { what, id, value } of gone) db.run('DELETE FROM decided WHERE what = ? AND id = ? AND value = ?', what, id, value)
  for (const { what, id, value, at } of come)
    db.run('INSERT INTO decided (what, id, value, at) VALUES (?, ?, ?, ?)', what, id, value, at)
  const changed = [...gone, ...come]
  for (const { what, id, value } of changed) {
    if (what === 'merged')
      for (const { number } of db.all<{ number: number }>(
        `SELECT q.number FROM part q JOIN persona p ON p.number = q.persona WHERE p.found = ?1
         UNION SELECT number FROM part WHERE wish = ?1 AND wish > '' UNION SELECT number FROM part WHERE alone = ?1`,
        id,
      ))
        touched.parts.add(number)
    if (what === 'name' || what === 'merged') touched.told.add(id)
    if (what === 'alias' || what === 'merged') touched.told.add(value)
  }
  const aliases = changed.filter(({ what }) => what === 'alias').map(({ id }) => id)
  // A name and a split may both speak of an appearance: the later one wins.
  const split = changed.some(({ what }) => what === 'split') || aliases.length > 0
  rewish(
    db,
    new Set(aliases),
    split
      ? new Set([...gone, ...come, ...decidedBefore(db)].filter(({ what }) => what === 'split').map(({ id }) => id))
      : new Set(),
    touched,
  )
}
