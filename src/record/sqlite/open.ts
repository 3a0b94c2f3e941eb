import { closeSync, existsSync, openSync, readSync, renameSync, rmSync } from 'node:fs'
import { OnrecordError } from '../../errors.ts'
import { type Database, type DatabaseOptions, databaseAt } from './database.ts'
import { MIGRATIONS, type Migration } from './migrations/index.ts'

/** "OnRe": what marks the file as ours, where `file` and others look for it. */
const APPLICATION = 0x4f6e5265

export type OpenOptions = DatabaseOptions & {
  /** Make the file where there is none. Default false: then it is `record-missing`. */
  readonly create?: boolean
  /** Told before the file is brought to a newer format, with the copy that was made of it. */
  readonly migrating?: (step: { readonly from: number; readonly to: number; readonly backup: string }) => void
  /** The steps of the format. Default: all there are. */
  readonly migrations?: readonly Migration[]
}

/**
 * The file of a record, in the newest format. An older file is copied beside itself before it is changed. Throws `record-missing`,
 * `not-a-record`, `record-newer`, `record-busy` and what else a file can do.
 */
export function openRecord(file: string, options: OpenOptions = {}): Database {
  const { create = false, migrations = MIGRATIONS } = options
  if (file !== ':memory:') {
    if (!existsSync(file)) {
      if (!create) throw new OnrecordError('record-missing', { file })
    } else refuseForeign(file)
  }
  const db = databaseAt(file, options)
  try {
    const version = versionIn(db, file)
    if (version > migrations.length) throw new OnrecordError('record-newer', { file, found: version, known: migrations.length })
    if (!options.readOnly) {
      settle(db)
      migrate(db, version, migrations, options)
    } else if (version < migrations.length)
      throw new OnrecordError('record-older', { file, found: version, known: migrations.length })
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

const MAGIC = 'SQLite format 3\0'

/** A file of another kind is told from its first bytes, before SQLite lays anything beside it. An empty one is as good as none. */
function refuseForeign(file: string): void {
  const start = new Uint8Array(MAGIC.length)
  let handle: number | null = null
  let length = 0
  try {
    handle = openSync(file, 'r')
    length = readSync(handle, start)
  } catch (error) {
    throw new OnrecordError('record-unreachable', { file, reason: (error as NodeJS.ErrnoException).code ?? String(error) })
  } finally {
    if (handle !== null) closeSync(handle)
  }
  if (length > 0 && Buffer.from(start).toString('latin1') !== MAGIC)
    throw new OnrecordError('not-a-record', { file, reason: 'it is no SQLite database' })
}

/** The number of the file's format; 0 where nothing is in it yet. */
function versionIn(db: Database, file: string): number {
  const application = db.get<{ application_id: number }>('PRAGMA application_id')!.application_id
  const version = db.get<{ user_version: number }>('PRAGMA user_version')!.user_version
  if (application === APPLICATION) return version
  const things = db.get<{ count: number }>('SELECT count(*) AS count FROM sqlite_schema')!.count
  if (application !== 0 || version !== 0 || things > 0)
    throw new OnrecordError('not-a-record', { file, reason: 'it is the database of another program' })
  return 0
}

/** Written whole before it is acknowledged, also when the power fails; readers and the writer do not wait for one another. */
function settle(db: Database): void {
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -131072')
}

function migrate(db: Database, version: number, migrations: readonly Migration[], options: OpenOptions): void {
  if (version === migrations.length) return
  if (version > 0) {
    const backup = backupOf(db.file, version)
    // Under another name until it is whole: what was cut short must not look like a backup.
    rmSync(`${backup}.partial`, { force: true })
    db.run('VACUUM INTO ?', `${backup}.partial`)
    renameSync(`${backup}.partial`, backup)
    options.migrating?.({ from: version, to: migrations.length, backup })
  }
  for (let step = version; step < migrations.length; step++)
    db.transaction(() => {
      // Another program may have opened the file at the same moment and gone first.
      if (versionIn(db, db.file) > step) return
      migrations[step]!(db)
      db.exec(`PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${step + 1}`)
    })
}

/** "onrecord.db.format-1.backup", or with a number behind it where that is taken. */
function backupOf(file: string, version: number): string {
  const name = `${file}.format-${version}.backup`
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name}-${number}`
    if (!existsSync(free)) return free
  }
}
