import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Doc, docFromHtml } from '../../src/documents/index.ts'

const LONG = 'The council of Vessby said on Thursday that the old bridge would stay closed until the river falls.'
const blocksOf = (doc: Doc) => doc.blocks.map(({ kind, from, to }) => `${kind}: ${doc.text.slice(from, to)}`)
const read = (body: string, head = '') => docFromHtml(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`)

test('blocks never glue, inline elements never part', async () => {
  const doc = await read(
    `<article><p>${LONG}</p><div>One<div>Two</div>Three</div><p>Fo<b>u</b>r,<br>fi<wbr>ve.<br><br>Six</p><p>${LONG}!</p></article>`,
  )
  assert.deepEqual(blocksOf(doc).slice(1, -1), [
    'paragraph: One',
    'paragraph: Two',
    'paragraph: Three',
    'paragraph: Four,\nfive.',
    'paragraph: Six',
  ])
})

test('quotation marks that the browser adds are read', async () => {
  const doc = await read(`<p>She said: <q>He told me <q>no</q> twice</q>, and left the town hall.</p>`)
  assert.deepEqual(blocksOf(doc), ['paragraph: She said: “He told me ‘no’ twice”, and left the town hall.'])
})

const LABELS: readonly (readonly [html: string, label: string | null])[] = [
  ['<b>Ida Holm:</b> We did not.', 'Ida Holm'],
  ['<strong>Ida Holm</strong>: We did not.', 'Ida Holm'],
  ['<strong>Ida Holm</strong> We did not.', 'Ida Holm'],
  ['<b>Q</b> Why not?', 'Q'],
  ['<b>THE MINISTER:</b> Because.', 'THE MINISTER'],
  ['<b>The minister</b> said that she had not.', null],
  ['<b>Ida Holm</b>, who knows the place, said that she had not.', null],
  ['<b>Why did you not?</b>', null],
  ['We <b>did not:</b> ever.', null],
]

for (const [html, label] of LABELS)
  test(`label: ${html}`, async () => {
    const doc = await read(`<p>${LONG}</p><p>${html}</p><p>${LONG}!</p>`)
    const range = doc.blocks[1]?.label
    assert.equal(range ? doc.text.slice(range.from, range.to) : null, label)
  })

const HEADS: readonly (readonly [what: keyof Doc, head: string, value: unknown])[] = [
  [
    'title',
    '<meta property="og:title" content="Mayor says no - Harbour Herald"><meta property="og:site_name" content="Harbour Herald">',
    'Mayor says no',
  ],
  ['title', '<title>Mayor says no to bridge | Harbour Herald</title>', 'Mayor says no to bridge'],
  ['title', '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Mayor says no"}</script>', 'Mayor says no'],
  ['byline', '<meta name="author" content="By Ida Holm">', 'Ida Holm'],
  ['byline', '<meta name="author" content="https://social.example/ida">', null],
  ['byline', '<script type="application/ld+json">[{"@type":"Article","author":{"name":"Ida Holm"}}]</script>', 'Ida Holm'],
  ['published', '<meta property="article:published_time" content="2024-07-04T14:03:00Z">', '2024-07-04T14:03:00Z'],
  ['published', '<meta name="date" content="2024-07-04 14:03">', '2024-07-04'],
  ['published', '<meta name="date" content="yesterday">', null],
  ['url', '<link rel="canonical" href="https://herald.example/no">', 'https://herald.example/no'],
  ['url', '<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="/no">', null],
  [
    'outlet',
    '<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"Harbour Herald"}}</script>',
    'Harbour Herald',
  ],
  ['title', '<script type="application/ld+json">{"@type":"NewsArticle","headline":{"a":[1]}, broken</script>', null],
  ['title', `<script type="application/ld+json">${'['.repeat(50_000)}</script>`, null],
  [
    'title',
    '<script type="application/ld+json">[null, 3, {"@graph": "x", "@type": {}}, {"@type": "Article", "headline": 7, "author": [null]}]</script>',
    null,
  ],
]

for (const [what, head, value] of HEADS)
  test(`${what} of ${head.slice(0, 90)}`, async () => assert.equal((await read(`<p>${LONG}</p>`, head))[what], value))

test('what is not read is told', async () => {
  const doc = await read(`<p>${LONG}</p><nav>Home News Weather</nav><aside>Sixteen ferries lie still.</aside>`)
  assert.deepEqual(doc.unread, { words: 7, of: 25, passages: ['Home News Weather', 'Sixteen ferries lie still.'] })
})

test('block quotations between paragraphs are never lost', async () => {
  const quotes = Array.from({ length: 8 }, (_, i) => `<p>${LONG} ${i}.</p><blockquote>“Short ${i},” she said.</blockquote>`)
  const doc = await read(`<div class="story">${quotes.join('')}</div>`)
  assert.equal(doc.blocks.filter(({ kind }) => kind === 'quote').length, 8)
  assert.equal(doc.unread, null)
})

test('a page nested without end, and one that breaks off, are read as far as they can be', async () => {
  const deep = await read(`${'<blockquote>'.repeat(20_000)}<p>${LONG}</p>`)
  assert.deepEqual([blocksOf(deep), deep.notes.map(({ code }) => code)], [[`quote: ${LONG}`], ['too-deep']])
  await assert.rejects(read(`${'<i></i>'.repeat(200_000)}<p>${LONG}</p>`), { code: 'page-too-tangled' })
})

// Pieces that make pages: well formed, broken and hostile.
const piece = fc.constantFrom(
  ...[
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<blockquote>',
    '<b>',
    '</b>',
    '<br>',
    '<li>',
    '<td>',
    '<table>',
    '<!--',
    '-->',
    '<script>',
    '</script>',
  ],
  ...[
    '<a href="',
    '">',
    "'",
    '"',
    '<',
    '>',
    '&',
    '&amp;',
    '&#x1F600;',
    '<h1>',
    '</h1>',
    '<article>',
    '<![CDATA[',
    ']]>',
    '<p hidden>',
    '</',
    '<q>',
    '</q>',
  ],
  ...[
    '“No,” she said.',
    'By Ida Holm',
    'ADVERTISEMENT',
    'VESSBY (AP) - ',
    LONG,
    ' ',
    '\n',
    '\u00a0',
    '\ud83d',
    '𝕏',
    '<dt>',
    '<dd>',
    '<svg>',
    '<pre>',
  ],
)

test('law: whatever the page, blocks are in order, hold words, and only white space stands between them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
      const html = pieces.join('')
      const doc = await docFromHtml(html).catch((error) => {
        if (['empty', 'page-too-tangled', 'other-format'].includes(error.code)) return null
        throw error
      })
      if (!doc) return
      let end = 0
      for (const { from, to, label } of doc.blocks) {
        assert.equal(doc.text.slice(end, from).trim(), '', JSON.stringify(html))
        assert.ok(from < to && doc.text.slice(from, to).trim() === doc.text.slice(from, to), JSON.stringify(html))
        if (label) assert.ok(from <= label.from && label.from < label.to && label.to <= to, JSON.stringify(html))
        end = to
      }
      assert.equal(end, doc.text.length)
    }),
    { seed: 7, numRuns: 400 },
  )
})
