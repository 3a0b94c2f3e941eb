import type { Saying, Uttered } from './saying.ts'

/** A word of the fullest words, taken from one saying. */
export type LineWord = Uttered & { readonly of: Saying }

/** Words in the order in which they were said. How two segments stand to each other nobody tells. */
export type Segment = readonly LineWord[]

/** Words put in where another outlet quotes straight on are taken for words the other left out if they are this many; fewer may be an invention. */
export const LEAST_PUT_IN = 4
