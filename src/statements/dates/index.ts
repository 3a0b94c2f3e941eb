export { numberAt, type Phrase, phraseAt, unitAt } from './phrase.ts'
export { type Direction, daysOn, resolve } from './resolve.ts'
