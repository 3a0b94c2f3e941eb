import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Fetched, Known } from '../../src/fetch/index.ts'
import { fetcherFor, openAs, page, refused, type Site, siteFor, textOf } from './site.ts'

const MODIFIED = 'Mon, 05 May 2031 10:00:00 GMT'

const known = (fetched: Fetched): Known => (fetched.status === 'new' ? fetched : assert.fail(fetched.status))
const lastHeaders = (site: Site) => site.headers.at(-1)!

describe('a page that is known', () => {
  test('is asked for only if it changed, and comes when it did', async (t) => {
    let version = 1
    const site = await siteFor(t, ({ headers }, response) => {
      if (headers['if-none-match'] === `"v${version}"`) response.writeHead(304).end()
      else page(response, `Version ${version}.`, { etag: `"v${version}"`, 'last-modified': MODIFIED })
    })
    const fetcher = fetcherFor()
    const first = await fetcher.get(site.at('/a'))
    assert.equal(lastHeaders(site)['if-none-match'], undefined)
    assert.deepEqual(await fetcher.get(site.at('/a'), known(first)), {
      status: 'unchanged',
      url: site.at('/a'),
      redirects: [],
      fetchedAt: new Date(fetcher.clock.now()).toISOString(),
    })
    assert.equal(lastHeaders(site)['if-none-match'], '"v1"')
    assert.equal(lastHeaders(site)['if-modified-since'], MODIFIED)
    version = 2
    assert.equal(textOf(await fetcher.get(site.at('/a'), known(first))), 'Version 2.')
  })

  test('is asked about where it came from alone, not at an address that sends there', async (t) => {
    let newest = '/1'
    const site = await siteFor(t, ({ url, headers }, response) => {
      if (url === '/newest') response.writeHead(302, { location: newest }).end()
      else if (headers['if-modified-since'] === MODIFIED) response.writeHead(304).end()
      else page(response, `At ${url}.`, { 'last-modified': MODIFIED })
    })
    const fetcher = fetcherFor()
    const first = await fetcher.get(site.at('/newest'))
    assert.equal((await fetcher.get(site.at('/newest'), known(first))).status, 'unchanged')
    // An older page that was not changed since either: were it asked so, it would be taken for the first.
    newest = '/2'
    assert.equal(textOf(await fetcher.get(site.at('/newest'), known(first))), 'At /2.')
    assert.equal(lastHeaders(site)['if-modified-since'], undefined)
  })

  test('by what is no tag and no date is asked for as if it were not', async (t) => {
    const site = await siteFor(t, (_, response) => page(response))
    for (const bad of ['v1', '"a\r\nx: y"', '"ü€"', `"${'a'.repeat(2000)}"`, '', 'yesterday', '2031-05-05', null])
      await fetcherFor().get(site.at('/'), { etag: bad, lastModified: bad })
    for (const headers of site.headers)
      assert.deepEqual([headers['if-none-match'], headers['if-modified-since']], [undefined, undefined])
  })

  test('keeps a weak tag, and none that is not written as one', async (t) => {
    let etag = 'W/"a.b"'
    const site = await siteFor(t, (_, response) => page(response, '', { etag, 'last-modified': 'yesterday' }))
    const fetched = async () => {
      const { etag, lastModified } = (await fetcherFor().get(site.at('/'))) as Known
      return [etag, lastModified]
    }
    assert.deepEqual(await fetched(), ['W/"a.b"', null])
    etag = 'bare'
    assert.deepEqual(await fetched(), [null, null])
  })

  test('that was not asked about cannot be unchanged', async (t) => {
    const site = await siteFor(t, (_, response) => response.writeHead(304).end())
    await refused(fetcherFor().get(site.at('/')), 'answer-status')
  })
})

describe('what is sent', () => {
  test('is who asks and what for, and nothing else', async (t) => {
    const site = await siteFor(t, (_, response) => page(response, '', { 'set-cookie': 'reader=7; Path=/' }))
    const fetcher = fetcherFor()
    await fetcher.get(site.at('/'))
    await fetcher.get(site.at('/again'))
    for (const headers of site.headers) {
      assert.deepEqual(Object.keys(headers), ['host', 'user-agent', 'accept', 'accept-encoding', 'connection'])
      assert.match(headers['user-agent'] as string, /^onrecord\/\d+\.\d+\.\d+ \(reads news\)$/)
    }
    assert.equal(site.headers.length, 3)
  })

  test('is how to reach whoever runs it, where they say so', async (t) => {
    const site = await siteFor(t, (_, response) => page(response))
    await fetcherFor({ contact: 'desk@paper.example' }).get(site.at('/'))
    assert.match(lastHeaders(site)['user-agent'] as string, /\(reads news; \+desk@paper\.example\)$/)
    for (const contact of ['', 'two words', 'a\r\nx: y', 'ü', ')', 'a'.repeat(300)])
      assert.throws(() => fetcherFor({ contact }), { code: 'usage' })
  })
})

