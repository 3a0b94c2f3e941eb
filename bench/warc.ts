// npm run bench:warc [-- --megabytes 1024]: what it costs to take the pages out of a large web archive, plain and packed.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { docOf, itemsOf } from '../src/intake/index.ts'
import { number, table } from './measure.ts'
import { generatedPage, warcRecord } from './warc-pages.ts'

const { megabytes, take, docs } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '1024' },
    /** In a process of its own, so that its memory is its own: take what is in this file. */
    take: { type: 'string' },
    docs: { type: 'boolean', default: false },
  },
}).values

if (take !== undefined) console.log(JSON.stringify(await taken(take, docs)))
else await measure(Number(megabytes) * 2 ** 20)

type Taken = { readonly pages: number; readonly errors: number; readonly seconds: number; readonly megabytes: number }

async function taken(path: string, asDocs: boolean): Promise<Taken> {
  const start = performance.now()
  let pages = 0
  let errors = 0
  for await (const item of itemsOf({ path })) {
    if ('error' in item || 'url' in item) errors++
    else {
      pages++
      if (asDocs) await docOf(item)
    }
  }
  const seconds = (performance.now() - start) / 1000
  return { pages, errors, seconds, megabytes: process.resourceUsage().maxRSS / 1024 }
}

async function measure(size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-warc-'))
  try {
    const rows = [['', 'pages', 'pages/s', 'MB/s unpacked', 'file, MB', 'most memory, MB', 'errors']]
    for (const [name, isPacked, part] of [
      ['crawl.warc', false, size],
      ['crawl.warc.gz', true, size],
      ['a tenth, each page read as an article', true, size / 10],
    ] as const) {
      const path = join(folder, isPacked ? 'crawl.warc.gz' : 'crawl.warc')
      const unpacked = await write(path, part, isPacked)
      const { pages, errors, seconds, megabytes } = await inProcess(path, part < size)
      const file = statSync(path).size / 2 ** 20
      rows.push([name, ...[pages, pages / seconds, unpacked / 2 ** 20 / seconds, file, megabytes, errors].map(number)])
      rmSync(path)
    }
    console.log(table(rows))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Writes an archive of so many bytes before packing; one record is packed on its own, as crawlers do it. */
async function write(path: string, size: number, isPacked: boolean): Promise<number> {
  const file = createWriteStream(path)
  let written = 0
  for (let n = 0; written < size; n++) {
    const record = warcRecord(n, generatedPage(n))
    written += record.length
    if (!file.write(isPacked ? gzipSync(record, { level: 6 }) : record)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
  return written
}

async function inProcess(path: string, asDocs: boolean): Promise<Taken> {
  const child = spawn(process.execPath, [import.meta.filename, '--take', path, ...(asDocs ? ['--docs'] : [])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  await once(child, 'close')
  return JSON.parse(said) as Taken
}
