export { type LookedIn, type LookedInEach, lookedInFor, lookedInForEach, type Sought, statementSought } from './looked-in.ts'
