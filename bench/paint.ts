// npm run bench:paint [statements]: how soon a page with so many statements is painted where the processor is a quarter as fast, and what it weighs.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { serve } from '../src/server/index.ts'
import { median, number, table } from './measure.ts'

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const THROTTLE = 4
const RUNS = 7
const [statements = 200] = process.argv.slice(2).map(Number)

const VERBS = ['said', 'added', 'promised', 'warned', 'denied', 'asked']
const NAMES = ['Ana Roe', 'Odd Nes', 'Runa Vik', 'Lise Toft', 'Anders Moe', 'Ida Holm', 'Tora Lien', 'Bo Sund']

const articleOf = (many: number) =>
  [
    'A long night at the council of Dunvale',
    ...Array.from({ length: many }, (_, n) => {
      const [name, verb] = [NAMES[(n * 3) % NAMES.length]!, VERBS[n % VERBS.length]!]
      return n % 3 === 0
        ? `${name} said on Monday that gate ${n} of the harbour would stay closed until the cables were new.`
        : `“We will open gate ${n} before the winter, unless the province pays for the other one,” ${verb} ${name}.`
    }),
  ].join('\n\n')

type Painted = { readonly first: number; readonly largest: number; readonly weight: number; readonly article: number }

const folder = mkdtempSync(join(tmpdir(), 'onrecord-paint-'))
const server = await serve({ port: 0, timeout: 60, record: join(folder, 'onrecord.db'), log: console.error })
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
})
try {
  const body = new FormData()
  body.append('text', articleOf(statements))
  const sent = await fetch(`${server.url}read`, { method: 'POST', body, redirect: 'manual' })
  const address = new URL(sent.headers.get('location')!, server.url).href
  const found = (await (await fetch(`${address}.json`)).json()).statements.length
  const runs: Painted[] = []
  for (let run = 0; run <= RUNS; run++) runs.push(await painted(browser, address))
  const counted = runs.slice(1) // the first one also fills the system's caches
  const middle = (of: keyof Painted) => number(median(counted.map((run) => run[of])))
  const worst = (of: keyof Painted) => number(Math.max(...counted.map((run) => run[of])))
  process.stdout.write(`${found} statements, processor ${THROTTLE} times slower, nothing cached, ${RUNS} runs\n\n`)
  process.stdout.write(
    `${table([
      ['', 'median', 'worst'],
      ['first paint, ms', middle('first'), worst('first')],
      ['largest paint, ms', middle('largest'), worst('largest')],
      ['page besides the article, KB', middle('weight'), worst('weight')],
      ['article with its marks, KB', middle('article'), worst('article')],
    ])}\n`,
  )
} finally {
  await browser.close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
}

/** Opens a page in a browser that has nothing yet. */
async function painted(by: Browser, address: string): Promise<Painted> {
  const context = await by.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  // The icon may come when all is painted, and be cut off.
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => bodies.push(response.body().catch(() => Buffer.alloc(0))))
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE })
  await page.goto(address, { waitUntil: 'load' })
  const { first, largest, article } = await page.evaluate(async () => {
    await document.fonts.ready
    const timesOf = (type: string) =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)!.startTime)).observe({ type, buffered: true })
      })
    const parts = [...document.querySelectorAll('.article, .rail')].map((part) => part.outerHTML)
    return {
      first: await timesOf('paint'),
      largest: await timesOf('largest-contentful-paint'),
      article: new TextEncoder().encode(parts.join('')).length,
    }
  })
  const bytes = (await Promise.all(bodies)).reduce((sum, { length }) => sum + length, 0)
  await context.close()
  return { first, largest, weight: (bytes - article) / 1024, article: article / 1024 }
}
