export type { Doc, Known, Note } from './doc.ts'
export { docFromText } from './from-text.ts'
