import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { recordFor } from './record.ts'
import { folderFor, onrecord } from './run.ts'

const json = async (args: readonly string[], cwd: string) => {
  const ran = await onrecord([...args, '--json'], { cwd })
  assert.equal(ran.status, 0, ran.err)
  return JSON.parse(ran.out)
}

describe('onrecord speakers', { concurrency: 2 }, () => {
  test('lists them, those with most statements first, narrowed by beginnings of names and by kind', async (t) => {
    const cwd = await recordFor(t)
    const { items, next } = await json(['speakers'], cwd)
    assert.equal(next, null)
    const counts = items.map(({ statements }: { statements: number }) => statements)
    assert.deepEqual(
      counts,
      counts.toSorted((a: number, b: number) => b - a),
    )
    const named = await json(['speakers', 'ad', 'roe', '--kind', 'person'], cwd)
    assert.deepEqual(
      named.items.map(({ name, role }: { name: string; role: string }) => [name, role]),
      [
        ['Ada Roe', 'Mayor'],
        // What some articles say of the name fits both.
        ['Ada Roe', null],
        ['Ada Roe', 'the goalkeeper'],
      ],
    )
    const page = await onrecord(['speakers', '--limit', '1'], { cwd })
    assert.match(page.out, /^speaker +id +called +statements +documents\nAda Roe +ada-roe-/)
    assert.match(page.out, /There are more; --after 1 goes on\.\n$/)
    assert.equal((await onrecord(['speakers', 'zzz'], { cwd })).out, 'Nobody on record.\n')
    const refused = await onrecord(['speakers', '--kind', 'king'], { cwd })
    assert.deepEqual([refused.status, /No speaker is a "king"/.test(refused.err)], [2, true])
  })

  test('a name of several lists their ids; what nobody is called says where to look', async (t) => {
    const cwd = await recordFor(t)
    for (const args of [
      ['speaker', 'Ada', 'Roe'],
      ['timeline', 'Ada Roe'],
      ['speakers', 'rename', 'Ada Roe', 'Eva'],
    ]) {
      const { status, err } = await onrecord(args, { cwd })
      assert.equal(status, 3)
      assert.match(
        err,
        /called Ada Roe: ada-roe-\w{12} \(Mayor, \d+ statements\); ada-roe-\w{12} \(\d+ statements\); ada-roe-\w{12} \(the goalkeeper, 1 statement\)\.\n {2}Give the id/,
      )
    }
    const { status, err } = await onrecord(['speaker', 'Nobody'], { cwd })
    assert.equal(status, 3)
    assert.match(err, /Nobody on record is called Nobody\.\n.*onrecord speakers WORDS/)
  })

  test('merged, taken back and brought back: each says how, and who did it is kept', async (t) => {
    const cwd = await recordFor(t)
    const [mayor, either, keeper] = (await json(['speakers', 'ada roe'], cwd)).items.map(({ id }: { id: string }) => id)
    assert.match(
      (await onrecord(['speakers', 'pairs'], { cwd })).out,
      new RegExp(`${mayor}\n.*${either}\nthey have one name, but`),
    )
    const merged = await onrecord(['speakers', 'merge', mayor, either, keeper, '--by', 'Eva Lind'], { cwd })
    assert.equal(merged.status, 0, merged.err)
    const [, undo] = /"onrecord speakers undo (\w{8})" takes it back/.exec(merged.out)!
    const one = await onrecord(['speaker', keeper], { cwd })
    assert.match(one.out, new RegExp(`^Ada Roe\n[^]*${keeper} leads here[^]*Decided +${either}, ${keeper}`))
    assert.equal((await json(['speaker', 'ada roe'], cwd)).moved, false)
    assert.equal((await onrecord(['speakers', 'pairs'], { cwd })).out, 'No two speakers on record may be the same.\n')
    assert.match(
      (await onrecord(['speakers', 'decisions'], { cwd })).out,
      new RegExp(`${undo} · \\d{4}-\\d\\d-\\d\\d · Eva Lind\n$`),
    )

    const back = await onrecord(['speakers', 'undo', undo!], { cwd, env: { ONRECORD_BY: 'Ola' } })
    assert.match(back.out, /is taken back\.\n"onrecord speakers undo \w{8}" brings it back/)
    assert.equal((await json(['speakers', 'ada roe'], cwd)).items.length, 3)
    const { items } = await json(['speakers', 'decisions'], cwd)
    assert.deepEqual(
      items.map(({ author, undoneBy }: { author: string; undoneBy: string | null }) => [author, undoneBy === null]),
      [
        ['Ola', true],
        ['Eva Lind', false],
      ],
    )
    const again = await onrecord(['speakers', 'undo', undo!], { cwd })
    assert.deepEqual([again.status, /taken back before/.test(again.err)], [2, true])
    assert.equal((await onrecord(['speakers', 'undo', 'zzz'], { cwd })).status, 3)
  })

  test('split off, renamed, called otherwise and told apart', async (t) => {
    const cwd = await recordFor(t)
    const [mayor, either, keeper] = (await json(['speakers', 'ada roe'], cwd)).items.map(({ id }: { id: string }) => id)
    const { items } = await json(['speakers', 'appearances', mayor, '--limit', '1'], cwd)
    const listed = await onrecord(['speakers', 'appearances', mayor], { cwd })
    assert.ok(listed.out.includes(`${items[0].id}\n`))
    const split = await onrecord(['speakers', 'split', items[0].id], { cwd })
    const [, made] = /own: Ada Roe \((split-\w+)\)\./.exec(split.out)!
    assert.match(
      (await onrecord(['speakers', 'rename', made!, 'Ada Roe the Younger'], { cwd })).out,
      /is shown as “Ada Roe the Younger”/,
    )
    assert.match((await onrecord(['speaker', made!], { cwd })).out, /^Ada Roe the Younger\n/)
    assert.equal((await onrecord(['speakers', 'alias', made!, 'Nils Berg'], { cwd })).status, 0)
    assert.equal((await json(['speaker', 'nils berg'], cwd)).speaker.id, made)
    assert.match((await onrecord(['speakers', 'apart', mayor, either, keeper, made!], { cwd })).out, /are different speakers/)
    assert.deepEqual((await json(['speaker', keeper], cwd)).speaker.mayBe, [])
    const broken = await onrecord(['speakers', 'split', 'nothing/here'], { cwd })
    assert.deepEqual([broken.status, /There is no appearance nothing\/here/.test(broken.err)], [3, true])
  })

  test('known people are loaded, told, used, and forgotten', async (t) => {
    const cwd = await recordFor(t)
    const list =
      'name;aliases;wikidata;role;from;to;notes\nAda Roe;;Q11;mayor of Sund;2019;2024-10;x\nAda Roe;;Q11;Governor;2024-11;;\nBad;;Z9;;;;\n'
    writeFileSync(join(cwd, 'people.csv'), list)
    const loaded = await onrecord(['speakers', 'known', 'people.csv'], { cwd })
    assert.equal(loaded.status, 1, 'a row was passed over')
    assert.match(loaded.err, /people\.csv: Row 4 .*“Z9” is no Wikidata id/)
    assert.match(loaded.err, /say nothing here: notes\./)
    assert.match(loaded.out, /^1 known from people\.csv, loaded /)
    const { items } = await json(['speakers', 'ada roe'], cwd)
    const wikidata = items.map((one: { wikidata: string | null }) => one.wikidata)
    assert.deepEqual([wikidata[0], wikidata.at(-1)], ['Q11', null])
    const page = await onrecord(['speaker', items[0].id], { cwd })
    assert.match(page.out, /Known as +mayor of Sund \(2019 … 2024-10\) · Governor \(2024-11 …\)/)
    const table = await onrecord(['search', '--speaker', items[0].id, '--csv', '--limit', '1'], { cwd })
    assert.match(table.out, /,Q11,/)
    const lines = await onrecord(['export', '--speaker', items[0].id], { cwd })
    assert.match(lines.out, /"wikidata":"Q11"/)

    assert.deepEqual(
      (await json(['speakers', 'known'], cwd)).map(({ place, people }: { place: string; people: number }) => [place, people]),
      [['people.csv', 1]],
    )
    const forgotten = await onrecord(['speakers', 'known', '--forget', 'people.csv'], { cwd })
    assert.equal(forgotten.out, 'Nobody is known beforehand.\n')
    assert.equal((await onrecord(['speakers', 'known', '--forget', 'people.csv'], { cwd })).status, 3)
    const missing = await onrecord(['speakers', 'known', 'none.csv'], { cwd })
    assert.deepEqual([missing.status, /none\.csv: There is no such file/.test(missing.err)], [3, true])
    writeFileSync(join(cwd, 'odd.csv'), 'who,when\na,b\n')
    assert.match((await onrecord(['speakers', 'known', 'odd.csv'], { cwd })).err, /no column called "name"/)
  })

  test('without a record each says so', async (t) => {
    const cwd = folderFor(t)
    for (const args of [
      ['speakers'],
      ['speaker', 'Ada'],
      ['timeline', 'Ada'],
      ['speakers', 'pairs'],
      ['speakers', 'undo', 'a'],
    ]) {
      const { status, err } = await onrecord(args, { cwd })
      assert.deepEqual([status, /There is no record/.test(err)], [3, true], err)
    }
  })
})

