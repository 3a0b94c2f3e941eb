/**
 * A table that is asked for words of a text. It has what is written in it and nothing more: of an object as it is one may ask for "constructor",
 * which every object has.
 */
export const tableOf = <Value>(entries: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
  Object.assign(Object.create(null), entries)
