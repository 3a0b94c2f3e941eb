/** What a change has touched, so that what follows from it is made anew once, at the end of the transaction. */
export type Touched = {
  /** Name keys whose personas are to be joined again. */
  readonly keys: Set<string>
  /** Parts that have other counts, or may be another speaker's. */
  readonly parts: Set<number>
  /** Parts whose first and last days are to be looked for: an appearance of such a day is gone. */
  readonly recount: Set<number>
  /** Numbers of speakers whose facts may be others. */
  readonly people: Set<number>
  /** Ids of speakers that may be told otherwise: another name, kind, Wikidata id. */
  readonly told: Set<string>
  /** Something was decided. */
  decided: boolean
}

export const nothingTouched = (): Touched => ({
  keys: new Set(),
  parts: new Set(),
  recount: new Set(),
  people: new Set(),
  told: new Set(),
  decided: false,
})
