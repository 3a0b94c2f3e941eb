export type { Statement } from './statement.ts'
export { statementsOf, without } from './statements.ts'
export { type Share, sharesOf, type Voice, voicesOf } from './voices.ts'
