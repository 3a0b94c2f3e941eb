/** In a bucket of so many everyone is everyone's neighbour; in a larger one each is that of so many after it. */
const SMALL = 32
const AFTER = 16

/**
 * For each item, given by its keys (numbers of 32 bits), the later items it shares keys with, those it shares the most with first, `most` at most. A key
 * that many have brings together only those that stand near each other: let the items be in an order in which alike ones do. Linear in the keys.
 */
export function neighboursOf(keys: readonly (readonly number[])[], most: number): number[][] {
  const { bucketOf, starts, items } = bucketsOf(keys)
  const reached = new Uint32Array(starts)
  return keys.map((own, item) => {
    const shared = new Map<number, number>()
    for (const key of own) {
      const bucket = bucketOf(key)
      const [from, end] = [starts[bucket]!, starts[bucket + 1]!]
      const at = reached[bucket]!++
      const last = end - from <= SMALL ? end : Math.min(at + 1 + AFTER, end)
      for (let n = at + 1; n < last; n++) if (items[n] !== item) shared.set(items[n]!, (shared.get(items[n]!) ?? 0) + 1)
    }
    return [...shared]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, most)
      .map(([other]) => other)
  })
}

/** Every key's items in order, one bucket after the other; keys that fall into one bucket by chance are sorted out by whoever compares. */
function bucketsOf(keys: readonly (readonly number[])[]) {
  const count = keys.reduce((sum, own) => sum + own.length, 0)
  const bits = Math.min(26, Math.max(4, Math.ceil(Math.log2(2 * count + 1))))
  const bucketOf = (key: number) => Math.imul(key, 0x9e3779b1) >>> (32 - bits)
  const starts = new Uint32Array(2 ** bits + 1)
  for (const own of keys) for (const key of own) starts[bucketOf(key) + 1]!++
  for (let n = 1; n < starts.length; n++) starts[n]! += starts[n - 1]!
  const items = new Uint32Array(count)
  const next = new Uint32Array(starts)
  for (const [item, own] of keys.entries()) for (const key of own) items[next[bucketOf(key)]!++] = item
  return { bucketOf, starts, items }
}
