import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { ROOT } from '../house/imports.ts'
import { json, testSite } from './site.ts'

const example = (name: string) => readFileSync(join(ROOT, 'examples', name), 'utf8')
const BRIDGE = example('bridge-dispute.txt')

describe('what people say of statements', () => {
  const { ask, send, close, logged } = testSite()
  after(close)
  const answer = async (path: string, init?: RequestInit) => (await ask(path, init)).json()
  const page = async (path: string) => (await ask(path, { headers: { accept: 'text/html' } })).text()
  let document = ''
  const statement = async (words: string) => {
    const { statements } = await answer(`/api/document?id=${document}`)
    return statements.find(({ content }: { content: { text: string }[] }) => content[0]!.text.includes(words))
  }

  before(async () => {
    document = (await answer('/api/add', json({ text: BRIDGE, outlet: 'Northwire', published: '2026-01-12' }))).document
  })

  test('is kept, signed, shown, and can be taken back', async () => {
    const { id, kind } = await statement('walk over it')
    const correction = await answer('/api/correct', json({ document, statement: id, what: { change: 'kind', kind: 'threat' } }))
    assert.equal(correction.author, 'tester')
    assert.equal((await statement('walk over it')).kind, 'threat')
    assert.match(await page(`/d/${document}?s=${id}`), /kind set to threat, <bdi>tester<\/bdi>/)
    assert.equal((await answer('/api/corrections')).items[0].id, correction.id)
    assert.deepEqual(await answer('/api/undo', json({ correction: correction.id })), { undone: correction.id })
    assert.equal((await statement('walk over it')).kind, kind)
  })

  test('is signed with the name a browser was given', async () => {
    const { id } = await statement('walk over it')
    const headers = { 'content-type': 'application/json', authorization: `Basic ${Buffer.from('eva:x').toString('base64')}` }
    const body = JSON.stringify({ document, statement: id, what: { change: 'accept' } })
    const { author, id: correction } = await answer('/api/correct', { method: 'POST', headers, body })
    assert.equal(author, 'eva')
    await answer('/api/undo', json({ correction }))
  })

  test('goes by forms too, and back to where one was', async () => {
    const { id } = await statement('tired but safe')
    const back = `/d/${document}?s=${id}#s-${id}`
    const form = { document, statement: id, back }
    const { response, to } = await send('/correct', { ...form, change: 'speaker', name: 'Odd Nes' })
    assert.deepEqual([response.status, to], [303, back])
    assert.equal((await statement('tired but safe')).speaker.name, 'Odd Nes')
    await send('/correct', { ...form, change: 'accept' })
    assert.equal((await statement('tired but safe')).accepted, true)
    const [latest] = (await answer('/api/corrections')).items
    await send('/undo', { correction: latest.id, back })
    assert.equal((await statement('tired but safe')).accepted, false)
    for (const bad of ['//evil.example/', 'https://evil.example/', '/d/x\\y', 'javascript:alert(1)', '/d/\nx'])
      assert.equal((await send('/correct', { ...form, back: bad, change: 'accept' })).to, '/inbox', bad)
  })

  test('words are made longer and shorter by a word, and never by half of one', async () => {
    const { id, content } = await statement('tired but safe')
    const text = async () => (await statement('tired')).content.at(-1).text
    const move = (move: string) => send('/correct', { document, statement: id, change: 'spans', move })
    const was = content.at(-1).text
    await move('start-in')
    assert.equal(await text(), 'cables were “tired but safe.”')
    await move('start-out')
    assert.equal(await text(), was)
    await move('end-in')
    assert.equal(await text(), 'the cables were “tired but safe')
    await move('end-out')
    assert.equal(await text(), 'the cables were “tired but safe.” The')
  })

  test('a statement that was not found is added, with its words from the text alone', async () => {
    const from = BRIDGE.indexOf('nobody had asked him')
    const what = { change: 'add', form: 'indirect', kind: 'assertion', name: 'Anders Moe', source: [], cue: [] }
    const added = { document, statement: 'by-hand-1', what, content: [{ from, to: from + 20 }] }
    assert.equal((await answer('/api/correct', json(added))).what.change, 'add')
    assert.equal((await statement('nobody had asked')).speaker.name, 'Anders Moe')
    const outside = { ...added, statement: 'by-hand-2', content: [{ from: 5, to: 99_999 }] }
    assert.equal((await answer('/api/correct', json(outside))).code, 'span-does-not-fit')
  })

  test('what is not there is refused', async () => {
    const codes = await Promise.all(
      [
        { document: 'nothing', statement: 'x', what: { change: 'accept' } },
        { document, statement: 'nothing', what: { change: 'accept' } },
        { document, statement: 'new', what: { change: 'add', form: 'direct', kind: 'other', name: null, source: [], cue: [] } },
      ].map(async (body) => (await answer('/api/correct', json(body))).code),
    )
    assert.deepEqual(codes, ['not-on-record', 'not-on-record', 'not-on-record'])
    assert.equal((await answer('/api/undo', json({ correction: 'nothing' }))).code, 'not-on-record')
    assert.equal((await send('/correct', { document, statement: 'x', change: 'nonsense' })).response.status, 400)
  })

  test('the same request sent again with its key is done once; another with that key is refused', async () => {
    const { id } = await statement('walk over it')
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'one-1' }
    const sent = (kind: string) => ({
      method: 'POST',
      headers,
      body: JSON.stringify({ document, statement: id, what: { change: 'kind', kind } }),
    })
    const [first, second] = await Promise.all([answer('/api/correct', sent('offer')), answer('/api/correct', sent('offer'))])
    assert.equal(first.id, second.id)
    assert.equal((await answer('/api/correct', sent('offer'))).id, first.id)
    const other = await ask('/api/correct', sent('denial'))
    assert.deepEqual([other.status, (await other.json()).code], [422, 'key-reused'])
    const long = { ...sent('offer'), headers: { ...headers, 'idempotency-key': 'k'.repeat(201) } }
    assert.equal((await answer('/api/correct', long)).code, 'bad-request')
    // What was refused may be tried again with its key.
    const wrong = {
      ...sent('offer'),
      headers: { ...headers, 'idempotency-key': 'two-2' },
      body: '{"document":"n","statement":"x","what":{"change":"accept"}}',
    }
    assert.equal((await ask('/api/correct', wrong)).status, 404)
    assert.equal((await ask('/api/correct', wrong)).status, 404)
  })

  test('the inbox has those nobody has looked at, the least sure first, and what was said lately', async () => {
    const unsure = await answer('/inbox.json')
    const sureness = unsure.items.map((item: { statement: { confidence: number } }) => item.statement.confidence)
    assert.deepEqual(
      sureness,
      sureness.toSorted((a: number, b: number) => a - b),
    )
    const [first] = unsure.items
    const text = await page('/inbox')
    assert.ok(text.includes(`data-statement="${first.statement.id}"`))
    assert.match(text, /Said lately/)
    await answer('/api/correct', json({ document, statement: first.statement.id, what: { change: 'accept' } }))
    assert.ok(!(await page('/inbox')).includes(`data-statement="${first.statement.id}"`))
  })

  test('a statement that was taken out is gone from the search, and the document says so', async () => {
    const { id } = await statement('playing with our winter')
    await answer('/api/correct', json({ document, statement: id, what: { change: 'reject' } }))
    assert.equal((await answer('/api/search?q=winter')).total, 0)
    assert.match(await page(`/d/${document}`), /Taken out by hand<\/h3>.*name="correction"/s)
    assert.doesNotMatch(await page(`/d/${document}?s=${id}`), /<div class="reading lit"/)
  })

  test('none of this should not have happened', () => assert.deepEqual(logged, []))
})

