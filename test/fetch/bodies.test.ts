import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { describe, test } from 'node:test'
import { brotliCompressSync, createGzip, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { bodyOf } from '../../src/fetch/body.ts'
import { LIMITS, type Limits } from '../../src/fetch/index.ts'
import { fetcherFor, page, rawSiteFor, refused, siteFor, textOf } from './site.ts'

const TEXT = '“We will build it,” said Mayor Ana Roe. '.repeat(50)
const MIB = 2 ** 20

/** Each coding a page may come in, and how it is made. */
const CODINGS: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  gzip: gzipSync,
  'x-gzip': gzipSync,
  deflate: deflateSync,
  br: brotliCompressSync,
  zstd: zstdCompressSync,
  identity: (bytes) => bytes,
  GZip: gzipSync,
}

const packed = (response: Parameters<typeof page>[0], body: Uint8Array, coding: string) =>
  page(response, body, { 'content-encoding': coding })

describe('a packed page', () => {
  for (const [coding, pack] of Object.entries(CODINGS))
    test(`in ${coding} is unpacked`, async (t) => {
      const site = await siteFor(t, (_, response) => packed(response, pack(Buffer.from(TEXT)), coding))
      assert.equal(textOf(await fetcherFor().get(site.at('/'))), TEXT)
      assert.equal(site.headers[1]!['accept-encoding'], 'gzip, deflate, br, zstd')
    })

  test('in deflate without its wrapping is unpacked, as browsers do', async (t) => {
    const site = await siteFor(t, (_, response) => packed(response, deflateRawSync(TEXT), 'deflate'))
    assert.equal(textOf(await fetcherFor().get(site.at('/'))), TEXT)
  })

  test('in two codings is unpacked, the last first', async (t) => {
    const site = await siteFor(t, (_, response) => packed(response, brotliCompressSync(gzipSync(TEXT)), 'gzip, br'))
    assert.equal(textOf(await fetcherFor().get(site.at('/'))), TEXT)
  })

  test('of several gzip members is unpacked whole', async (t) => {
    const site = await siteFor(t, (_, response) => packed(response, Buffer.concat([gzipSync('One. '), gzipSync('Two.')]), 'gzip'))
    assert.equal(textOf(await fetcherFor().get(site.at('/'))), 'One. Two.')
  })

  test('that is empty is empty', async (t) => {
    const site = await siteFor(t, (_, response) => packed(response, new Uint8Array(), 'gzip'))
    assert.equal(textOf(await fetcherFor().get(site.at('/'))), '')
  })

  for (const [what, coding, body] of [
    ['packed three times', 'gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(TEXT)))],
    ['packed a hundred times', Array(100).fill('gzip').join(','), gzipSync(TEXT)],
    ['packed in a way nobody knows', 'compress', Buffer.from(TEXT)],
    ['packed in the name of a property of all objects', 'constructor', Buffer.from(TEXT)],
    ['not packed though it says so', 'gzip', Buffer.from(TEXT)],
    ['packed and cut short', 'gzip', gzipSync(TEXT).subarray(0, 60)],
    ['packed and damaged', 'br', brotliCompressSync(TEXT).fill(0xff, 8)],
    ['packed so that unpacking would take much memory', 'zstd', zstdFrameOfWindow(27)],
  ] as const)
    test(`${what} is refused`, async (t) => {
      const site = await siteFor(t, (_, response) => packed(response, body, coding))
      await refused(fetcherFor().get(site.at('/')), 'answer-garbled')
    })
})

/** A zstd frame that asks for a window of that many bits: magic number, no content size, window descriptor, one raw block. */
function zstdFrameOfWindow(bits: number): Uint8Array {
  const block = Buffer.from('A page.')
  const header = (block.length << 3) | 1
  return Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, (bits - 10) << 3, header, 0, 0]), block])
}

test('a zstd frame of the largest window that is allowed is read', async (t) => {
  const site = await siteFor(t, (_, response) => packed(response, zstdFrameOfWindow(23), 'zstd'))
  assert.equal(textOf(await fetcherFor().get(site.at('/'))), 'A page.')
})

