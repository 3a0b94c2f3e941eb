import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bestPath, type Chain, chancesOf, forceRun, logSums } from '../../src/model/index.ts'

const LABELS = 3

const chains = fc.integer({ min: 1, max: 5 }).chain((length) =>
  fc
    .tuple(
      fc.array(fc.float({ min: -4, max: 4, noNaN: true }), { minLength: length * LABELS, maxLength: length * LABELS }),
      fc.array(fc.float({ min: -4, max: 4, noNaN: true }), {
        minLength: length * LABELS ** 2,
        maxLength: length * LABELS ** 2,
      }),
    )
    .map(([place, step]): Chain => ({ labels: LABELS, length, place: Float32Array.from(place), step: Float32Array.from(step) })),
)

/** Every path through a chain with its score. */
function paths({ length, place, step }: Chain): { path: number[]; score: number }[] {
  return Array.from({ length: LABELS ** length }, (_, n) => {
    const path = Array.from({ length }, (_, i) => Math.floor(n / LABELS ** i) % LABELS)
    const score = path.reduce(
      (sum, b, i) => sum + place[i * LABELS + b]! + (i > 0 ? step[(i * LABELS + path[i - 1]!) * LABELS + b]! : 0),
      0,
    )
    return { path, score }
  })
}

test('the best path is the best of all paths', () => {
  fc.assert(
    fc.property(chains, (chain) => {
      const best = Math.max(...paths(chain).map(({ score }) => score))
      const { path, score } = bestPath(chain)
      assert.ok(Math.abs(score - best) < 1e-3)
      assert.ok(Math.abs(paths(chain).find((one) => one.path.join() === [...path].join())!.score - best) < 1e-3)
    }),
    { seed: 7, numRuns: 200 },
  )
})

test('the chances are those of all paths', () => {
  fc.assert(
    fc.property(chains, (chain) => {
      const { chance, total, without } = chancesOf(chain)
      const all = paths(chain)
      const sumOf = (some: typeof all) => some.reduce((sum, { score }) => sum + Math.exp(score), 0)
      const sum = sumOf(all)
      assert.ok(Math.abs(total - Math.log(sum)) < 1e-3)
      for (let b = 0; b < LABELS; b++) {
        assert.ok(Math.abs(without(b) - sumOf(all.filter(({ path }) => !path.includes(b))) / sum) < 1e-3)
        for (let i = 0; i < chain.length; i++)
          assert.ok(Math.abs(chance[i * LABELS + b]! - sumOf(all.filter(({ path }) => path[i] === b)) / sum) < 1e-3)
      }
    }),
    { seed: 7, numRuns: 100 },
  )
})

test('the sums are those of all paths', () => {
  fc.assert(
    fc.property(chains, (chain) => {
      const { alpha, beta, total } = logSums(chain)
      const all = paths(chain)
      const sum = all.reduce((sum, { score }) => sum + Math.exp(score), 0)
      assert.ok(Math.abs(total - Math.log(sum)) < 1e-3)
      for (let i = 0; i < chain.length; i++)
        for (let b = 0; b < LABELS; b++) {
          const share = all.filter(({ path }) => path[i] === b).reduce((sum, { score }) => sum + Math.exp(score), 0) / sum
          assert.ok(Math.abs(Math.exp(alpha[i * LABELS + b]! + beta[i * LABELS + b]! - total) - share) < 1e-3)
        }
    }),
    { seed: 7, numRuns: 100 },
  )
})

test('a forced label is one run around its place', () => {
  fc.assert(
    fc.property(chains, fc.nat(4), (chain, n) => {
      const at = n % chain.length
      forceRun(chain, 1, at)
      const marks = [...bestPath(chain).path].map((label) => (label === 1 ? '1' : '0')).join('')
      assert.match(marks, /^0*1+0*$/)
      assert.equal(marks[at], '1')
    }),
    { seed: 7, numRuns: 200 },
  )
})
