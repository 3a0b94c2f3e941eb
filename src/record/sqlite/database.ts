import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { type ErrorCode, OnrecordError } from '../../errors.ts'

/** What a column holds. */
export type Value = string | number | bigint | null | Uint8Array

/**
 * SQLite as the record uses it: every statement prepared once, every value checked before it is bound, every failure a row of the table of
 * errors. Rows are what the statement selects; the caller names their type.
 */
export type Database = {
  readonly file: string
  /** Several statements, without values. */
  exec(sql: string): void
  run(sql: string, ...values: readonly Value[]): { readonly changes: number; readonly last: number }
  get<Row extends object>(sql: string, ...values: readonly Value[]): Row | null
  all<Row extends object>(sql: string, ...values: readonly Value[]): Row[]
  /** The rows one by one. Nothing may be written to what is read until they have all been taken. */
  each<Row extends object>(sql: string, ...values: readonly Value[]): IterableIterator<Row>
  /** All of the work is kept, or, where it throws, nothing of it. One within another is part of it. */
  transaction<Result>(work: () => Result): Result
  /** Everything the work reads is of one moment, whoever writes meanwhile. */
  snapshot<Result>(work: () => Result): Result
  close(): void
}

export type DatabaseOptions = {
  /** Nothing can be written. Default false. */
  readonly readOnly?: boolean
  /** How long to wait for another program that is writing, in seconds. Default 10. */
  readonly wait?: number
}

/** Opens a file, which is made where there is none. Throws `record-…`. */
export function databaseAt(file: string, { readOnly = false, wait = 10 }: DatabaseOptions = {}): Database {
  const guarded = <Result>(work: () => Result): Result => {
    try {
      return work()
    } catch (error) {
      throw told(error, file, wait)
    }
  }
  const db = guarded(() => new DatabaseSync(file, { readOnly, timeout: wait * 1000, enableForeignKeyConstraints: true }))
  guarded(() => {
    db.enableDefensive(true)
    db.exec('PRAGMA trusted_schema = OFF')
  })

  const prepared = new Map<string, StatementSync>()
  const statement = (sql: string): StatementSync => {
    let known = prepared.get(sql)
    if (!known) {
      known = db.prepare(sql)
      prepared.set(sql, known)
    }
    return known
  }

  let within = false
  const between = <Result>(begin: string, work: () => Result): Result => {
    if (within) return work()
    guarded(() => db.exec(begin))
    within = true
    try {
      const result = work()
      guarded(() => db.exec('COMMIT'))
      return result
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK')
      throw error
    } finally {
      within = false
    }
  }

  return {
    file,
    exec: (sql) => guarded(() => db.exec(sql)),
    run: (sql, ...values) =>
      guarded(() => {
        const { changes, lastInsertRowid } = statement(sql).run(...checked(values))
        return { changes: Number(changes), last: Number(lastInsertRowid) }
      }),
    get: <Row extends object>(sql: string, ...values: readonly Value[]) =>
      guarded(() => (statement(sql).get(...checked(values)) as Row | undefined) ?? null),
    all: <Row extends object>(sql: string, ...values: readonly Value[]) =>
      guarded(() => statement(sql).all(...checked(values)) as Row[]),
    *each<Row extends object>(sql: string, ...values: readonly Value[]) {
      // A statement of its own: a kept one that is used again on the way would begin anew.
      const rows = guarded(() => db.prepare(sql).iterate(...checked(values)))
      for (;;) {
        const { done, value } = guarded(() => rows.next())
        if (done) return
        yield value as Row
      }
    },
    transaction: (work) => between('BEGIN IMMEDIATE', work),
    snapshot: (work) => between('BEGIN', work),
    close: () => {
      prepared.clear()
      if (db.isOpen) guarded(() => db.close())
    },
  }
}

// node:sqlite takes a first object for named values, and binds every number as a REAL, which FTS5 does not take for a rowid.
function checked(values: readonly Value[]): Value[] {
  return values.map((value) => {
    if (value === undefined || (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)))
      throw new TypeError(`SQLite cannot hold ${String(value)}`)
    return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value
  })
}

const CODES: Readonly<Record<number, ErrorCode>> = {
  5: 'record-busy',
  6: 'record-busy',
  8: 'record-read-only',
  11: 'record-damaged',
  13: 'record-full',
  14: 'record-unreachable',
  26: 'not-a-record',
}

/** SQLite's failures by the low byte of their code; anything else is a fault of ours. */
function told(error: unknown, file: string, wait: number): unknown {
  if (error instanceof OnrecordError) return error
  const { errcode, errstr, message } = error as { errcode?: number; errstr?: string; message: string }
  if (errcode === undefined) return error
  const code = CODES[errcode & 0xff]
  if (code) return new OnrecordError(code, { file, reason: errstr ?? message, seconds: wait })
  // An I/O error is most often a disk that is full or gone.
  return (errcode & 0xff) === 10 ? new OnrecordError('record-unreachable', { file, reason: errstr ?? message }) : error
}
