import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Query, type Store, sqliteStore } from '../../src/record/index.ts'
import { number, table } from '../measure.ts'
import { articlesIn } from '../texts.ts'
import { addedCorpus } from './corpus.ts'
import { batches, entriesMade, nameOf, wordOf } from './made.ts'
import { verifications } from './verifying.ts'

// npm run bench:record [-- --statements 20000,1000000 --keep DIR --data DIR --only searches|verifications]: records made in the folder to keep are kept there, and measured again without
// being made anew. With the corpora, their articles are added too, with the reading of them.
const { statements, keep, data, only } = parseArgs({
  options: {
    statements: { type: 'string', default: '20000,1000000' },
    keep: { type: 'string' },
    data: { type: 'string' },
    only: { type: 'string' },
  },
}).values

async function measure(size: number, file: string): Promise<void> {
  console.log(`\n${size.toLocaleString('en')} statements\n`)
  const isMade = existsSync(file)
  const store = await sqliteStore(file, { create: true })
  if (!isMade) {
    const start = performance.now()
    let documents = 0
    for (const batch of batches(entriesMade(size), 50)) documents += (await store.add(batch)).length
    const seconds = (performance.now() - start) / 1000
    console.log(
      table([
        ['added (50 documents at a time, already read)', `${number(documents / seconds)} documents/s`],
        ['size of a statement on disk, all told', `${number(statSync(file).size / size)} bytes`],
      ]),
    )
  }
  if (only === undefined || only === 'searches') console.log(`\n${await searches(store)}`)
  if (only === undefined || only === 'verifications') console.log(`\n${await verifications(store, size)}`)
  await store.close()
}

/** Each search a hundred times with other words, a page of twenty: as people search. */
async function searches(store: Store): Promise<string> {
  const rows: string[][] = [['', 'median ms', '99th ms']]
  for (const [name, queryAt] of SEARCHES) {
    const times: number[] = []
    for (let n = 0; n < 100; n++) {
      const start = performance.now()
      await store.search(queryAt(n), { limit: 20 })
      times.push(performance.now() - start)
    }
    times.sort((a, b) => a - b)
    rows.push([name, number(times[50]!), number(times[98]!)])
  }
  return table(rows)
}

const day = (n: number) => `20${15 + (n % 10)}-0${1 + (n % 9)}`
const SEARCHES: readonly (readonly [string, (n: number) => Query])[] = [
  ['a common word', (n) => ({ words: wordOf(n % 20) })],
  ['a seldom word', (n) => ({ words: wordOf(2_000 + n * 7) })],
  ['two common words', (n) => ({ words: `${wordOf(n % 20)} ${wordOf(20 + n)}` })],
  ['two words beside one another', (n) => ({ words: `"${wordOf(n % 10)} ${wordOf(n % 13)}"` })],
  ['the beginning of a word', (n) => ({ words: `${wordOf(3_000 + n).slice(0, 4)}*` })],
  ['common words of a speaker', (n) => ({ words: wordOf(n % 20), speaker: nameOf(n) })],
  [
    'common words in an outlet in a month',
    (n) => ({ words: wordOf(n % 20), outlet: `Outlet ${n % 40}`, from: day(n), to: day(n) }),
  ],
  ['refusals with a condition and a common word', (n) => ({ words: wordOf(n % 20), kinds: ['refusal'], conditional: true })],
  ['a common word, the newest first', (n) => ({ words: wordOf(n % 20), order: 'newest' })],
  ['all of a speaker, the newest first', (n) => ({ speaker: nameOf(n) })],
  ['all demands of a month', (n) => ({ kinds: ['demand'], from: day(n), to: day(n) })],
  ['all of an outlet with a condition', (n) => ({ outlet: `Outlet ${n % 300}`, conditional: true })],
  ['nothing asked, the newest first', () => ({})],
]

for (const size of statements
  .split(',')
  .filter((each) => each !== '')
  .map(Number)) {
  const place = keep ?? mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
  try {
    await measure(size, join(place, `made-${size}.db`))
  } finally {
    if (keep === undefined) rmSync(place, { recursive: true, force: true })
  }
}

if (data !== undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
  try {
    console.log(`\n${await addedCorpus(articlesIn(data), folder, availableParallelism())}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
