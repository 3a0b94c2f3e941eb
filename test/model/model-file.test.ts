import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { modelBytes, storeTrees, storeWeights } from '../../lab/learn/model-writer.ts'
import {
  addScores,
  featureList,
  hashOf,
  laidOut,
  modelFileOf,
  type Section,
  sectionOf,
  treesOf,
  treesScore,
  weightsOf,
} from '../../src/model/index.ts'

const buffer = (bytes: Uint8Array): ArrayBuffer =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer

test('what is written is read back', () => {
  const sections = new Map<string, Section>([
    ['bytes', Uint8Array.of(1, 2, 3)],
    ['numbers', Int32Array.of(-1, 7)],
    ['shares', Float32Array.of(0.5)],
  ])
  const file = modelFileOf(buffer(modelBytes({ language: 'en', name: 'Grünau' }, sections)))
  assert.deepEqual(file.facts, { language: 'en', name: 'Grünau' })
  assert.deepEqual(sectionOf(file, 'bytes', 'u8'), Uint8Array.of(1, 2, 3))
  assert.deepEqual(sectionOf(file, 'numbers', 'i32'), Int32Array.of(-1, 7))
  assert.deepEqual(sectionOf(file, 'shares', 'f32'), Float32Array.of(0.5))
})

test('a part that is missing, or of another kind, is named', () => {
  const file = modelFileOf(buffer(modelBytes({}, new Map([['bytes', Uint8Array.of(1)]]))))
  assert.throws(() => sectionOf(file, 'words', 'u8'), { code: 'model-not-readable', message: /“words”/ })
  assert.throws(() => sectionOf(file, 'bytes', 'i32'), { code: 'model-not-readable', message: /“bytes”/ })
})

test('no damaged file is taken for a model, or else it is read as far as it goes', () => {
  const whole = modelBytes({ a: 1 }, new Map([['x', Int32Array.of(1, 2, 3, 4)]]))
  for (let length = 0; length < whole.length; length++)
    assert.throws(() => modelFileOf(buffer(whole.slice(0, length))), { code: 'model-not-readable' }, `cut off at ${length}`)
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
      const damaged = whole.slice()
      damaged[at] = byte
      try {
        modelFileOf(buffer(damaged))
      } catch (error) {
        assert.equal((error as { code?: string }).code, 'model-not-readable')
      }
    }),
    { seed: 7, numRuns: 400 },
  )
})

test('features add the weights they were stored with, near enough, whatever the width, and unknown ones add nothing', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 60 }),
      fc.constantFrom(1, 2, 3, 4, 7, 8, 16, 24, 25, 45),
      fc.infiniteStream(fc.double({ min: -3, max: 3, noNaN: true })),
      (names, width, numbers) => {
        const hashes = Int32Array.from(new Set(names.map(hashOf))).sort((a, b) => (a >>> 0) - (b >>> 0))
        const weights = Float32Array.from({ length: hashes.length * width }, () => numbers.next().value as number)
        const sections = new Map()
        storeWeights(sections, 'w', hashes, weights, width, 0)
        const file = modelFileOf(buffer(modelBytes({}, sections)))
        const stored = weightsOf(file, 'w')
        assert.deepEqual(weightsOf(laidOut(file), 'w'), stored)
        const nearly = 0.01 * weights.reduce((most, w) => Math.max(most, Math.abs(w)), 0) + 1e-6
        // Twice the first, then every other, with one nobody stored among them; two scores before and one behind are not theirs.
        const rows = [0, ...hashes.keys()].filter((row) => row % 2 === 0)
        const features = featureList(rows.length + 1)
        features.hashes.set([hashOf('never stored, not even once'), ...rows.map((row) => hashes[row]!)])
        features.count = rows.length + 1
        const scores = new Float32Array(width + 3).fill(1)
        addScores(stored, features, scores, 2)
        assert.deepEqual([scores[0], scores[1], scores[width + 2]], [1, 1, 1])
        for (let k = 0; k < width; k++) {
          const sum = rows.reduce((all, row) => all + weights[row * width + k]!, 1)
          assert.ok(Math.abs(scores[2 + k]! - sum) <= nearly * rows.length + 1e-4, `${scores[2 + k]} for ${sum}`)
        }
      },
    ),
    { seed: 7, numRuns: 200 },
  )
})

test('trees answer level by level', () => {
  const sections = new Map()
  storeTrees(sections, 't', {
    depth: 2,
    features: Uint8Array.of(0, 1),
    cuts: Float32Array.of(0.5, 10),
    leaves: Float32Array.of(1, 2, 3, 4),
  })
  const trees = treesOf(modelFileOf(buffer(modelBytes({}, sections))), 't')
  assert.deepEqual(
    [
      [0, 0],
      [0, 11],
      [1, 10],
      [1, 11],
    ].map((values) => treesScore(trees, Float32Array.from(values))),
    [1, 2, 3, 4],
  )
})
