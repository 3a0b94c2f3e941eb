import { CSV } from './csv.ts'
import type { Format } from './format.ts'
import { JSON_LINES } from './json-lines.ts'
import { PARQUET } from './parquet.ts'

/** Every format, the canonical one first. */
export const FORMATS: readonly Format[] = [JSON_LINES, CSV, PARQUET]
