import type { Failure, Fetched, Page, Paging } from '../store.ts'
import type { Database } from './database.ts'

/** What could not be added, noted by its place until it can be. */
export function keepFailures(
  db: Database,
  failures: readonly { readonly place: string; readonly code: string; readonly says: string }[],
  now: string,
): void {
  for (const { place, code, says } of failures)
    db.run('INSERT OR REPLACE INTO failure (place, code, says, seen) VALUES (?, ?, ?, ?)', place, code, says, now)
}

export function failurePage(db: Database, { limit, after = '' }: Paging): Page<Failure> {
  const rows = db.all<Failure>(
    'SELECT place, code, says, seen FROM failure WHERE place > ? ORDER BY place LIMIT ?',
    after,
    limit + 1,
  )
  return { items: rows.slice(0, limit).map((row) => ({ ...row })), next: rows.length > limit ? rows[limit - 1]!.place : null }
}

export function fetchedAt(db: Database, url: string): Fetched | null {
  const row = db.get<Fetched>('SELECT etag, modified FROM fetched WHERE url = ?', url)
  return row && { ...row }
}

export function keepFetched(db: Database, url: string, { etag, modified }: Fetched, now: string): void {
  db.run('INSERT OR REPLACE INTO fetched (url, etag, modified, seen) VALUES (?, ?, ?, ?)', url, etag, modified, now)
}
