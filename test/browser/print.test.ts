import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { extractText, getDocumentProxy } from 'unpdf'
import { example, keep, opened, pasteInto } from './browser.ts'
import { SKIP } from './chromium.ts'

describe('on paper', { skip: SKIP }, () => {
  test('an article is its text with numbers, and after it every statement with its number, speaker, kind and form', async (t) => {
    const open = await opened(t)
    const { page } = open
    await pasteInto(open, example('bridge-dispute.txt'), { Outlet: 'Northwire' })
    const expected = await page
      .locator('.note')
      .evaluateAll((notes) =>
        notes.map((note) =>
          ['.no', '.name', '.act', '.line'].map((part) => note.querySelector(part)!.textContent!.trim()).join(' · '),
        ),
      )
    await page.keyboard.press('j')
    await page.locator('#card').waitFor()
    const pdf = await page.pdf({ format: 'A4' })
    await keep('reading.pdf', pdf)
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })
    const flat = text.replaceAll(/\s+/g, ' ')
    assert.match(flat, /Mayor ?: ?1 ?No Bridge Before Spring/)
    const from = flat.indexOf(`${expected.length} statements`)
    assert.ok(from > flat.indexOf('footbridge over the Arle'), 'the notes stand after the article')
    for (const note of expected) assert.ok(flat.slice(from).includes(note), `${note} in ${flat.slice(from)}`)
    assert.doesNotMatch(flat, /Read it|Skip to|Only this speaker|Copy/)
  })
})
