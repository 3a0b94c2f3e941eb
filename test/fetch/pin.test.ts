import assert from 'node:assert/strict'
import { Socket } from 'node:net'
import { describe, test } from 'node:test'
import { fetcherFor, openAs, openHere, page, refused, siteFor, textOf } from './site.ts'

/** A resolver that gives one answer after the other, and the last for ever. */
function resolverOf(...answers: readonly (readonly string[])[]) {
  let asked = 0
  const resolve = async () => answers[Math.min(asked++, answers.length - 1)]!
  return { resolve, asked: () => asked }
}

/** Fails the test that opens anything. */
const openNothing = (address: string) => assert.fail(`a connection to ${address} was opened`)

/** Takes down where a connection would go, and refuses it. */
function openedTo() {
  const opened: string[] = []
  const open = (address: string) => {
    opened.push(address)
    const socket = new Socket()
    setImmediate(() => socket.destroy(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })))
    return socket
  }
  return { open, opened }
}

describe('a name is looked up and judged before a connection is opened', () => {
  for (const [address, code] of [
    ['127.0.0.1', 'address-refused'],
    ['10.1.2.3', 'address-refused'],
    ['::1', 'address-refused'],
    ['fd00::1', 'address-refused'],
    ['fe80::1%2', 'address-never'],
    ['::ffff:192.168.0.1', 'address-refused'],
    ['64:ff9b::1.2.3.4', 'address-refused'],
    ['169.254.169.254', 'address-never'],
    ['0.0.0.0', 'address-never'],
    ['::', 'address-never'],
    ['0177.0.0.1', 'address-never'],
  ] as const)
    test(`${address} is refused`, async () => {
      const { message } = await refused(
        fetcherFor({ allowPrivate: false, around: { resolve: async () => [address], open: openNothing } }).get(
          'https://paper.example/',
        ),
        code,
      )
      assert.ok(message.startsWith('paper.example leads to '), message)
      assert.ok(message.includes(`(${address})`) || address.includes(':'), message)
    })

  test('one bad address among good ones refuses the name whole', async () => {
    for (const addresses of [
      ['1.2.3.4', '10.0.0.1'],
      ['10.0.0.1', '1.2.3.4'],
      ['2600::1', '1.2.3.4', '::1'],
    ])
      await refused(
        fetcherFor({ allowPrivate: false, around: { resolve: async () => addresses, open: openNothing } }).get(
          'https://paper.example/',
        ),
        'address-refused',
      )
  })

  test('public and private addresses at once are refused even where private ones are allowed', async () => {
    const fetcher = fetcherFor({ names: { 'paper.example': ['1.2.3.4', '127.0.0.1'] }, around: { open: openNothing } })
    await refused(fetcher.get('http://paper.example/'), 'address-mixed')
  })

  test('on the public internet no other port is asked, even where private networks are allowed', async () => {
    const names = { 'paper.example': ['1.2.3.4'], 'own.example': ['127.0.0.1'] }
    const { open, opened } = openedTo()
    const fetcher = fetcherFor({ names, around: { open } })
    await refused(fetcher.get('http://paper.example:3000/'), 'url-port')
    assert.deepEqual(opened, [])
    await refused(fetcher.get('http://own.example:3000/'), 'host-unreachable')
    assert.deepEqual(opened, ['127.0.0.1'])
  })

  test('a name without addresses, or that nobody knows, is said to be unknown', async () => {
    const fetcher = fetcherFor({ names: { 'empty.example': [] } })
    await refused(fetcher.get('http://empty.example/'), 'host-unknown')
    const { message } = await refused(fetcher.get('http://nowhere.example/'), 'host-unknown')
    assert.equal(message, 'No host named nowhere.example was found (ENOTFOUND).')
  })
})