describe('asked of the record', () => {
  const { ask, send, close, logged } = testSite()
  after(close)
  const answer = async (path: string, init?: RequestInit) => (await ask(path, init)).json()
  const page = async (path: string, status = 200) => {
    const response = await ask(path, { headers: { accept: 'text/html' } })
    assert.equal(response.status, status, path)
    return response.text()
  }

  before(async () => {
    await answer('/api/add', json({ text: BRIDGE, outlet: 'Northwire', published: '2026-01-12' }))
    for (const name of ['northwire', 'arle-herald', 'valley-post', 'morning-bell', 'sund-gazette'])
      await answer('/api/add', json({ html: example(`outlets/${name}.html`) }))
  })

  test('a quotation is verified against all that is there, and it is said how much that is', async () => {
    const verdict = await answer('/api/verify', json({ words: 'Toft: “We will send children over a bridge.”' }))
    assert.equal(verdict.match, 'altered')
    assert.equal(verdict.searched.documents, 6)
    const nothing = await answer('/api/verify', json({ words: 'The moon is made of cheese', before: '2030-01-01' }))
    assert.equal(nothing.match, 'not-found')
    assert.equal(
      nothing.answer,
      'Not found in 1 document of 2026-01-12 (published on or before 2030-01-01; 5 of other days not searched).',
    )
    assert.equal((await answer('/api/verify', json({ words: 'x', after: 'yesterday' }))).code, 'bad-request')
  })

  test('a draft is gone through', async () => {
    const text = 'Lise Toft said: “We will send children over a bridge.” Runa Vik said: “We will sail at night again in May.”'
    const { quotations } = await answer('/api/check', json({ text }))
    type Checked = { verdict: { match: string; answer: string; searched: { documents: number } } }
    assert.deepEqual(
      quotations.map(({ verdict }: Checked) => [verdict.match, verdict.searched.documents]),
      [
        ['altered', 6],
        ['verbatim', 6],
      ],
    )
    // One outlet prints the words so; another has a condition with them.
    assert.match(quotations[1].verdict.answer, /beside Northwire, .*the condition “unless the wind/)
  })

  test('an utterance is compared over the outlets, by its words or by the id of a statement', async () => {
    const byWords = await answer('/api/compare', json({ words: 'We will sail at night again in May', speaker: 'Runa Vik' }))
    assert.equal(byWords.rows.length, 4)
    const { items } = await answer('/api/search?q=%22sail%20at%20night%20again%22&outlet=Northwire')
    const byStatement = await answer('/api/compare', json({ statement: items[0].statement.id, sort: 'outlet' }))
    assert.deepEqual(
      byStatement.rows.map((row: { document: { outlet: string } }) => row.document.outlet).sort(),
      byWords.rows.map((row: { document: { outlet: string } }) => row.document.outlet).sort(),
    )
    assert.equal((await answer('/api/compare', json({ statement: 'nothing' }))).code, 'unknown-statement')
    assert.equal((await answer('/api/compare', json({}))).code, 'no-words')
  })

  test('the pages ask the record where no article is given', async () => {
    const { response, to } = await send('/verify', { words: 'Toft: “We will send children over a bridge.”', text: '' })
    assert.deepEqual([response.status, to.startsWith('/verify?words=')], [303, true])
    const text = await page(to)
    assert.match(text, /Altered: “not” is missing/)
    assert.match(text, /<cite><a href="\/d\/[0-9a-f]{64}\?s=/)
    assert.match(text, /6 documents/)
    const compared = await send('/compare', { words: 'We will sail at night again in May' })
    const comparison = await page(compared.to)
    assert.match(comparison, /Each word with how many have it/)
    assert.match(comparison, /words left out/)
    const { pathname, search } = new URL(compared.to, 'http://localhost')
    assert.equal((await answer(`${pathname}.json${search}`)).rows.length, 4)
    assert.match(await page('/compare?statement=nothing', 404), /There is no statement nothing/)
    assert.match(await page('/compare'), /Who made what of it\?/)
  })

  test('articles that are given are looked in, and the record is not', async () => {
    const { to } = await send('/compare', {
      words: 'We will build it',
      file: [
        new File(['“We will build it,” said Ana Roe.'], 'a.txt'),
        new File(['Ana Roe said they would “build it”.'], 'b.txt'),
      ],
    })
    const { pathname, search } = new URL(to, 'http://localhost')
    const { searched } = await answer(`${pathname}.json${search}`)
    assert.equal(searched.documents, 2)
  })

  test('none of this should not have happened', () => assert.deepEqual(logged, []))
})
