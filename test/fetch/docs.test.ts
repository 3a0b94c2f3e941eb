import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIMITS } from '../../src/fetch/index.ts'
import { read } from '../house/imports.ts'
import { fetcherFor, page, siteFor } from './site.ts'

const PAGE = read('docs/fetching.md')

test('docs/fetching.md has every limit with its number, in the order of the code, and no other', () => {
  const rows = [...PAGE.matchAll(/^\| `(\w+)` \| ([\d,]+)(?: (bytes|s|times|characters))? \|/gm)]
  assert.deepEqual(
    rows.map(([, name, number]) => [name, Number(number!.replaceAll(',', ''))]),
    Object.entries(LIMITS),
  )
  for (const [, name, , unit] of rows) {
    if (name!.endsWith('Seconds')) assert.equal(unit, 's', name)
    if (/bytes$/i.test(name!)) assert.equal(unit, 'bytes', name)
  }
})

test('docs/fetching.md shows what a site sees, line by line', async (t) => {
  const site = await siteFor(t, (_, response) => page(response))
  await fetcherFor().get(site.at('/'))
  const { host: _, ...sent } = site.headers[1]!
  const [, shown] = /## What a site sees[\s\S]*?```text\n([\s\S]*?)```/.exec(PAGE)!
  const lines = shown!.trimEnd().split('\n')
  assert.deepEqual(
    lines.map((line) => line.toLowerCase()),
    Object.entries(sent).map(([name, value]) => `${name}: ${value}`.toLowerCase()),
  )
})

test('docs/fetching.md names what is refused so that it can be tried', async () => {
  const [, table] = /## What is never fetched[\s\S]*?(\| refused [\s\S]*?)\n\n/.exec(PAGE)!
  for (const row of table!.split('\n').slice(2)) {
    const [, what, unless] = row.split(' | ').length === 2 ? [null, ...row.slice(2, -2).split(' | ')] : []
    for (const [, name] of what!.matchAll(/`([^`]+)`/g)) {
      const host = hostOf(name!)
      if (host === null) continue
      const { code } = await fetcherFor({ allowPrivate: false, around: NOTHING })
        .get(`http://${host}/`)
        .then(
          () => assert.fail(host),
          (error: { code: string }) => error,
        )
      const expected = unless!.startsWith('never') ? ['address-never', 'url-unreadable'] : ['address-refused']
      assert.ok(expected.includes(code), `${name}: ${code}`)
    }
  }
})

const NOTHING = { resolve: () => assert.fail('looked up'), open: () => assert.fail('opened') }

/** A host in the network, under the ending, or of the name or number that the page gives. Null for what is no host. */
function hostOf(name: string): string | null {
  if (name === '2000::/3' || /^https?$/.test(name)) return null
  if (name.startsWith('.')) return `paper${name}`
  const first = name.replace(/(?:0:0)?\/96$/, '8.8.8.8').split('/')[0]!
  return first.includes(':') ? `[${first}]` : first
}
