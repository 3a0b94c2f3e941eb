import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { passageOf } from '../../src/sentences/index.ts'
import { circumstancesOf } from '../../src/statements/circumstances/index.ts'
import type { Range } from '../../src/text/index.ts'

type Role = 'source' | 'cue' | 'content'
const OPEN: Readonly<Record<string, Role>> = { '[': 'source', '{': 'cue', '<': 'content' }

/** The text without its marks, and the ranges they mark. */
function readMarked(marked: string) {
  const ranges: Record<Role, Range[]> = { source: [], cue: [], content: [] }
  let text = ''
  let from = 0
  for (const char of marked) {
    if (OPEN[char]) from = text.length
    else if (char === ']') ranges.source.push({ from, to: text.length })
    else if (char === '}') ranges.cue.push({ from, to: text.length })
    else if (char === '>') ranges.content.push({ from, to: text.length })
    else text += char
  }
  return { text, ranges }
}

describe('circumstances.txt', () => {
  const file = readFileSync(new URL('./circumstances.txt', import.meta.url), 'utf8')
  for (const [i, line] of file.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue
    const [published, marked, addressee, place, date] = line.split(' | ') as [string, string, string, string, string]
    test(`circumstances.txt:${i + 1} ${marked} (${published})`, () => {
      const { text, ranges } = readMarked(marked)
      const passage = passageOf(text, [{ kind: 'paragraph', from: 0, to: text.length }])
      const found = circumstancesOf(passage, ranges, published === '-' ? null : published)
      const words = (range: Range | null) => (range ? text.slice(range.from, range.to) : '-')
      assert.deepEqual(
        [words(found.addressee), words(found.place), found.date ? `${words(found.date.range)} = ${found.date.value}` : '-'],
        [addressee, place, date],
      )
    })
  }
})
