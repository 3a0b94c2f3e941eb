import { wordsIn } from './compare/words.ts'

/**
 * Near-identical texts are found by MinHash (Broder 1997): a text is the set of its runs of four words; the share of places in which two
 * signatures agree estimates how much of the two sets is common. Texts that agree in a whole band of four places are compared.
 */
const PLACES = 64
const BAND = 4
const RUN = 4

/** Texts of fewer words are copies only where they are the same. */
const LEAST_WORDS = 30
// A text that long is compared by its beginning.
const MOST_WORDS = 20_000

/** Two texts are copies of one another from this estimated share of common runs: a wire report that one outlet has shortened by a third. */
export const ALIKE = 0.6

/** The signature of a text, or null where it has too few words. Linear in the text. */
export function signatureOf(text: string): Uint32Array<ArrayBuffer> | null {
  const hashes = wordsIn(text)
    .list.slice(0, MOST_WORDS)
    .map(({ folded }) => hashOf(folded))
  if (hashes.length < LEAST_WORDS) return null
  const least = new Uint32Array(PLACES).fill(0xffffffff)
  for (let at = 0; at + RUN <= hashes.length; at++) {
    let run = 0
    for (let n = 0; n < RUN; n++) run = scatter(Math.imul(run, 31) + hashes[at + n]!)
    for (let place = 0; place < PLACES; place++) {
      const hash = scatter(run ^ SEEDS[place]!)
      if (hash < least[place]!) least[place] = hash
    }
  }
  return least
}

/** What two texts must share at least one of to be compared: whole numbers of 48 bits. */
export function bandsOf(signature: Uint32Array): number[] {
  const bands: number[] = []
  for (let from = 0; from < signature.length; from += BAND) {
    let [high, low] = [from, from]
    for (let n = 0; n < BAND; n++) {
      high = scatter(Math.imul(high, 31) + signature[from + n]!)
      low = scatter(Math.imul(low, 131) ^ signature[from + n]!)
    }
    bands.push((high & 0xffff) * 2 ** 32 + low)
  }
  return bands
}

/** The estimated share of runs two texts have in common, 0 to 1. */
export function likenessOf(a: Uint32Array, b: Uint32Array): number {
  let same = 0
  for (let place = 0; place < PLACES; place++) if (a[place] === b[place]) same++
  return same / PLACES
}

/** A whole number of 48 bits that two statements of the same words, however printed, have in common. */
export function wordsHash(text: string): number {
  let [high, low] = [7, 11]
  for (const { folded } of wordsIn(text).list) {
    const hash = hashOf(folded)
    high = scatter(Math.imul(high, 31) + hash)
    low = scatter(Math.imul(low, 131) ^ hash)
  }
  return (high & 0xffff) * 2 ** 32 + low
}

/** FNV-1a over UTF-16 code units. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** The finaliser of MurmurHash3. */
function scatter(number: number): number {
  let hash = number | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

const SEEDS = Uint32Array.from({ length: PLACES }, (_, place) => scatter((place + 1) * 0x9e3779b1))
