import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ARTICLE, opened, pasteInto } from './browser.ts'
import { SKIP } from './chromium.ts'

const MOST = 150 * 1024

describe('a page', { skip: SKIP }, () => {
  test('weighs less than 150 KB besides the article, uncompressed, with its style, fonts and scripts', async (t) => {
    const first = await opened(t)
    await pasteInto(first, ARTICLE)
    // Another browser, which has nothing yet.
    const { page } = await opened(t)
    const parts = new Map<string, number>()
    page.on('response', async (response) => {
      const { pathname } = new URL(response.url())
      parts.set(pathname.startsWith('/read/') ? 'the page' : pathname, (await response.body()).length)
    })
    await page.goto(first.page.url(), { waitUntil: 'networkidle' })
    await page.evaluate(() => document.fonts.ready)
    // The article: its text with the marks in it, and the list of its statements.
    const article = await page.evaluate(
      () =>
        new TextEncoder().encode([...document.querySelectorAll('.article, .rail')].map((part) => part.outerHTML).join('')).length,
    )
    const all = [...parts.values()].reduce((sum, size) => sum + size, 0)
    t.diagnostic([...parts].map(([name, size]) => `${name} ${size}`).join(', '))
    assert.ok(parts.size >= 4, 'style, fonts and scripts were seen')
    assert.ok(all - article < MOST, `${all - article} bytes`)
  })
})
