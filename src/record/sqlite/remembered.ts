import type { Store } from '../store.ts'
import type { Database } from './database.ts'

/** What goes through much of the record to say little, and is asked again and again: every page of a search counts what it found. */
const REMEMBERED = ['count', 'counts', 'facets', 'extent', 'outlets'] as const satisfies readonly (keyof Store)[]

/** Rows of all answers kept, together: some tens of megabytes. */
const MOST_ROWS = 100_000

/** A store that is only looked into, with its counts kept until somebody writes to the record. */
export function remembering(db: Database, store: Store): Store {
  const known = new Map<string, unknown>()
  let version = -1
  let rows = 0
  const forget = () => {
    known.clear()
    rows = 0
  }

  const kept = (name: (typeof REMEMBERED)[number]) => {
    const ask = store[name] as (...given: readonly unknown[]) => Promise<unknown>
    return async (...given: readonly unknown[]): Promise<unknown> => {
      // It changes with each commit of another connection, and this one commits nothing. Asked before the answer is made: one that is newer than it says is made anew.
      const { data_version: now } = db.get<{ data_version: number }>('PRAGMA data_version')!
      if (now !== version) forget()
      version = now
      const key = JSON.stringify([name, ...given])
      if (known.has(key)) return known.get(key)
      const answer = await ask(...given)
      const size = Array.isArray(answer) ? answer.length + 1 : 10
      if (rows + size > MOST_ROWS) forget()
      if (size > MOST_ROWS) return answer
      known.set(key, answer)
      rows += size
      return answer
    }
  }
  return { ...store, ...Object.fromEntries(REMEMBERED.map((name) => [name, kept(name)])) }
}
