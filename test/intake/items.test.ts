import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { docOf, type Found, itemsOf } from '../../src/intake/index.ts'
import { folderFor } from '../cli/run.ts'
import { docxOf, paragraph } from '../documents/docx-file.ts'
import { pdfOf } from '../documents/pdf-file.ts'
import { zipOf } from '../documents/zip-file.ts'
import { inPieces, taken, takenFrom, told } from './take.ts'
import { answerOf, packed, page, recordOf } from './warc-file.ts'

const SAID = '“We will build it,” said Mayor Ana Roe.'
const LINES = `${JSON.stringify({ id: 'a', text: SAID })}\n`
const FEED = `<rss version="2.0"><channel><title>P</title><item><guid>1</guid><description>${SAID}</description></item></channel></rss>`
const WARC = recordOf({ block: answerOf(page(SAID)) })

const FORMATS: readonly (readonly [name: string, bytes: Uint8Array | string, where: string])[] = [
  ['plain text', SAID, 'a'],
  ['a page', page(SAID), 'a'],
  ['Markdown', `# Dam\n\n**Roe:** ${SAID}`, 'a'],
  ['PDF', pdfOf([[[72, 700, 10, SAID]]]), 'a'],
  ['Word', docxOf(paragraph(SAID)), 'a'],
  ['JSON lines', LINES, 'a#a'],
  ['JSON', `[${LINES}]`, 'a#a'],
  ['a feed', FEED, 'a#1'],
  ['a table', `id,text\n1,"${SAID}"\n`, 'a:2'],
  ['a web archive', WARC, 'a@0'],
]

describe('the content decides what a file is, whatever it is called', () => {
  for (const [name, bytes, where] of FORMATS) {
    test(name, async () => {
      for (const size of [7, 100_000]) {
        const { items } = await takenFrom(bytes, 'a', size)
        assert.deepEqual(
          items.map((item) => item.where),
          [where],
        )
        assert.match((await docOf(items[0] as Found)).text, new RegExp(SAID))
      }
    })

    test(`${name}, packed with gzip`, async () => {
      const { items } = await takenFrom(gzipSync(bytes), 'a')
      assert.deepEqual(
        items.map((item) => item.where),
        [where],
      )
      assert.match((await docOf(items[0] as Found)).text, new RegExp(SAID))
    })
  }

  test('only where it may be two things the name counts, without the ending of the packing', async () => {
    const text = 'said\n"No."\n'
    assert.deepEqual(await told(await takenFrom(text, 'a.txt')), { 'a.txt': text })
    assert.deepEqual(await told(await takenFrom(gzipSync('text\n"No."\n'), 'a.csv.gz')), { 'a.csv.gz:2': 'No.' })
  })
})

describe('packed files', () => {
  test('of lines, what comes before a damage is read', async () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => JSON.stringify({ text: `${i}. ${SAID}` })).join('\n')
    const { items } = await takenFrom(gzipSync(lines).subarray(0, -1000), 'a.jsonl.gz')
    assert.ok(items.length > 10_000 && items.length < 20_000)
    assert.equal('error' in items.at(-1)! && items.at(-1)!.where, 'a.jsonl.gz')
  })

  test('one in the other, in the other: that is enough', async () => {
    assert.deepEqual(await told(await takenFrom(gzipSync(gzipSync(SAID)), 'a')), { a: SAID })
    assert.deepEqual(await told(await takenFrom(gzipSync(gzipSync(gzipSync(SAID))), 'a')), { a: 'unpacks-too-large' })
  })

  test('a bomb is left unheld', async () => {
    assert.deepEqual(await told(await takenFrom(gzipSync(Buffer.alloc(100 * 2 ** 20)), 'a')), { a: 'unpacks-too-large' })
  })
})