describe('a bomb', () => {
  for (const [coding, pack] of Object.entries(CODINGS))
    if (coding !== 'identity')
      test(`of ${coding} is stopped by what it unpacks to`, async (t) => {
        const bomb = pack(Buffer.alloc(8 * MIB))
        const site = await siteFor(t, (_, response) => packed(response, bomb, coding))
        const { message } = await refused(fetcherFor().get(site.at('/')), 'answer-bomb')
        assert.equal(message, 'The answer of 127.0.0.1 unpacks to more than 100 times its size.')
      })

  test('is no small page, however well it is packed', async (t) => {
    const site = await siteFor(t, (_, response) => packed(response, gzipSync(Buffer.alloc(MIB, 'a')), 'gzip'))
    assert.equal(textOf(await fetcherFor().get(site.at('/'))).length, MIB)
  })

  test('within a bomb is stopped', async (t) => {
    const bomb = gzipSync(gzipSync(Buffer.alloc(64 * MIB)))
    assert.ok(bomb.length < 1000)
    const site = await siteFor(t, (_, response) => packed(response, bomb, 'gzip, gzip'))
    await refused(fetcherFor().get(site.at('/')), 'answer-bomb')
  })

  test('that never ends is stopped by what it unpacks to', async (t) => {
    const site = await siteFor(t, (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
      const source = endless(noise(64 * 1024))
      source
        .pipe(createGzip())
        .pipe(response)
        .on('close', () => source.destroy())
    })
    const limits = { bytes: 2 * MIB }
    const { message } = await refused(fetcherFor({ limits }).get(site.at('/')), 'answer-too-large')
    assert.equal(message, 'The answer of 127.0.0.1 has more than 2097152 bytes once unpacked.')
  })

  test('of empty members that unpack to nothing is stopped by what is sent', async (t) => {
    const member = gzipSync('')
    const site = await siteFor(t, (_, response) => packed(response, Buffer.concat(Array(5000).fill(member)), 'gzip'))
    const limits = { wireBytes: 64 * 1024 }
    const { message } = await refused(fetcherFor({ limits }).get(site.at('/')), 'answer-too-large')
    assert.match(message, /65536 bytes as it is sent/)
  })
})

/** The same piece for ever. */
function endless(piece: Uint8Array): Readable {
  const pieces = function* () {
    for (;;) yield piece
  }
  return Readable.from(pieces())
}

/** Bytes no packing makes smaller, the same each time. */
function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let state = 1
  for (let at = 0; at < length; at++) {
    state = Math.imul(state, 1664525) + 1013904223
    bytes[at] = state >>> 24
  }
  return bytes
}

describe('the size of an answer', () => {
  test('is refused by what the server says of it, before any of it is read', async (t) => {
    const site = await siteFor(t, (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': LIMITS.wireBytes + 1 }).write('A page.')
    })
    const fetcher = fetcherFor()
    await refused(fetcher.get(site.at('/')), 'answer-too-large')
    assert.ok(fetcher.events.every((event) => event.do !== 'receive'))
  })

  test('is counted where the server says nothing', async (t) => {
    const site = await siteFor(t, (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const source = endless(Buffer.alloc(64 * 1024))
      source.pipe(response).on('close', () => source.destroy())
    })
    await refused(fetcherFor({ limits: { wireBytes: MIB } }).get(site.at('/')), 'answer-too-large')
  })

  test('may be all of the limit', async (t) => {
    const site = await siteFor(t, (_, response) => page(response, Buffer.alloc(1000, 'a')))
    const limits = { bytes: 1000, wireBytes: 1000 }
    assert.equal(textOf(await fetcherFor({ limits }).get(site.at('/'))).length, 1000)
    await refused(fetcherFor({ limits: { ...limits, bytes: 999 } }).get(site.at('/')), 'answer-too-large')
  })

  test('before the page begins has its own limit', async (t) => {
    const site = await rawSiteFor(t, (socket) => socket.write(`HTTP/1.1 200 OK\r\nx: ${'a'.repeat(70_000)}\r\n`))
    const { message } = await refused(fetcherFor().get(site.at('/')), 'answer-too-large')
    assert.equal(message, 'The answer of 127.0.0.1 has more than 65536 bytes before the page begins.')
    const long = await siteFor(t, (_, response) => page(response, '', { x: 'a'.repeat(40_000) }))
    assert.equal(textOf(await fetcherFor().get(long.at('/'))), '')
  })
})

