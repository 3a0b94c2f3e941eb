export { type Circumstances, circumstancesOf, type Spoken } from './circumstances-of.ts'
