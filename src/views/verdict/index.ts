export { comparisonView } from './comparison.ts'
export { type Checked, draftView } from './draft.ts'
export { type Around, verdictView } from './verdict.ts'
