import {
  ACCEPT_ROOM,
  acceptFeatures,
  acceptScore,
  chanceOf,
  type Grounds,
  LOOKS,
  type Standing,
  secondLook,
} from '../../src/attributions/index.ts'
import { featureList, modelFileOf, type Trees, treesScore, weightsOf } from '../../src/model/index.ts'
import type { BoostOptions } from '../learn/boost.ts'
import { learn } from '../learn/learn.ts'
import type { LogisticOptions } from '../learn/logistic.ts'
import { modelBytes, type Sections, storeTrees, storeWeights } from '../learn/model-writer.ts'
import { rowsOf, tableOf, type Walk } from '../learn/rows.ts'
import { calibrate } from './calibrate.ts'
import { rightOnes } from './match.ts'
import type { Lesson } from './token-problem.ts'

/** The findings of each lesson, made by models that had not seen it. */
export type Findings = readonly { readonly grounds: Grounds; readonly standing: readonly Standing[] }[]

export type AcceptanceRecipe = { readonly accept: LogisticOptions; readonly trees: BoostOptions }

/**
 * Learns which findings to accept and what its scores are worth. Two steps: a logistic regression over words and shapes, then trees over its scores, those of
 * the findings around and the numbers of the first passes; each step learns from scores of articles the one before had not seen.
 * `parts` are, by fold, the same steps learnt without it.
 */
export async function learnAcceptance(
  lessons: readonly Lesson[],
  found: Findings,
  recipe: AcceptanceRecipe,
  sections: Sections,
): Promise<{ facts: Record<string, unknown>; parts: ReadonlyMap<number, Sections> }> {
  const features = featureList(ACCEPT_ROOM)
  const walk: Walk = (visit) => {
    for (const { grounds, standing } of found)
      for (const one of standing) {
        acceptFeatures(grounds, one, features)
        visit(features)
      }
  }
  const table = tableOf([walk], 3)
  const rows = rowsOf(walk, table)
  const right = Uint8Array.from(found.flatMap(({ standing }, n) => [...rightOnes(standing.map(foundOf), lessons[n]!.marked)]))
  const foldOf = found.flatMap(({ standing }, n) => standing.map(() => lessons[n]!.fold))
  const all = Int32Array.from(foldOf, (_, i) => i)
  const folds = [...new Set(foldOf)]
  const trains = [...folds.map((fold) => all.filter((i) => foldOf[i] !== fold)), all]

  const logistics = await learn(
    'logistic',
    trains.map((train) => [rows, right, train, table.size, recipe.accept] as const),
  )
  const first = new Float32Array(all.length)
  const parts = new Map<number, Sections>()
  for (const [k, fold] of folds.entries()) {
    const trial: Sections = new Map()
    storeWeights(trial, 'accept', table.hashes(), logistics[k]!, 1, 0.003)
    parts.set(fold, trial)
    const accept = weightsOf(modelFileOf(modelBytes({}, trial).buffer as ArrayBuffer), 'accept')
    let i = 0
    for (const { grounds, standing } of found)
      for (const one of standing) {
        if (foldOf[i] === fold) first[i] = acceptScore(accept, grounds, one)
        i++
      }
  }
  storeWeights(sections, 'accept', table.hashes(), logistics.at(-1)!, 1, 0.003)

  const values = new Float32Array(all.length * LOOKS)
  let from = 0
  const starts: number[] = []
  for (const { grounds, standing } of found) {
    starts.push(from)
    values.set(secondLook(grounds, standing.map(foundOf), first.subarray(from, from + standing.length)), from * LOOKS)
    from += standing.length
  }
  const scoreOf = (trees: Trees, i: number) => treesScore(trees, values.subarray(i * LOOKS, (i + 1) * LOOKS))
  const second = new Float32Array(all.length)
  const trees = await learn(
    'trees',
    trains.map((train) => [values, LOOKS, right, train, recipe.trees] as const),
  )
  for (const [k, fold] of folds.entries()) {
    storeTrees(parts.get(fold)!, 'accept-trees', trees[k]!)
    for (const i of all) if (foldOf[i] === fold) second[i] = scoreOf(trees[k]!, i)
  }
  storeTrees(sections, 'accept-trees', trees.at(-1)!)

  const kept = found.flatMap(({ standing }, n) => {
    const scores = second.subarray(starts[n]!, starts[n]! + standing.length)
    return standing.map((_, i) => lessons[n]!.counted && isBest(standing, scores, i))
  })
  const counted = all.filter((i) => kept[i])
  const marked = lessons.reduce((sum, lesson) => sum + (lesson.counted ? lesson.marked.length : 0), 0)
  const calibration = calibrate(
    Float32Array.from(counted, (i) => second[i]!),
    Uint8Array.from(counted, (i) => right[i]!),
  )
  const best = bestThreshold(second, right, counted, marked)
  const facts = {
    calibration,
    leastChance: Math.floor(chanceOf(calibration, best.at) * 100) / 100,
    heldOut: { P: best.p, R: best.r, F1: best.f1 },
  }
  return { facts, parts }
}

const foundOf = ({ found }: Standing) => found

/** Whether a finding is the one of its cue that will be kept. */
const isBest = (standing: readonly Standing[], scores: Float32Array, i: number): boolean =>
  !standing.some(
    ({ found }, j) =>
      found.cue.at === standing[i]!.found.cue.at && (scores[j]! > scores[i]! || (scores[j] === scores[i] && j < i)),
  )

// What changes F1 by less than so much is noise: then the one who finds more is the better.
const AS_GOOD = 0.002

/** The score from which on to accept: the lowest at which F1 is as good as at its best. */
function bestThreshold(scores: Float32Array, right: Uint8Array, counted: Int32Array, marked: number) {
  const order = [...counted].sort((a, b) => scores[b]! - scores[a]!)
  let best = { at: 0, p: 0, r: 0, f1: 0 }
  let most = 0
  let hits = 0
  for (const [n, i] of order.entries()) {
    hits += right[i]!
    const f1 = (2 * hits) / (n + 1 + marked)
    most = Math.max(most, f1)
    if (f1 >= most - AS_GOOD) best = { at: scores[i]!, p: hits / (n + 1), r: hits / marked, f1 }
  }
  return best
}
