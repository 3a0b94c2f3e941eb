import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fetcherFor, openAs, page, refused, type Site, siteFor, textOf } from './site.ts'

const PUBLIC = { 'paper.example': ['1.2.3.4'], 'other.example': ['1.2.3.5'], 'inside.example': ['10.0.0.1'] }

/** A site that sends on from "/a" to a place, and has pages elsewhere. */
const sendingTo = (t: Parameters<typeof siteFor>[0], location: string, status = 302) =>
  siteFor(t, ({ url }, response) =>
    url === '/a' ? response.writeHead(status, { location }).end() : page(response, `At ${url}.`),
  )

const outside = (site: Site) => fetcherFor({ allowPrivate: false, names: PUBLIC, around: { open: openAs(site) } })

describe('where a site sends on to', () => {
  for (const status of [301, 302, 303, 307, 308])
    test(`is followed for ${status}`, async (t) => {
      const site = await sendingTo(t, '/b', status)
      const fetched = await fetcherFor().get(site.at('/a'))
      assert.equal(textOf(fetched), 'At /b.')
      assert.deepEqual([fetched.url, fetched.redirects], [site.at('/b'), [site.at('/a')]])
    })

  for (const [location, url] of [
    ['b', '/b'],
    ['?c=d', '/a?c=d'],
    ['//paper.example/b', '/b'],
    ['HTTP://PAPER.EXAMPLE/b#part', '/b'],
    ['./x/../b', '/b'],
    ['/två ord', '/tv%C3%A5%20ord'],
  ] as const)
    test(`is read as browsers read it: ${location}`, async (t) => {
      const site = await sendingTo(t, Buffer.from(location).toString('latin1'))
      assert.equal(textOf(await outside(site).get('http://paper.example/a')), `At ${url}.`)
    })

  for (const [location, because] of [
    ['http://127.0.0.1/', 'address-refused'],
    ['http://[::1]/', 'address-refused'],
    ['//localhost/', 'address-refused'],
    ['http://10.0.0.1/', 'address-refused'],
    ['http://0x7f.1/', 'url-unreadable'],
    ['http://2130706433/', 'url-unreadable'],
    ['http:\\\\127.0.0.1\\', 'url-unreadable'],
    ['/\\127.0.0.1/', 'url-unreadable'],
    ['http://169.254.169.254/latest/', 'address-never'],
    ['http://inside.example/', 'address-refused'],
    ['http://paper.example:22/', 'url-port'],
    ['http://ana:secret@other.example/', 'url-credentials'],
    ['ftp://other.example/', 'url-scheme'],
    ['file:///etc/passwd', 'url-scheme'],
    ['javascript:alert(1)', 'url-scheme'],
    ['data:text/html,a', 'url-scheme'],
    ['http://[', 'url-unreadable'],
  ] as const)
    test(`is refused: ${location}`, async (t) => {
      const site = await sendingTo(t, location)
      const { values, message } = await refused(outside(site).get('http://paper.example/a'), 'redirect-refused')
      assert.equal(values.because, because, message)
      assert.deepEqual(site.asked, ['/a'])
    })

  test('is refused by its name alone where a name tells enough', async (t) => {
    const site = await sendingTo(t, 'http://inside.example/')
    const { message } = await refused(outside(site).get('http://paper.example/a'), 'redirect-refused')
    assert.equal(
      message,
      'The site sends on to http://inside.example/, which is not followed: inside.example leads to a private network (10.0.0.1), not to the public internet.',
    )
  })

  test('is asked for its own robots.txt', async (t) => {
    const site = await siteFor(
      t,
      ({ url, headers }, response) => {
        if (url === '/robots.txt') page(response, headers.host === 'other.example' ? 'User-agent: *\nDisallow: /' : '')
        else response.writeHead(302, { location: 'http://other.example/b' }).end()
      },
      { robots: true },
    )
    const { message } = await refused(outside(site).get('http://paper.example/a'), 'robots-disallow')
    assert.match(message, /other\.example/)
    assert.deepEqual(site.asked, ['/robots.txt', '/a', '/robots.txt'])
  })

  test('is followed five times, and no more', async (t) => {
    const site = await siteFor(t, ({ url }, response) => {
      const left = Number(url!.slice(1))
      if (left > 0) response.writeHead(302, { location: `/${left - 1}` }).end()
      else page(response)
    })
    const fetched = await fetcherFor().get(site.at('/5'))
    assert.equal(fetched.redirects.length, 5)
    site.asked.length = 0
    await refused(fetcherFor().get(site.at('/6')), 'too-many-redirects')
    assert.equal(site.asked.length, 6)
  })

  test('in a circle ends at the same limit', async (t) => {
    const site = await sendingTo(t, '/a')
    await refused(fetcherFor().get(site.at('/a')), 'too-many-redirects')
  })

  test('without saying where is no page', async (t) => {
    const site = await siteFor(t, (_, response) => response.writeHead(302).end('Over there.'))
    const { message } = await refused(fetcherFor().get(site.at('/a')), 'answer-status')
    assert.equal(message, '127.0.0.1 answered 302 instead of a page.')
  })

  test('sends no more of the body than what says so', async (t) => {
    const closed = Promise.withResolvers<void>()
    const site = await siteFor(t, ({ url }, response) => {
      if (url === '/b') return page(response, 'Done.')
      response.on('close', closed.resolve)
      response.writeHead(302, { location: '/b' })
      response.write('endless '.repeat(1000)) // and never ends
    })
    assert.equal(textOf(await fetcherFor().get(site.at('/a'))), 'Done.')
    await closed.promise
  })
})
