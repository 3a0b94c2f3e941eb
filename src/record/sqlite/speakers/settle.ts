import type { Database } from '../database.ts'
import { decideAgain } from './decisions.ts'
import { joinAgain } from './joining.ts'
import { assign, describe } from './people.ts'
import { recount } from './recount.ts'
import { nothingTouched, type Touched } from './touched.ts'

/** Does the work in one transaction, and settles at its end who the speakers are that it touched. */
export function settling<Result>(db: Database, work: (touched: Touched) => Result): Result {
  return db.transaction(() => {
    const touched = nothingTouched()
    const result = work(touched)
    settle(db, touched)
    return result
  })
}

/** Joins again what was touched, lays over what people decided, and makes the facts of the speakers anew. */
export function settle(db: Database, touched: Touched): void {
  if (touched.parts.size + touched.keys.size + touched.told.size === 0 && !touched.decided) return
  recountTouched(db, touched)
  joinAgain(db, touched)
  dropEmpty(db, touched)
  decideAgain(db, touched)
  recountTouched(db, touched)
  dropEmpty(db, touched)
  assign(db, touched)
  describe(db, touched)
}

function recountTouched(db: Database, touched: Touched): void {
  for (const part of touched.recount)
    if (db.get('SELECT 1 AS one FROM part WHERE number = ? AND documents > 0', part)) recount(db, part)
  touched.recount.clear()
}

/** Takes away parts that have no appearance any more, and personas that have no part. */
function dropEmpty(db: Database, touched: Touched): void {
  for (const part of touched.parts) {
    const row = db.get<{ persona: number | null; person: number | null; documents: number }>(
      'SELECT persona, person, documents FROM part WHERE number = ?',
      part,
    )
    if (row?.documents !== 0) continue
    db.run('DELETE FROM part WHERE number = ?', part)
    touched.parts.delete(part)
    if (row.person !== null) touched.people.add(row.person)
    if (row.persona !== null && !db.get('SELECT 1 AS one FROM part WHERE persona = ?', row.persona))
      db.run('DELETE FROM persona WHERE number = ?', row.persona)
  }
}
