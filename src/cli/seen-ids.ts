import { hash } from 'node:crypto'
import type { Id } from '../intake/index.ts'

/** How many ids are remembered: 8 bytes each, twice as many places as ids. Of later ones none is remembered, so that memory stays bounded. */
const MOST = 2 ** 21

/** Tells whether an id was met before. Two ids out of two million are taken for one with a chance of one in ten million. */
export function seenIds(most = MOST): (id: Id) => boolean {
  let table = new BigUint64Array(1024)
  let count = 0

  // Open addressing: from the place its own bits name, the next free one. Zero means free.
  const placeOf = (key: bigint, places: BigUint64Array): number => {
    let at = Number(key & BigInt(places.length - 1))
    while (places[at] !== 0n && places[at] !== key) at = (at + 1) % places.length
    return at
  }
  const grow = () => {
    const larger = new BigUint64Array(table.length * 2)
    for (const key of table) if (key !== 0n) larger[placeOf(key, larger)] = key
    table = larger
  }

  return (id) => {
    const key = hash('sha1', JSON.stringify(id), 'buffer').readBigUInt64LE() || 1n
    const at = placeOf(key, table)
    if (table[at] === key) return true
    if (count < most) {
      table[at] = key
      count++
      if (count * 2 > table.length) grow()
    }
    return false
  }
}
