import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ARTICLE, example, examplesOnRecord, keep, opened, pasteInto, violationsOn } from './browser.ts'
import { SKIP } from './chromium.ts'

const BRIDGE = example('bridge-dispute.txt')
const SIZES = [
  { name: 'wide', width: 1280, height: 900 },
  { name: 'tablet', width: 820, height: 1100 },
  { name: 'telephone', width: 390, height: 844 },
] as const

const STATIC: ReadonlySet<string> = new Set(['api', 'errors', 'keys', 'gallery'])

describe('every page, in both themes and at three widths', { skip: SKIP }, () => {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const { name: size, width, height } of SIZES)
      test(`${colorScheme}, ${size}: axe finds nothing wrong, and nothing is wider than the window`, async (t) => {
        const open = await opened(t, { colorScheme, viewport: { width, height } })
        const { page, base, errors } = open
        const wrong: string[] = []
        const look = async (name: string) => {
          await page.evaluate(() => document.fonts.ready)
          await keep(`${name}-${size}-${colorScheme}.png`, page)
          // What axe looks at hardly changes with the width, and it takes its time.
          if (size === 'wide' || (size === 'telephone' && !STATIC.has(name)))
            wrong.push(...(await violationsOn(page)).map((says) => `${name}: ${says}`))
          const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
          if (wider > 0) wrong.push(`${name} is ${wider} pixels wider than the window`)
        }
        for (const path of ['/', '/verify', '/read/here', '/api', '/errors', '/keys', '/gallery']) {
          await page.goto(`${base}${path}`)
          await look(path === '/' ? 'home' : path.slice(1).replace('/', '-'))
        }
        await page.goto(`${base}/`)
        await page.locator('html.scripts').waitFor()
        await page.keyboard.press('?')
        await look('keys-open')

        await pasteInto(open, ARTICLE)
        await look('reading')
        await page.keyboard.press('j')
        await page.keyboard.press('j')
        await page.locator('#card-title .no:text-is("2")').waitFor()
        await look('statement')
        await page.getByText('Why was this found?').click()
        await look('explanation')
        await pasteInto(open, example('interview.html'))
        await look('interview')

        const verify = async (words: string) => {
          await page.goto(`${base}/verify`)
          await page.getByLabel('The words, as they are quoted').fill(words)
          await page.getByLabel('The article or transcript to look in').fill(BRIDGE)
          await page.getByRole('button', { name: 'Verify' }).click()
          await page.locator('.answer').first().waitFor()
        }
        await verify('Toft: “We will send children over a bridge … not for a day.”')
        await look('verdict')
        await verify(`Lise Toft said: “We will send children over a bridge.”\n\n“I would walk over it tonight,” said Anders Moe.`)
        await look('draft')
        const [bridge] = await examplesOnRecord(base)
        const { statements } = await (await fetch(`${base}/api/document?id=${bridge}`)).json()
        const { id: speaker } = await (await fetch(`${base}/api/speaker?speaker=Ada%20Roe`)).json()
        const words = encodeURIComponent('We will sail at night again in May')
        for (const [name, path] of [
          ['search', '/search?q=bridge'],
          ['search-all', '/search'],
          ['search-nothing', '/search?q=zebra'],
          ['documents', '/documents'],
          ['statistics', '/statistics?by=outlet&by=form'],
          ['speakers', '/speakers'],
          ['speaker', `/p/${speaker}`],
          ['inbox', '/inbox'],
          ['compare', `/compare?words=${words}`],
          ['compare-form', '/compare'],
          ['verdict-on-record', `/verify?words=${words}`],
          ['on-record', `/d/${bridge}?s=${statements[2].id}`],
        ] as const) {
          await page.goto(`${base}${path}`)
          if (name === 'on-record' || name === 'speaker') await page.getByText('Correct it').click()
          await look(name)
        }
        assert.deepEqual([...wrong, ...errors], [])
      })

  test('without an answer to what was asked there is a page, too', async (t) => {
    const { page, base } = await opened(t)
    await page.goto(`${base}/nowhere`)
    await keep('nowhere-wide-light.png', page)
    assert.deepEqual(await violationsOn(page), [])
  })

  test('with forced colours, and with text twice as large, words and marks are there', async (t) => {
    const open = await opened(t, { forcedColors: 'active', viewport: { width: 640, height: 900 } })
    const { page } = open
    await pasteInto(open, BRIDGE)
    await keep('reading-forced-colours.png', page)
    const line = await page
      .locator('.said.direct')
      .first()
      .evaluate((element) => getComputedStyle(element).textDecorationLine)
    assert.equal(line, 'underline')
    assert.deepEqual(await violationsOn(page), [])
  })
})
