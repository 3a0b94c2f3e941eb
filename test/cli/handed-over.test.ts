import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { docxOf, paragraph } from '../documents/docx-file.ts'
import { pdfOf } from '../documents/pdf-file.ts'
import { answerOf, packed, page, recordOf } from '../intake/warc-file.ts'
import { folderFor, jsonLines, onrecord } from './run.ts'

const SAID = '“We will build it,” said Mayor Ana Roe.'
const FEED = `<rss version="2.0"><channel><title>P</title><item><guid>1</guid><description>${SAID}</description></item></channel></rss>`

/** A folder with one file of each kind. */
function folderOfAll(t: TestContext): string {
  const folder = folderFor(t)
  mkdirSync(join(folder, 'news'))
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'news/article.txt': SAID,
    'news/letter.docx': docxOf(paragraph(SAID)),
    'news/paper.pdf': pdfOf([[[72, 700, 10, SAID]]]),
    'news/photo.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]),
    'feed.xml': FEED,
    'crawl.warc.gz': packed(recordOf({ block: answerOf(page(SAID)) }), recordOf({ type: 'request', block: 'GET /' })),
    'table.csv': `date,text\n2024-03-05,"${SAID}"\n`,
    'lines.jsonl': `${JSON.stringify({ id: 'a', text: SAID })}\n`,
    'lines.jsonl.gz': gzipSync(`${JSON.stringify({ id: 'b', text: SAID })}\n`),
    'subscriptions.opml': '<opml version="2.0"><body><outline xmlUrl="https://post.example/rss"/></body></opml>',
  }
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
  return folder
}

const idsIn = (out: string) => jsonLines(out).map(({ id, error, statements }) => [id, error?.code ?? statements.length])

describe('onrecord extract, of all that can be handed over', { concurrency: 2 }, () => {
  test('a folder, with files of every kind: each document by its place', async (t) => {
    const cwd = folderOfAll(t)
    const { out, err, status } = await onrecord(['extract', '.', '--rules', '--stats'], { cwd })
    assert.equal(status, 0, err)
    assert.deepEqual(idsIn(out), [
      ['crawl.warc.gz@0', 1],
      ['feed.xml#1', 1],
      ['lines.jsonl#a', 1],
      ['lines.jsonl.gz#b', 1],
      ['news/article.txt', 1],
      ['news/letter.docx', 1],
      ['news/paper.pdf', 1],
      ['subscriptions.opml#https://post.example/rss', 'not-fetched'],
      ['table.csv:2', 1],
    ])
    assert.deepEqual(jsonLines(out)[0].doc.text, SAID)
    assert.deepEqual(jsonLines(out)[0].doc.url, 'https://post.example/a')
    const { documents, errors, passed } = JSON.parse(err)
    assert.deepEqual({ documents, errors, passed }, { documents: 9, errors: 1, passed: 2 })
  })

  test('a feed through a pipe, a list of records through a pipe', async () => {
    const feed = await onrecord(['extract', '--rules'], { input: FEED })
    assert.deepEqual(idsIn(feed.out), [['-#1', 1]])
    const list = await onrecord(['extract', '--rules'], { input: JSON.stringify([{ text: SAID }, { text: 5 }], null, 1) })
    assert.deepEqual(idsIn(list.out), [
      ['-[0]', 1],
      ['-[1]', 'bad-field'],
    ])
  })

  test('a pattern the shell left alone, an address, a name that is missing: the rest is read', async (t) => {
    const cwd = folderOfAll(t)
    const { out, status } = await onrecord(['extract', 'news/*.docx', 'https://post.example/', 'none.txt', '--rules'], { cwd })
    assert.equal(status, 0)
    assert.deepEqual(idsIn(out), [
      ['news/letter.docx', 1],
      ['https://post.example/', 'not-fetched'],
      ['none.txt', 'file-missing'],
    ])
  })

  test('one text alone is one document; lines whose first one is spoilt are lines', async (t) => {
    const cwd = folderOfAll(t)
    assert.deepEqual(idsIn((await onrecord(['extract', 'news/article.txt', '--rules'], { cwd })).out), [['news/article.txt', 1]])
    writeFileSync(join(cwd, 'spoilt.json'), `# a remark\n${JSON.stringify({ id: 'a', text: SAID })}\n`)
    assert.deepEqual(idsIn((await onrecord(['extract', 'spoilt.json', '--rules'], { cwd })).out), [
      ['line 1', 'not-json'],
      ['a', 1],
    ])
  })
})

describe('onrecord read and check', { concurrency: 2 }, () => {
  test('read takes PDF and Word; of what holds many documents it says what to do', async (t) => {
    const cwd = folderOfAll(t)
    for (const file of ['news/letter.docx', 'news/paper.pdf']) {
      const { out, err } = await onrecord(['read', file, '--rules', '--json'], { cwd })
      assert.equal(JSON.parse(out).statements[0].speaker.name, 'Ana Roe', err)
    }
    for (const [file, what] of [
      ['feed.xml', 'a feed (RSS or Atom)'],
      ['lines.jsonl', 'JSON'],
      ['subscriptions.opml', 'a list of feeds (OPML)'],
      ['crawl.warc.gz', 'gzip-compressed data'],
    ]) {
      const { out, err, status } = await onrecord(['read', file!], { cwd })
      assert.deepEqual([out, status], ['', 3])
      assert.ok(
        err.startsWith(
          `onrecord: ${file}: This is ${what}, which may hold any number of documents.\n  Give it to "onrecord add"`,
        ),
        err,
      )
    }
  })

  test('check takes a draft in Markdown or Word: no mark of theirs stands within a quotation', async (t) => {
    const cwd = folderFor(t)
    writeFileSync(join(cwd, 'source.txt'), '“We will never pay a penny for the old bridge,” said Mayor Ana Roe.')
    const quoted = '“We will **never** pay [a penny](https://post.example/penny) for the *old bridge*,” said Mayor Ana Roe.'
    writeFileSync(join(cwd, 'draft.md'), `# The bridge\n\n${quoted}\n`)
    const run = (text: string, bold = '') => `<w:r>${bold}<w:t xml:space="preserve">${text}</w:t></w:r>`
    const words =
      run('“We will ') + run('never', '<w:rPr><w:b/></w:rPr>') + run(' pay a penny for the old bridge,” said Mayor Ana Roe.')
    writeFileSync(join(cwd, 'draft.docx'), docxOf(paragraph(words)))
    for (const draft of ['draft.md', 'draft.docx']) {
      const { out, err, status } = await onrecord(
        ['check', draft, '--in', 'source.txt', '--json', '--fail-on', 'altered,not-found'],
        { cwd },
      )
      assert.equal(status, 0, err)
      const { quotations } = JSON.parse(out)
      assert.deepEqual(
        quotations.map(({ verdict }: { verdict: { match: string } }) => verdict.match),
        ['verbatim'],
      )
    }
    const { out } = await onrecord(['check', '-', '--in', 'source.txt'], { cwd, input: quoted })
    assert.match(out, /1 quotation: 1 verbatim/)
  })
})
