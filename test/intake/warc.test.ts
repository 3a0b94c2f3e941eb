import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { WARCRecord, WARCSerializer } from 'warcio'
import { docOf, type Found, itemsOf } from '../../src/intake/index.ts'
import { taken, takenFrom, told } from './take.ts'
import { answerOf, packed, page, recordOf } from './warc-file.ts'

const SAID = '“We will build it,” said Mayor Ana Roe.'
const one = recordOf({ block: answerOf(page(`One. ${SAID}`)) })
const two = recordOf({ url: 'https://post.example/b', block: answerOf(page(`Two. ${SAID}`)) })
const three = recordOf({ url: 'https://post.example/c', block: answerOf(page(`Three. ${SAID}`)) })

const textsIn = async (bytes: Uint8Array, size?: number) =>
  Object.values(await told(await takenFrom(bytes, 'a.warc', size))).map((text) => text.replace(` ${SAID}`, ''))

describe('a web archive', () => {
  test('gives its pages, each with its place, its address, its charset and when it was captured', async () => {
    const latin = recordOf({
      block: answerOf(Buffer.from('<p>Zo\xeb Roe said no to caf\xe9s, as ever.</p>', 'latin1'), {
        'Content-Type': 'text/html; charset=iso-8859-1',
      }),
    })
    const { items } = await takenFrom(Buffer.concat([one, latin]), 'a.warc')
    const [first, second] = items as Found[]
    assert.deepEqual([first!.where, second!.where], ['a.warc@0', `a.warc@${one.length}`])
    assert.deepEqual([first!.known, first!.captured], [{ url: 'https://post.example/a' }, '2024-03-05T14:03:00Z'])
    const doc = await docOf(second!)
    assert.deepEqual(
      [doc.text, doc.charset?.via, doc.url],
      ['Zoë Roe said no to cafés, as ever.', 'declared', 'https://post.example/a'],
    )
  })

  test('packed record by record, the place is that of the member; packed as one, also where in it', async () => {
    const whereIn = async (bytes: Uint8Array, size?: number) =>
      (await takenFrom(bytes, 'a.warc.gz', size)).items.map(({ where }) => where)
    for (const size of [1, 7, 100, 100_000]) {
      assert.deepEqual(await whereIn(packed(one, two), size), ['a.warc.gz@0', `a.warc.gz@${packed(one).length}`])
      assert.deepEqual(await whereIn(gzipSync(Buffer.concat([one, two])), size), ['a.warc.gz@0', `a.warc.gz@0+${one.length}`])
    }
  })

  test('is read the same in pieces of any size', async () => {
    const archive = Buffer.concat([recordOf({ type: 'warcinfo', block: 'software: none' }), one, two, three])
    for (const size of [1, 2, 13, 512, 100_000]) {
      assert.deepEqual(await textsIn(archive, size), ['One.', 'Two.', 'Three.'])
      assert.deepEqual(await textsIn(packed(one, two, three), size), ['One.', 'Two.', 'Three.'])
    }
  })

  test('written by another program, it is read', async () => {
    async function* body() {
      yield Buffer.from(page(SAID))
    }
    for (const gzip of [true, false]) {
      const record = WARCRecord.create(
        {
          url: 'https://post.example/d',
          date: '2024-03-05T14:03:00Z',
          type: 'response',
          httpHeaders: { 'Content-Type': 'text/html' },
        },
        body(),
      )
      assert.deepEqual(await textsIn(await WARCSerializer.serialize(record, { gzip })), [SAID])
    }
  })

  test('passes over what is no page and says what it was', async () => {
    const records = [
      recordOf({ type: 'warcinfo', block: 'software: none' }),
      recordOf({ type: 'request', block: 'GET / HTTP/1.1\r\n\r\n' }),
      recordOf({ type: 'revisit', block: 'HTTP/1.1 200 OK\r\n\r\n' }),
      recordOf({ block: answerOf('', { Location: '/b' }, 'HTTP/1.1 301 Moved') }),
      recordOf({ block: answerOf(page('Not found, she said.'), {}, 'HTTP/1.1 404 Not Found') }),
      recordOf({ block: answerOf('\x89PNG', { 'Content-Type': 'image/png' }) }),
      recordOf({ block: answerOf('let a', { 'Content-Type': 'text/javascript' }) }),
      recordOf({ block: answerOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0])) }),
      recordOf({ block: answerOf('') }),
      recordOf({ url: 'https://post.example/robots.txt', block: answerOf('User-agent: *', { 'Content-Type': 'text/plain' }) }),
    ]
    const { items, passed } = await takenFrom(Buffer.concat([...records, one]), 'a.warc')
    assert.equal(items.length, 1)
    assert.deepEqual(
      passed.map(([, what]) => what),
      [
        'a description of the archive',
        'a request',
        'a page seen again unchanged',
        'a redirect',
        'an error page',
        'an image',
        'a script or style sheet',
        'a PNG picture',
        'an empty file',
        'a robots.txt',
      ],
    )
  })

  test('gives what was saved without a server too, and notes what was cut short in capture', async () => {
    const records = [
      recordOf({ type: 'resource', block: page(SAID), headers: { 'Content-Type': 'text/html' } }),
      recordOf({ type: 'conversion', block: SAID, headers: { 'Content-Type': 'text/plain' } }),
      recordOf({ block: answerOf(page(SAID)), headers: { 'WARC-Truncated': 'length' } }),
    ]
    const { items } = await takenFrom(Buffer.concat(records), 'a.warc')
    assert.deepEqual(Object.values(await told({ items, passed: [] })), [SAID, SAID, SAID])
    assert.deepEqual((items[2] as Found).notes, [
      { code: 'capture-cut-short', says: 'Whoever captured the page cut it short (length).' },
    ])
  })
})

