import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, test } from 'node:test'
import { sqliteStore } from '../../src/record/index.ts'
import { recordFor } from './record.ts'
import { folderFor, jsonLines, onrecord } from './run.ts'

const run = async (args: readonly string[], cwd: string) => {
  const ran = await onrecord(args, { cwd })
  assert.equal(ran.status, 0, ran.err)
  return ran.out
}
const json = async (args: readonly string[], cwd: string) => JSON.parse(await run([...args, '--json'], cwd))
const digest = (cwd: string, file = 'onrecord.db') => run(['doctor', '--digest', '--record', file], cwd)

describe('onrecord add', { concurrency: 2 }, () => {
  test('the same thing twice is one thing, and the order makes no difference', async (t) => {
    const cwd = await recordFor(t)
    const before = await digest(cwd)
    assert.match(before, /^[0-9a-f]{64}\n$/)
    const again = await run(['add', 'articles.jsonl', '--rules'], cwd)
    assert.equal(again, 'Nothing new was added.\n12 documents were on record already.\n')
    assert.equal(await digest(cwd), before)
    const lines = readFileSync(join(cwd, 'articles.jsonl'), 'utf8').trimEnd().split('\n')
    for (const half of [lines.slice(6).reverse(), lines.slice(0, 6)]) {
      const { status } = await onrecord(['add', '-', '--rules', '--record', 'other.db'], { cwd, input: `${half.join('\n')}\n` })
      assert.equal(status, 0)
    }
    const places = (file: string) => {
      const db = new DatabaseSync(join(cwd, file))
      db.exec("UPDATE origin SET place = 'one'")
      db.close()
    }
    for (const file of ['onrecord.db', 'other.db']) places(file)
    assert.equal(await digest(cwd, 'other.db'), await digest(cwd))
  })

  test('--jsonl tells each when it is kept, --dry-run writes nothing', async (t) => {
    const cwd = folderFor(t)
    writeFileSync(join(cwd, 'a.txt'), '“We will build it,” said Mayor Ana Roe.')
    const dry = await run(['add', 'a.txt', '--dry-run', '--rules'], cwd)
    assert.equal(dry, 'Would add 1 new document.\n')
    assert.equal(existsSync(join(cwd, 'onrecord.db')), false)
    const [told] = jsonLines(await run(['add', 'a.txt', '--rules', '--jsonl', '--outlet', 'Herald'], cwd))
    assert.deepEqual([told.where, told.outcome, told.statements], ['a.txt', 'new', 1])
    writeFileSync(join(cwd, 'a.txt'), '“We will never build it,” said Mayor Ana Roe.')
    assert.match(await run(['add', 'a.txt', '--rules'], cwd), /^Added 1 new document with 1 statement\.\n$/)
    assert.deepEqual(
      (await json(['stats', '--by', 'outlet'], cwd)).counts.map(({ values }: { values: unknown[] }) => values[0]).sort(),
      ['Herald', null],
    )
  })

  test('what cannot be added is named and stops nothing; the exit status says so', async (t) => {
    const cwd = folderFor(t)
    writeFileSync(join(cwd, 'empty.txt'), '')
    writeFileSync(join(cwd, 'a.txt'), '“We will build it,” said Mayor Ana Roe.')
    const { status, out, err } = await onrecord(['add', 'empty.txt', 'none.txt', 'a.txt', '--rules'], { cwd })
    assert.equal(status, 3)
    assert.match(err, /empty\.txt: This document holds no text\.\n {2}/)
    assert.match(err, /none\.txt: There is no such file\.\n {2}/)
    assert.match(out, /^Added 1 new document with 1 statement\.\n2 things could not be added\.\n$/)
    const stopped = await onrecord(['add', 'none.txt', 'nor.txt', '--rules', '--max-errors', '0'], { cwd })
    assert.equal(stopped.status, 1)
    const refused = await onrecord(['add', 'a.txt', '--published', 'yesterday'], { cwd })
    assert.deepEqual([refused.status, /a day such as 2024-07-04, not "yesterday"/.test(refused.err)], [2, true])
    writeFileSync(join(cwd, 'note.txt'), 'a note')
    const foreign = await onrecord(['add', 'a.txt', '--record', 'note.txt'], { cwd })
    assert.equal(foreign.status, 3)
    assert.equal(readFileSync(join(cwd, 'note.txt'), 'utf8'), 'a note')
  })
})

