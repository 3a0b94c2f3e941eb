import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { model } from '../../lab/floors/measure.ts'
import { readCases } from '../../lab/notation.ts'
import { attributionsOf, type Step } from '../../src/attributions/index.ts'
import { extractorOf, stepsOf } from '../../src/attributions/learned/index.ts'
import { explain, read } from '../../src/index.ts'
import { modelFileOf } from '../../src/model/index.ts'
import { passageOf } from '../../src/sentences/index.ts'

const { buffer, byteOffset, byteLength } = readFileSync(new URL('../../models/en/en.model', import.meta.url))
const file = modelFileOf((buffer as ArrayBuffer).slice(byteOffset, byteOffset + byteLength))
const find = extractorOf(file)
const steps = stepsOf(file)

const FOLDER = new URL('../cases/', import.meta.url)
const passages = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => readCases(readFileSync(new URL(name, FOLDER), 'utf8')))
  .filter((_, n) => n % 4 === 0)
  .map(({ text }) => passageOf(text, [{ kind: 'paragraph', from: 0, to: text.length }]))

const sum = (weights: readonly { readonly weight: number }[]) => weights.reduce((all, { weight }) => all + weight, 0)

test('the grounds of a finding add up to the score it was judged by, and those of its words to theirs', () => {
  let judged = 0
  for (const passage of passages) {
    const { grounds, standing } = steps.find(steps.read(passage, attributionsOf(passage)))
    const [scores, why] = [steps.score(grounds, standing), steps.explain(grounds, standing)]
    const words = steps.wordScores(grounds, standing)
    for (const [i, list] of why.entries()) {
      judged++
      assert.ok(Math.abs(sum(list) - scores[i]!) < 1e-3, `${sum(list)} for ${scores[i]}`)
      const of = list.find(({ of }) => of)?.of
      if (of) assert.ok(Math.abs(sum(of) - words[i]!) < 1e-3, `${sum(of)} for ${words[i]} in the words`)
      assert.deepEqual(
        list.map(({ weight }) => Math.abs(weight)),
        list.map(({ weight }) => Math.abs(weight)).sort((a, b) => b - a),
      )
    }
  }
  assert.ok(judged > 50)
})

test('to be overheard changes nothing, and every finding kept or dropped is told once', () => {
  for (const passage of passages) {
    const ruled = attributionsOf(passage)
    const told: Step[] = []
    const found = find(passage, ruled, (step) => told.push(step))
    assert.deepEqual(found, find(passage, ruled))
    const kept = told.filter(({ outcome }) => outcome === 'found')
    assert.equal(kept.length, found.length)
    for (const [i, { why }] of kept.entries()) assert.equal(why, `${Math.round(100 * found[i]!.confidence)} % sure`)
    const { standing } = steps.find(steps.read(passage, ruled))
    assert.equal(told.length, standing.length)
  }
})

test('explain shows at a statement of the model what read shows, and why', () => {
  const text = 'Maria Lund said the bridge would reopen in May. She knew that the tram was late.'
  const options = { model: model() }
  for (const statement of read(text, options).statements.filter(({ rule }) => rule === 'learned')) {
    const { statements, steps } = explain(text, statement.cue[0]!.from, options)
    assert.ok(statements.some((each) => JSON.stringify(each) === JSON.stringify(statement)))
    const step = steps.find(({ rule, outcome }) => rule === 'learned' && outcome === 'found')
    assert.ok(step?.grounds && step.grounds.length > 5)
  }
})
