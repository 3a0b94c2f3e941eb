import assert from 'node:assert/strict'
import type { ServerResponse } from 'node:http'
import { connect, Socket } from 'node:net'
import { describe, test } from 'node:test'
import type { FetchEvent } from '../../src/fetch/index.ts'
import { ran } from '../cli/run.ts'
import { fetcherFor, openHere, page, rawSiteFor, refused, siteFor, textOf } from './site.ts'

/** A listener that can be waited on. */
function listening() {
  const waiting: { readonly what: FetchEvent['do']; resolve(event: FetchEvent): void }[] = []
  return {
    listen(event: FetchEvent) {
      const at = waiting.findIndex(({ what }) => what === event.do)
      if (at >= 0) waiting.splice(at, 1)[0]!.resolve(event)
    },
    next: (what: FetchEvent['do']) => new Promise<FetchEvent>((resolve) => waiting.push({ what, resolve })),
  }
}

describe('a site that is slow', () => {
  test('to be found by its name is given up after 15 s', async () => {
    const looked = Promise.withResolvers<void>()
    const resolve = () => {
      looked.resolve()
      return new Promise<string[]>(() => {})
    }
    const fetcher = fetcherFor({ around: { resolve } })
    const fetching = fetcher.get('http://paper.example/')
    await looked.promise
    fetcher.clock.advance(14_999)
    fetcher.clock.advance(1)
    const { message } = await refused(fetching, 'robots-unreadable')
    assert.match(message, /paper\.example took longer than 15 s to be found by its name/)
    assert.equal(fetcher.clock.waiting, 0)
  })

  test('to take a connection is given up after 10 s for each address', async () => {
    const opened: Socket[] = []
    const opening: (() => void)[] = []
    const open = () => {
      const socket = new Socket() // connects nowhere, and says nothing
      opened.push(socket)
      opening.shift()?.()
      return socket
    }
    const fetcher = fetcherFor({
      names: { 'paper.example': ['127.0.0.1', '127.0.0.2', '127.0.0.3', '127.0.0.4'] },
      around: { open },
    })
    const fetching = fetcher.get('http://paper.example/')
    fetching.catch(() => {})
    for (let tried = 1; tried <= 3; tried++) {
      if (opened.length < tried) await new Promise<void>((resolve) => opening.push(resolve))
      fetcher.clock.advance(10_000)
    }
    const { message } = await refused(fetching, 'host-unreachable')
    assert.equal(message, 'paper.example could not be reached (ETIMEDOUT).')
    assert.equal(opened.length, 3)
    assert.ok(opened.every((socket) => socket.destroyed))
    assert.equal(fetcher.clock.waiting, 0)
  })

  test('to begin its answer is given up after 30 s, however it drips its head', async (t) => {
    const asked = Promise.withResolvers<Socket>()
    const site = await rawSiteFor(t, (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n')
      asked.resolve(socket)
    })
    const fetcher = fetcherFor()
    const fetching = fetcher.get(site.at('/'))
    const socket = await asked.promise
    fetcher.clock.advance(29_000)
    socket.write('content-type: text/html\r\n')
    fetcher.clock.advance(1000)
    const { message } = await refused(fetching, 'answer-too-slow')
    assert.equal(message, '127.0.0.1 took longer than 30 s to begin its answer.')
    if (!socket.destroyed) await new Promise((resolve) => socket.once('close', resolve))
  })

  test('to go on is given up 30 s after the last piece', async (t) => {
    const responses: ServerResponse[] = []
    const site = await siteFor(t, (_, response) => {
      responses.push(response)
      response.writeHead(200, { 'content-type': 'text/html' }).write('One. ')
    })
    const { listen, next } = listening()
    const fetcher = fetcherFor({ listen })
    let received = next('receive')
    const fetching = fetcher.get(site.at('/'))
    await received
    fetcher.clock.advance(29_000)
    received = next('receive')
    responses[0]!.write('Two. ')
    await received
    fetcher.clock.advance(29_999)
    fetcher.clock.advance(1)
    const { message } = await refused(fetching, 'answer-too-slow')
    assert.equal(message, '127.0.0.1 took longer than 30 s to go on with its answer.')
    assert.equal(fetcher.clock.waiting, 0)
  })

  test('in all is given up after 180 s, though it never pauses long', async (t) => {
    const responses: ServerResponse[] = []
    const site = await siteFor(t, (_, response) => {
      responses.push(response)
      response.writeHead(200, { 'content-type': 'text/html' }).write('.')
    })
    const { listen, next } = listening()
    const fetcher = fetcherFor({ listen })
    let received = next('receive')
    const fetching = fetcher.get(site.at('/'))
    fetching.catch(() => {})
    for (let seconds = 0; seconds < 180; seconds += 20) {
      await received
      received = next('receive')
      fetcher.clock.advance(20_000)
      responses[0]!.write('.')
    }
    const { message } = await refused(fetching, 'answer-too-slow')
    assert.equal(message, '127.0.0.1 took longer than 180 s for the whole answer.')
  })

  test('but within its limits is waited for, and leaves no timer behind', async (t) => {
    const { listen, next } = listening()
    const responses: ServerResponse[] = []
    const site = await siteFor(t, (_, response) => {
      responses.push(response)
      response.writeHead(200, { 'content-type': 'text/html' }).write('Slow, ')
    })
    const fetcher = fetcherFor({ listen })
    const received = next('receive')
    const fetching = fetcher.get(site.at('/'))
    await received
    fetcher.clock.advance(29_000)
    responses[0]!.end('but here.')
    assert.equal(textOf(await fetching), 'Slow, but here.')
    assert.equal(fetcher.clock.waiting, 0)
  })
})

