import type { FeatureList } from '../../src/model/index.ts'
import type { FeatureTable } from './feature-table.ts'

/** A linear classifier that learns from its mistakes; what it ends with is the average of all it was (Collins 2002). */
export class Perceptron {
  readonly table: FeatureTable
  readonly width: number
  readonly scores: Float32Array
  readonly #weights: Float32Array
  readonly #sums: Float32Array
  #step = 1
  #numbers = new Int32Array(256)
  #count = 0

  constructor(table: FeatureTable, width: number) {
    this.table = table
    this.width = width
    this.scores = new Float32Array(width)
    this.#weights = new Float32Array(table.size * width)
    this.#sums = new Float32Array(table.size * width)
  }

  /** Scores a place; `update` then speaks of the same place. */
  score(features: FeatureList): Float32Array {
    this.scores.fill(0)
    this.#count = 0
    for (let i = 0; i < features.count; i++) {
      const number = this.table.numberOf(features.hashes[i]!)
      if (number < 0) continue
      this.#numbers[this.#count++] = number
      const from = number * this.width
      for (let k = 0; k < this.width; k++) this.scores[k]! += this.#weights[from + k]!
    }
    return this.scores
  }

  update(right: number, guessed: number): void {
    this.#step++
    if (right === guessed) return
    for (let i = 0; i < this.#count; i++) {
      const from = this.#numbers[i]! * this.width
      this.#weights[from + right]! += 1
      this.#sums[from + right]! += this.#step
      this.#weights[from + guessed]! -= 1
      this.#sums[from + guessed]! -= this.#step
    }
  }

  averaged(): Float32Array {
    return this.#weights.map((w, i) => w - this.#sums[i]! / this.#step)
  }
}
