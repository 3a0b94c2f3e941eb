import { addScores, featureList, type Trees, treesShares, type Weights } from '../../model/index.ts'
import type { Ground } from '../trace.ts'
import { ACCEPT_NAMES, ACCEPT_ROOM, acceptFeatures, type Standing } from './accept.ts'
import { LOOK_NAMES } from './second-look.ts'
import type { Grounds } from './spans.ts'

/**
 * What spoke for and against a finding, the weightiest first: the numbers of the second look, as the trees weigh them, and, under the first of them, the
 * words and shapes it was made of. The weights are log odds, and those of the list add up to the finding's score.
 */
export function groundsOfScore(
  { accept, trees }: { readonly accept: Weights; readonly trees: Trees },
  grounds: Grounds,
  standing: Standing,
  values: Float32Array,
): Ground[] {
  const { shares, start } = treesShares(trees, values)
  const looks = LOOK_NAMES.map((says, k): Ground => {
    const ground = { says, weight: shares[k]! }
    return k === 0 ? { ...ground, of: weightiest(wordGrounds(accept, grounds, standing)) } : ground
  })
  return weightiest([{ says: 'before anything is known', weight: start }, ...looks])
}

/** What each of the words and shapes adds; the weights add up to `acceptScore`. */
function wordGrounds(accept: Weights, grounds: Grounds, standing: Standing): Ground[] {
  const [all, one] = [featureList(ACCEPT_ROOM), featureList(1)]
  const score = new Float32Array(1)
  acceptFeatures(grounds, standing, all)
  return ACCEPT_NAMES.map((says, k) => {
    one.hashes[0] = all.hashes[k]!
    one.count = 1
    score[0] = 0
    addScores(accept, one, score, 0)
    return { says, weight: score[0]! }
  })
}

const weightiest = (grounds: readonly Ground[]): Ground[] =>
  grounds.filter(({ weight }) => weight !== 0).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
