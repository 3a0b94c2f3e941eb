import { type FeatureList, mix } from '../../model/index.ts'
import type { Word } from './word.ts'

const NONE = 0x0e
const NO_TAG = 62

/** The tags of a word and its head and on which side it stands, as one number. */
export function linkOf(tags: Uint8Array, heads: Int32Array, i: number): number {
  const head = heads[i]!
  return head < 0 ? tags[i]! * 256 + NO_TAG * 4 : (tags[i]! * 64 + tags[head]!) * 4 + (head < i ? 1 : 2)
}

/** Writes what the relation of word `i` to its head may go by: the two words, what stands around them, and the way from one to the other. */
export function labelFeatures(
  words: readonly Word[],
  tags: Uint8Array,
  heads: Int32Array,
  first: number,
  end: number,
  i: number,
  out: FeatureList,
): void {
  const head = heads[i]!
  const grand = head < 0 ? -1 : heads[head]!
  const word = (k: number) => (k < first || k >= end ? NONE : words[k]!.folded)
  const tag = (k: number) => (k < first || k >= end ? NO_TAG : tags[k]!)
  const side = head < 0 ? 0 : head < i ? 1 : 2
  const far = head < 0 ? 0 : Math.min(Math.abs(head - i), 8)
  const [wi, wh, ti, th] = [word(i), word(head), tag(i), tag(head)]
  const pair = linkOf(tags, heads, i)
  const h = out.hashes
  let n = 0
  h[n++] = mix(101, wi)
  h[n++] = mix(102, mix(wi, th * 4 + side))
  h[n++] = mix(103, mix(wh, ti * 4 + side))
  h[n++] = mix(104, pair)
  h[n++] = mix(105, pair * 16 + far)
  h[n++] = mix(106, mix(wi, wh))
  h[n++] = mix(107, mix(pair, tag(i - 1) * 64 + tag(i + 1)))
  h[n++] = mix(108, mix(pair, tag(i - 1)))
  h[n++] = mix(109, mix(pair, tag(i + 1)))
  h[n++] = mix(110, mix(pair, tag(head - 1) * 64 + tag(head + 1)))
  h[n++] = mix(111, mix(pair, word(i - 1)))
  h[n++] = mix(112, mix(pair, word(i + 1)))
  h[n++] = mix(113, mix(pair, tag(grand)))
  h[n++] = mix(114, mix(mix(wh, pair), grand < 0 ? 0 : 1))
  h[n++] = mix(115, mix(words[i]!.end3, th * 4 + side))
  // A clause is known by what opens it: the first words under it.
  let open = i
  for (let k = i - 1; k >= first && k >= i - 12 && heads[k] === i; k--) open = k
  h[n++] = mix(116, mix(pair, word(open)))
  h[n++] = mix(117, mix(pair, mix(word(open - 1), tag(open))))
  let passive = 0
  for (let k = i - 1; k > head && k >= i - 6; k--) if (tags[k] === 6 || (tags[k]! >= 7 && tags[k]! <= 11)) passive = 1 + passive
  h[n++] = mix(118, mix(pair, passive))
  h[n++] = 119
  out.count = n
}
