import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { docFromBytes } from '../../src/documents/index.ts'

const TEXT = 'The café owner said: “No – never.” She said it twice on Monday, in the rain.'
const page = (charset: string) =>
  `<!doctype html><html><head><meta charset="${charset}"></head><body><p>${TEXT}</p></body></html>`
const latin = (text: string) =>
  Buffer.from(text.replaceAll('“', '\x93').replaceAll('”', '\x94').replaceAll('–', '\x96'), 'latin1')
const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()

const ENCODED: readonly (readonly [name: string, bytes: Uint8Array, charset: string, via: string])[] = [
  ['UTF-8', Buffer.from(TEXT), 'utf-8', 'valid'],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), 'utf-8', 'mark'],
  ['UTF-16 little endian', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), 'utf-16le', 'mark'],
  ['UTF-16 big endian', utf16be(TEXT), 'utf-16be', 'mark'],
  ['Windows-1252', latin(TEXT), 'windows-1252', 'guessed'],
  ['a declared charset', latin(page('iso-8859-1')), 'windows-1252', 'declared'],
  ['a wrongly declared charset', Buffer.from(page('iso-8859-1')), 'utf-8', 'valid'],
  ['an unknown charset', latin(page('klingon')), 'windows-1252', 'guessed'],
]

for (const [name, bytes, charset, via] of ENCODED)
  test(`decodes ${name}`, async () => {
    const doc = await docFromBytes(bytes)
    assert.deepEqual(doc.charset, { name: charset, via })
    assert.equal(doc.text.trim(), TEXT)
    assert.equal(
      doc.notes.some(({ code }) => code === 'charset-guessed'),
      via === 'guessed',
    )
  })

test('the charset a file was sent with counts where the bytes do not show theirs', async () => {
  const charsetOf = async (bytes: Uint8Array, charset: string) => (await docFromBytes(bytes, { charset })).charset
  assert.deepEqual(await charsetOf(latin(TEXT), 'ISO-8859-1'), { name: 'windows-1252', via: 'declared' })
  assert.deepEqual(await charsetOf(latin(page('iso-8859-2')), 'windows-1250'), { name: 'windows-1250', via: 'declared' })
  assert.deepEqual(await charsetOf(Buffer.from(TEXT), 'iso-8859-1'), { name: 'utf-8', via: 'valid' })
  assert.deepEqual(await charsetOf(latin(TEXT), 'klingon'), { name: 'windows-1252', via: 'guessed' })
})

test('characters that were lost are counted', async () => {
  const bytes = Buffer.concat([Buffer.from('Über “alles” wrote “Åse”. '), Buffer.from([0xff, 0xfe, 0x80]), Buffer.from(TEXT)])
  const doc = await docFromBytes(bytes)
  assert.deepEqual(doc.notes, [
    { code: 'lost-characters', says: '3 characters could not be decoded as utf-8 and stand as \ufffd.' },
  ])
})

const REFUSED: readonly (readonly [name: string, bytes: Uint8Array, code: string, what?: string])[] = [
  ['no bytes', Buffer.from(''), 'empty'],
  ['white space', Buffer.from(' \r\n\t\n'), 'empty'],
  ['a mark alone', Buffer.from([0xff, 0xfe]), 'empty'],
  ['a page without words', Buffer.from('<!doctype html><html><body><p> </p></body></html>'), 'empty'],
  ['a PNG picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'binary', 'a PNG picture'],
  ['gzip', gzipSync(TEXT), 'many-documents', 'gzip-compressed data'],
  ['unknown bytes', deflateRawSync(Buffer.from(TEXT.repeat(3) + Math.PI)).fill(0, 4, 6), 'binary', 'binary data'],
  ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le'), 'binary', 'UTF-16 text without a byte order mark'],
  ['Rich Text', Buffer.from('{\\rtf1\\ansi No, she said.}'), 'other-format', 'Rich Text (RTF)'],
  [
    'an Atom feed',
    Buffer.from('<?xml version="1.0"?>\n<feed xmlns="x"><entry/></feed>'),
    'many-documents',
    'a feed (RSS or Atom)',
  ],
  [
    'a feed with a document type',
    Buffer.from('<!DOCTYPE rss [<!ENTITY a "b">]><rss/>'),
    'many-documents',
    'a feed (RSS or Atom)',
  ],
  ['a list of feeds', Buffer.from('<opml version="2.0"><body/></opml>'), 'many-documents', 'a list of feeds (OPML)'],
  ['a web archive', Buffer.from('WARC/1.0\r\nWARC-Type: warcinfo\r\n'), 'many-documents', 'a web archive (WARC)'],
  ['JSON lines', Buffer.from('{"id": 1, "text": "No, she said."}\n'), 'many-documents', 'JSON'],
  ['a picture in XML', Buffer.from('<svg xmlns="x"><text>No, she said.</text></svg>'), 'other-format', 'an SVG picture'],
]

for (const [name, bytes, code, what] of REFUSED)
  test(`refuses ${name}`, async () => {
    await assert.rejects(docFromBytes(bytes), (error: { code: string; values: Record<string, unknown> }) => {
      assert.deepEqual([error.code, error.values.what], [code, what])
      return true
    })
  })

test('the content decides the format, the name where the content does not', async () => {
  const formatOf = async (text: string, name: string) => (await docFromBytes(Buffer.from(text), { name })).format
  assert.equal(await formatOf(page('utf-8'), 'article.txt'), 'html')
  assert.equal(await formatOf(TEXT, 'article.html'), 'plain')
  assert.equal(await formatOf(`Said <b>twice</b>: no. ${TEXT}`, 'article.html'), 'html')
  assert.equal(await formatOf(`Said <b>twice</b>: no. ${TEXT}`, 'article.txt'), 'plain')
  assert.equal(await formatOf(`<p>${TEXT}</p>`, 'article'), 'html')
})
