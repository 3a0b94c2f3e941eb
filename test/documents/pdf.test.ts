import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { docFromBytes } from '../../src/documents/index.ts'
import { type Placed, pdfOf } from './pdf-file.ts'

/** Lines one below the other. */
const column = (x: number, top: number, lines: readonly string[], size = 10, leading = 12): Placed[] =>
  lines.map((line, i) => [x, top - i * leading, size, line] as const)

const blocksOf = async (bytes: Uint8Array) => {
  const doc = await docFromBytes(bytes)
  return doc.blocks.map(({ kind, from, to }) => [kind, doc.text.slice(from, to)])
}

const refused = (bytes: Uint8Array, code: string, says = /./) =>
  assert.rejects(docFromBytes(bytes), { name: 'OnrecordError', code, message: says })

const HEADLINE: Placed = [72, 760, 20, 'Council keeps bridge closed']
const FIRST = ['The council of Vessby voted on Monday to keep the bridge closed until', 'its cables have been inspected.']

describe('a PDF document', () => {
  test('is read as paragraphs: parted by a gap, by an indented line, by a line that had room for more', async () => {
    const page = [
      HEADLINE,
      ...column(72, 720, [...FIRST, 'Nobody was surprised by the vote, which had been announced for weeks,']),
      [72, 684, 10, 'said the clerk.'] as Placed,
      ...column(72, 655, ['“We will not cross it before April,” said Ana Roe, who is the mayor of']),
      ...column(72, 643, ['the town, and who had asked for the vote with all others who had been so']),
      ...column(90, 631, ['Another paragraph begins with a line that stands further in than others']),
      ...column(72, 619, ['and goes on.']),
    ]
    assert.deepEqual(await blocksOf(pdfOf([page])), [
      ['headline', 'Council keeps bridge closed'],
      ['paragraph', `${FIRST[0]} ${FIRST[1]}`],
      ['paragraph', 'Nobody was surprised by the vote, which had been announced for weeks, said the clerk.'],
      [
        'paragraph',
        '“We will not cross it before April,” said Ana Roe, who is the mayor of the town, and who had asked for the vote with all others who had been so',
      ],
      ['paragraph', 'Another paragraph begins with a line that stands further in than others and goes on.'],
    ])
  })

  test('a sentence goes on over the end of a column and of a page, past a footnote', async () => {
    const [left, right] = [
      column(72, 700, ['The bridge has been closed', 'since an engineer found', 'three cables that had been']),
      column(320, 700, ['worn thin by the winter of', 'the year before, and which']),
    ]
    const doc = await docFromBytes(
      pdfOf([[...left, ...right, [320, 80, 7, '1 It was built in 1931.']], column(72, 700, ['nobody had looked at.'])]),
    )
    assert.match(
      doc.text,
      /^The bridge has been closed since an engineer found three cables that had been worn thin by the winter of the year before, and which nobody had looked at\.$/m,
    )
  })

  test('words torn at a line end are put together; a hyphen that belongs to the word stays', async () => {
    const lines = [
      'The administra-',
      'tion of the well-',
      'known quay is self-',
      'governing, said the harbour-master, a Franco-',
      'Danish citizen, whom the harbour-',
      'master of 1990-',
      '2000 praised.',
    ]
    const { text, notes } = await docFromBytes(pdfOf([column(72, 700, lines)]))
    assert.equal(
      text,
      'The administration of the well-known quay is self-governing, said the harbour-master, a Franco-Danish citizen, whom the harbour-master of 1990-2000 praised.',
    )
    assert.deepEqual(notes, [{ code: 'hyphens-joined', says: '1 word torn at a line end was put together.' }])
  })

  test('heads, feet and page numbers are left out, and it is said which', async () => {
    const pages = [1, 2, 3].map((n): Placed[] => [
      [72, 810, 9, `The Dunvale Post, March ${n}`],
      ...column(72, 740, [`Paragraph ${'one two three'.split(' ')[n - 1]} stands on a page of its own and ends there.`]),
      [290, 30, 9, `${n}`],
    ])
    const { text, unread } = await docFromBytes(pdfOf(pages))
    assert.doesNotMatch(text, /Dunvale|\d/)
    assert.deepEqual(unread?.passages.slice(0, 2), ['The Dunvale Post, March 1', '1'])
  })

  test('what a browser prints around a page is left out, and gives the address', async () => {
    const page: Placed[] = [
      [24, 815, 8, '3/5/24, 2:03 PM'],
      [300, 815, 8, 'Council keeps bridge closed'],
      HEADLINE,
      ...column(72, 720, FIRST),
      [24, 20, 8, 'https://post.example/bridge'],
      [550, 20, 8, '1/1'],
    ]
    const doc = await docFromBytes(pdfOf([page]))
    assert.equal(doc.url, 'https://post.example/bridge')
    assert.doesNotMatch(doc.text, /2:03|1\/1|https/)
  })

  test('a large first letter belongs to its word; footnote signs and words printed twice are no words', async () => {
    const page: Placed[] = [
      [72, 690, 36, 'T'],
      [100, 712, 10, 'he council of Vessby voted on Monday to keep it'],
      [100, 700, 10, 'closed until its cables have been inspected'],
      [72, 640, 10, 'Nobody was surprised'],
      [168, 644, 6, '1'],
      [172, 640, 10, ', said the clerk.'],
      [72, 600, 10, 'Not at all.'],
      [72.3, 600, 10, 'Not at all.'],
    ]
    const { text } = await docFromBytes(pdfOf([page]))
    assert.equal(
      text,
      'The council of Vessby voted on Monday to keep it closed until its cables have been inspected\n\nNobody was surprised, said the clerk.\n\nNot at all.',
    )
  })

  test('gives title and author of the file where the text has none', async () => {
    const info = {
      Title: 'Council keeps bridge closed - The Dunvale Post',
      Author: 'Ida Holm',
      CreationDate: 'D:20240305080000Z',
    }
    const doc = await docFromBytes(pdfOf([column(72, 700, FIRST)], { info }))
    assert.deepEqual([doc.title, doc.byline, doc.published], [info.Title, 'Ida Holm', null])
    assert.deepEqual(
      doc.notes.map(({ code }) => code),
      ['file-made'],
    )
    const junk = await docFromBytes(pdfOf([column(72, 700, FIRST)], { info: { Title: 'untitled.indd', Author: 'root' } }))
    assert.deepEqual([junk.title, junk.byline], [null, null])
  })

  test('pages without text are told', async () => {
    const { notes } = await docFromBytes(pdfOf([column(72, 700, FIRST), []]))
    assert.deepEqual(notes, [{ code: 'pages-without-text', says: '1 of 2 pages hold no text; they may be pictures of text.' }])
  })
})

