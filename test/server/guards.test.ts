import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { json, testSite } from './site.ts'

const refuse = { run: () => Promise.reject(new Error('no work is to be done here')), close: async () => {} }
const post = (headers: Record<string, string>): RequestInit => ({
  ...json({ text: '' }),
  headers: { 'content-type': 'text/css', ...headers },
})

describe('who may ask', () => {
  test('only by a name of its own: a name that was made to lead here is refused', async () => {
    const { ask } = testSite({ pool: refuse })
    const by = async (host: string) => (await ask('/', { headers: { host } })).status
    assert.deepEqual(await Promise.all(['localhost', 'localhost:4141', 'LOCALHOST:1'].map(by)), [200, 200, 200])
    assert.deepEqual(await Promise.all(['evil.example', 'localhost.evil.example', 'evil.example:4141'].map(by)), [421, 421, 421])
    const anyName = testSite({ pool: refuse, hosts: null, token: 'a-token-of-many-letters' })
    const bearer = { authorization: 'Bearer a-token-of-many-letters' }
    assert.equal((await anyName.ask('/', { headers: { host: 'desk.example', ...bearer } })).status, 200)
  })

  test('not from a page of another site, save by following a link', async () => {
    const { ask } = testSite({ pool: refuse })
    const status = async (init: RequestInit) => (await ask('/api/verify', init)).status
    // 415: it got as far as its body.
    assert.equal(await status(post({})), 415)
    assert.equal(await status(post({ origin: 'http://localhost', 'sec-fetch-site': 'same-origin' })), 415)
    for (const headers of [
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { origin: 'http://localhost:9999' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
    ])
      assert.equal(await status(post(headers as Record<string, string>)), 403, JSON.stringify(headers))
    const get = async (headers: Record<string, string>) => (await ask('/', { headers })).status
    assert.equal(await get({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }), 200)
    assert.equal(await get({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }), 403)
    assert.equal(await get({ 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }), 200)
  })

  test('with the token, as a program or a browser sends it, where there is one', async () => {
    const token = 'sixteen-letters-or-more'
    const { ask } = testSite({ pool: refuse, token })
    const status = async (authorization?: string) =>
      (await ask('/', authorization === undefined ? {} : { headers: { authorization } })).status
    const basic = (pair: string) => `Basic ${Buffer.from(pair).toString('base64')}`
    assert.deepEqual(
      await Promise.all([`Bearer ${token}`, basic(`me:${token}`), basic(`:${token}`)].map(status)),
      [200, 200, 200],
    )
    for (const wrong of [undefined, '', 'Bearer', 'Bearer x', basic(token), basic(`${token}:`), 'Basic ???', `Digest ${token}`])
      assert.equal(await status(wrong), 401, wrong)
    const refused = await ask('/assets/style.css')
    assert.equal(refused.status, 401)
    assert.match(refused.headers.get('www-authenticate') ?? '', /^Basic .*Bearer /)
  })

  test('not too often, by the clock; this machine as often as it likes', async () => {
    let time = 0
    const { ask } = testSite({ pool: refuse, now: () => time, hosts: null, token: 'sixteen-letters-or-more' })
    const from = (remoteAddress: string, token = 'sixteen-letters-or-more') =>
      ask('/keys', { headers: { authorization: `Bearer ${token}` } }, { incoming: { socket: { remoteAddress } } })
    const statuses = async (times: number, address: string) => {
      const list: number[] = []
      for (let n = 0; n < times; n++) list.push((await from(address)).status)
      return list
    }
    assert.ok((await statuses(400, '192.0.2.1')).every((status) => status === 200))
    assert.deepEqual(await statuses(1, '192.0.2.1'), [429])
    assert.deepEqual(await statuses(1, '192.0.2.2'), [200])
    assert.ok((await statuses(500, '127.0.0.1')).every((status) => status === 200))
    time += 100
    assert.deepEqual(await statuses(5, '192.0.2.1'), [200, 200, 200, 200, 429])
    // Guessing at the token is dear.
    const guesses: number[] = []
    for (let n = 0; n < 6; n++) guesses.push((await from('192.0.2.3', 'a wrong one')).status)
    assert.deepEqual(guesses, [401, 401, 401, 401, 429, 429])
  })
})

describe('every answer', () => {
  const { ask } = testSite({ pool: refuse })
  for (const path of [
    '/',
    '/api',
    '/api/about',
    '/nowhere',
    '/api/nothing',
    '/assets/style.css',
    '/errors.json',
    '/read/here',
    '/gallery',
  ])
    test(`${path} carries the rules a browser is to keep, and no cookie`, async () => {
      const { headers } = await ask(path, { headers: { accept: 'text/html' } })
      const policy = headers.get('content-security-policy') ?? ''
      for (const rule of [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ])
        assert.ok(policy.includes(rule), rule)
      assert.match(policy, /require-trusted-types-for 'script'; trusted-types onrecord$/)
      assert.doesNotMatch(policy, /unsafe|\*|https?:(?!\/\/localhost\/assets\/en\.model)|data:/)
      assert.equal(headers.get('x-content-type-options'), 'nosniff')
      assert.equal(headers.get('referrer-policy'), 'same-origin')
      assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin')
      assert.equal(headers.get('set-cookie'), null)
    })

  test('the page that reads in the browser alone can fetch the model and send nothing', async () => {
    const policy = (await ask('/read/here')).headers.get('content-security-policy') ?? ''
    assert.match(policy, /connect-src http:\/\/localhost\/assets\/en\.model;/)
    assert.match(policy, /form-action 'none';/)
  })
})
