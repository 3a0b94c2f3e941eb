import { BRAT } from './brat.ts'
import { CITRON } from './citron.ts'
import { CSV } from './csv.ts'
import type { Format } from './format.ts'
import { JSON_LINES } from './json-lines.ts'
import { PARQUET } from './parquet.ts'
import { SCHEMA_ORG } from './schema-org.ts'
import { TRAINING } from './training.ts'
import { WEB_ANNOTATION } from './web-annotation.ts'

/** Every format, the canonical one first. */
export const FORMATS: readonly Format[] = [JSON_LINES, CSV, PARQUET, WEB_ANNOTATION, SCHEMA_ORG, BRAT, CITRON, TRAINING]
