import type { Attribution } from '../attribution.ts'

/** Attributions by where their cue begins: what a rule says of the verb a model saw. */
export const byCue = (list: readonly Attribution[]): ReadonlyMap<number | undefined, Attribution> =>
  new Map(list.flatMap((one) => (one.cue[0] ? [[one.cue[0].from, one] as const] : [])))
