import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, type TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { type Server, serve } from '../../src/server/index.ts'
import { ROOT } from '../house/imports.ts'
import { YEARS } from '../server/years.ts'
import { launched, pictureOf } from './chromium.ts'

/** Where pictures of pages go, for people to look at; undefined where nobody asked for them. */
const SHOTS = process.env.ONRECORD_SHOTS
if (SHOTS) mkdirSync(SHOTS, { recursive: true })

/** Keeps a picture of the page, or what it printed, under that name where pictures are asked for. */
export async function keep(name: string, from: Page | Uint8Array): Promise<void> {
  if (SHOTS) writeFileSync(join(SHOTS, name), from instanceof Uint8Array ? from : await pictureOf(from))
}

const seed = join(ROOT, '../shared/seed/article.txt')
export const example = (name: string) => readFileSync(join(ROOT, 'examples', name), 'utf8')
/** The article most tests read: the one given with the task of the house where it is there, else an example. */
export const ARTICLE = existsSync(seed) ? readFileSync(seed, 'utf8') : example('bridge-dispute.txt')

let started: Promise<{ readonly server: Server; readonly browser: Browser }> | undefined
const logged: unknown[] = []

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))

/** A server whose record is the file of that name. */
const serverWith = (name: string) =>
  serve({ port: 0, timeout: 60, record: join(folder, name), log: (error) => logged.push(error) })

async function start() {
  const server = await serverWith('onrecord.db')
  const browser = await launched()
  return { server, browser }
}

/** The address of a server of a test's own, with nothing on record. */
export async function emptyServer(t: TestContext): Promise<string> {
  const server = await serverWith(`${randomUUID()}.db`)
  t.after(() => server.close())
  return server.url.slice(0, -1)
}

after(async () => {
  const all = await started
  await all?.browser.close()
  await all?.server.close()
  rmSync(folder, { recursive: true, force: true })
})

export type Opened = {
  readonly page: Page
  /** The address of the server without its last slash. */
  readonly base: string
  /** What went wrong on the page, as its console tells. */
  readonly errors: readonly string[]
}

/** A page of a browser of its own, on the one server of all these tests unless another is given; it is closed when the test is over. */
export async function opened(t: TestContext, options: BrowserContextOptions = {}, base?: string): Promise<Opened> {
  started ??= start()
  const { server, browser } = await started
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options })
  t.after(() => context.close())
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  return { page, base: base ?? server.url.slice(0, -1), errors }
}

/** Pastes an article, as somebody would, and waits for the page that shows it. */
export async function pasteInto(
  { page, base }: Opened,
  text: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<void> {
  await page.goto(`${base}/`)
  await page.getByLabel('The article, as text or as a page of HTML').fill(text)
  if (Object.keys(fields).length > 0) await page.getByText('Say where it is from').click()
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value)
  await page.getByRole('button', { name: 'Read it' }).click()
  await page.waitForURL(/\/read\/[0-9a-f]{64}/)
}

let filled: Promise<string[]> | undefined

/** Puts the examples on record, once; the ids of their documents. */
export function examplesOnRecord(base: string): Promise<string[]> {
  filled ??= (async () => {
    const names = [
      'bridge-dispute.txt',
      'interview.html',
      ...readdirSync(join(ROOT, 'examples/outlets')).map((name) => `outlets/${name}`),
    ]
    const ids: string[] = []
    for (const name of names) {
      const query = name === 'bridge-dispute.txt' ? '?outlet=Northwire&published=2026-01-12' : ''
      const response = await fetch(`${base}/api/add${query}`, {
        method: 'POST',
        headers: { 'content-type': name.endsWith('.html') ? 'text/html' : 'text/plain' },
        body: example(name),
      })
      ids.push((await response.json()).document)
    }
    for (const [published, outlet, text] of YEARS)
      await fetch(`${base}/api/add`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text, outlet, published, rules: true }),
      })
    return ids
  })()
  return filled
}

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** What axe finds wrong with a page, each as its rule and the first place. */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> }
      }
    ).axe.run()
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html} ${nodes[0]!.failureSummary}`)
  })
}

export const everythingLogged = (): readonly unknown[] => logged
