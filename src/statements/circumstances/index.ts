export { circumstancesOf } from './circumstances-of.ts'