describe('what a server says of its answer', () => {
  const body = page(SAID)
  const chunk = (text: string, more = '') => `${Buffer.byteLength(text).toString(16)}${more}\r\n${text}\r\n`
  const half = body.length >> 1
  for (const [name, block] of [
    ['a length that is wrong', answerOf(body, { 'Content-Length': '3' })],
    ['HTTP/2', answerOf(body, {}, 'HTTP/2 200')],
    ['line feeds alone', Buffer.from(`HTTP/1.0 200 OK\nContent-Type: text/html\n\n${body}`)],
    [
      'chunks',
      answerOf(`${chunk(body.slice(0, half), ';x=y')}${chunk(body.slice(half))}0\r\n\r\n`, { 'Transfer-Encoding': 'chunked' }),
    ],
    ['chunks, put together already', answerOf(body, { 'Transfer-Encoding': 'chunked' })],
    ['gzip', answerOf(gzipSync(body), { 'Content-Encoding': 'gzip' })],
    ['gzip, unpacked already', answerOf(body, { 'Content-Encoding': 'gzip' })],
    ['deflate', answerOf(deflateSync(body), { 'Content-Encoding': 'deflate' })],
    ['deflate without its header', answerOf(deflateRawSync(body), { 'Content-Encoding': 'deflate' })],
    ['Brotli', answerOf(brotliCompressSync(body), { 'Content-Encoding': 'br' })],
    ['Brotli, unpacked already', answerOf(body, { 'Content-Encoding': 'br' })],
    ['zstd', answerOf(zstdCompressSync(body), { 'Content-Encoding': 'zstd' })],
    ['a packing nobody knows', answerOf(body, { 'Content-Encoding': 'x-none' })],
    ['two packings', answerOf(brotliCompressSync(gzipSync(body)), { 'Content-Encoding': 'gzip, br' })],
    ['a header over two lines', answerOf(body, { 'X-Long': 'one\r\n two: three' })],
    [
      'a gzip that breaks off',
      answerOf(gzipSync(`${body}${'<p>More.</p>'.repeat(9)}`).subarray(0, -20), { 'Content-Encoding': 'gzip' }),
    ],
  ] as const)
    test(`${name} is no hindrance`, async () => assert.match((await textsIn(recordOf({ block })))[0]!, new RegExp(SAID)))

  test('a bomb under a packing is refused, and the rest goes on', async () => {
    const bomb = answerOf(gzipSync(Buffer.alloc(80 * 2 ** 20)), { 'Content-Encoding': 'gzip' })
    assert.deepEqual(await textsIn(Buffer.concat([recordOf({ block: bomb }), one])), ['unpacks-too-large', 'One.'])
  })
})