describe('a broken answer is refused:', () => {
  const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n'
  for (const [what, answer] of [
    ['fewer bytes than it says', `${HEAD}content-length: 50\r\n\r\nA page.`],
    ['a chunk that is cut', `${HEAD}transfer-encoding: chunked\r\n\r\n20\r\nA page.`],
    ['a chunk of no size', `${HEAD}transfer-encoding: chunked\r\n\r\nxyz\r\nA page.\r\n0\r\n\r\n`],
    ['chunks that never end', `${HEAD}transfer-encoding: chunked\r\n\r\n7\r\nA page.\r\n`],
    ['two lengths', `${HEAD}content-length: 7\r\ncontent-length: 8\r\n\r\nA page.`],
    ['a length and chunks', `${HEAD}content-length: 7\r\ntransfer-encoding: chunked\r\n\r\n7\r\nA page.\r\n0\r\n\r\n`],
    ['a length below nothing', `${HEAD}content-length: -7\r\n\r\nA page.`],
    ['no HTTP', 'SSH-2.0-OpenSSH_9.9\r\n'],
    ['nothing', ''],
    ['half a head', HEAD],
    ['another protocol', 'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n'],
    ['a header with a null', `${HEAD}x: a\0b\r\n\r\nA page.`],
  ] as const)
    test(what, async (t) => {
      const site = await rawSiteFor(t, (socket) => socket.end(answer))
      await refused(fetcherFor().get(site.at('/')), 'answer-garbled')
    })

  test('a page that is longer than its length says is read up to there', async (t) => {
    const site = await rawSiteFor(t, (socket) => socket.end(`${HEAD}content-length: 7\r\n\r\nA page.And more.`))
    assert.equal(textOf(await fetcherFor().get(site.at('/'))), 'A page.')
  })

  test('chunks and their trailers are put together', async (t) => {
    const answer = `${HEAD}transfer-encoding: chunked\r\n\r\n2;x=y\r\nA \r\n5\r\npage.\r\n0\r\nlate: yes\r\n\r\n`
    const site = await rawSiteFor(t, (socket) => socket.end(answer))
    assert.equal(textOf(await fetcherFor().get(site.at('/'))), 'A page.')
  })

  test('hints before the answer are passed over', async (t) => {
    const site = await rawSiteFor(t, (socket) =>
      socket.end(`HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n${HEAD}content-length: 7\r\n\r\nA page.`),
    )
    assert.equal(textOf(await fetcherFor().get(site.at('/'))), 'A page.')
  })
})

test('however a body is cut into pieces, it comes out as it was', async () => {
  const pieces = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 8 })
  const codings = fc.subarray(['gzip', 'deflate', 'br', 'zstd'], { maxLength: 2 })
  const limits: Limits = { ...LIMITS, bytes: 200 }
  await fc.assert(
    fc.asyncProperty(pieces, codings, fc.integer({ min: 1, max: 50 }), async (parts, names, length) => {
      const whole = Buffer.concat(parts)
      const sent = names.reduce((bytes, name) => Buffer.from(CODINGS[name]!(bytes)), whole)
      const cut = Array.from({ length: Math.ceil(sent.length / length) }, (_, at) =>
        sent.subarray(at * length, (at + 1) * length),
      )
      const counts: number[] = []
      const body = { host: 'paper.example', coding: names.join(', '), limits, received: (bytes: number) => counts.push(bytes) }
      const reading = bodyOf(Readable.from(cut), body)
      if (whole.length > limits.bytes) await refused(reading, 'answer-too-large')
      else {
        assert.deepEqual(Buffer.from(await reading), whole)
        assert.equal(counts.at(-1) ?? 0, sent.length)
      }
      const first = await bodyOf(Readable.from(cut), { ...body, cutAt: 50 })
      assert.deepEqual(Buffer.from(first), whole.subarray(0, 50))
    }),
    { numRuns: 60 },
  )
})
