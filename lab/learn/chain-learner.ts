import { type Chain, forceRun, logSums, stepsOfBorders } from '../../src/model/index.ts'
import { type Random, randomOf, shuffled } from './random.ts'

/** The numbered features of many places one after the other: those of place i are `numbers[start[i]] … numbers[start[i + 1] - 1]`. */
export type Rows = { readonly start: Int32Array; readonly numbers: Int32Array }

/** One source of features for the places of a problem: place i has the features of row `at[i]`, or of row i where `at` is null. */
export type Group = { readonly rows: Rows; readonly at: Int32Array | null }

/**
 * Chains with their right labels. Sequence s is the places `sequences[s]` up to `sequences[s + 1]`. `place` features speak for a label, `step` features for
 * a pair of labels, that of the place before and its own, or, where `borders`, for leaving the one and for entering the other (see `stepsOfBorders`). All arrays are
 * shared between threads.
 */
export type ChainProblem = {
  readonly labels: number
  readonly sequences: Int32Array
  readonly right: Uint8Array
  readonly place: readonly Group[]
  readonly placeSize: number
  readonly step: readonly Group[]
  readonly stepSize: number
  readonly borders: boolean
  /** Where a label must be one run that holds a given place of each sequence, counted from its first. */
  readonly run: { readonly label: number; readonly at: Int32Array } | null
}

export type ChainOptions = { readonly epochs: number; readonly rate: number; readonly keep: number; readonly seed: number }

export type ChainWeights = { readonly place: Float32Array; readonly step: Float32Array }

/** The features in use at the places of one sequence, some left out at random. */
type Active = { numbers: Int32Array; start: Int32Array; count: number }

/**
 * Trains a conditional random field on the sequences named in `train`: gradient descent sequence by sequence with a step for each weight (AdaGrad); each time
 * a share of the features stays out (`keep` is the share that is used), so that no feature leans on another.
 */
export function learnChains(problem: ChainProblem, train: Int32Array, options: ChainOptions): ChainWeights {
  const { labels } = problem
  const width = problem.borders ? 2 * labels : labels * labels
  const weights = { place: new Float32Array(problem.placeSize * labels), step: new Float32Array(problem.stepSize * width) }
  const squares = { place: new Float32Array(weights.place.length), step: new Float32Array(weights.step.length) }
  const random = randomOf(options.seed)
  const active = { place: emptyActive(), step: emptyActive() }
  const slope = new Float32Array(labels * labels)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    // The steps grow shorter over the last third.
    const rate = options.rate * Math.min(1, (options.epochs - epoch) / (options.epochs / 3 + 1))
    for (const s of shuffled(train.length, random)) {
      const from = problem.sequences[train[s]!]!
      const length = problem.sequences[train[s]! + 1]! - from
      draw(active.place, problem.place, from, length, options.keep, random)
      draw(active.step, problem.step, from, length, options.keep, random)
      const steps = sums(active.step, weights.step, length, width)
      const chain: Chain = {
        labels,
        length,
        place: sums(active.place, weights.place, length, labels),
        step: problem.borders ? stepsOfBorders(steps, labels, length) : steps,
      }
      if (problem.run !== null) forceRun(chain, problem.run.label, problem.run.at[train[s]!]!)
      const { alpha, beta, total } = logSums(chain)
      for (let i = 0; i < length; i++) {
        for (let b = 0; b < labels; b++) slope[b] = Math.exp(alpha[i * labels + b]! + beta[i * labels + b]! - total)
        slope[problem.right[from + i]!]! -= 1
        descend(active.place, i, slope, labels, weights.place, squares.place, rate)
        if (i === 0) continue
        const [before, now] = [problem.right[from + i - 1]!, problem.right[from + i]!]
        if (problem.borders) slope.fill(0)
        for (let a = 0; a < labels; a++)
          for (let b = 0; b < labels; b++) {
            const chance = Math.exp(
              alpha[(i - 1) * labels + a]! +
                chain.step[(i * labels + a) * labels + b]! +
                chain.place[i * labels + b]! +
                beta[i * labels + b]! -
                total,
            )
            const above = chance - Number(a === before && b === now)
            if (!problem.borders) slope[a * labels + b] = above
            else if (a !== b) {
              slope[a]! += above
              slope[labels + b]! += above
            }
          }
        descend(active.step, i, slope, width, weights.step, squares.step, rate)
      }
    }
  }
  // In use nothing is left out, so every weight counts for the share of the times it was there.
  return { place: weights.place.map((w) => w * options.keep), step: weights.step.map((w) => w * options.keep) }
}

const emptyActive = (): Active => ({ numbers: new Int32Array(1 << 12), start: new Int32Array(1 << 8), count: 0 })

function draw(active: Active, groups: readonly Group[], from: number, length: number, keep: number, random: Random): void {
  if (active.start.length <= length) active.start = new Int32Array(2 * length + 1)
  const limit = Math.floor(keep * 0x10000)
  let bits = 0
  let left = 0
  active.count = 0
  for (let i = 0; i < length; i++) {
    active.start[i] = active.count
    for (const { rows, at } of groups) {
      const row = at === null ? from + i : at[from + i]!
      const end = rows.start[row + 1]!
      if (active.count + end - rows.start[row]! > active.numbers.length)
        active.numbers = grown(active.numbers, active.count + end - rows.start[row]!)
      for (let f = rows.start[row]!; f < end; f++) {
        if (left === 0) {
          bits = random.bits()
          left = 2
        }
        if ((bits & 0xffff) < limit) active.numbers[active.count++] = rows.numbers[f]!
        bits >>>= 16
        left--
      }
    }
  }
  active.start[length] = active.count
}

function grown(old: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const next = new Int32Array(Math.max(2 * old.length, least))
  next.set(old)
  return next
}

function sums(active: Active, weights: Float32Array, length: number, width: number): Float32Array {
  const scores = new Float32Array(length * width)
  for (let i = 0; i < length; i++)
    for (let f = active.start[i]!; f < active.start[i + 1]!; f++) {
      const from = active.numbers[f]! * width
      for (let k = 0; k < width; k++) scores[i * width + k]! += weights[from + k]!
    }
  return scores
}

function descend(
  active: Active,
  i: number,
  slope: Float32Array,
  width: number,
  weights: Float32Array,
  squares: Float32Array,
  rate: number,
): void {
  let largest = 0
  for (let k = 0; k < width; k++) largest = Math.max(largest, Math.abs(slope[k]!))
  // Most places of most texts are settled early; leaving them alone costs nothing and saves half the time.
  if (largest < 1e-3) return
  for (let f = active.start[i]!; f < active.start[i + 1]!; f++) {
    const from = active.numbers[f]! * width
    for (let k = 0; k < width; k++) {
      const g = slope[k]!
      const square = squares[from + k]! + g * g
      squares[from + k] = square
      weights[from + k]! -= (rate * g) / Math.sqrt(square + 1e-8)
    }
  }
}
