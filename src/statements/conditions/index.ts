export { type Condition, RELATIONS, type Relation } from './condition.ts'
export { conditionsOf } from './conditions-of.ts'
export { type ModalKind, polarityOf } from './polarity.ts'