describe('a damaged web archive', () => {
  test('cut short, it gives what is whole, and an error', async () => {
    const all = Buffer.concat([one, two])
    for (const length of [one.length + 5, one.length + 200, all.length - 10])
      assert.deepEqual(await textsIn(all.subarray(0, length)), ['One.', 'damaged'])
    assert.deepEqual(await textsIn(packed(one, two).subarray(0, -15)), ['One.', 'damaged'])
  })

  test('cut short within the line ends behind a record, nothing is missing', async () => {
    assert.deepEqual(await textsIn(one.subarray(0, -3)), ['One.'])
  })

  test('a member that cannot be unpacked, or whose checksum is wrong, is told, and the next one is read', async () => {
    const [first, second] = [packed(one), packed(two)]
    for (const at of [20, 60]) {
      const spoilt = Buffer.from(second)
      spoilt.fill(0xff, at, at + 6)
      assert.deepEqual(await textsIn(Buffer.concat([first, spoilt, packed(three)])), ['One.', 'damaged', 'Three.'])
    }
    const wrong = Buffer.from(second)
    wrong[wrong.length - 8]! ^= 1
    assert.deepEqual(await textsIn(Buffer.concat([first, wrong, packed(three)])), ['One.', 'Two.', 'damaged', 'Three.'])
  })

  test('a record without a beginning, a length that is none, a length that is too short: the next record is looked for', async () => {
    const broken = [
      Buffer.concat([Buffer.from('neither headers nor anything\r\n\r\n'), two]).subarray(0, -two.length),
      recordOf({ block: answerOf(page('No.')), length: 'many' }),
      recordOf({ block: answerOf(page('A page of which its record says that it has ten bytes.')), length: 10 }),
    ]
    for (const bad of broken) {
      const texts = await textsIn(Buffer.concat([one, bad, three]))
      assert.deepEqual([texts[0], texts.at(-1)], ['One.', 'Three.'])
      assert.ok(texts.includes('damaged'))
    }
  })

  test('headers without an end are not held for ever', async () => {
    const endless = Buffer.concat([Buffer.from('WARC/1.0\r\n'), Buffer.from('X-A: b\r\n'.repeat(200_000))])
    assert.deepEqual(await textsIn(Buffer.concat([one, endless, Buffer.from('\r\n'), three])), ['One.', 'damaged', 'Three.'])
    const http = recordOf({ block: `HTTP/1.1 200 OK\r\n${'X-A: b\r\n'.repeat(200_000)}` })
    assert.deepEqual(await textsIn(Buffer.concat([http, three])), ['damaged', 'Three.'])
  })

  test('an answer that is none hurts no record behind it', async () => {
    const bad = recordOf({ block: 'HTTP/1.1 200 OK\r\nno end of headers' })
    assert.deepEqual(await textsIn(Buffer.concat([bad, three])), ['damaged', 'Three.'])
  })

  test('a page larger than a page may be is refused unheld, and the rest goes on', async () => {
    const large = recordOf({ block: answerOf(Buffer.alloc(65 * 2 ** 20, 'a ')) })
    assert.deepEqual(await textsIn(Buffer.concat([large, three])), ['file-too-large', 'Three.'])
  })

  test('a member that swells without end is left, and the next one is read', async () => {
    const header = recordOf({ block: '', length: 2 ** 40 })
    const bomb = gzipSync(Buffer.concat([header.subarray(0, -4), Buffer.alloc(200 * 2 ** 20)]))
    assert.deepEqual(await textsIn(Buffer.concat([packed(one), bomb, packed(three)])), ['One.', 'unpacks-too-large', 'Three.'])
  })

  test('with any byte changed, what is told is an item or an error of the table', async () => {
    const whole = packed(one, two)
    for (let at = 0; at < whole.length; at += 3) {
      const changed = Buffer.from(whole)
      changed[at]! ^= 0x55
      const { items } = await taken({ name: 'a.warc.gz', bytes: changed })
      assert.ok(items.length >= 1 && items.length <= 4, `byte ${at}: ${items.length} items`)
    }
  })
})

describe('a long web archive', () => {
  test('is read in constant memory', async () => {
    setFlagsFromString('--expose-gc')
    const gc = runInNewContext('gc') as () => void
    const [record, count] = [packed(recordOf({ block: answerOf(page(`${SAID} `.repeat(3000))) })), 400]
    async function* pieces() {
      for (let i = 0; i < count; i++) yield record
    }
    let most = 0
    let found = 0
    gc()
    const before = process.memoryUsage()
    for await (const _ of itemsOf({ name: 'a.warc.gz', chunks: pieces() }))
      if (found++ % 50 === 0) {
        gc()
        const { heapUsed, external } = process.memoryUsage()
        most = Math.max(most, heapUsed + external - before.heapUsed - before.external)
      }
    assert.equal(found, count)
    assert.ok(most < 16 * 2 ** 20, `${most >> 20} MB held of ${(count * 120) >> 10} MB`)
  })
})