describe('onrecord speaker and timeline', { concurrency: 2 }, () => {
  test('who somebody is, with the verbs of outlets and the conditions', async (t) => {
    const cwd = await recordFor(t)
    const [{ id }] = (await json(['speakers', 'ada roe'], cwd)).items
    const { out } = await onrecord(['speaker', id], { cwd })
    for (const part of ['Called', 'Outlets', 'Does', 'Form', 'Verbs', 'On bridge', 'Conditions dropped'])
      assert.ok(out.includes(part), part)
    const all = await json(['speaker', id, '--limit', '3'], cwd)
    assert.deepEqual(Object.keys(all), [
      'speaker',
      'known',
      'decisions',
      'moved',
      'kinds',
      'forms',
      'verbs',
      'verbsByOutlet',
      'timeline',
    ])
    assert.equal(all.timeline.of.given, 3)
    assert.equal(all.verbs[0].value, 'say')
  })

  test('positions in order, copies stacked, each difference with both passages', async (t) => {
    const cwd = await recordFor(t)
    const [{ id }] = (await json(['speakers', 'ada roe'], cwd)).items
    const timeline = await json(['timeline', id, '--about', 'raise tariff'], cwd)
    assert.deepEqual([timeline.speaker.id, timeline.about], [id, 'raise tariff'])
    const days = timeline.positions.map(({ when }: { when: { value: string } }) => when.value)
    assert.deepEqual(days, days.toSorted())
    const [copied] = timeline.positions.filter(({ places }: { places: { copies: unknown[] }[] }) =>
      places.some(({ copies }) => copies.length > 0),
    )
    assert.equal(copied.places.length, 1)
    const { out } = await onrecord(['timeline', id, '--about', 'raise tariff'], { cwd })
    assert.match(out, /beside \d+, of [\s\S]*“I will not raise the harbour tariff,”\n[\s\S]*“will not raise” became “may raise”/)
    assert.match(out, /; 1 copy\n/)
    assert.match((await onrecord(['timeline', id, '--about', 'zebra'], { cwd })).out, /Nothing on this among \d+ statements\.\n$/)
  })
})
