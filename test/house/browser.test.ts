import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, join } from 'node:path'
import { test } from 'node:test'
import { chromium } from 'playwright-core'
import { docFromHtml, read } from '../../src/index.ts'
import { built } from './built.ts'
import { ROOT } from './imports.ts'

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync']

const example = (name: string) => readFileSync(join(ROOT, 'examples', name), 'utf8')

test('the bundle reads in a browser what Node reads', async (t) => {
  if (!existsSync(CHROMIUM)) return t.skip(`skipped: no Chromium at ${CHROMIUM}; set CHROMIUM to its path`)
  await built()
  const server = createServer((request, response) => {
    const file = join(ROOT, 'dist/browser', basename(request.url ?? ''))
    if (request.url === '/') response.setHeader('content-type', 'text/html').end('<!doctype html><title>test</title>')
    else if (existsSync(file)) response.setHeader('content-type', 'text/javascript').end(readFileSync(file))
    else response.writeHead(404).end()
  }).listen(0, '127.0.0.1')
  t.after(() => server.close())
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS })
  t.after(() => browser.close())
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)

  const [text, html] = [example('bridge-dispute.txt'), example('interview.html')]
  const found = await page.evaluate(
    async ([text, html]) => {
      const onrecord = await import(`${location.origin}/onrecord.js`)
      return [onrecord.read(text), onrecord.read(await onrecord.docFromHtml(html))].map((reading) => JSON.stringify(reading))
    },
    [text, html] as const,
  )
  assert.equal(found[0], JSON.stringify(read(text)))
  assert.equal(found[1], JSON.stringify(read(await docFromHtml(html))))
})
