/** Where `needle` stands in `hay` word for word, `most` places at most, none overlapping. Knuth, Morris and Pratt: linear whatever repeats. */
export function exactPlaces(needle: Int32Array, hay: Int32Array, most: number): number[] {
  const places: number[] = []
  if (needle.length === 0) return places
  const back = new Int32Array(needle.length)
  for (let i = 1, k = 0; i < needle.length; i++) {
    while (k > 0 && needle[i] !== needle[k]) k = back[k - 1]!
    if (needle[i] === needle[k]) k++
    back[i] = k
  }
  for (let j = 0, k = 0; j < hay.length && places.length < most; j++) {
    while (k > 0 && hay[j] !== needle[k]) k = back[k - 1]!
    if (hay[j] === needle[k]) k++
    if (k < needle.length) continue
    places.push(j - k + 1)
    k = 0
  }
  return places
}
