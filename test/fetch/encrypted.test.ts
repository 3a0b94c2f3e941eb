import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:https'
import { type AddressInfo, createServer as createRawServer, type Socket } from 'node:net'
import { type TestContext, test } from 'node:test'
import type { TLSSocket } from 'node:tls'
import { certificateFor } from './certificate.ts'
import { fetcherFor, openAs, page, refused, type Site, siteFor, textOf } from './site.ts'

/** An encrypted site for these names; `seen` are the names it was asked for in the handshake. */
async function encryptedSite(t: TestContext, names: readonly string[], location?: string) {
  const { cert, key } = certificateFor(names)
  const seen: (string | false | null)[] = []
  const server = createServer({ cert, key }, ({ socket, url }, response) => {
    seen.push((socket as TLSSocket & { servername: string | false }).servername)
    if (url === '/robots.txt') response.writeHead(404).end()
    else if (location === undefined) page(response, 'In secret.')
    else response.writeHead(302, { location }).end()
  })
  server.on('tlsClientError', () => {})
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => {
    server.close()
    server.closeAllConnections()
  })
  const { port } = server.address() as AddressInfo
  return { port, cert, seen, site: { port } as Site }
}

test('the host is asked for by its name, and its certificate is for that name', async (t) => {
  const { cert, seen, site } = await encryptedSite(t, ['paper.example'])
  const names = { 'paper.example': ['1.2.3.4'], 'other.example': ['1.2.3.4'] }
  const fetcher = fetcherFor({ allowPrivate: false, names, around: { open: openAs(site), certificates: [cert] } })
  const fetched = await fetcher.get('https://paper.example./a')
  assert.deepEqual([textOf(fetched), fetched.url], ['In secret.', 'https://paper.example/a'])
  assert.deepEqual(seen, ['paper.example', 'paper.example'])
  const { message } = await refused(fetcher.get('https://other.example/a'), 'certificate-refused')
  assert.equal(message, 'The certificate of other.example cannot be trusted (ERR_TLS_CERT_ALTNAME_INVALID).')
  assert.equal(seen.length, 2, 'nothing was sent')
})

test('a number is compared with the certificate too', async (t) => {
  const { port, cert, seen } = await encryptedSite(t, ['127.0.0.1'])
  const around = { certificates: [cert] }
  assert.equal(textOf(await fetcherFor({ around }).get(`https://127.0.0.1:${port}/`)), 'In secret.')
  assert.deepEqual(seen, [false, false])
  const other = await encryptedSite(t, ['127.0.0.2'])
  await refused(
    fetcherFor({ around: { certificates: [other.cert] } }).get(`https://127.0.0.1:${other.port}/`),
    'certificate-refused',
  )
})

test('a certificate nobody vouches for is refused, whatever the environment says', async (t) => {
  const { port } = await encryptedSite(t, ['127.0.0.1'])
  t.mock.method(process, 'emitWarning', () => {}) // Node warns of this setting, rightly
  const before = process.env.NODE_TLS_REJECT_UNAUTHORIZED
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'
  t.after(() => {
    if (before === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED
    else process.env.NODE_TLS_REJECT_UNAUTHORIZED = before
  })
  const { message } = await refused(fetcherFor().get(`https://127.0.0.1:${port}/`), 'certificate-refused')
  assert.match(message, /DEPTH_ZERO_SELF_SIGNED_CERT/)
})

test('an encrypted page that sends on to one that is not is not followed; the other way round is', async (t) => {
  const plain = await siteFor(t, (_, response) => page(response))
  const down = await encryptedSite(t, ['127.0.0.1'], plain.at('/b'))
  const fetcher = fetcherFor({ around: { certificates: [down.cert] } })
  const { message } = await refused(fetcher.get(`https://127.0.0.1:${down.port}/a`), 'redirect-refused')
  assert.match(message, /it leads from an encrypted page to one that is not/)
  assert.deepEqual(plain.headers, [])

  const safe = await encryptedSite(t, ['127.0.0.1'])
  const up = await siteFor(t, (_, response) => response.writeHead(301, { location: `https://127.0.0.1:${safe.port}/` }).end())
  assert.equal(textOf(await fetcherFor({ around: { certificates: [safe.cert] } }).get(up.at('/'))), 'In secret.')
})

test('a server that speaks no TLS, or nothing at all, is given up', async (t) => {
  const plain = await siteFor(t, (_, response) => page(response))
  await refused(fetcherFor().get(`https://127.0.0.1:${plain.port}/`), 'host-unreachable')

  const sockets: Socket[] = []
  const silent = createRawServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  t.after(() => {
    silent.close()
    for (const socket of sockets) socket.destroy()
  })
  const fetcher = fetcherFor()
  const fetching = fetcher.get(`https://127.0.0.1:${(silent.address() as AddressInfo).port}/`)
  fetching.catch(() => {})
  const [socket] = (await once(silent, 'connection')) as [Socket]
  await once(socket, 'data')
  fetcher.clock.advance(10_000)
  const { message } = await refused(fetching, 'robots-unreadable')
  assert.match(message, /127\.0\.0\.1 took longer than 10 s to encrypt the connection/)
  assert.equal(fetcher.clock.waiting, 0)
})
