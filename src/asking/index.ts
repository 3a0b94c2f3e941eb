export { type LookedIn, lookedInFor, type Sought, statementSought } from './looked-in.ts'