describe('a ZIP archive', () => {
  const archive = zipOf([
    { name: 'news/b.txt', bytes: `B. ${SAID}` },
    { name: 'news/a.html', bytes: page(`A. ${SAID}`) },
    { name: 'feed.xml', bytes: FEED },
    { name: 'pages.warc.gz', bytes: packed(WARC), stored: true },
    { name: 'photo.png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]) },
    { name: '__MACOSX/._b.txt', bytes: 'x' },
    { name: 'bad.xml', bytes: FEED.replace('<rss', '<!DOCTYPE rss><rss') },
    { name: 'empty.txt', bytes: '' },
    {
      name: 'sheet.xlsx',
      bytes: zipOf([
        { name: '[Content_Types].xml', bytes: '' },
        { name: 'xl/workbook.xml', bytes: '' },
      ]),
    },
  ])

  test('is read like a folder, from a file and from a stream', async (t) => {
    const path = join(folderFor(t), 'a.zip')
    writeFileSync(path, archive)
    for (const [from, name] of [
      [{ path }, path],
      [{ name: 'a.zip', chunks: inPieces(archive) }, 'a.zip'],
    ] as const) {
      const found = await taken(from)
      const all = Object.fromEntries(Object.entries(await told(found)).map(([where, text]) => [where.slice(name.length), text]))
      assert.deepEqual(all, {
        '/bad.xml': 'xml-refused',
        '/feed.xml#1': SAID,
        '/news/a.html': `A. ${SAID}`,
        '/news/b.txt': `B. ${SAID}`,
        '/pages.warc.gz@0': SAID,
      })
      assert.deepEqual(
        found.passed.map(([, what]) => what),
        ['a hidden file', 'an empty file', 'a PNG picture', 'an Excel workbook (xlsx)'],
      )
    }
  })

  test('that is a web archive in one file (WACZ), its pages are read and its indexes are not', async () => {
    const wacz = zipOf([
      { name: 'datapackage.json', bytes: '{"resources": []}' },
      { name: 'archive/data.warc.gz', bytes: packed(WARC), stored: true },
      { name: 'indexes/index.cdx', bytes: 'com,example)/ 2024 {}' },
      { name: 'pages/pages.jsonl', bytes: '{"text": "not an article"}' },
    ])
    assert.deepEqual(await told(await takenFrom(wacz, 'a.wacz')), { 'a.wacz/archive/data.warc.gz@0': SAID })
  })

  test('a bomb in it is told, and the others are read', async () => {
    const bombs = zipOf([
      { name: 'a.txt', bytes: SAID },
      { name: 'b.txt', bytes: Buffer.alloc(70 * 2 ** 20, 'a ') },
      { name: 'c.txt', bytes: Buffer.alloc(2 ** 20, 'a '), size: 100 },
      { name: 'd.zip', bytes: zipOf([{ name: 'e.zip', bytes: zipOf([{ name: 'f.txt', bytes: SAID }]) }]) },
    ])
    assert.deepEqual(await told(await takenFrom(bombs, 'a.zip')), {
      'a.zip/a.txt': SAID,
      'a.zip/b.txt': 'file-too-large',
      'a.zip/c.txt': 'unpacks-too-large',
      'a.zip/d.zip/e.zip': 'unpacks-too-large',
    })
  })

  test('a book, a workbook, an encrypted one: each is told for what it is', async () => {
    assert.deepEqual(await told(await takenFrom(zipOf([{ name: 'META-INF/container.xml', bytes: '' }]), 'a')), {
      a: 'other-format',
    })
    assert.deepEqual(await told(await takenFrom(zipOf([{ name: 'b.txt', bytes: SAID, encrypted: true }]), 'a')), {
      'a/b.txt': 'encrypted',
    })
  })
})

describe('a source', () => {
  test('that is missing, forbidden, a folder, or breaks off is an item with an error', async (t) => {
    const folder = folderFor(t)
    async function* broken() {
      yield Buffer.from(SAID)
      throw new Error('the line went dead')
    }
    assert.deepEqual(await told(await taken({ path: join(folder, 'none') })), { [join(folder, 'none')]: 'file-missing' })
    assert.deepEqual(await told(await taken({ path: folder })), { [folder]: 'file-is-folder' })
    assert.deepEqual(await told(await taken({ name: 'a', chunks: broken() })), { a: 'unexpected' })
  })

  test('that was fetched gives its address, its charset and when', async () => {
    const bytes = Buffer.from('Zo\xeb said no.', 'latin1')
    const { items } = await taken({
      name: 'https://post.example/a',
      bytes,
      url: 'https://post.example/a',
      charset: 'iso-8859-1',
      captured: '2024-03-05T14:03:00Z',
    })
    const doc = await docOf(items[0] as Found)
    assert.deepEqual(
      [doc.text, doc.url, doc.charset?.via, (items[0] as Found).captured],
      ['Zoë said no.', 'https://post.example/a', 'declared', '2024-03-05T14:03:00Z'],
    )
  })

  test('found in a folder, is passed over where it is no document; named by the user, it is refused', async (t) => {
    const folder = folderFor(t)
    const path = join(folder, 'a.txt')
    writeFileSync(path, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]))
    assert.deepEqual(await taken({ path, found: true }), { items: [], passed: [[path, 'a PNG picture']] })
    assert.deepEqual(await told(await taken({ path })), { [path]: 'binary' })
  })

  test('larger than a document may be is not held', async () => {
    async function* endless() {
      for (;;) yield Buffer.alloc(2 ** 20, 'a ')
    }
    assert.deepEqual(await told(await taken({ name: 'a', chunks: endless() })), { a: 'file-too-large' })
  })

  test('is stopped where the signal says, also while it waits', async () => {
    const stop = new AbortController()
    async function* slow() {
      yield Buffer.from(LINES)
      stop.signal.throwIfAborted()
      await new Promise((_, reject) => stop.signal.addEventListener('abort', () => reject(stop.signal.reason)))
    }
    const reading = (async () => {
      for await (const _ of itemsOf({ name: 'a', chunks: slow() }, { signal: stop.signal }));
    })()
    stop.abort(new Error('enough'))
    await assert.rejects(reading, /enough/)
  })

  test('of which no more is asked is closed', async () => {
    let closed = false
    async function* lines() {
      try {
        for (;;) yield Buffer.from(LINES)
      } finally {
        closed = true
      }
    }
    for await (const _ of itemsOf({ name: 'a', chunks: lines() })) break
    assert.equal(closed, true)
  })

  test('notes of whoever found it come first in the document', async () => {
    const doc = await docOf({
      text: 'Nein, das haben wir nicht gesagt, und wir werden es auch nicht sagen.',
      notes: [{ code: 'a', says: 'b' }],
    })
    assert.deepEqual(
      doc.notes.map(({ code }) => code),
      ['a', 'not-english'],
    )
  })
})
