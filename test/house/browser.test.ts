import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, join } from 'node:path'
import { test } from 'node:test'
import { docFromBytes, docFromHtml, FORMATS, read } from '../../src/index.ts'
import { packagedModel } from '../../src/workers/model.ts'
import { launched, SKIP } from '../browser/chromium.ts'
import { docxOf, paragraph } from '../documents/docx-file.ts'
import { pdfOf } from '../documents/pdf-file.ts'
import { bytesOf } from '../export/items.ts'
import { built } from './built.ts'
import { ROOT } from './imports.ts'

const example = (name: string) => readFileSync(join(ROOT, 'examples', name), 'utf8')

test('the bundle reads in a browser what Node reads, with the model and without, and writes it in every format', {
  skip: SKIP,
}, async (t) => {
  await built()
  const server = createServer((request, response) => {
    const name = basename(request.url ?? '')
    const file = name.endsWith('.model') ? join(ROOT, 'models/en', name) : join(ROOT, 'dist/browser', name)
    if (request.url === '/') response.setHeader('content-type', 'text/html').end('<!doctype html><title>test</title>')
    else if (existsSync(file)) response.setHeader('content-type', 'text/javascript').end(readFileSync(file))
    else response.writeHead(404).end()
  }).listen(0, '127.0.0.1')
  t.after(() => server.close())
  const browser = await launched()
  t.after(() => browser.close())
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)

  const [text, html] = [example('bridge-dispute.txt'), example('interview.html')]
  const files = [docxOf(paragraph('“No,” said Ana Roe.')), pdfOf([[[72, 700, 10, '“No,” said Ana Roe.']]])]
  const found = await page.evaluate(
    async ([text, html, files]) => {
      const onrecord = await import(`${location.origin}/onrecord.js`)
      const model = onrecord.modelOf(await (await fetch('/en.model')).arrayBuffer())
      const doc = await onrecord.docFromHtml(html)
      const readings = [onrecord.read(text), onrecord.read(doc), onrecord.read(text, { model }), onrecord.read(doc, { model })]
      const docs = await Promise.all(files.map((bytes) => onrecord.docFromBytes(Uint8Array.from(bytes))))
      return [...readings, ...docs].map((made) => JSON.stringify(made))
    },
    [text, html, files.map((bytes) => [...bytes])] as const,
  )
  const [doc, model] = [await docFromHtml(html), packagedModel()]
  const here = [
    read(text),
    read(doc),
    read(text, { model }),
    read(doc, { model }),
    ...(await Promise.all(files.map((bytes) => docFromBytes(bytes)))),
  ]
  assert.deepEqual(
    found,
    here.map((made) => JSON.stringify(made)),
  )

  const written = await page.evaluate(async (html) => {
    const { docFromHtml, read, FORMATS } = await import(`${location.origin}/onrecord.js`)
    const { doc, statements } = read(await docFromHtml(html))
    const files: Record<string, number[]> = {}
    for (const format of FORMATS) {
      const bytes: number[] = []
      async function* one() {
        yield { doc, statements }
      }
      for await (const piece of format.write(one()))
        bytes.push(...(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece))
      files[format.name] = bytes
    }
    return files
  }, html)
  const reading = read(doc)
  for (const format of FORMATS)
    assert.deepEqual(Uint8Array.from(written[format.name]!), new Uint8Array(await bytesOf(format, [reading])))
})
