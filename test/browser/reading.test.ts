import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ARTICLE, example, opened, pasteInto } from './browser.ts'
import { SKIP } from './chromium.ts'

const BRIDGE = example('bridge-dispute.txt')

describe('reading in a browser', { skip: SKIP }, () => {
  test('an article is pasted, read, narrowed by links, and a statement chosen by the mouse', async (t) => {
    const open = await opened(t)
    const { page, errors } = open
    await pasteInto(open, ARTICLE, { Outlet: 'The Post', Published: '2024-07-04' })
    const notes = page.locator('.note')
    const all = await notes.count()
    assert.ok(all > 3)
    assert.equal(await page.locator('.said[id]').count(), all)

    // The list stands beside the text: the first note of a paragraph that has room is level with its words.
    const [words, note] = await Promise.all([page.locator('.said[id]').first().boundingBox(), notes.first().boundingBox()])
    assert.ok(note!.x > words!.x + 300)

    await page
      .getByRole('list', { name: 'Forms' })
      .getByRole('link', { name: /^direct/ })
      .click()
    assert.match(page.url(), /\?form=direct$/)
    const direct = await notes.count()
    assert.ok(direct > 0 && direct < all)
    assert.match(await page.locator('.rail-text').innerText(), new RegExp(`^${direct} of ${all} statements$`))
    await page.getByRole('link', { name: 'Show all statements' }).click()
    assert.equal(await notes.count(), all)

    await page.locator('.said').nth(1).click()
    await page.locator('#card').waitFor()
    assert.equal(await page.locator('.reading.lit .note.on').count(), 1)
    assert.match(page.url(), /\?s=[0-9a-f]{16}#s-/)
    await page.getByRole('link', { name: 'Close', exact: true }).click()
    assert.equal(await page.locator('#card, .lit').count(), 0)
    assert.deepEqual(errors, [])
  })

  test('the mouse over words lights their statement, its source and its verb, and nothing else', async (t) => {
    const open = await opened(t)
    const { page } = open
    await pasteInto(open, BRIDGE)
    await page.locator('.said[data-s="3"]').first().hover()
    const lit = await page
      .locator('.article .on')
      .evaluateAll((elements) => elements.map((element) => (element as HTMLElement).dataset.s))
    assert.deepEqual([...new Set(lit)], ['3'])
    assert.ok((await page.locator('.article .source.on, .article .cue.on').count()) >= 2)
    await page.mouse.move(2, 2)
    assert.equal(await page.locator('.lit').count(), 0)
  })

  test('all of it goes by the keyboard alone', async (t) => {
    const open = await opened(t)
    const { page, base, errors } = open
    await page.goto(`${base}/`)
    await page.keyboard.press('/')
    await page.keyboard.insertText(BRIDGE)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/read\//)
    const title = page.locator('#card-title')
    await page.keyboard.press('j')
    await title.waitFor()
    assert.match(await title.innerText(), /^1/)
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'card')
    for (const [key, number] of [
      ['j', '2'],
      ['j', '3'],
      ['k', '2'],
      ['j', '3'],
    ] as const) {
      await page.keyboard.press(key)
      await page.locator(`#card-title .no:text-is("${number}")`).waitFor()
    }
    const name = await page.locator('#card-title bdi').innerText()
    await page.keyboard.press('s')
    await page.waitForURL(/speaker=/)
    assert.deepEqual([...new Set(await page.locator('.note .name').allTextContents())], [name])
    await page.keyboard.press('s')
    await page.waitForURL((url) => !url.search.includes('speaker='))
    await page.keyboard.press('Escape')
    assert.equal(await page.locator('#card').count(), 0)
    await page.keyboard.press('k')
    await title.waitFor()
    await page.keyboard.press('v')
    await page.waitForURL(/\/verify\?words=/)
    assert.ok((await page.getByLabel('The words, as they are quoted').inputValue()).length > 0)
    assert.deepEqual(errors, [])
  })

  test('the keys are off while one writes, can be switched off, and that is remembered', async (t) => {
    const open = await opened(t)
    const { page, base } = open
    await page.goto(`${base}/`)
    await page.keyboard.press('/')
    await page.keyboard.type('jk/?')
    assert.equal(await page.getByRole('textbox').first().inputValue(), 'jk/?')
    assert.equal(await page.locator('dialog[open]').count(), 0)
    await page.locator('h1').click()
    await page.keyboard.press('?')
    const dialog = page.locator('dialog[open]')
    await dialog.waitFor()
    await dialog.getByRole('checkbox').uncheck()
    await dialog.getByRole('button', { name: 'Close' }).click()
    await page.reload()
    await page.locator('html.scripts').waitFor()
    await page.keyboard.press('?')
    assert.equal(await page.locator('dialog[open]').count(), 0)
    await page.goto(`${base}/keys`)
    await page.getByRole('checkbox').check()
    await page.goto(`${base}/`)
    await page.locator('html.scripts').waitFor()
    await page.keyboard.press('?')
    await dialog.waitFor()
  })

  test('what a card copies is the quotation, the citation, a link to the words, the JSON', async (t) => {
    const open = await opened(t, { permissions: ['clipboard-read', 'clipboard-write'] })
    const { page } = open
    await pasteInto(open, BRIDGE, { Outlet: 'Northwire', Published: '2026-01-12', Address: 'https://news.example/bridge#top' })
    await page.locator('.said', { hasText: 'I would walk over it tonight' }).click()
    await page.locator('#card').waitFor()
    const copied = async (name: string) => {
      const button = page.locator(`.copy:nth-match(.copy, ${['Quotation', 'Citation', 'Link', 'JSON'].indexOf(name) + 1})`)
      assert.equal(await button.innerText(), name)
      await button.click()
      await page.waitForFunction((element) => element?.textContent === 'Copied', await button.elementHandle())
      return page.evaluate(() => navigator.clipboard.readText())
    }
    assert.equal(await copied('Quotation'), '“I would walk over it tonight,” (Anders Moe)')
    assert.equal(
      await copied('Citation'),
      'Anders Moe, in “Mayor: No Bridge Before Spring”, Northwire, 12 January 2026, https://news.example/bridge#top.',
    )
    assert.equal(await copied('Link'), 'https://news.example/bridge#top:~:text=I%20would%20walk%20over%20it%20tonight')
    assert.equal(JSON.parse(await copied('JSON')).speaker.name, 'Anders Moe')
  })

  test('a file that is dropped on the page is read at once', async (t) => {
    const { page, base } = await opened(t)
    await page.goto(`${base}/`)
    await page.locator('html.scripts').waitFor()
    const dropped = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], 'bridge.txt', { type: 'text/plain' }))
      return transfer
    }, BRIDGE)
    await page.dispatchEvent('main', 'drop', { dataTransfer: dropped })
    await page.waitForURL(/\/read\/[0-9a-f]{64}/)
  })

  test('on a telephone the list is a sheet that opens, and the card takes its place', async (t) => {
    const open = await opened(t, { viewport: { width: 390, height: 844 }, hasTouch: true })
    const { page, errors } = open
    await pasteInto(open, BRIDGE)
    const toggle = page.getByRole('button', { name: /statements$/ })
    assert.equal(await toggle.getAttribute('aria-expanded'), 'false')
    assert.equal(await page.locator('.note').first().isVisible(), false)
    await toggle.tap()
    assert.equal(await page.locator('.note').first().isVisible(), true)
    await page.locator('.note a').nth(2).tap()
    await page.locator('#card').waitFor()
    assert.equal(await page.locator('.note').first().isVisible(), false)
    // The words are above the sheet.
    const [words, card] = await Promise.all([page.locator('.said.on').first().boundingBox(), page.locator('#card').boundingBox()])
    assert.ok(words!.y >= 0 && words!.y + 20 < card!.y, `${words!.y} ${card!.y}`)
    await page.getByRole('link', { name: 'Next statement' }).tap()
    await page.locator('#card-title .no:text-is("4")').waitFor()
    await page.getByRole('link', { name: 'Close', exact: true }).tap()
    assert.equal(await page.locator('#card').count(), 0)
    assert.deepEqual(errors, [])
  })
})

