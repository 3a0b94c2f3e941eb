import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { cueVerbOf } from '../../src/statements/index.ts'

const ROWS: readonly (readonly [cue: string | readonly string[], verb: string | null])[] = [
  ['said', 'say'],
  ['says:', 'say'],
  ['has repeatedly said', 'say'],
  ['said in a statement', 'say'],
  ['told', 'tell'],
  ['According to', 'according to'],
  ['don’t think', 'think'],
  ["doesn't believe", 'believe'],
  ['’s been aggressively pushing for', 'push'],
  ['called on', 'call on'],
  ['called him', 'call'],
  ['calls for', 'call for'],
  ['made it clear', 'make clear'],
  ['was asked about', 'ask about'],
  ['later defended', 'defend'],
  ['has championed', 'champion'],
  ['released', 'release'],
  ['refusal', 'refusal'],
  ['his claim', 'claim'],
  [['has', 'warned'], 'warn'],
  ['is', 'is'],
  [':', null],
  [[], null],
  ['―', null],
]

describe('the verb of a cue', () => {
  for (const [cue, verb] of ROWS)
    test(`${JSON.stringify(cue)} is ${verb}`, () => {
      const cues = typeof cue === 'string' ? [cue] : cue
      assert.equal(cueVerbOf({ cue: cues.map((text) => ({ from: 0, to: text.length, text })) }), verb)
    })
})
