import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { calibrate, calibrationError } from '../../lab/extractor/calibrate.ts'
import { learnTrees } from '../../lab/learn/boost.ts'
import { type ChainProblem, learnChains } from '../../lab/learn/chain-learner.ts'
import { FeatureTable } from '../../lab/learn/feature-table.ts'
import { randomOf, shuffled } from '../../lab/learn/random.ts'
import { hashOf, treesScore } from '../../src/model/index.ts'

test('the same seed deals the same order, and every number once', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 0, max: 50 }), (seed, length) => {
      const order = shuffled(length, randomOf(seed))
      assert.deepEqual(order, shuffled(length, randomOf(seed)))
      assert.deepEqual(
        [...order].sort((a, b) => a - b),
        Array.from({ length }, (_, i) => i),
      )
    }),
    { seed: 7, numRuns: 100 },
  )
})

test('features seen often enough are numbered by the order of their hashes', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(300), { maxLength: 2000 }), (words) => {
      const table = new FeatureTable()
      const counts = new Map<number, number>()
      for (const word of words) {
        const hash = hashOf(String(word))
        table.count(hash)
        counts.set(hash, (counts.get(hash) ?? 0) + 1)
      }
      table.freeze(3)
      const kept = [...counts].filter(([, count]) => count >= 3).map(([hash]) => hash >>> 0)
      kept.sort((a, b) => a - b)
      assert.deepEqual(
        [...table.hashes()].map((hash) => hash >>> 0),
        kept,
      )
      for (const [hash, count] of counts) assert.equal(table.numberOf(hash), count >= 3 ? kept.indexOf(hash >>> 0) : -1)
    }),
    { seed: 7, numRuns: 30 },
  )
})

/** Chains in which feature 0 means label 0, feature 1 label 1, and feature 2 the label of the place before. */
function toyProblem(borders: boolean): ChainProblem {
  const labels = [0, 1, 1, 0, 1, 0, 0, 0, 1, 1]
  const hidden = (i: number) => i % 5 > 0 && labels[i] === labels[i - 1]
  const numbers = Int32Array.from(labels, (label, i) => (hidden(i) ? 2 : label))
  const start = Int32Array.from({ length: labels.length + 1 }, (_, i) => i)
  return {
    labels: 2,
    sequences: Int32Array.of(0, 5, 10),
    right: Uint8Array.from(labels),
    place: [{ rows: { start, numbers }, at: null }],
    placeSize: 3,
    step: [{ rows: { start, numbers }, at: null }],
    stepSize: 3,
    borders,
    run: null,
  }
}

test('a chain learns what its features mean, the same each time', () => {
  const options = { epochs: 60, rate: 0.3, keep: 1, seed: 1 }
  const learnt = (borders: boolean) => learnChains(toyProblem(borders), Int32Array.of(0, 1), options)
  const { place, step } = learnt(false)
  assert.ok(place[0]! > place[1]!)
  assert.ok(place[3]! > place[2]!)
  const [stay0, leave0, leave1, stay1] = step.subarray(8, 12)
  assert.ok(stay0! > leave0! && stay1! > leave1!)
  assert.deepEqual(learnt(false), { place, step })
  const [from0, from1, into0, into1] = learnt(true).step.subarray(8, 12)
  assert.ok(from0! + into1! < 0 && from1! + into0! < 0)
})

test('trees learn a rule no single question tells', () => {
  const values = Float32Array.from([0, 0, 0, 1, 1, 0, 1, 1].flatMap((v) => [v]))
  const many = Float32Array.from({ length: 400 }, (_, i) => values[i % 8]!)
  const right = Uint8Array.from({ length: 200 }, (_, i) => (many[2 * i] !== many[2 * i + 1] ? 1 : 0))
  const train = Int32Array.from(right, (_, i) => i)
  const trees = learnTrees(many, 2, right, train, { trees: 20, depth: 2, rate: 0.3, least: 1 })
  for (const i of [0, 1, 2, 3]) assert.equal(treesScore(trees, many.subarray(2 * i, 2 * i + 2)) > 0, right[i] === 1)
})

test('a calibration rises, and what it says comes true where it was learnt', () => {
  const random = randomOf(3)
  const scores = Float32Array.from({ length: 4000 }, () => random.below(1000) / 100 - 5)
  const right = Uint8Array.from(scores, (score) => (random.below(1000) / 1000 < 1 / (1 + Math.exp(-2 * score)) ? 1 : 0))
  const curve = calibrate(scores, right)
  for (const [i, [score, chance]] of curve.entries())
    assert.ok(i === 0 || (score > curve[i - 1]![0] && chance >= curve[i - 1]![1]))
  assert.equal(calibrationError([0.9, 0.9, 0.1, 0.1], [true, true, false, false]).toFixed(2), '0.10')
})
