import { linkOf, wordBook } from '../../src/sentences/index.ts'
import { type SyntaxSentence, UNKNOWN_TAG } from '../corpora/silver.ts'

/** The words, by the hash of their form, that are the same part of speech nearly always. */
export function settledTags(sentences: readonly SyntaxSentence[]): Map<number, number> {
  const book = wordBook()
  const counts = new Counts()
  for (const { texts, tags } of sentences)
    for (const [i, text] of texts.entries()) if (tags[i] !== UNKNOWN_TAG) counts.add(book(text).form, tags[i]!)
  return counts.settled()
}

/** The pairs of tags (see `linkOf`) between which the relation is nearly always the same. */
export function settledLabels(sentences: readonly SyntaxSentence[], tags: readonly Uint8Array[]): Map<number, number> {
  const counts = new Counts()
  for (const [s, { heads, relations }] of sentences.entries())
    for (let i = 0; i < heads.length; i++) if (heads[i] !== -2) counts.add(linkOf(tags[s]!, heads, i), relations[i]!)
  return counts.settled()
}

/** How often each key goes with each value. */
class Counts {
  readonly #counts = new Map<number, Map<number, number>>()

  add(key: number, value: number): void {
    const of = this.#counts.get(key) ?? new Map<number, number>()
    of.set(value, (of.get(value) ?? 0) + 1)
    this.#counts.set(key, of)
  }

  /** The keys, met thirty times or more, that go with one value 99.5 times in a hundred. */
  settled(): Map<number, number> {
    const found = new Map<number, number>()
    for (const [key, of] of this.#counts) {
      const all = [...of.values()].reduce((a, b) => a + b, 0)
      const [value, count] = [...of].reduce((a, b) => (b[1] > a[1] ? b : a))
      if (all >= 30 && count >= 0.995 * all) found.set(key, value)
    }
    return found
  }
}
