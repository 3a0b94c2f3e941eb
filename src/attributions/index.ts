export type { Attribution, Form, NestedAttribution } from './attribution.ts'
export { attributionsOf, type Finder, RULES } from './find.ts'
export { extractorOf } from './learned/index.ts'
export type { Listen, Step } from './trace.ts'