describe('what comes back', () => {
  for (const [status, code] of [
    [204, 'answer-status'],
    [206, 'answer-status'],
    [300, 'answer-status'],
    [401, 'answer-status'],
    [403, 'answer-status'],
    [404, 'page-gone'],
    [410, 'page-gone'],
    [451, 'answer-status'],
    [500, 'answer-status'],
    [503, 'answer-status'],
  ] as const)
    test(`with ${status} is no page`, async (t) => {
      const site = await siteFor(t, (_, response) => response.writeHead(status, { 'content-type': 'text/html' }).end())
      const { message, values } = await refused(fetcherFor().get(site.at('/')), code)
      assert.ok(message.includes(String(values.status)))
      assert.equal(site.asked.length, 1)
    })

  for (const [type, what] of [
    ['image/jpeg', 'an image (image/jpeg)'],
    ['image/svg+xml', 'an image (image/svg+xml)'],
    ['video/mp4', 'a video (video/mp4)'],
    ['audio/mpeg', 'a sound recording (audio/mpeg)'],
    ['font/woff2', 'a font (font/woff2)'],
    ['application/zip', 'application/zip'],
    ['application/x-msdownload', 'application/x-msdownload'],
    ['text/css', 'text/css'],
    ['Text/JavaScript; charset=utf-8', 'text/javascript'],
    ['multipart/x-mixed-replace; boundary=a', 'several things in one (multipart/x-mixed-replace)'],
  ])
    test(`as ${type} is not read`, async (t) => {
      const site = await siteFor(t, (_, response) => page(response, 'bytes', { 'content-type': type! }))
      const fetcher = fetcherFor()
      const { message } = await refused(fetcher.get(site.at('/')), 'answer-not-read')
      assert.equal(message, `This address gives ${what}, which is not read.`)
      assert.ok(
        fetcher.events.every((event) => event.do !== 'receive'),
        'not one byte of it was taken',
      )
    })

  for (const [type, contentType, charset] of [
    ['text/html; charset=windows-1251', 'text/html', 'windows-1251'],
    ["TEXT/HTML;CHARSET='Utf-8'", 'text/html', 'utf-8'],
    ['text/plain', 'text/plain', null],
    ['text/markdown', 'text/markdown', null],
    ['application/rss+xml', 'application/rss+xml', null],
    ['application/atom+xml; type=feed; charset=utf-8', 'application/atom+xml', 'utf-8'],
    ['application/feed+json', 'application/feed+json', null],
    ['application/pdf', 'application/pdf', null],
    ['application/warc', 'application/warc', null],
    ['application/octet-stream', 'application/octet-stream', null],
    ['html', null, null],
    ['a/b/c; charset=', null, null],
    ['text/html; charset="a b"', 'text/html', null],
  ] as const)
    test(`as ${type} is read`, async (t) => {
      const site = await siteFor(t, (_, response) => page(response, 'bytes', { 'content-type': type }))
      const fetched = await fetcherFor().get(site.at('/'))
      assert.equal(textOf(fetched), 'bytes')
      assert.deepEqual(fetched.status === 'new' && [fetched.contentType, fetched.charset], [contentType, charset])
    })

  test('as nothing at all is read', async (t) => {
    const site = await siteFor(t, (_, response) => response.end('bytes'))
    const fetched = await fetcherFor().get(site.at('/'))
    assert.equal(fetched.status === 'new' && fetched.contentType, null)
  })

  test('is told while it comes', async (t) => {
    const site = await siteFor(t, (_, response) => page(response, 'A page.'))
    const fetcher = fetcherFor()
    await fetcher.get(site.at('/'))
    assert.deepEqual(fetcher.events, [
      { do: 'ask', url: site.at('/robots.txt') },
      { do: 'ask', url: site.at('/') },
      { do: 'receive', url: site.at('/'), bytes: 7 },
    ])
  })
})

test('what a hostile site says cannot reach the terminal', async (t) => {
  const nasty = 'http://paper.example/\u001b[31m\u0007'
  await refused(fetcherFor().get(nasty), 'url-unreadable')
  const names = { 'paper.example': ['1.2.3.4'] }
  const site = await siteFor(t, ({ url }, response) => {
    if (url === '/a')
      response.writeHead(302, { location: `http://10.0.0.1/${Buffer.from('\u009b31m\u202e').toString('latin1')}` }).end()
    else page(response, '', { 'content-type': 'x/\u009b31m' })
  })
  const fetcher = fetcherFor({ allowPrivate: false, names, around: { open: openAs(site) } })
  const { message } = await refused(fetcher.get('http://paper.example/a'), 'redirect-refused')
  assert.match(message, /^[\x20-\x7e]+$/)
  const fetched = await fetcher.get('http://paper.example/b')
  assert.equal(fetched.status === 'new' && fetched.contentType, null)
})
