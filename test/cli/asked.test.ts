import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { folderFor, onrecord } from './run.ts'

const OUTLETS = ['northwire', 'arle-herald', 'valley-post'].map((name) => `examples/outlets/${name}.html`)
const NIGHT = 'We will sail at night again in May'

describe('onrecord verify, check and compare ask the record', { concurrency: 2 }, () => {
  test('verify: what was searched is all of the record, in the days asked for', async (t) => {
    const env = { ONRECORD_RECORD: join(folderFor(t), 'r.db') }
    await onrecord(['add', ...OUTLETS, 'examples/bridge-dispute.txt'], { env })
    const [all, early] = await Promise.all([
      onrecord(['verify', NIGHT, '--speaker', 'Runa Vik'], { env }),
      onrecord(['verify', NIGHT, '--before', '2031-03-04', '--json'], { env }),
    ])
    assert.equal(all.status, 0, all.err)
    const flat = all.out.replaceAll(/\s+/g, ' ')
    assert.match(
      flat,
      /^Verbatim: said by Runa Vik \(Arle Herald, 2031-03-04\); beside Northwire, 2031-03-04, the condition “unless the wind is stronger than we can hold her against” was cut\. /,
    )
    assert.match(flat, /Grade is for a person to look at/)
    assert.match(flat, /Searched 4 documents of 2031-03-04…03-05 \(1 without a date\)/)
    const { searched, run } = JSON.parse(early.out)
    assert.deepEqual([searched.documents, searched.from, searched.to, searched.notSearched], [2, '2031-03-04', '2031-03-04', 2])
    assert.deepEqual([run.record, run.files, run.model], [env.ONRECORD_RECORD, [], null])
  })

  test('verify --again: what has come since, and what has not', async (t) => {
    const folder = folderFor(t)
    const [file, first] = [join(folder, 'r.db'), join(folder, 'v.json')]
    await onrecord(['add', OUTLETS[1]!, '--record', file])
    await onrecord(['verify', NIGHT, '--record', file, '--json', '--output', first])
    const same = await onrecord(['verify', '--again', first, '--fail-on', 'changed'])
    assert.deepEqual([same.status, /^Nothing has changed: /.test(same.out)], [0, true], same.out + same.err)
    await onrecord(['add', OUTLETS[0]!, '--record', file])
    const more = await onrecord(['verify', '--again', first, '--fail-on', 'changed'])
    assert.equal(more.status, 4)
    assert.match(more.out, /New +https:\/\/northwire\.example\/night-ferry: /)
    assert.match(more.out, /Searched +then 1 document of 2031-03-04; now 2 documents of 2031-03-04/)
    // Another record beside it wins, and so do articles.
    const other = join(folder, 'other.db')
    await onrecord(['add', OUTLETS[2]!, '--record', other])
    const [elsewhere, articles] = await Promise.all([
      onrecord(['verify', '--again', first, '--record', other]),
      onrecord(['verify', '--again', first, '--in', OUTLETS[1]!, '--json']),
    ])
    assert.match(elsewhere.out, /Gone +https:\/\/arleherald\.example/)
    assert.deepEqual(JSON.parse(articles.out).run.files, [OUTLETS[1]])
  })

  test('check: a draft against the record, also as a page to print', async (t) => {
    const folder = folderFor(t)
    const env = { ONRECORD_RECORD: join(folder, 'r.db') }
    await onrecord(['add', 'examples/bridge-dispute.txt'], { env })
    const draft = join(folder, 'draft.md')
    const page = join(folder, 'report.html')
    writeFileSync(
      draft,
      '# The bridge\n\n“We will send children over a bridge that we ourselves are afraid of,” said Lise Toft.\n\nShe added: “Fish do not vote in this valley, as everybody knows.”\n',
    )
    const { out, status, err } = await onrecord(['check', draft, '--html', page, '--fail-on', 'altered'], { env })
    assert.equal(status, 4, err)
    assert.match(out.replaceAll(/\s+/g, ' '), /2 quotations: 1 altered, 1 not-found; looked for in 1 document/)
    assert.match(readFileSync(page, 'utf8'), /<li>the record .*r\.db.*: 1 document/)
  })

  test('compare: the words, or the id of a statement on record', async (t) => {
    const env = { ONRECORD_RECORD: join(folderFor(t), 'r.db') }
    await onrecord(['add', ...OUTLETS], { env })
    const found = await onrecord(['search', 'sail night', '--speaker', 'Runa Vik', '--json'], { env })
    const { statement } = JSON.parse(found.out).items[0]
    const [words, id, nobody] = await Promise.all([
      onrecord(['compare', NIGHT, '--json'], { env }),
      onrecord(['compare', statement.id, '--json'], { env }),
      onrecord(['compare', '0123456789abcdef'], { env }),
    ])
    const rows = (out: string) => JSON.parse(out).rows.map((row: { document: { outlet: string } }) => row.document.outlet)
    assert.deepEqual(rows(words.out), ['Northwire', 'Arle Herald', 'Valley Post'])
    assert.deepEqual(rows(id.out), rows(words.out))
    assert.equal(JSON.parse(id.out).searched.documents, 3)
    assert.deepEqual([nobody.status, nobody.err.includes('There is no statement 0123456789abcdef in the record.')], [3, true])
  })

  test('where there is no record yet, what to do is said and nothing is made', async (t) => {
    const cwd = folderFor(t)
    for (const args of [
      ['verify', NIGHT],
      ['compare', NIGHT],
      ['check', '-'],
    ]) {
      const { status, err } = await onrecord(args, { cwd, input: 'A text.' })
      assert.equal(status, 3)
      assert.match(err, /there is no record at onrecord\.db[\s\S]*--in[\s\S]*onrecord add/)
    }
    assert.equal(existsSync(join(cwd, 'onrecord.db')), false)
  })
})
