export type { Attribution, Form, NestedAttribution } from './attribution.ts'
export { attributionsOf, RULES } from './find.ts'
export type { Listen, Step } from './trace.ts'
