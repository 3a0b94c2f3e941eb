import type { Format } from './format.ts'
import { JSON_LINES } from './json-lines.ts'

/** Every format, the canonical one first. */
export const FORMATS: readonly Format[] = [JSON_LINES]
