import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { examplesOnRecord, opened } from './browser.ts'
import { SKIP } from './chromium.ts'

describe('correcting in a browser', { skip: SKIP }, () => {
  test('the inbox goes by the keyboard: right, no statement, taken back, a kind', async (t) => {
    const { page, base, errors } = await opened(t)
    await examplesOnRecord(base)
    const said = async () => (await (await fetch(`${base}/api/corrections`)).json()).items
    const before = (await said()).length
    await page.goto(`${base}/inbox`)
    await page.locator('html.scripts').waitFor()
    const items = page.locator('.inbox-item')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await items.nth(0).getByText('Right.').waitFor()
    // It goes on to the next by itself.
    await page.waitForFunction(() => document.activeElement === document.querySelectorAll('.inbox-item')[1])
    await page.keyboard.press('x')
    await items.nth(1).getByText('Not a statement: taken out.').waitFor()
    await page.keyboard.press('u')
    await items.nth(1).getByText('Taken back.').waitFor()
    assert.equal(await page.evaluate(() => document.activeElement === document.querySelectorAll('.inbox-item')[1]), true)
    await page.keyboard.press('3')
    await items.nth(1).getByText('Kind: demand.').waitFor()
    await page.keyboard.press('e')
    await page.keyboard.insertText('Ingrid Vold')
    await page.keyboard.press('Enter')
    await items.nth(2).getByText('Speaker: Ingrid Vold.').waitFor()
    const [speaker, kind, rejected, accepted] = await said()
    assert.deepEqual(
      [speaker.what, kind.what, rejected.what, accepted.what],
      [
        { change: 'speaker', name: 'Ingrid Vold' },
        { change: 'kind', kind: 'demand' },
        { change: 'reject' },
        { change: 'accept' },
      ],
    )
    assert.ok(rejected.undoneBy !== null && accepted.undoneBy === null)
    assert.equal((await said()).length, before + 4)
    assert.deepEqual(errors, [])
  })

  test('a speaker is set on the page of a document, told there, and taken back; without scripts too', async (t) => {
    for (const javaScriptEnabled of [true, false]) {
      const { page, base, errors } = await opened(t, { javaScriptEnabled })
      const [document] = await examplesOnRecord(base)
      await page.goto(`${base}/d/${document}`)
      await page.getByRole('link', { name: 'Statement 6', exact: true }).click()
      const card = page.locator('#card')
      await card.getByText('Correct it').click()
      await card.getByLabel('Speaker').fill('Odd Nes')
      await card.getByRole('button', { name: 'Set the speaker' }).click()
      await page.locator('#card-title bdi', { hasText: 'Odd Nes' }).waitFor()
      await card.getByText('speaker set to Odd Nes').waitFor()
      await card.getByRole('button', { name: 'Undo' }).click()
      await page.locator('#card-title bdi', { hasText: 'Anders Moe' }).waitFor()
      assert.deepEqual(errors, [])
    }
  })

  test('an article that was read is added with a button', async (t) => {
    const { page, base } = await opened(t)
    await page.goto(`${base}/`)
    await page
      .getByLabel('The article, as text or as a page of HTML')
      .fill(`“We will go by sea,” said Ana Roe, the mayor of Skerry ${Math.random()}.`)
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.getByRole('button', { name: 'Add to the record' }).click()
    await page.waitForURL(/\/d\/[0-9a-f]{64}/)
    await page.getByText('On record since').waitFor()
    await page.goto(`${base}/search?q=%22go+by+sea%22`)
    assert.equal(await page.locator('.hit').count(), 1)
  })
})
