export type { Exported, Json, KnownSpeaker } from './exported.ts'
export { type Format, type FormatOptions, PER, UNITS, type Unit } from './format.ts'
export { FORMATS } from './formats.ts'
export { exportedOf, readJsonl } from './read-json-lines.ts'
