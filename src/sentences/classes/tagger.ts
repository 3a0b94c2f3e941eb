import { addScores, type FeatureList, featureList, type Lookup, mix, type Weights } from '../../model/index.ts'
import { TAGS } from './tags.ts'
import type { Word } from './word.ts'

/** Most features a word has. */
const ROOM = 24

// The word before the first and after the last of a sentence.
const EDGE = 0x5eed
const NO_TAG = TAGS.length

/** Writes what the choice of a tag for word `i` may go by: the words around it and the two tags before it. */
export function tagFeatures(
  words: readonly Word[],
  first: number,
  end: number,
  i: number,
  tag1: number,
  tag2: number,
  out: FeatureList,
): void {
  const w = words[i]!
  const before = i > first ? words[i - 1]! : null
  const after = i + 1 < end ? words[i + 1]! : null
  const h = out.hashes
  let n = 0
  h[n++] = mix(1, w.form)
  h[n++] = mix(2, w.folded)
  h[n++] = mix(3, w.end3)
  h[n++] = mix(4, w.end2)
  h[n++] = mix(5, w.start)
  h[n++] = mix(6, w.shape)
  h[n++] = mix(7, mix(w.shape, before === null ? EDGE : 1))
  h[n++] = mix(8, tag1)
  h[n++] = mix(9, tag1 * 64 + tag2)
  h[n++] = mix(10, mix(w.folded, tag1))
  h[n++] = mix(11, before?.folded ?? EDGE)
  h[n++] = mix(12, after?.folded ?? EDGE)
  h[n++] = mix(13, i - 1 > first ? words[i - 2]!.folded : EDGE)
  h[n++] = mix(14, i + 2 < end ? words[i + 2]!.folded : EDGE)
  h[n++] = mix(15, after?.end3 ?? EDGE)
  h[n++] = mix(16, before?.end3 ?? EDGE)
  h[n++] = mix(17, mix(after?.folded ?? EDGE, tag1))
  h[n++] = mix(18, after?.shape ?? EDGE)
  h[n++] = mix(19, mix(w.end3, tag1))
  h[n++] = mix(20, mix(w.folded, after?.folded ?? EDGE))
  h[n++] = 21
  out.count = n
}

/**
 * The tags of words `first` up to `end` (one sentence), written into `tags` at their places. `settled` has the words, by form, that are always the same part of
 * speech: nothing is weighed for them.
 */
export function tagSentence(
  weights: Weights,
  settled: Lookup,
  words: readonly Word[],
  first: number,
  end: number,
  tags: Uint8Array,
): void {
  const features = FEATURES
  const scores = new Float32Array(weights.width)
  let tag1: number = NO_TAG
  let tag2: number = NO_TAG
  for (let i = first; i < end; i++) {
    let best = settled.get(words[i]!.form) ?? -1
    if (best < 0) {
      tagFeatures(words, first, end, i, tag1, tag2, features)
      scores.fill(0)
      addScores(weights, features, scores, 0)
      best = 0
      for (let t = 1; t < scores.length; t++) if (scores[t]! > scores[best]!) best = t
    }
    tags[i] = best
    tag2 = tag1
    tag1 = best
  }
}

const FEATURES = featureList(ROOM)
