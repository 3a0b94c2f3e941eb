/** A word of the needle and the word of the haystack it surely stands against. */
export type Anchor = { readonly i: number; readonly j: number }

const RUN = 3

/** Runs of three words that stand once in each: of these the longest list that rises in both ("patience"). `shift` is added to each `j`. */
export function anchorsIn(needle: Int32Array, hay: Int32Array, shift: number): Anchor[] {
  const inNeedle = onceIn(needle)
  const inHay = onceIn(hay)
  const both: Anchor[] = []
  for (const [run, i] of inNeedle) {
    const j = inHay.get(run)
    if (i >= 0 && j !== undefined && j >= 0) both.push({ i, j: j + shift })
  }
  return rising(both.sort((a, b) => a.i - b.i))
}

/** Each run and its place, -1 where it stands more than once. */
function onceIn(ids: Int32Array): Map<string, number> {
  const places = new Map<string, number>()
  for (let at = 0; at + RUN <= ids.length; at++) {
    const run = `${ids[at]},${ids[at + 1]},${ids[at + 2]}`
    places.set(run, places.has(run) ? -1 : at)
  }
  return places
}

/** The longest list that rises in `j`. */
function rising(anchors: readonly Anchor[]): Anchor[] {
  const tops: number[] = []
  const before = new Int32Array(anchors.length).fill(-1)
  for (const [n, { j }] of anchors.entries()) {
    let [low, high] = [0, tops.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (anchors[tops[middle]!]!.j < j) low = middle + 1
      else high = middle
    }
    if (low > 0) before[n] = tops[low - 1]!
    tops[low] = n
  }
  const list: Anchor[] = []
  for (let n = tops.at(-1) ?? -1; n >= 0; n = before[n]!) list.push(anchors[n]!)
  return list.reverse()
}
