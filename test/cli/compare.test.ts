import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import { folderFor, onrecord } from './run.ts'

const OUTLETS = ['northwire', 'sund-gazette', 'arle-herald', 'valley-post', 'morning-bell'].map(
  (name) => `examples/outlets/${name}.html`,
)
const compare = (...args: string[]) => onrecord(['compare', 'We will sail at night again in May', '--in', ...OUTLETS, ...args])

describe('onrecord compare', { concurrency: 2 }, () => {
  test('the page: the answer, the fullest words with their numbers, a row for each report', async () => {
    const { out, err, status } = await compare()
    assert.deepEqual({ err, status }, { err: '', status: 0 })
    assert.ok(out.startsWith('Runa Vik’s words in 5 documents (4 reports and 1 copy): quoted in 3, only in\n'))
    const lines = out.split('\n')
    const at = lines.findIndex((line) => line.startsWith('quoted '))
    assert.equal(lines[at - 1]!.indexOf(' sail '), lines[at]!.indexOf(' 3', 18))
    assert.match(out, /\n 1 {2}Northwire\n {4}2031-03-04 09:10, first · verb: told · quotes 28 of 28 words\n/)
    assert.ok(out.includes('printed also by 1: The Sund Gazette'))
    assert.ok(out.includes('[changed: “will” became “must”]') && out.includes('condition lost: “unless the wind'))
    assert.ok(out.endsWith('\nSearched: 5 documents of 2031-03-04…03-05.\n'))
  })

  test('--color paints, and paints only; a narrow terminal loses nothing', async () => {
    const [plain, coloured, narrow] = await Promise.all([
      compare(),
      compare('--color'),
      onrecord(['compare', 'We will sail at night again in May', '--in', ...OUTLETS], { env: { COLUMNS: '40' } }),
    ])
    assert.ok(coloured.out.includes('\x1b['))
    assert.equal(stripVTControlCharacters(coloured.out), plain.out)
    for (const line of narrow.out.split('\n')) assert.ok(line.length <= 40, line)
    const flat = (text: string) => text.replaceAll(/\s+/g, '')
    const rows = (text: string) => flat(text.slice(text.indexOf(' 1  Northwire')))
    assert.equal(rows(narrow.out), rows(plain.out))
  })

  test('--json is the whole comparison; --sort puts its rows in order; --after and --before limit it', async () => {
    const [all, late] = await Promise.all([
      compare('--json', '--sort', 'outlet'),
      compare('--json', '--after', '2031-03-05', '--before', '2031-03'),
    ])
    const outlets = ({ out }: { out: string }) =>
      JSON.parse(out).rows.map(({ document }: { document: { outlet: string } }) => document.outlet)
    assert.deepEqual(outlets(all), ['Arle Herald', 'Northwire', 'The Morning Bell', 'Valley Post'])
    assert.deepEqual(outlets(late), ['The Morning Bell'])
    assert.deepEqual([JSON.parse(late.out).searched.notSearched, JSON.parse(late.out).searched.before], [3, '2031-03-31'])
  })

  test('the first is the earliest, in whatever order the rows stand', async () => {
    const { out } = await compare('--sort', 'outlet')
    assert.match(out, / 1 {2}Arle Herald\n {4}2031-03-04 16:30, 7 h later/)
    assert.match(out, / 2 {2}Northwire\n {4}2031-03-04 09:10, first/)
  })

  test('the id of a statement stands for its words', async () => {
    const { out } = await onrecord(['read', OUTLETS[2]!, '--jsonl'])
    const statement = out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
      .find(({ content }) => content[0].text.includes('again in May'))
    const found = await onrecord(['compare', statement.id, '--in', ...OUTLETS, '--json'])
    assert.equal(JSON.parse(found.out).rows.length, 4)
  })

  test('an article without an outlet goes by its file', async (t) => {
    const file = join(folderFor(t), 'note.txt')
    writeFileSync(file, '“We will sail at night again in May,” said Runa Vik.\n')
    const { out } = await onrecord(['compare', 'sail at night again', '--in', file])
    assert.ok(out.includes(`\n 1  ${file}\n`) || out.replaceAll(/\n {4}/g, '').includes(file), out)
    assert.ok(out.includes('no date'))
  })

  test('a wrong command line is refused with what to do', async () => {
    for (const [args, says, exit] of [
      [['compare', '“”', '--in', OUTLETS[0]!], 'no words', 2],
      [['compare', 'a', '--in', OUTLETS[0]!, '--after', '2031-02-30'], 'is no date', 2],
      [['compare', '0123456789abcdef', '--in', OUTLETS[0]!], 'no statement 0123456789abcdef', 3],
    ] as const) {
      const { out, err, status } = await onrecord(args)
      assert.deepEqual({ out, status }, { out: '', status: exit })
      assert.ok(err.includes(says), err)
    }
  })
})
