import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { linkerOf } from '../../src/export/index.ts'
import { docFromHtml } from '../../src/index.ts'
import { launched, pictureOf, SKIP } from '../browser/chromium.ts'

const LONG = 'the old bridge over the cold river stays closed and '.repeat(7)

/** A page, with the words a link is to show between <i> and </i>, and those words as the document has them: the last place where they stand. */
const ROWS: readonly (readonly [title: string, html: string, words: string])[] = [
  ['words between marks', '<p>She said: “<i>We will build it</i>,” and left.</p>', '“We will build it,”'],
  [
    'signs that mean something in a link',
    '<p>She said: “<i>A well-known fact, A &amp; B, 100</i>% sure”.</p>',
    '“A well-known fact, A & B, 100',
  ],
  [
    'words that stand twice in one line',
    '<p>Bo said: “No comment.” Li said: “<i>No comment</i>.” Then she left.</p>',
    '“No comment.”',
  ],
  ['words that stand in two paragraphs', '<p>Bo said: “No comment.”</p><p>Li said: “<i>No comment</i>.”</p>', '“No comment.”'],
  [
    'a paragraph like another, before a third',
    '<p>“No comment.”</p><p>So Bo Holm.</p><p>“<i>No comment.”</i></p><p>So Li Moe.</p>',
    '“No comment.”',
  ],
  [
    'a paragraph like another, at the end',
    '<p>“No comment.”</p><p>So Bo Holm said.</p><p>Li Moe, too:</p><p><i>“No comment</i>.”</p>',
    '“No comment.”',
  ],
  ['words over two paragraphs', '<p>“<i>We will.</i></p><p><i>“It is time</i>,” she said.</p>', '“We will.\n\n“It is time,”'],
  ['words over a line break', '<p>He said that <i>nobody<br>will ever go</i> there.</p>', 'nobody\nwill ever go'],
  ['many words', `<p>He said that <i>${LONG}nobody is sorry</i>.</p>`, `${LONG}nobody is sorry`],
  ['words with spaces that do not break', '<p>He said that <i>nobody&nbsp;will go</i> there.</p>', 'nobody\u00a0will go'],
  [
    'words in several elements',
    '<p>He said that <i>no</i><b><i>body</i></b><i> will <span>go</span></i> there.</p>',
    'nobody will go',
  ],
  [
    'accents, and words torn by a soft hyphen',
    '<p>He said that <i>Åse’s café co&shy;operates</i> now.</p>',
    'Åse’s café co\u00adoperates',
  ],
  ['emoji', '<p>He wrote: <i>yes 😀 we do</i> 👍🏽 there.</p>', 'yes 😀 we do'],
  ['words from right to left', '<p>The sign says <i>שלום עולם</i> in white.</p>', 'שלום עולם'],
]

const pageOf = (html: string) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Dunvale</title>
<style>body { font: 13px/1.4 sans-serif; margin: 4px } i { font-style: normal }
::target-text, .shown i { background: #c00; color: #c00; font-weight: inherit }</style>
<main><article><h1>The bridge of Dunvale</h1><p>The council of Dunvale met on Friday to talk about the bridge, as it has on every Friday since the winter.</p>${html}</article></main>`

describe('in Chromium a link shows', { skip: SKIP }, () => {
  let browser: Browser
  let page: Page
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://localhost')
    const html = pageOf(ROWS[Number(pathname.slice(1))]?.[1] ?? '')
    response
      .setHeader('content-type', 'text/html')
      .end(searchParams.has('shown') ? html.replace('<main>', '<main class="shown">') : html)
  })
  before(async () => {
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    browser = await launched()
    page = await browser.newPage({ viewport: { width: 600, height: 400 } })
  })
  after(async () => {
    await browser?.close()
    server.close()
  })

  /** The page as it looks once it has stopped changing. */
  async function seen(url: string): Promise<Buffer> {
    await page.goto('about:blank')
    await page.goto(url)
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    return pictureOf(page)
  }

  for (const [n, [title, html, words]] of ROWS.entries())
    test(title, async () => {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${n}`
      const doc = await docFromHtml(pageOf(html), { url })
      const from = doc.text.lastIndexOf(words)
      assert.ok(from >= 0, `${JSON.stringify(words)} is not in ${JSON.stringify(doc.text)}`)
      const link = linkerOf(doc)({ content: [{ from, to: from + words.length, text: words }] })
      assert.ok(link !== null)
      const [bare, shown] = [await seen(url), await seen(`${url}?shown`)]
      assert.ok(!shown.equals(bare), 'what is to be shown can be seen')
      const byLink = await seen(link)
      assert.ok(!byLink.equals(bare), `nothing is shown by ${link}`)
      assert.ok(byLink.equals(shown), `other words are shown by ${link}`)
    })
})
