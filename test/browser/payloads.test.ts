import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { emptyServer, opened } from './browser.ts'
import { SKIP } from './chromium.ts'

const PAYLOADS = readFileSync(join(import.meta.dirname, 'payloads.txt'), 'utf8')
  .trimEnd()
  .split('\n')
/** So many stand in one article, each as headline, speaker and words of its own. */
const TOGETHER = 12

/** An article in which payloads speak, are spoken, and stand above it. */
const articleOf = (payloads: readonly string[]) =>
  [
    `Mayor: ${payloads[0]}`,
    ...payloads.map((payload) => `“We will never build ${payload} here,” said Ana ${payload} Roe, the mayor of ${payload}.`),
    ...payloads.map((payload) => `Ana Roe said on Monday that ${payload} would be built unless ${payload} came first.`),
  ].join('\n\n')

/** Counts what ran, what tried to, and what went away, on every page that is opened. */
async function watched(page: Page): Promise<() => Promise<string[]>> {
  const seen: string[] = []
  await page.exposeFunction('ran', () => seen.push('a payload ran'))
  page.on('dialog', (dialog) => {
    seen.push(`a dialog: ${dialog.message()}`)
    dialog.dismiss()
  })
  page.on('request', (request) => {
    if (!new URL(request.url()).hostname.endsWith('localhost')) seen.push(`a request to ${request.url()}`)
  })
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      ;(globalThis as unknown as { tried?: string[] }).tried ??= []
      ;(globalThis as unknown as { tried: string[] }).tried.push(`${violatedDirective} ${blockedURI}`)
    })
  })
  return async () => {
    const found = await page.evaluate(() => {
      const strange = [...document.querySelectorAll('*')].flatMap((element) => {
        const name = element.localName
        const odd = [
          'iframe',
          'object',
          'embed',
          'img',
          'base',
          'style',
          'math',
          'video',
          'audio',
          'frameset',
          'applet',
          'x',
          'marquee',
          'template',
        ]
        const script = name === 'script' && !element.getAttribute('src')?.startsWith('/assets/')
        const meta = name === 'meta' && element.hasAttribute('http-equiv')
        const handlers = element
          .getAttributeNames()
          .filter((attribute) => attribute.startsWith('on') || attribute === 'srcdoc' || attribute === 'ping')
        const href = element.getAttribute('href') ?? element.getAttribute('action') ?? element.getAttribute('formaction') ?? ''
        const leads = /^\s*(?:javascript|data|vbscript):/i.test(href)
        return odd.includes(name) || script || meta || handlers.length > 0 || leads ? [element.outerHTML.slice(0, 200)] : []
      })
      const counts = ['#card', '#main', '#keys', 'head > title', 'body', 'main'].filter(
        (selector) => document.querySelectorAll(selector).length > 1,
      )
      return [
        ...strange,
        ...counts.map((selector) => `more than one ${selector}`),
        ...((globalThis as unknown as { tried?: string[] }).tried ?? []),
      ]
    })
    return [...seen, ...found]
  }
}

