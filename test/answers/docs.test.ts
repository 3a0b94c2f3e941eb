import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { compareIn, FLAGS, MATCHES, PROFILES, sinceThen, type Verdict, verifyIn } from '../../src/answers/index.ts'
import { read } from '../../src/read.ts'

const verdicts = readFileSync('docs/verdicts.md', 'utf8')
const comparisons = readFileSync('docs/compare.md', 'utf8')

/** The first column of the tables under a heading. */
const named = (heading: string, page = verdicts) =>
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

const ARTICLE = read('“We will not build it unless they pay,” said Ana Roe.')

test('docs/verdicts.md has every field of a verdict, and no other', () => {
  const verdict: Verdict = verifyIn({ words: 'We will build it', speaker: null, form: 'direct' }, [ARTICLE])
  const run = { verdict, documents: [] }
  assert.deepEqual(named('The verdict'), [...Object.keys(verdict), ...Object.keys(sinceThen(run, run))].sort())
  const row = (field: string) => verdicts.split('\n').find((line) => line.startsWith(`| \`${field}\` |`))!
  for (const field of Object.keys(verdict.searched)) assert.ok(row('searched').includes(`\`${field}\``), field)
  for (const field of Object.keys(verdict.standings[0]!)) assert.ok(row('standings').includes(`\`${field}\``), field)
})

test('docs/compare.md has every field of a comparison and of a row, every kind of piece, and no other', () => {
  const comparison = compareIn({ words: 'We will not build it', speaker: null }, [ARTICLE])
  assert.deepEqual(named('The comparison', comparisons), Object.keys(comparison).sort())
  const KINDS = ['kept', 'changed', 'put-in', 'left-out']
  assert.deepEqual(named('A row', comparisons), [...Object.keys(comparison.rows[0]!), ...KINDS].sort())
  for (const field of [...Object.keys(comparison.line[0]!), ...Object.keys(comparison.rows[0]!.pieces[0]!)])
    assert.ok(comparisons.includes(`\`${field}\``), field)
})
