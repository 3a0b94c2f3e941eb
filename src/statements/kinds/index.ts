export { type Attributed, KINDS, type Kind, type KindReading, MODES, type Mode } from './kind.ts'
export { kindOf } from './kind-of.ts'
export { roleWords } from './side.ts'