describe('a PDF document that cannot be read', () => {
  test('is encrypted, scanned, cut short, or no PDF at all', async () => {
    await refused(pdfOf([[HEADLINE]], { encrypted: true }), 'encrypted', /PDF document is encrypted/)
    await refused(pdfOf([[], []]), 'no-text-layer', /its 2 pages and no text/)
    await refused(pdfOf([[HEADLINE]]).subarray(0, 200), 'damaged')
    await refused(Buffer.from('%PDF-1.4\nno more'), 'damaged')
  })

  test('junk before its first byte is forgiven; an article about such files is none', async () => {
    assert.equal((await docFromBytes(pdfOf([[HEADLINE]], { junk: '\r\n' }))).format, 'pdf')
    assert.equal((await docFromBytes(Buffer.from('A file begins with %PDF-1.4, said the clerk.'))).format, 'plain')
  })

  test('with any byte changed it is read, or an error of the table', async () => {
    const whole = pdfOf([[HEADLINE, ...column(72, 720, FIRST)]])
    for (let at = 0; at < whole.length; at += 7) {
      const changed = Buffer.from(whole)
      changed[at]! ^= 0xff
      await docFromBytes(changed).catch(({ name, message }) => assert.equal(name, 'OnrecordError', `byte ${at}: ${message}`))
    }
  })

  test('the bytes given stay what they were', async () => {
    const bytes = pdfOf([[HEADLINE]])
    const before = Buffer.from(bytes)
    await docFromBytes(bytes)
    assert.deepEqual(bytes, before)
  })
})
