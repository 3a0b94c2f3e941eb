import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { keeperOf } from '../../src/server/record.ts'
import { folderFor, jsonLines } from '../cli/run.ts'
import { ROOT } from '../house/imports.ts'
import { FERRY, HARBOUR } from '../record/material.ts'
import { json, testSite } from './site.ts'

const BRIDGE = readFileSync(join(ROOT, 'examples/bridge-dispute.txt'), 'utf8')

describe('the record, over HTTP and in pages', () => {
  const { ask, send, close, logged } = testSite()
  after(close)
  const answer = async (path: string, init?: RequestInit) => (await ask(path, init)).json()
  const page = async (path: string, status = 200) => {
    const response = await ask(path, { headers: { accept: 'text/html' } })
    assert.equal(response.status, status, path)
    return response.text()
  }
  const count = (text: string, piece: string) => text.split(piece).length - 1

  test('while nothing is on record, pages say what to do first', async () => {
    for (const path of ['/search', '/documents', '/statistics']) assert.match(await page(path), /Nothing is on record yet/)
    assert.deepEqual((await answer('/api/search')).items, [])
  })

  describe('with articles on record', () => {
    let bridge = ''
    before(async () => {
      const added = await answer('/api/add', json({ text: BRIDGE, outlet: 'Northwire', published: '2026-01-12' }))
      bridge = added.document
      await answer(
        '/api/add',
        json({ text: HARBOUR, outlet: 'The Sund Post', published: '2024-03-05', url: 'https://post.example/1' }),
      )
      await answer('/api/add?outlet=Ferry%20News', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: FERRY })
    })

    test('the same article twice is one, and another text at its address is a version', async () => {
      assert.deepEqual(await answer('/api/add', json({ text: BRIDGE, outlet: 'Northwire', published: '2026-01-12' })), {
        document: bridge,
        outcome: 'known',
        statements: 0,
      })
      const more = {
        text: `${HARBOUR} He went.`,
        outlet: 'The Sund Post',
        published: '2024-03-05',
        url: 'https://post.example/1',
      }
      assert.equal((await answer('/api/add', json(more))).outcome, 'version')
    })

    test('what could not be added is refused with its reason', async () => {
      const response = await ask(
        '/api/add',
        json({ bytes: Buffer.from('GIF89a\x01\x00\x01\x00\x80\x00\x00').toString('base64'), name: 'x.pdf' }),
      )
      assert.equal(response.status, 422)
    })

    test('statements are found by words, and narrowed by what stands in the address', async () => {
      const all = await answer('/api/search?limit=1000')
      assert.ok(all.total > 10)
      const found = await answer('/api/search?q=bridge%20kind:refusal&facets=true')
      assert.equal(found.items.length, 1)
      assert.equal(found.items[0].statement.speaker.name, 'Lise Toft')
      assert.deepEqual(found.facets.kinds, [{ value: 'refusal', count: 1 }])
      const narrowed = await answer('/api/search?kind=refusal&kind=demand&form=direct')
      assert.ok(narrowed.items.length > 0)
      for (const { statement } of narrowed.items)
        assert.match(`${statement.kind} ${statement.form}`, /^(?:refusal|demand) direct$/)
      assert.equal((await answer('/api/search?q=kind:nonsense')).code, 'bad-query')
      assert.equal((await answer('/api/search?from=yesterday')).code, 'bad-request')
    })

    test('a long list comes in parts, and as JSON lines whole', async () => {
      const ids: string[] = []
      let after = ''
      for (let n = 0; n < 50; n++) {
        const { items, next } = await answer(`/api/search?limit=3${after && `&after=${after}`}`)
        ids.push(...items.map((item: { statement: { id: string } }) => item.statement.id))
        if (next === null) break
        after = next
      }
      const lines = await ask('/api/search', { headers: { accept: 'application/jsonl' } })
      assert.deepEqual(
        jsonLines(await lines.text()).map(({ statement }) => statement.id),
        ids,
      )
      assert.equal((await ask('/api/search?q=kind:nonsense', { headers: { accept: 'application/jsonl' } })).status, 400)
      const documents = await ask('/api/documents', { headers: { accept: 'application/jsonl' } })
      assert.equal(jsonLines(await documents.text()).length, 4)
    })

    test('the page of a search marks the words, counts what narrows, and goes on', async () => {
      const text = await page('/search?q=bridge')
      assert.match(text, /<mark>bridge<\/mark>/i)
      assert.match(text, /<a href="\?q=bridge&amp;kind=refusal">/)
      assert.match(await page('/search?q=bridge&kind=refusal'), /<a href="\?q=bridge" aria-current="true"><span>refusal<\/span>/)
      assert.match(await page('/search?limit=5'), /<a href="\?limit=5&amp;after=5" rel="next">/)
      assert.match(await page('/search?q=zebra'), /Nothing on record has all of this/)
      assert.match(await page('/search?q=kind%3Anonsense', 400), /there is no kind &quot;nonsense&quot;/)
      assert.match(await page('/search?kind=nonsense', 400), /role="alert"/)
      assert.equal((await answer('/search.json?q=bridge')).items.length, (await answer('/api/search?q=bridge')).items.length)
    })

    test('a document is shown as a reading is, with its versions; a statement leads to its place in it', async () => {
      const text = await page(`/d/${bridge}`)
      const recorded = await answer(`/d/${bridge}.json`)
      assert.equal(count(text, '<li class="note'), recorded.statements.length)
      assert.match(text, /On record since <time/)
      const [statement] = recorded.statements
      const to = await ask(`/s/${statement.id}`)
      assert.deepEqual([to.status, to.headers.get('location')], [302, `/d/${bridge}?s=${statement.id}#s-${statement.id}`])
      assert.equal((await answer(`/s/${statement.id}.json`)).statement.id, statement.id)
      assert.match(await page(`/d/${bridge}?s=${statement.id}&part=card`), /^<section class="card/)
      assert.match(await page(`/d/${bridge}/explain?at=240`), /Statements that touch it/)
      const harbour = (await answer('/api/search?q=harbour')).items[0].document.id
      assert.match(await page(`/d/${harbour}`), /Versions of this address/)
      for (const path of ['/d/nothing', '/s/nothing'])
        assert.match(await page(path, 404), /There is no (?:document|statement) nothing in the record/)
    })

    test('documents are listed and narrowed, statements counted', async () => {
      assert.equal(count(await page('/documents'), '<th scope="row">'), 4)
      assert.equal(count(await page('/documents?outlet=Northwire&title=&from='), '<th scope="row">'), 1)
      assert.match(await page('/documents'), /What could not be added[\s\S]*x\.pdf/)
      const counts = await answer('/api/stats?by=outlet&by=form')
      assert.ok(counts.counts.every(({ values }: { values: string[] }) => values.length === 2))
      assert.match(await page('/statistics?by=outlet'), /<a href="\/search\?outlet=Northwire">/)
    })

    test('an article that was read is added by its page, and that is told there afterwards', async () => {
      const { to } = await send('/read', { text: 'Mayor Ana Roe said on Monday that the pier would stay.', outlet: 'Pier News' })
      const id = to.slice('/read/'.length)
      assert.match(await page(to), /Add to the record/)
      const added = await send('/add', { id })
      assert.deepEqual([added.response.status, added.to], [303, `/d/${id}`])
      assert.match(await page(to), /This article is on record/)
      assert.match(await page(`/d/${id}`), /Pier News/)
      assert.equal((await send('/add', { id: 'nothing' })).response.status, 404)
    })

    test('none of this should not have happened', () => assert.deepEqual(logged, []))
  })
})

test('to look at a record that is not there leaves no trace; to keep makes it; several look side by side', async (t) => {
  const file = join(folderFor(t), 'onrecord.db')
  const keeper = keeperOf(file)
  assert.equal((await (await keeper.look()).extent()).documents, 0)
  assert.equal(existsSync(file), false)
  const store = await keeper.keep()
  assert.equal(existsSync(file), true)
  const looking = await keeper.look()
  const extents = await Promise.all(Array.from({ length: 6 }, () => looking.extent()))
  assert.ok(extents.every(({ documents }) => documents === 0))
  assert.equal((await store.extent()).documents, 0)
  await keeper.close()
})
