import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { type Case, readCases } from '../../lab/notation.ts'
import { docFromText } from '../../src/documents/index.ts'
import { passageOf } from '../../src/sentences/index.ts'
import { type Speaker, speakersOf } from '../../src/statements/speakers/index.ts'
import { nested, sameName } from './speakers.ts'

const FOLDER = new URL('../speakers/', import.meta.url)
const articles = readdirSync(FOLDER)
  .filter((name) => /^(?:tuned|unseen)-.*\.txt$/u.test(name))
  .flatMap((file) => readCases(readFileSync(new URL(file, FOLDER), 'utf8')).map((one) => ({ file, one })))

type Row = { readonly where: string; readonly gold: string; readonly speaker: Speaker | null; readonly right: boolean }

function rowsOf(file: string, one: Case): readonly Row[] {
  const doc = docFromText(one.text)
  const passage = passageOf(doc.text, doc.blocks)
  const found = speakersOf(passage, nested(one.attributions), { byline: doc.byline, outlet: doc.outlet })
  return one.expects.map(({ of, values }) => {
    const gold = values.speaker ?? ''
    const speaker = found[of - 1] ?? null
    return { where: `${file}:${one.line} ${of}`, gold, speaker, right: sameName(gold, speaker?.name ?? '') }
  })
}

describe('speakers of articles of our own', () => {
  for (const [half, from] of [
    ['tuned', 'tuned-'],
    ['unseen', 'unseen-'],
  ] as const)
    test(`at least 95 % right and at most 2 % unknown in the ${half} half`, () => {
      const rows = articles.filter(({ file }) => file.startsWith(from)).flatMap(({ file, one }) => rowsOf(file, one))
      const right = rows.filter((row) => row.right).length / rows.length
      const unknown = rows.filter((row) => row.speaker === null).length / rows.length
      const wrong = rows
        .filter((row) => !row.right)
        .map(({ where, gold, speaker }) => `${where}: ${gold} ≠ ${speaker?.name ?? '–'} (${speaker?.via ?? 'nobody'})`)
      const report = `right ${(100 * right).toFixed(1)} %, unknown ${(100 * unknown).toFixed(1)} % of ${rows.length}\n${wrong.join('\n')}`
      if (process.env.SHOW_SPEAKERS) console.log(report)
      assert.ok(right >= 0.95 && unknown <= 0.02, report)
    })
})
