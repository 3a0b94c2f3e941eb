import type { Database } from '../database.ts'
import { first } from './1-first.ts'

/** One step from a format of the file to the next. It runs in one transaction with the number it leaves behind. */
export type Migration = (db: Database) => void

/** In order: the number of steps is the number of the format (`user_version`). One that has been published is never changed. */
export const MIGRATIONS: readonly Migration[] = [first]