describe('onrecord search, stats and export', { concurrency: 2 }, () => {
  test('a page for people, with the words as they stand and how many there are', async (t) => {
    const cwd = await recordFor(t)
    const page = await run(['search', 'ferry', '--limit', '1'], cwd)
    assert.match(page, /ferry[\s\S]*\n1 of \d statements; --limit shows more\n$/)
    assert.equal(await run(['search', 'zebra'], cwd), 'Nothing on record.\n')
    const bad = await onrecord(['search', 'kind:shoe'], { cwd })
    assert.equal(bad.status, 2)
    assert.match(bad.err, /^onrecord: This cannot be searched for: /)
  })

  test('the same in words and in options; as JSON, lines and a table; page after page', async (t) => {
    const cwd = await recordFor(t)
    const asked = await json(['search', 'bridge', '--kind', 'commitment', '--from', '2024', '--limit', '1'], cwd)
    const inWords = await json(['search', 'bridge kind:commitment from:2024', '--limit', '1'], cwd)
    assert.deepEqual(inWords.items, asked.items)
    assert.equal(asked.items.length, 1)
    assert.ok(asked.total > 1 && asked.next !== null)
    const [{ statement, document, marks }] = asked.items
    assert.equal(statement.document, document.id)
    assert.equal(marks.length, 1)
    const rest = await json(['search', 'bridge kind:commitment from:2024', '--after', asked.next], cwd)
    assert.equal(rest.items.length, asked.total - 1)
    assert.ok(rest.items.every((one: { statement: { id: string } }) => one.statement.id !== statement.id))
    const lines = jsonLines(await run(['search', 'bridge kind:commitment from:2024', '--jsonl'], cwd))
    assert.deepEqual(lines, [asked.items[0], ...rest.items])
    const rows = (await run(['search', 'bridge kind:commitment from:2024', '--csv'], cwd)).trimEnd().split('\r\n')
    assert.equal(rows.length, 1 + lines.length)
    const file = join(cwd, 'found.json')
    await run(['search', 'bridge', '--json', '--output', file], cwd)
    assert.ok(JSON.parse(readFileSync(file, 'utf8')).total > 0)
  })

  test('a speaker is asked for by id as well as by name, and copies are listed where they are asked for', async (t) => {
    const cwd = await recordFor(t)
    const [{ id }] = (await json(['speakers', 'nils', 'berg'], cwd)).items
    const byId = await json(['search', `speaker:${id}`], cwd)
    assert.deepEqual((await json(['search', '--speaker', 'nils berg'], cwd)).items, byId.items)
    assert.equal(byId.total, 1)
    const total = async (...args: string[]) => (await json(['search', 'spring', ...args], cwd)).total
    assert.ok((await total('--copies')) > (await total()))
  })

  test('statements are counted by what they are; a count says of what', async (t) => {
    const cwd = await recordFor(t)
    const { by, counts, record } = await json(['stats', '--by', 'kind,form'], cwd)
    assert.deepEqual([by, record.documents], [['kind', 'form'], 12])
    const { total } = await json(['search'], cwd)
    assert.equal(
      counts.reduce((sum: number, { statements }: { statements: number }) => sum + statements, 0),
      total,
    )
    const page = await run(['stats', 'bridge', '--by', 'verb', '--limit', '2'], cwd)
    assert.match(page, /^verb +statements +documents\nsay +\d+ +\d+\n/)
    assert.match(page, /Counted in 12 documents of 2023-03-02…2025-01-20; /)
    const bad = await onrecord(['stats', '--by', 'shoe'], { cwd })
    assert.deepEqual([bad.status, /Nothing is counted by "shoe"/.test(bad.err)], [2, true])
  })

  test('the whole record and a part of it are written, the same bytes each time', async (t) => {
    const cwd = await recordFor(t)
    const all = await run(['export'], cwd)
    assert.equal(await run(['export'], cwd), all)
    const docs = jsonLines(all)
    assert.equal(docs.length, 12)
    assert.ok(docs.every(({ speakers }) => Object.values(speakers).length > 0))
    const part = jsonLines(await run(['export', 'bridge', '--kind', 'refusal'], cwd))
    assert.ok(part.length > 0 && part.length < docs.length)
    assert.ok(part.every(({ statements }) => statements.every(({ kind }: { kind: string }) => kind === 'refusal')))
    const rows = (await run(['export', '--as', 'csv', '--excel'], cwd)).split('\r\n')
    assert.match(rows[0]!, /^\ufeff/)
    const bad = await onrecord(['export', '--as', 'xlsx'], { cwd })
    assert.equal(bad.status, 2)
  })
})

