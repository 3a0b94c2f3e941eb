import { beginningOf } from './weights.ts'
import type { Words } from './words.ts'

/** Words made ready to be searched: each distinct word a number, and where it stands. */
export type Haystack = {
  readonly words: Words
  readonly ids: Int32Array
  readonly numbers: ReadonlyMap<string, number>
  /** The places of each word, in order. */
  readonly places: readonly (readonly number[])[]
  /** `beginningOf` each word. */
  readonly beginnings: Int32Array
}

/** Linear; made once for a text that is searched often. */
export function haystackOf(words: Words): Haystack {
  const numbers = new Map<string, number>()
  const places: number[][] = []
  const ids = new Int32Array(words.list.length)
  for (const [at, { folded }] of words.list.entries()) {
    let id = numbers.get(folded)
    if (id === undefined) {
      id = places.length
      numbers.set(folded, id)
      places.push([])
    }
    ids[at] = id
    places[id]!.push(at)
  }
  return { words, ids, numbers, places, beginnings: Int32Array.from(numbers.keys(), beginningOf) }
}

/** The words of a needle as the numbers of a haystack: those it does not have are below 0, the same word the same number. */
export function idsIn({ list }: Words, { numbers }: Haystack): Int32Array {
  const others = new Map<string, number>()
  return Int32Array.from(list, ({ folded }) => {
    const id = numbers.get(folded) ?? others.get(folded)
    if (id !== undefined) return id
    others.set(folded, -1 - others.size)
    return -others.size
  })
}
