import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { FLAGS, MATCHES, PROFILES } from '../../src/answers/index.ts'

const page = readFileSync('docs/verdicts.md', 'utf8')

/** The first column of the table under a heading. */
const named = (heading: string) =>
  page
    .split(`\n## ${heading}\n`)[1]!
    .split('\n## ')[0]!
    .matchAll(/^\| `([^`]+)` \|/gm)
    .map(([, cell]) => cell!)
    .toArray()
    .sort()

test('docs/verdicts.md has every match, flag and profile, and no other', () => {
  assert.deepEqual(named('Matches'), [...MATCHES].sort())
  assert.deepEqual(named('Flags'), [...FLAGS].sort())
  assert.deepEqual(named('Grades'), [...PROFILES].sort())
})
