import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { ARTICLE, emptyServer, keep, opened, pasteInto, violationsOn } from './browser.ts'
import { SKIP } from './chromium.ts'

describe('a first visit', { skip: SKIP }, () => {
  test('from an empty record to a speaker set right, a search, a verdict, a comparison, and a page on paper', async (t) => {
    const base = await emptyServer(t)
    const open = await opened(t, { viewport: { width: 1440, height: 900 } }, base)
    const { page, errors } = open
    const shot = shooter('walk')
    const document = async () => (await fetch(page.url().replace(/(\/d\/\w+).*/, '$1.json'))).json()

    // Nothing is there yet, and each page says what to do.
    for (const path of ['/search', '/speakers', '/documents', '/statistics', '/inbox']) {
      await page.goto(base + path)
      await page.getByRole('heading', { name: 'Nothing is on record yet' }).waitFor()
    }
    await shot(page, 'empty')
    await page.getByRole('link', { name: 'Paste an article' }).click()
    await page.getByRole('heading', { name: 'Who said what?' }).waitFor()
    await shot(page, 'home')

    await pasteInto(open, ARTICLE)
    await shot(page, 'read')
    const notes = page.locator('.note')
    const all = await notes.count()
    await page.getByRole('list', { name: 'Forms' }).getByRole('link').first().click()
    const some = await notes.count()
    assert.ok(some > 0 && some < all, `${some} of ${all}`)
    await shot(page, 'filtered')
    await page.getByRole('link', { name: 'Show all statements' }).click()
    await page.getByRole('button', { name: 'Add to the record' }).click()
    await page.waitForURL(/\/d\/[0-9a-f]{64}/)

    await page.getByRole('link', { name: 'Statement 2', exact: true }).click()
    const [card, title] = [page.locator('#card'), page.locator('#card-title bdi')]
    await title.waitFor()
    const name = await title.innerText()
    await card.getByText('Correct it').click()
    await card.getByLabel('Speaker').fill('Ingrid Vold')
    await card.getByRole('button', { name: 'Set the speaker' }).click()
    await title.filter({ hasText: 'Ingrid Vold' }).waitFor()
    await shot(page, 'corrected')
    assert.equal((await document()).statements.filter(({ who }: Known) => who?.name === 'Ingrid Vold').length, 1)
    await card.getByRole('button', { name: 'Undo' }).click()
    await title.filter({ hasText: name }).waitFor()
    const { statements, corrections } = await document()
    assert.ok(statements.every(({ who }: Known) => who?.name !== 'Ingrid Vold'))
    assert.ok(corrections.length === 1 && corrections[0].undoneBy !== null, 'both stay on record')

    const [words] = statements.flatMap(({ form, content }: Said) => (form === 'direct' ? [content[0]!.text] : []))
    await page.getByRole('link', { name: 'Search', exact: true }).click()
    await page.getByRole('searchbox').fill(`"${words.match(/\w+ \w+/)[0]}"`)
    await page.getByRole('button', { name: 'Search' }).click()
    await page.locator('.hit').first().waitFor()
    await shot(page, 'search')
    await page.locator('.facets a').first().click()
    assert.ok((await page.locator('.hit').count()) > 0)

    const verify = async (quoted: string) => {
      await page.goto(`${base}/verify`)
      await page.getByLabel('The words, as they are quoted').fill(quoted)
      await page.getByRole('button', { name: 'Verify' }).click()
      await page.locator('.answer').waitFor()
      return (await page.locator('.stamp').innerText()).toLowerCase()
    }
    assert.match(await verify(words), /^(?:verbatim|typography only)$/)
    await shot(page, 'verbatim')
    const last = words.match(/\w+(?=\W*$)/)[0]
    assert.match(await verify(words.replace(new RegExp(`${last}(?=\\W*$)`), 'never')), /^altered$/)
    await shot(page, 'altered')

    await page.goto(`${base}/compare?statement=${statements[1].id}`)
    await page.locator('.row-item').first().waitFor()
    await shot(page, 'compare')

    const speakers = new Map<string, string>(statements.flatMap(({ who }: Known) => (who ? [[who.id, who.name]] : [])))
    const [[id, called], [other, others]] = [...speakers] as [[string, string], [string, string]]
    await page.goto(`${base}/p/${id}`)
    await page.getByText('Correct it').click()
    await page.getByLabel('The same as', { exact: true }).fill(other)
    await page.getByRole('button', { name: 'Make one' }).click()
    await page.getByText('made one with').waitFor()
    await shot(page, 'made-one')
    assert.deepEqual(await violationsOn(page), [])
    await page.goto(`${base}/p/${other}`)
    await page.getByRole('heading', { name: `Now ${called}` }).waitFor()
    await shot(page, 'tombstone')
    assert.deepEqual(await violationsOn(page), [])
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('heading', { name: others, level: 1, exact: true }).waitFor()

    await page.goto(`${base}/documents`)
    await page.locator('.lines a').click()
    const pdf = await page.pdf({ format: 'A4' })
    await keep('walk.pdf', pdf)
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })
    assert.ok(text.replaceAll(/\s+/g, ' ').includes(`${all} statements`))

    await page.goto(`${base}/documents`)
    await page.getByLabel('Files to add').setInputFiles([
      { name: 'one.txt', mimeType: 'text/plain', buffer: Buffer.from('“We will build it,” said Ana Roe, the mayor.') },
      { name: 'two.txt', mimeType: 'text/plain', buffer: Buffer.from('“Not for a day,” said Ana Roe, the mayor.') },
    ])
    await page.getByRole('button', { name: 'Add to the record' }).click()
    await page.getByText('2 documents added.').waitFor()
    await shot(page, 'added')
    assert.deepEqual(errors, [])
  })

  test('the same goes by the keyboard alone, in the dark', async (t) => {
    const base = await emptyServer(t)
    const { page, errors } = await opened(t, { colorScheme: 'dark', viewport: { width: 820, height: 1100 } }, base)
    const shot = shooter('keys')
    await page.goto(base)
    await page.locator('html.scripts').waitFor()
    await page.keyboard.press('/')
    await page.keyboard.insertText(ARTICLE)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/read\//)
    await tabTo(page, 'Add to the record')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/d\//)
    await page.locator('html.scripts').waitFor()
    await page.keyboard.press('j')
    await page.locator('#card').waitFor()
    await shot(page, 'card')
    const path = new URL(page.url()).pathname
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Right, as checked' }).waitFor()
    await page.keyboard.press('u')
    await page.getByRole('button', { name: 'Right', exact: true }).waitFor()
    const { corrections } = await (await fetch(`${base}${path}.json`)).json()
    assert.ok(corrections.length === 1 && corrections[0].undoneBy !== null)
    await page.keyboard.press('e')
    await page.keyboard.insertText('Ingrid Vold')
    await page.keyboard.press('Enter')
    await page.locator('#card-title bdi', { hasText: 'Ingrid Vold' }).waitFor()
    await shot(page, 'corrected')
    await page.keyboard.press('v')
    await page.waitForURL(/\/verify/)
    await page.locator('.answer').waitFor()
    await shot(page, 'verdict')
    const [red, green, blue] = await page.evaluate(() =>
      getComputedStyle(document.body).backgroundColor.match(/\d+/g)!.map(Number),
    )
    assert.ok(red! + green! + blue! < 150)
    assert.deepEqual(errors, [])
  })

  test('and without scripts, on a telephone', async (t) => {
    const base = await emptyServer(t)
    const open = await opened(t, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } }, base)
    const { page } = open
    const shot = shooter('plain')
    await pasteInto(open, ARTICLE)
    await led(page, page.getByRole('button', { name: 'Add to the record' }))
    await page.getByRole('link', { name: 'Statement 1', exact: true }).click()
    await led(page, page.locator('#card').getByRole('button', { name: 'Not a statement' }))
    await shot(page, 'taken-out')
    const { statements, rejected } = await (await fetch(`${base}${new URL(page.url()).pathname}.json`)).json()
    assert.equal(rejected.length, 1)
    await page.getByRole('link', { name: 'Inbox' }).click()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('(taken back)').waitFor()
    await shot(page, 'inbox')
    await page.getByRole('link', { name: 'Statistics' }).click()
    await page.locator('table').first().waitFor()
    await shot(page, 'statistics')
    const { who } = statements.find((statement: Known) => statement.who !== null)
    await page.goto(`${base}/p/${who.id}`)
    await page.getByRole('heading', { name: who.name, level: 1 }).waitFor()
    await shot(page, 'speaker')
  })
})

type Known = { readonly who: { readonly id: string; readonly name: string } | null }
type Said = { readonly form: string; readonly content: readonly { readonly text: string }[] }

/** Presses what sends a form, and waits for the page it leads to: what was there before looks the same for a while. */
async function led(page: Page, button: Locator): Promise<void> {
  const next = page.waitForEvent('load')
  await button.click()
  await next
}

/** Takes pictures of a walk, numbered as they come. */
function shooter(walk: string): (page: Page, name: string) => Promise<unknown> {
  let number = 0
  return (page, name) => keep(`${walk}-${String(++number).padStart(2, '0')}-${name}.png`, page)
}

/** Presses the key until what has that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 300; presses++) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate(() => document.activeElement?.textContent?.trim())) === name) return
  }
  assert.fail(`the key leads to “${name}”`)
}
