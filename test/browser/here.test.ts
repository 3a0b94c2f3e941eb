import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { read } from '../../src/index.ts'
import { packagedModel } from '../../src/workers/model.ts'
import { example, opened } from './browser.ts'
import { SKIP } from './chromium.ts'

const BRIDGE = example('bridge-dispute.txt')

describe('reading in the browser alone', { skip: SKIP }, () => {
  test('what is pasted is read as the server would, and no request carries any of it', async (t) => {
    const { page, base, errors } = await opened(t)
    await page.goto(`${base}/read/here`)
    const requests: string[] = []
    page.on('request', (request) =>
      requests.push(`${request.method()} ${new URL(request.url()).pathname} ${request.postData() ?? ''}`),
    )
    await page.getByLabel('The article, as text or as a page of HTML').fill(BRIDGE)
    await page.getByRole('button', { name: 'Read it here' }).click()
    await page.locator('.note').first().waitFor()
    const expected = read(BRIDGE, { model: packagedModel() }).statements
    assert.deepEqual(
      await page.locator('.note').evaluateAll((notes) => notes.map(({ id }) => id)),
      expected.map(({ id }) => `n-${id}`),
    )
    // Choosing and narrowing happen here too.
    await page.keyboard.press('Escape')
    await page.locator('h1.headline').click()
    await page.keyboard.press('j')
    await page.locator('#card').waitFor()
    await page
      .getByRole('list', { name: 'Forms' })
      .getByRole('link', { name: /^direct/ })
      .click()
    assert.equal(await page.locator('.note').count(), expected.filter(({ form }) => form === 'direct').length)
    assert.ok(requests.length > 0)
    for (const request of requests) assert.match(request, /^GET \/assets\/[\w.-]+ $/)
    assert.deepEqual(errors, [])
  })

  test('a page of HTML is read as a page, and what cannot be read is said', async (t) => {
    const { page, base, errors } = await opened(t)
    await page.goto(`${base}/read/here`)
    const box = page.getByLabel('The article, as text or as a page of HTML')
    await box.fill(example('interview.html'))
    await page.getByRole('button', { name: 'Read it here' }).click()
    await page.locator('.article.html').waitFor()
    assert.match(await page.locator('.kicker').innerText(), /Dunvale Courier/)
    await box.fill(' ')
    await page.getByRole('button', { name: 'Read it here' }).click()
    await page.getByText('This document holds no text.').waitFor()
    assert.deepEqual(errors, [])
  })

  test('the browser would refuse to send anything from it', async (t) => {
    const { page, base } = await opened(t)
    await page.goto(`${base}/read/here`)
    const tried = await page.evaluate(async () => {
      const outcomes = await Promise.allSettled([
        fetch('/api/about'),
        fetch('/api/read', { method: 'POST', body: 'a' }),
        new Promise((resolve, reject) => {
          const image = new Image()
          image.onload = resolve
          image.onerror = reject
          image.src = 'http://127.0.0.2:9/?a'
        }),
      ])
      return [...outcomes.map(({ status }) => status), navigator.sendBeacon('/api/read', 'a')]
    })
    // A beacon is taken by the browser and dropped by the rule: what reaches the server is what counts.
    assert.deepEqual(tried.slice(0, 3), ['rejected', 'rejected', 'rejected'])
  })
})
