import type { FeatureList } from '../../src/model/index.ts'
import type { Rows } from './chain-learner.ts'
import { FeatureTable } from './feature-table.ts'

/** A maker of features for one place after another. */
export type Walk = (visit: (features: FeatureList) => void) => void

/** Counts the features of all walks together and numbers those seen at least `least` times. */
export function tableOf(walks: readonly Walk[], least: number): FeatureTable {
  const table = new FeatureTable()
  for (const walk of walks)
    walk((features) => {
      for (let i = 0; i < features.count; i++) table.count(features.hashes[i]!)
    })
  return table.freeze(least)
}

/** The numbered features of every place of the walk, in memory that threads may share. */
export function rowsOf(walk: Walk, table: FeatureTable): Rows {
  const start: number[] = [0]
  let numbers = new Int32Array(1 << 20)
  let count = 0
  walk((features) => {
    if (count + features.count > numbers.length) {
      const next = new Int32Array(numbers.length * 2)
      next.set(numbers)
      numbers = next
    }
    for (let i = 0; i < features.count; i++) {
      const number = table.numberOf(features.hashes[i]!)
      if (number >= 0) numbers[count++] = number
    }
    start.push(count)
  })
  return { start: sharedCopy(Int32Array.from(start)), numbers: sharedCopy(numbers.subarray(0, count)) }
}

/** The same numbers in memory that threads share. */
export function sharedCopy<T extends Int32Array | Uint8Array>(array: T): T {
  const copy = new (array.constructor as new (buffer: SharedArrayBuffer) => T)(new SharedArrayBuffer(array.byteLength))
  copy.set(array)
  return copy
}
