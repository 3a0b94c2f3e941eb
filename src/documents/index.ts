export type { Doc, Known, Note } from './doc.ts'
export { docFromBytes } from './from-bytes.ts'
export { docFromHtml } from './from-html.ts'
export { docFromText } from './from-text.ts'
