export { type Condition, type Deadline, RELATIONS, type Relation } from './condition.ts'
export { conditionsOf } from './conditions-of.ts'
export { type Modal, type ModalKind, polarityOf } from './polarity.ts'
