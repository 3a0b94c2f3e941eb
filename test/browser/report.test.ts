import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { extractText, getDocumentProxy } from 'unpdf'
import { folderFor, onrecord } from '../cli/run.ts'
import { keep, opened, violationsOn } from './browser.ts'
import { SKIP } from './chromium.ts'

const DRAFT = `“We will sail at night again in May,” said Runa Vik. “I will not leave another boat on the Skerry.”

The harbour master said: “It costs no less than a ship.” “It costs less than a ship,” Odd Nes said.

“They would <b>rather</b> swim,” said Mayor Eva Strand.
`

describe('the report of a draft, as a file', { skip: SKIP }, () => {
  for (const colorScheme of ['light', 'dark'] as const)
    test(`${colorScheme}: axe finds nothing wrong, its style is let in, nothing is wider than a telephone`, async (t) => {
      const { page, errors } = await opened(t, { colorScheme, viewport: { width: 390, height: 844 } })
      await page.goto(await reportFor(t))
      assert.deepEqual(await violationsOn(page), [])
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0)
      const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
      assert.equal(paper, colorScheme === 'light' ? 'rgb(251, 250, 247)' : 'rgb(21, 21, 23)')
      await keep(`report-${colorScheme}.png`, page)
      assert.deepEqual(errors, [])
    })

  test('on paper: each answer in its order, addresses spelled out', async (t) => {
    const { page } = await opened(t)
    await page.goto(await reportFor(t))
    const answers = await page.locator('.answer').allTextContents()
    const pdf = await page.pdf({ preferCSSPageSize: true })
    await keep('report.pdf', pdf)
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })
    const flat = text.replaceAll(/\s+/g, '')
    const places = answers.map((answer) => flat.indexOf(answer.replaceAll(/\s+/g, '')))
    assert.ok(
      places.every((place, n) => place > (places[n - 1] ?? 0)),
      places.join(),
    )
    assert.ok(flat.includes('thepageitself:https://northwire.example/night-ferry'))
  })
})

/** The address of the report the command line writes. */
async function reportFor(t: Parameters<typeof folderFor>[0]): Promise<string> {
  const folder = folderFor(t)
  const [draft, report] = [join(folder, 'draft.txt'), join(folder, 'report.html')]
  writeFileSync(draft, DRAFT)
  const { status, err } = await onrecord(['check', draft, '--in', 'examples/outlets/northwire.html', '--html', report])
  assert.deepEqual({ status, err }, { status: 0, err: '' })
  return pathToFileURL(report).href
}
