import { statSync } from 'node:fs'
import { join } from 'node:path'
import { adding, type Item } from '../../src/adding/index.ts'
import { type Store, sqliteStore } from '../../src/record/index.ts'
import { readerOf, readingPool } from '../../src/workers/index.ts'
import { number, table } from '../measure.ts'
import { randomFrom } from '../random.ts'

type Article = {
  readonly id: string
  readonly text: string
  readonly title: string
  readonly outlet: string
  readonly published: string
}

/**
 * Real articles added with the reading of them, then once more, then in another order into another record: how many a second, and that it makes no
 * difference.
 */
export async function addedCorpus(articles: readonly Article[], folder: string, jobs: number): Promise<string> {
  const [first, second] = [join(folder, 'first.db'), join(folder, 'second.db')]
  const store = await sqliteStore(first, { create: true })
  const fresh = await timed(store, articles, jobs)
  const digest = await store.digest()
  const again = await timed(store, articles, jobs)
  const repeated = await store.digest()
  const { documents, statements } = await store.extent()
  const broken = (await store.check()).flatMap(({ broken }) => broken)
  await store.close()
  const other = await sqliteStore(second, { create: true })
  await timed(other, shuffled(articles), jobs)
  const turned = await other.digest()
  await other.close()
  return table([
    [`${documents.toLocaleString('en')} articles, ${statements.toLocaleString('en')} statements, ${jobs} jobs`, ''],
    ['added, reading included', `${number(articles.length / fresh)} articles/s`],
    ['added again', `${number(articles.length / again)} articles/s`],
    ['size of an article on disk, all told', `${number(statSync(first).size / documents)} bytes`],
    ['every promise of the record', broken.length === 0 ? 'kept' : `BROKEN: ${broken[0]}`],
    ['twice is once', repeated === digest ? 'the same digest' : 'ANOTHER DIGEST'],
    ['in another order', turned === digest ? 'the same digest' : 'ANOTHER DIGEST'],
  ])
}

async function timed(store: Store, articles: readonly Article[], jobs: number): Promise<number> {
  const pool = readingPool({ jobs, seconds: 60 })
  const start = performance.now()
  for await (const added of adding(itemsOf(articles), { store, pool, reader: readerOf({}), read: {} }))
    if (added.outcome === 'failed') throw added.error
  await pool.close()
  return (performance.now() - start) / 1000
}

async function* itemsOf(articles: readonly Article[]): AsyncGenerator<Item> {
  for (const { id, text, ...known } of articles) yield { where: id, text, known }
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  const random = randomFrom(7)
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
