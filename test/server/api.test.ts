import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { LIST, OPERATIONS } from '../../src/server/operations/index.ts'
import { jsonLines } from '../cli/run.ts'
import { ROOT } from '../house/imports.ts'
import { addressOf, idsFor, json, testSite } from './site.ts'

const ARTICLE = '“We will build it,” said Mayor Ana Roe.'
const PAGE = `<!doctype html><title>Dam</title><article><h1>Dam to stay</h1><p>${ARTICLE}</p></article>`

describe('the API', () => {
  const { ask, close, logged } = testSite()
  after(close)

  const codeOf = async (answer: Promise<Response>) => {
    const response = await answer
    assert.equal(response.headers.get('content-type'), 'application/problem+json')
    const problem = await response.json()
    assert.equal(problem.status, response.status)
    assert.ok(problem.detail && problem.next && problem.title && problem.type === `/errors#${problem.code}`)
    return [response.status, problem.code]
  }

  for (const one of LIST)
    test(`${one.name} answers its example with what it says it does`, async () => {
      const example = { ...one.example, ...(await idsFor(ask))[one.name] }
      const response = await (one.method === 'GET' ? ask(addressOf(one.name, example)) : ask(`/api/${one.name}`, json(example)))
      assert.equal(response.status, 200)
      const type = response.headers.get('content-type')
      if ('open' in one) {
        assert.ok(one.types.includes(type!))
        assert.match(response.headers.get('content-disposition')!, /^attachment; filename="onrecord\.\w+"$/)
        assert.ok((await response.text()).includes('Ana Roe'))
        return
      }
      assert.equal(type, 'application/json')
      one.output.parse(await response.json())
    })

  test('an article may be text, a page or a file, in JSON or as the body itself, and is read the same', async () => {
    const words = async (response: Response) => {
      assert.equal(response.status, 200)
      const reading = OPERATIONS.read.output.parse(await response.json())
      return reading.statements.map(({ speaker, content }) => [speaker?.name, content[0]?.text])
    }
    const body = (type: string, text: string | Uint8Array<ArrayBuffer>): RequestInit => ({
      method: 'POST',
      headers: { 'content-type': type },
      body: text,
    })
    const latin = new Uint8Array(Buffer.from('\x93We will build it,\x94 said Mayor Ana Roe.', 'latin1'))
    for (const response of [
      await ask('/api/read', json({ text: ARTICLE })),
      await ask('/api/read', json({ html: PAGE })),
      await ask('/api/read', json({ bytes: Buffer.from(PAGE).toString('base64'), name: 'dam.html' })),
      await ask('/api/read', body('text/plain; charset=utf-8', ARTICLE)),
      await ask('/api/read', body('text/html', PAGE)),
      await ask('/api/read?name=dam.txt', body('application/octet-stream', latin)),
    ])
      assert.deepEqual(await words(response), [['Ana Roe', '“We will build it,”']])
  })

  test('what is known of an article, and how to read it, may stand in the address', async () => {
    const response = await ask('/api/read?outlet=The%20Post&published=2026-03-01&rules=true&minConfidence=0.99', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: ARTICLE,
    })
    const { doc, statements } = OPERATIONS.read.output.parse(await response.json())
    assert.deepEqual([doc.outlet, doc.published], ['The Post', '2026-03-01'])
    assert.ok(statements.every(({ rule }) => rule !== 'learned'))
  })

  test('a long answer comes as JSON lines for who asks for them', async () => {
    const text = readFileSync(join(ROOT, 'examples/bridge-dispute.txt'), 'utf8')
    const request = json({ text })
    const lines = await ask('/api/read', { ...request, headers: { ...request.headers, accept: 'application/jsonl' } })
    assert.equal(lines.headers.get('content-type'), 'application/jsonl')
    const { doc, statements } = await (await ask('/api/read', request)).json()
    assert.deepEqual(
      jsonLines(await lines.text()),
      statements.map((statement: object) => ({ doc: doc.id, ...statement })),
    )
  })

  test('what was answered before is not sent again', async () => {
    const first = await ask('/api/about')
    const tag = first.headers.get('etag')
    assert.ok(tag)
    const second = await ask('/api/about', { headers: { 'if-none-match': tag } })
    assert.equal(second.status, 304)
    assert.equal(await second.text(), '')
  })

  test('what an article is refused for is a row of the table of errors', async () => {
    assert.deepEqual(await codeOf(ask('/api/read', json({}))), [400, 'no-text'])
    assert.deepEqual(await codeOf(ask('/api/read', json({ text: ' \n' }))), [422, 'empty'])
    const pdf = Buffer.from('%PDF-1.4\n\x00\x01\x02').toString('base64')
    assert.equal((await codeOf(ask('/api/read', json({ bytes: pdf }))))[0], 422)
    assert.deepEqual(await codeOf(ask('/api/explain', json({ text: ARTICLE, at: 99 }))), [400, 'offset-outside'])
    assert.deepEqual(await codeOf(ask('/api/verify', json({ words: '“”', in: [{ text: ARTICLE }] }))), [400, 'no-words'])
  })

  test('of several articles the one that could not be read is named', async () => {
    const response = await ask('/api/verify', json({ words: 'We will build it', in: [{ text: ARTICLE }, { text: '' }] }))
    const { code, problems } = await response.json()
    assert.deepEqual([response.status, code, problems[0].at], [422, 'empty', 'in.1'])
  })

  test('a request that does not fit is refused with the places that do not', async () => {
    const response = await ask('/api/verify', json({ words: 7, in: [], house: 'loose', extra: true }))
    const { code, problems, detail } = await response.json()
    assert.deepEqual([response.status, code], [400, 'bad-request'])
    assert.deepEqual(problems.map(({ at }: { at: string }) => at).sort(), ['', 'house', 'in', 'words'])
    assert.match(detail, /^At "/)
    assert.deepEqual(await codeOf(ask('/api/about?surprise=1')), [400, 'bad-request'])
    assert.deepEqual(await codeOf(ask('/api/read?rules=perhaps', json({ text: ARTICLE }))), [400, 'bad-request'])
    assert.deepEqual(await codeOf(ask('/api/read?minConfidence=', json({ text: ARTICLE }))), [400, 'bad-request'])
    assert.deepEqual(await codeOf(ask('/api/read?outlet=a&outlet=b', json({ text: ARTICLE }))), [400, 'bad-request'])
  })

  test('a body that is no JSON, no UTF-8, no object, of another type or too large is refused as such', async () => {
    const raw = (body: BodyInit, headers: Record<string, string> = { 'content-type': 'application/json' }): RequestInit => ({
      method: 'POST',
      headers,
      body,
    })
    assert.deepEqual(await codeOf(ask('/api/read', raw('{"text"'))), [400, 'not-json'])
    assert.deepEqual(await codeOf(ask('/api/read', raw(new Uint8Array([0x22, 0xff, 0x22])))), [400, 'not-utf8'])
    assert.deepEqual(await codeOf(ask('/api/read', raw('[1]'))), [400, 'bad-request'])
    assert.deepEqual(await codeOf(ask('/api/read', raw('a', { 'content-type': 'image/png' }))), [415, 'wrong-type'])
    assert.deepEqual(await codeOf(ask('/api/verify', raw('a', { 'content-type': 'text/plain' }))), [415, 'wrong-type'])
    const said = raw('{}', { 'content-type': 'application/json', 'content-length': '99999999' })
    assert.deepEqual(await codeOf(ask('/api/read', said)), [413, 'body-too-large'])
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(2 ** 20)) })
    const streamed = { ...raw(endless), duplex: 'half' } as RequestInit
    assert.deepEqual(await codeOf(ask('/api/read', streamed)), [413, 'body-too-large'])
  })

  test('another method, or another address, is refused with what there is', async () => {
    const response = await ask('/api/read')
    assert.deepEqual([response.status, response.headers.get('allow')], [405, 'POST'])
    assert.deepEqual(await codeOf(ask('/api/about', { method: 'DELETE' })), [405, 'wrong-method'])
    assert.deepEqual(await codeOf(ask('/api/nothing')), [404, 'nothing-here'])
  })

  test('names from the prototype of objects are no operations, fields or files', async () => {
    for (const path of ['/api/constructor', '/api/__proto__', '/assets/constructor', '/assets/__proto__', '/assets/../app.ts'])
      assert.equal((await ask(path)).status, 404, path)
    assert.deepEqual(await codeOf(ask('/api/about?__proto__=1')), [400, 'bad-request'])
    assert.equal((await codeOf(ask('/api/read', { ...json({}), body: '{"__proto__": {"text": "a"}}' })))[0], 400)
  })

  test('none of this should not have happened', () => assert.deepEqual(logged, []))
})

test('what breaks inside says nothing of itself to those who ask, and is written to the log', async () => {
  const broken = { run: () => Promise.reject(new Error('the secret of the house')), close: async () => {} }
  const { ask, logged } = testSite({ pool: broken })
  const response = await ask('/api/read', json({ text: ARTICLE }))
  assert.equal(response.status, 500)
  assert.doesNotMatch(await response.text(), /secret/)
  assert.equal(logged.length, 1)
})

test('a request that is broken off is dropped, and is no error', async () => {
  const { ask, logged, close } = testSite()
  const gone = new AbortController()
  const answer = ask('/api/read', { ...json({ text: ARTICLE }), signal: gone.signal })
  gone.abort()
  assert.equal((await answer).status, 499)
  assert.deepEqual(logged, [])
  await close()
})