describe('onrecord reread and doctor', { concurrency: 2 }, () => {
  test('another model reads anew; corrections and decisions stay, and a second time there is nothing to do', async (t) => {
    const cwd = await recordFor(t)
    const store = await sqliteStore(join(cwd, 'onrecord.db'))
    const { statement } = (await store.search({ words: '"will not open"' }, { limit: 1 })).items[0]!
    const on = { document: statement.document, statement: statement.id, content: statement.content }
    await store.correct(on, { change: 'kind', kind: 'threat' }, 'Eva')
    await store.close()
    await run(['speakers', 'rename', 'Nils Berg', 'Nils Oen'], cwd)
    const told = await json(['doctor', '--reread'], cwd)
    assert.ok(told.reread.documents > 0)
    const lines = jsonLines(await run(['reread', '--jsonl'], cwd))
    assert.equal(lines.length, 12)
    assert.ok(lines.every(({ document, came, went, changed }) => document && came + went + changed >= 0))
    assert.match(await run(['reread'], cwd), /^0 documents read anew/)
    const [threat] = (await json(['search', 'kind:threat'], cwd)).items
    assert.match(JSON.stringify(threat), /will not open/)
    assert.equal((await json(['speakers', 'nils'], cwd)).items[0].name, 'Nils Oen')
    assert.match(await run(['doctor'], cwd), /kept +speakers /)
  })

  test('what is broken is said, with an exit status of its own, and mended where it follows from the rest', async (t) => {
    const cwd = await recordFor(t)
    const change = (sql: string) => {
      const db = new DatabaseSync(join(cwd, 'onrecord.db'))
      db.exec(sql)
      db.close()
    }
    change('UPDATE person SET statements = 99')
    const broken = await onrecord(['doctor'], { cwd })
    assert.equal(broken.status, 5)
    assert.match(broken.out, /broken +speakers /)
    assert.match(broken.err, /1 of the promises of the record are broken: speakers\.\n.*doctor --rebuild/)
    assert.match(await run(['doctor', '--rebuild'], cwd), /kept +speakers /)
    change("UPDATE text SET words = words || '!'")
    const changed = await onrecord(['doctor', '--json'], { cwd })
    assert.equal(changed.status, 5)
    const { promises } = JSON.parse(changed.out)
    assert.ok(promises.find(({ promise }: { promise: string }) => promise === 'hashes').broken.length > 0)
  })

  test('without a record each command says what to do', async (t) => {
    const cwd = folderFor(t)
    for (const command of ['search', 'stats', 'export', 'reread', 'doctor']) {
      const { status, out, err } = await onrecord([command], { cwd })
      assert.deepEqual([status, out], [3, ''], command)
      assert.match(err, /There is no record .*\n {2}\S/)
    }
  })
})
