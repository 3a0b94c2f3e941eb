import type { Rows } from './chain-learner.ts'
import { randomOf, shuffled } from './random.ts'

export type LogisticOptions = { readonly epochs: number; readonly rate: number; readonly keep: number; readonly seed: number }

/** Logistic regression on the rows named in `train`, with AdaGrad and features left out at random, as in `learnChains`. */
export function learnLogistic(
  rows: Rows,
  right: Uint8Array,
  train: Int32Array,
  size: number,
  options: LogisticOptions,
): Float32Array {
  const weights = new Float32Array(size)
  const squares = new Float32Array(size)
  const random = randomOf(options.seed)
  const limit = options.keep * 2 ** 32
  const active: number[] = []
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const rate = options.rate * Math.min(1, (options.epochs - epoch) / (options.epochs / 3 + 1))
    for (const t of shuffled(train.length, random)) {
      const row = train[t]!
      active.length = 0
      let score = 0
      for (let f = rows.start[row]!; f < rows.start[row + 1]!; f++) {
        if (random.bits() >= limit) continue
        active.push(rows.numbers[f]!)
        score += weights[rows.numbers[f]!]!
      }
      const slope = 1 / (1 + Math.exp(-score)) - right[row]!
      for (const f of active) {
        squares[f]! += slope * slope
        weights[f]! -= (rate * slope) / Math.sqrt(squares[f]! + 1e-8)
      }
    }
  }
  return weights.map((w) => w * options.keep)
}
