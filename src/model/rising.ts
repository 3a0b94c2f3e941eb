/** The most bits of an excess that may stand as they are: with those of a byte begun they fit a number of 32. */
export const MOST_LOW = 24

/**
 * Numbers of 32 bits, each at least as great as the one before, read one after the other from what each exceeds the one before by (Rice's code): so many ones as
 * the excess has times 2 to the `low`, a zero, and its `low` lowest bits. Bits fill a byte from the lowest on. Numbers that lie by chance cost two bits more than the least
 * that is possible.
 */
export function risingIn(bits: Uint8Array, low: number): () => number {
  let [number, held, count, at] = [0, 0, 0, 0]
  return () => {
    let high = 0
    for (;;) {
      if (count === 0) {
        if (at === bits.length) return number
        held = bits[at++]!
        count = 8
      }
      // Ones of the byte at hand, all at once.
      const ones = Math.min(count, 31 - Math.clz32(~held & -~held))
      held >>>= ones
      count -= ones
      high += ones
      if (count > 0) break
    }
    held >>>= 1
    count--
    while (count < low && at < bits.length) {
      held |= bits[at++]! << count
      count += 8
    }
    number = (number + high * 2 ** low + (held & ((1 << low) - 1))) | 0
    held >>>= low
    count -= low
    return number
  }
}
