export { bestPath, type Chain, forceRun, logSums, NEVER, stepsOfBorders } from './chain.ts'
export { type Chances, chancesOf } from './chances.ts'
export { type FeatureList, featureList } from './feature-list.ts'
export { hashOf, mix } from './hash.ts'
export { laidOut } from './laid-out.ts'
export { type Lookup, lookupOf } from './lookup.ts'
export {
  MAGIC,
  type ModelFile,
  modelFileOf,
  SECTION_TYPES,
  type Section,
  type SectionEntry,
  type SectionType,
  sectionOf,
} from './model-file.ts'
export { MOST_LOW } from './rising.ts'
export { type Trees, treesOf, treesScore, treesShares } from './trees.ts'
export { addScores, valuesFor, type Weights, weightsOf } from './weights.ts'