describe('a connection goes to what was judged', () => {
  test('a resolver that says a private address once the public one was judged is judged anew, and nothing is opened', async (t) => {
    const site = await siteFor(t, (_, response) => page(response))
    const { resolve, asked } = resolverOf(['1.2.3.4'], ['127.0.0.1'])
    const opened: string[] = []
    const open = (address: string, port: number) => {
      opened.push(address)
      return openAs(site)(address, port)
    }
    await refused(fetcherFor({ allowPrivate: false, around: { resolve, open } }).get('http://paper.example/'), 'address-refused')
    assert.equal(asked(), 2)
    assert.deepEqual(opened, ['1.2.3.4'], 'the robots.txt came from the first; the page is not asked for at the second')
    assert.deepEqual(site.asked, [])
  })

  test('each request looks its name up once, and connects to that very address', async (t) => {
    const site = await siteFor(t, (_, response) => page(response))
    const { resolve, asked } = resolverOf(['127.0.0.1'], ['127.0.0.1'], ['127.0.0.2'])
    const opened: string[] = []
    const open = (address: string, port: number) => {
      opened.push(address)
      return openHere(address, port)
    }
    await fetcherFor({ around: { resolve, open } }).get(`http://paper.example:${site.port}/`)
    // Once for the robots.txt, once for the page; the third answer is never asked for.
    assert.equal(asked(), 2)
    assert.deepEqual(opened, ['127.0.0.1', '127.0.0.1'])
    assert.equal(site.headers[1]!.host, `paper.example:${site.port}`)
  })

  test('a connection that leads elsewhere is dropped before anything is sent', async (t) => {
    const site = await siteFor(t, (_, response) => page(response))
    const open = () => openHere('127.0.0.1', site.port)
    const fetcher = fetcherFor({ allowPrivate: false, names: { 'paper.example': ['1.2.3.4'] }, around: { open } })
    const { message } = await refused(fetcher.get('http://paper.example/'), 'host-unreachable')
    assert.match(message, /it led to another address/)
    assert.equal(site.headers.length, 0)
  })

  test('where one address takes no connection the next that was judged is tried, both kinds of number first, and no more than the limit', async () => {
    const { open, opened } = openedTo()
    const names = { 'paper.example': ['2600::1', '2600::2', '2600::3', '1.2.3.4', '1.2.3.5'] }
    const fetcher = fetcherFor({ allowPrivate: false, names, around: { open } })
    const { message } = await refused(fetcher.get('http://paper.example/'), 'host-unreachable')
    assert.deepEqual(opened, ['2600::1', '1.2.3.4', '2600::2'])
    assert.match(message, /ECONNREFUSED/)
  })

  test('a page on the second address is fetched', async (t) => {
    const site = await siteFor(t, (_, response) => page(response, 'Here.'))
    const fetcher = fetcherFor({ names: { 'paper.example': ['127.0.0.9', '127.0.0.1'] } })
    assert.equal(textOf(await fetcher.get(`http://paper.example:${site.port}/`)), 'Here.')
  })
})

describe('what the public internet names', () => {
  test('may not lead into a private network, even where that is allowed', async (t) => {
    const own = await siteFor(t, (_, response) => page(response))
    const site = await siteFor(t, (_, response) => response.writeHead(302, { location: own.at('/secret') }).end())
    const open = (address: string, port: number) => (address === '1.2.3.4' ? openAs(site) : openHere)(address, port)
    const fetcher = fetcherFor({ names: { 'paper.example': ['1.2.3.4'] }, around: { open } })
    const { values } = await refused(fetcher.get('http://paper.example/'), 'redirect-refused')
    assert.equal(values.because, 'address-from-outside')
    assert.deepEqual(own.headers, [], 'not even its robots.txt was asked for')

    assert.equal(textOf(await fetcher.get(own.at('/'))), 'A page.', 'the user may still name it')
    await refused(fetcher.get(own.at('/'), undefined, { network: 'public' }), 'address-from-outside')
    assert.equal(textOf(await fetcher.get(own.at('/'), undefined, { network: 'own' })), 'A page.')
  })

  test('is no way in either over a robots.txt', async (t) => {
    const own = await siteFor(t, (_, response) => page(response))
    const site = await siteFor(t, (_, response) => response.writeHead(302, { location: own.at('/robots.txt') }).end(), {
      robots: true,
    })
    const fetcher = fetcherFor({ names: { 'paper.example': ['1.2.3.4'] }, around: { open: openAs(site) } })
    const { message } = await refused(fetcher.get('http://paper.example/a'), 'robots-unreadable')
    assert.match(message, /named it/)
    assert.deepEqual([site.asked, own.headers], [['/robots.txt'], []])
  })

  test('leads on through the public internet', async (t) => {
    const site = await siteFor(t, ({ url }, response) =>
      url === '/a' ? response.writeHead(301, { location: 'http://other.example/b' }).end() : page(response, 'Moved.'),
    )
    const names = { 'paper.example': ['1.2.3.4'], 'other.example': ['2600::7'] }
    const fetched = await fetcherFor({ allowPrivate: false, names, around: { open: openAs(site) } }).get('http://paper.example/a')
    assert.equal(textOf(fetched), 'Moved.')
    assert.equal(fetched.status === 'new' && fetched.network, 'public')
    assert.deepEqual([fetched.url, fetched.redirects], ['http://other.example/b', ['http://paper.example/a']])
  })
})
