export type { Statement } from './statement.ts'
export { statementsOf } from './statements.ts'