describe('stopped', () => {
  const reason = new Error('Ctrl-C')

  /** Stops a fetcher when the test says so, and looks that nothing of it is left. */
  async function stoppedWhen(url: string, when: (stop: () => void) => Parameters<typeof fetcherFor>[0]) {
    const stop = new AbortController()
    const sockets: Socket[] = []
    const options = when(() => stop.abort(reason))
    const open = options?.around?.open ?? openHere
    const fetcher = fetcherFor({
      ...options,
      signal: stop.signal,
      around: {
        ...options?.around,
        open(address, port) {
          const socket = open(address, port)
          sockets.push(socket)
          return socket
        },
      },
    })
    await assert.rejects(fetcher.get(url), reason)
    assert.ok(sockets.every((socket) => socket.destroyed))
    assert.equal(fetcher.clock.waiting, 0)
    await assert.rejects(fetcher.get(url), reason, 'and it stays stopped')
    return sockets
  }

  test('before it begins, it asks nobody', async () => {
    const stop = new AbortController()
    stop.abort(reason)
    const around = { resolve: () => assert.fail('looked up'), open: () => assert.fail('opened') }
    await assert.rejects(fetcherFor({ signal: stop.signal, around }).get('http://paper.example/'), reason)
  })

  test('as it begins, it asks nobody', async () => {
    const sockets = await stoppedWhen('http://paper.example/', (stop) => ({
      listen: stop,
      around: { resolve: async () => ['127.0.0.1'] },
    }))
    assert.equal(sockets.length, 0)
  })

  test('while a name is looked up, it is over', async () => {
    const sockets = await stoppedWhen('http://paper.example/', (stop) => ({
      around: {
        resolve() {
          setImmediate(stop)
          return new Promise(() => {})
        },
      },
    }))
    assert.equal(sockets.length, 0)
  })

  test('while it connects, it is over', async () => {
    const sockets = await stoppedWhen('http://127.0.0.1/', (stop) => ({
      around: {
        open() {
          setImmediate(stop)
          return new Socket()
        },
      },
    }))
    assert.equal(sockets.length, 1)
  })

  test('while it encrypts, it is over', async (t) => {
    const silent = await rawSiteFor(t, () => {})
    await stoppedWhen('https://127.0.0.1:8443/', (stop) => ({
      around: {
        open() {
          silent.server.once('connection', (socket) => socket.once('data', stop))
          const socket = connect({ host: '127.0.0.1', port: silent.port })
          return socket
        },
      },
    }))
  })

  test('while it waits for an answer, it is over', async (t) => {
    let stopping = () => {}
    const site = await siteFor(t, () => stopping())
    await stoppedWhen(site.at('/'), (stop) => {
      stopping = stop
      return {}
    })
  })

  test('in the middle of a packed body, it is over', async (t) => {
    const site = await siteFor(t, (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
      response.write(Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]))
    })
    await stoppedWhen(site.at('/'), (stop) => ({ listen: (event) => event.do === 'receive' && setImmediate(stop) }))
  })

  test('while others wait for their turn, all are over', async (t) => {
    const stop = new AbortController()
    const site = await siteFor(t, () => stop.abort(reason))
    const fetcher = fetcherFor({ signal: stop.signal })
    const results = await Promise.allSettled([1, 2, 3, 4, 5].map((number) => fetcher.get(site.at(`/${number}`))))
    assert.ok(results.every((result) => result.status === 'rejected' && result.reason === reason))
    assert.deepEqual(site.asked, ['/1'])
    assert.equal(fetcher.clock.waiting, 0)
  })

  test('or done, it keeps no program alive', async (t) => {
    const site = await siteFor(t, ({ url }, response) => (url === '/page' ? page(response) : response.write('')))
    const script = `
      import { fetcherOf } from ${JSON.stringify(new URL('../../src/fetch/index.ts', import.meta.url).href)}
      const stop = new AbortController()
      const fetcher = fetcherOf({ allowPrivate: true, signal: stop.signal, limits: { gapSeconds: 0 } })
      const { status } = await fetcher.get('${site.at('/page')}')
      setTimeout(() => stop.abort('stopped'), 100)
      const reason = await fetcher.get('${site.at('/endless')}').catch((reason) => reason)
      process.stdout.write(status + ' ' + reason)`
    const { status, out, err } = await ran(process.execPath, ['--input-type=module', '--eval', script], {})
    assert.deepEqual({ status, out, err }, { status: 0, out: 'new stopped', err: '' })
  })

  test('a thousand waiting addresses cost no warning', async (t) => {
    const warn = t.mock.method(process, 'emitWarning', () => {})
    const stop = new AbortController()
    const site = await siteFor(t, (_, response) => page(response))
    const fetcher = fetcherFor({ signal: stop.signal })
    const fetching = Promise.allSettled(Array.from({ length: 1000 }, (_, number) => fetcher.get(site.at(`/${number}`))))
    await new Promise(setImmediate)
    stop.abort(reason)
    assert.ok((await fetching).every(({ status }) => status === 'rejected'))
    assert.equal(warn.mock.callCount(), 0)
  })
})
