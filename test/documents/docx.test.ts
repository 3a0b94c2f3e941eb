import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { docFromBytes } from '../../src/documents/index.ts'
import { docxOf, paragraph, run } from './docx-file.ts'
import { zipOf } from './zip-file.ts'

const blocksOf = async (bytes: Uint8Array) => {
  const doc = await docFromBytes(bytes)
  return doc.blocks.map(({ kind, from, to }) => [kind, doc.text.slice(from, to)])
}

const refused = (bytes: Uint8Array, code: string, says = /./) =>
  assert.rejects(docFromBytes(bytes), { name: 'OnrecordError', code, message: says })

const SAID = '“We will not cross it before April,” said Ana Roe, the mayor of Vessby.'

describe('a Word document', () => {
  test('is read with its headings, quotations and lists, its words whole over all changes of type', async () => {
    const body = [
      paragraph('Council keeps bridge closed', 'Title'),
      paragraph('By Ida Holm'),
      paragraph(run('“We will ') + run('not', '<w:b/>') + run(' cross it before April,” said Ana Roe, the mayor of Vessby.')),
      paragraph('What happens next', 'heading1'),
      paragraph('The inspection comes first.', 'ListBullet'),
      paragraph('Nobody asked the fishermen.', 'Quote'),
    ]
    const bytes = docxOf(body.join(''))
    assert.deepEqual(await blocksOf(bytes), [
      ['headline', 'Council keeps bridge closed'],
      ['byline', 'By Ida Holm'],
      ['paragraph', SAID],
      ['heading', 'What happens next'],
      ['paragraph', 'The inspection comes first.'],
      ['quote', 'Nobody asked the fishermen.'],
    ])
    const { format, title, byline, charset, unread } = await docFromBytes(bytes)
    assert.deepEqual(
      { format, title, byline, charset, unread },
      { format: 'docx', title: 'Council keeps bridge closed', byline: 'Ida Holm', charset: null, unread: null },
    )
  })

  test('is read as its last version has it: what was put in, not what was struck out, no comments', async () => {
    const body = paragraph(
      `${run('“We will ')}<w:del w:id="1"><w:r><w:delText>never </w:delText></w:r></w:del><w:ins w:id="2">${run('gladly ')}</w:ins>${run('pay,” said Ana Roe.')}<w:commentReference w:id="0"/>`,
    )
    assert.equal((await docFromBytes(docxOf(body))).text, '“We will gladly pay,” said Ana Roe.')
  })

  test('keeps footnotes at the end, without the signs that lead to them', async () => {
    const body = paragraph(`${run('The bridge is old.')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' It sways.')}`)
    const footnotes = `<w:footnote w:id="2">${paragraph('Built in 1931.')}</w:footnote>`
    assert.equal((await docFromBytes(docxOf(body, { footnotes }))).text, 'The bridge is old. It sways.\n\nBuilt in 1931.')
  })

  test('gives title and author of the file where the text has none, and says when it was made', async () => {
    const core =
      '<dc:title>Council keeps bridge &amp; quay closed</dc:title><dc:creator>Ida Holm</dc:creator><dcterms:created>2024-03-05T08:00:00Z</dcterms:created>'
    const { title, byline, published, notes } = await docFromBytes(docxOf(paragraph(SAID), { core }))
    assert.deepEqual(
      { title, byline, published },
      { title: 'Council keeps bridge & quay closed', byline: 'Ida Holm', published: null },
    )
    assert.deepEqual(notes, [
      { code: 'file-made', says: 'The file was made on 2024-03-05; that need not be when it was published.' },
    ])
    const junk = '<dc:title>Microsoft Word - draft 3.docx</dc:title><dc:creator>iholm</dc:creator>'
    const bare = await docFromBytes(docxOf(paragraph(SAID), { core: junk }))
    assert.deepEqual([bare.title, bare.byline], [null, null])
  })

  test('what the caller knows wins', async () => {
    const { title, published } = await docFromBytes(docxOf(paragraph('A', 'Title') + paragraph(SAID)), {
      title: 'B',
      published: '2024-03-05',
    })
    assert.deepEqual([title, published], ['B', '2024-03-05'])
  })
})

describe('a Word document that is none, or hostile', () => {
  test('an empty one, one cut short, one without a body', async () => {
    await refused(docxOf(paragraph('')), 'empty')
    await refused(docxOf(paragraph(SAID)).subarray(0, -30), 'damaged')
    await refused(
      zipOf([
        { name: '[Content_Types].xml', bytes: '<Types/>' },
        { name: 'word/x.xml', bytes: '<a/>' },
      ]),
      'damaged',
    )
  })

  test('an entity bomb is refused before it is parsed', () =>
    refused(docxOf(paragraph('&a;'), { prolog: '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">]>' }), 'xml-refused', /DOCTYPE/))

  test('tables a thousand deep are refused', () =>
    refused(docxOf(`${'<w:tbl><w:tr><w:tc>'.repeat(1000)}${'</w:tc></w:tr></w:tbl>'.repeat(1000)}`), 'xml-refused', /deep/))

  test('a bomb is refused by what the directory says; one whose directory lies, where it passes that', async () => {
    const zeros = new Uint8Array(40 * 2 ** 20)
    await refused(docxOf(paragraph(SAID), { files: [{ name: 'word/numbering.xml', bytes: zeros }] }), 'unpacks-too-large')
    await refused(
      docxOf(paragraph(SAID), { files: [{ name: 'word/numbering.xml', bytes: zeros, size: 10 }] }),
      'unpacks-too-large',
    )
  })

  test('large pictures are no bomb: they stay packed', async () => {
    const picture = { name: 'word/media/image1.bmp', bytes: new Uint8Array(40 * 2 ** 20) }
    assert.equal((await docFromBytes(docxOf(paragraph(SAID), { files: [picture] }))).text, SAID)
  })

  test('other archives are told what they are', async () => {
    await refused(
      zipOf([
        { name: '[Content_Types].xml', bytes: '' },
        { name: 'xl/workbook.xml', bytes: '' },
      ]),
      'other-format',
      /Excel/,
    )
    await refused(zipOf([{ name: 'META-INF/container.xml', bytes: '' }]), 'other-format', /EPUB/)
    await refused(zipOf([{ name: 'a.txt', bytes: SAID }]), 'many-documents', /ZIP/)
    const encrypted = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), Buffer.from('EncryptedPackage', 'utf16le')])
    await refused(encrypted, 'encrypted', /Office document is encrypted/)
  })
})
