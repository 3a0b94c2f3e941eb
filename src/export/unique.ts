// Odd, so that no bit is lost; else arbitrary.
const BASE = 0x2c1b3c6d

/**
 * Asks whether a window of a row of symbols stands in it only once. It never says yes of one that stands twice; of one that does not it may say
 * no, where the windows of the next smaller power of two at both its ends stand elsewhere too. However often it is asked, each power of two costs
 * the row once: n log n.
 */
export function standsOnce(symbols: ArrayLike<number>): (from: number, to: number) => boolean {
  const { length } = symbols
  const sums = new Uint32Array(length + 1)
  for (let at = 0; at < length; at++) sums[at + 1] = Math.imul(sums[at]!, BASE) + symbols[at]! + 1
  const hashOf = (from: number, width: number, power: number) => (sums[from + width]! - Math.imul(sums[from]!, power)) >>> 0

  // For each width the hashes of all windows, sorted. Two windows with one hash are taken for the same: that errs towards no.
  const levels = new Map<number, { readonly power: number; readonly hashes: Uint32Array }>()
  const levelOf = (width: number) => {
    let level = levels.get(width)
    if (!level) {
      let power = 1
      for (let n = 0; n < width; n++) power = Math.imul(power, BASE)
      const hashes = new Uint32Array(length - width + 1)
      for (let at = 0; at < hashes.length; at++) hashes[at] = hashOf(at, width, power)
      level = { power, hashes: hashes.sort() }
      levels.set(width, level)
    }
    return level
  }

  return (from, to) => {
    if (to - from >= length) return true
    const width = 2 ** Math.floor(Math.log2(to - from))
    const { power, hashes } = levelOf(width)
    return [from, to - width].some((start) => isAlone(hashes, hashOf(start, width, power)))
  }
}

function isAlone(sorted: Uint32Array, hash: number): boolean {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < hash) low = middle + 1
    else high = middle
  }
  return sorted[low + 1] !== hash
}