describe('words of others', { skip: SKIP }, () => {
  test(`there are at least a hundred payloads`, () => assert.ok(new Set(PAYLOADS).size >= 100))

  test('what looks for them sees one that runs, and one that stands there without running', async (t) => {
    const { page } = await opened(t)
    const look = await watched(page)
    await page.setContent('<main><p>“<img src=x onerror=ran()>”</p><a href="JavaScript:ran()">x</a></main>')
    await page.waitForFunction(() => document.images[0]?.complete)
    const found = await look()
    assert.ok(
      found.includes('a payload ran') &&
        found.some((says) => says.startsWith('<img')) &&
        found.some((says) => says.startsWith('<a')),
    )
  })

  test('as headline, speaker, words, outlet, address and file name, they are text on every page and nothing else', async (t) => {
    const { page, base } = await opened(t)
    const look = await watched(page)
    for (let at = 0; at < PAYLOADS.length; at += TOGETHER) {
      const some = PAYLOADS.slice(at, at + TOGETHER)
      const send = async (path: string, fields: readonly (readonly [string, string | File])[]) => {
        const body = new FormData()
        for (const [name, value] of fields) body.append(name, value as string)
        const response = await fetch(`${base}${path}`, { method: 'POST', body, redirect: 'manual' })
        assert.equal(response.status, 303, await response.text())
        return `${base}${response.headers.get('location')}`
      }
      const [payload = ''] = some
      const facts = [
        ['outlet', payload],
        ['url', `javascript:${payload}`],
        ['title', some.at(-1)!],
        ['published', payload],
      ] as const
      const reading = await send('/read', [['file', new File([articleOf(some)], `${some.join('').slice(0, 200)}.txt`)], ...facts])
      await page.goto(reading)
      const text = await page.locator('.body').innerText()
      for (const each of some) {
        const words = each.replaceAll(/[\t\u202e\u202c]/g, '').split(/\s+/)[0]!
        assert.ok(text.includes(words), `${each} stands in the text`)
      }
      assert.deepEqual(await look(), [], `reading ${some.join('\n')}`)
      const first = await page.locator('.note').first().getAttribute('id')
      await page.goto(`${reading}?s=${first!.slice(2)}`)
      assert.deepEqual(await look(), [], `card ${some.join('\n')}`)
      await page.goto(`${reading}/explain?at=${articleOf(some).indexOf('never')}`)
      assert.deepEqual(await look(), [], `explanation ${some.join('\n')}`)
      await page.goto(
        await send('/verify', [
          ['words', `We will never build ${some[1]} here`],
          ['speaker', payload],
          ['text', articleOf(some)],
        ]),
      )
      assert.deepEqual(await look(), [], `verdict ${some.join('\n')}`)
      await page.goto(
        await send('/verify', [
          ['words', articleOf(some)],
          ['text', articleOf(some)],
        ]),
      )
      assert.deepEqual(await look(), [], `draft ${some.join('\n')}`)
      const onRecord = await send('/add', [['id', reading.split('/').at(-1)!]])
      const broken = await fetch(`${base}/api/add?${new URLSearchParams({ place: payload })}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: 'GIF89a\x01\x00',
      })
      assert.equal(broken.status, 422)
      const { speakers } = await (await fetch(`${base}/api/speakers?name=${encodeURIComponent('Roe')}`)).json()
      const speaker = `${base}/p/${speakers[0].id}`
      for (const path of [
        `${onRecord}?s=${first!.slice(2)}`,
        `${base}/search?q=never&outlet=${encodeURIComponent(payload)}`,
        `${base}/search?q=never`,
        `${base}/documents`,
        `${base}/statistics?by=speaker&by=outlet`,
        `${base}/speakers`,
        speaker,
        `${speaker}?about=never`,
        `${base}/inbox`,
        `${base}/compare?statement=${first!.slice(2)}`,
      ]) {
        await page.goto(path)
        assert.deepEqual(await look(), [], `${path} ${some.join('\n')}`)
      }
      for (const each of some) {
        const query = new URLSearchParams({
          words: each,
          speaker: each,
          s: each,
          kind: each,
          form: each,
          at: each,
          part: each,
          house: each,
        })
        await page.goto(`${base}/verify?${query}`)
        assert.deepEqual(await look(), [], `the form filled with ${each}`)
      }
      await page.goto(`${reading}?${new URLSearchParams({ s: payload, speaker: payload, kind: payload })}`)
      assert.deepEqual(await look(), [], `a state of ${payload}`)
      await page.goto(`${base}/read/${encodeURIComponent(payload)}`)
      assert.deepEqual(await look(), [], `an address of ${payload}`)
    }
  })

  test('words without an end, and words from right to left, make no page wider than a telephone', async (t) => {
    const base = await emptyServer(t)
    const { page } = await opened(t, { viewport: { width: 390, height: 844 } }, base)
    const [huge, name] = ['x'.repeat(500), `Y${'y'.repeat(200)}`]
    const text = `${huge}\n\n“We will ${huge} it, \u202enot\u202c today,” said Ana ${name}, mayor of ${huge}.\n\nقالت الوزيرة ليلى: “שלום ${huge}” said Odd Nes.`
    const body = { text, title: huge, outlet: huge, url: `https://${'z'.repeat(60)}.example/${huge}`, published: '2031-02-14' }
    const headers = { 'content-type': 'application/json' }
    const { document } = await (await fetch(`${base}/api/add`, { method: 'POST', headers, body: JSON.stringify(body) })).json()
    await fetch(`${base}/api/add?place=${huge}`, { method: 'POST', headers: { 'content-type': 'text/html' }, body: ' ' })
    const { statements } = await (await fetch(`${base}/d/${document}.json`)).json()
    const { who, id } = statements.find((one: { who: object | null }) => one.who !== null)
    const wider: string[] = []
    for (const path of [
      `/d/${document}`,
      `/d/${document}?s=${id}`,
      `/d/${document}/explain?at=${text.indexOf('will')}`,
      '/search?q=will',
      `/search?q=${huge}`,
      '/speakers',
      `/p/${who.id}`,
      '/documents',
      '/statistics?by=speaker&by=outlet',
      '/inbox',
      `/compare?statement=${id}`,
      `/verify?words=${encodeURIComponent(`We will ${huge} it`)}`,
      `/verify?words=${huge}`,
      `/p/${huge}`,
    ]) {
      await page.goto(base + path)
      const by = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      if (by > 0) wider.push(`${path.slice(0, 40)} by ${by}`)
    }
    assert.deepEqual(wider, [])
  })

  test('and so they are where the browser alone reads them', async (t) => {
    const { page, base } = await opened(t)
    const look = await watched(page)
    await page.goto(`${base}/read/here`)
    await page.getByLabel('The article, as text or as a page of HTML').fill(articleOf(PAYLOADS.slice(23, 50)))
    await page.getByRole('button', { name: 'Read it here' }).click()
    await page.locator('.note').first().waitFor()
    await page.locator('h1.headline').click()
    for (let n = 0; n < 6; n++) await page.keyboard.press('j')
    await page.locator('#card').waitFor()
    assert.deepEqual(await look(), [])
  })
})