describe('without scripts', { skip: SKIP }, () => {
  test('an article is read, narrowed, a statement chosen, explained, and words verified', async (t) => {
    const open = await opened(t, { javaScriptEnabled: false })
    const { page, base } = open
    await pasteInto(open, BRIDGE)
    const address = page.url()
    const all = await page.locator('.note').count()
    assert.ok(await page.locator('.note .excerpt').first().isVisible())
    await page.getByRole('link', { name: 'Statement 3', exact: true }).click()
    assert.match(page.url(), /\?s=[0-9a-f]{16}#s-/)
    assert.equal((await page.locator('.lit .said.on').count()) > 0, true)
    const card = page.locator('#card')
    assert.equal(await card.isVisible(), true)
    await card.getByText('Cite').click()
    assert.match(await card.locator('.select').first().innerText(), /\(Lise Toft\)$/)
    await card.getByRole('link', { name: 'Only this speaker' }).click()
    assert.ok((await page.locator('.note').count()) < all)
    await page.getByRole('link', { name: 'Why was this found?' }).click()
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Why was this read so?')
    await page.goto(address)
    await page.goto(`${base}/verify`)
    await page.getByLabel('The words, as they are quoted').fill('Toft: “We will send children over a bridge.”')
    await page.getByLabel('The article or transcript to look in').fill(BRIDGE)
    await page.getByRole('button', { name: 'Verify' }).click()
    assert.match(await page.locator('.answer').innerText(), /^Altered: “not” is missing/)
    assert.equal(await page.locator('.needs-script').first().isVisible(), false)
  })
})
