import { addScores, type Chain, chancesOf, featureList, stepsOfBorders, type Weights } from '../../model/index.ts'
import type { Reading } from './reading.ts'
import { BORDER, ROLES, STEP } from './roles.ts'
import { placeFeatures, stepFeatures, TOKEN_ROOM } from './token-features.ts'

/** What is known of each token before any cue is chosen. */
export type FirstPass = {
  /** How likely each role is: four numbers a token. */
  readonly chances: Float32Array
  /** What the token's own features add to each role, and to each step into it, when the spans of a cue are sought. */
  readonly place: Float32Array
  readonly step: Float32Array
}

/** Rows of both purposes side by side: the first half of a row speaks in the first pass, the second half when spans are sought. */
export type TokenWeights = { readonly place: Weights; readonly step: Weights }

/** The stretches of tokens that are read as one chain: the blocks in which people may speak. */
export function chainsOf(reading: Reading): { first: number; end: number }[] {
  const chains: { first: number; end: number; block: number }[] = []
  for (const { first, end, block } of reading.passage.sentences) {
    const last = chains.at(-1)
    if (last !== undefined && last.block === block && first - last.first < 600) last.end = end
    else chains.push({ first, end, block })
  }
  return chains
}

/** Goes over all tokens once. */
export function firstPass(reading: Reading, weights: TokenWeights): FirstPass {
  const length = reading.passage.tokens.length
  const pass: FirstPass = {
    chances: new Float32Array(length * ROLES),
    place: new Float32Array(length * ROLES),
    step: new Float32Array(length * STEP),
  }
  const both = new Float32Array(BORDER + STEP)
  for (const { first, end } of chainsOf(reading)) {
    const count = end - first
    const place = new Float32Array(count * ROLES)
    const border = new Float32Array(count * BORDER)
    for (let i = first; i < end; i++) {
      placeFeatures(reading, i, FEATURES)
      both.fill(0)
      addScores(weights.place, FEATURES, both, 0)
      for (let k = 0; k < ROLES; k++) {
        place[(i - first) * ROLES + k] = both[k]!
        pass.place[i * ROLES + k] = both[ROLES + k]!
      }
      if (i === first) continue
      stepFeatures(reading, i, FEATURES)
      both.fill(0)
      addScores(weights.step, FEATURES, both, 0)
      for (let k = 0; k < BORDER; k++) border[(i - first) * BORDER + k] = both[k]!
      for (let k = 0; k < STEP; k++) pass.step[i * STEP + k] = both[BORDER + k]!
    }
    const chain: Chain = { labels: ROLES, length: count, place, step: stepsOfBorders(border, ROLES, count) }
    pass.chances.set(chancesOf(chain).chance, first * ROLES)
  }
  return pass
}

const FEATURES = featureList(TOKEN_ROOM)

/** A chance in a few steps, fine at both ends. */
export const hintOf = (chance: number): number =>
  chance < 0.02
    ? 0
    : chance < 0.06
      ? 1
      : chance < 0.15
        ? 2
        : chance < 0.3
          ? 3
          : chance < 0.5
            ? 4
            : chance < 0.7
              ? 5
              : chance < 0.85
                ? 6
                : chance < 0.95
                  ? 7
                  : 8
