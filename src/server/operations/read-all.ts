import { OnrecordError } from '../../errors.ts'
import type { Reading } from '../../read.ts'
import type { Asked } from '../../workers/index.ts'
import { Refusal } from '../refusal.ts'
import { type Article, givenOf } from '../schemas/article.ts'
import type { Context } from './operation.ts'

// As many as a small machine has threads for: one request must not fill the line others wait in.
const AT_ONCE = 2

/** Every article as read, in order. Throws a refusal that names the first that could not be, by its place in `in`. */
export async function readAll(articles: readonly Article[], options: Asked, { work }: Context): Promise<readonly Reading[]> {
  const readings: Reading[] = []
  const left = articles.entries()
  const run = async () => {
    for (const [at, article] of left)
      try {
        readings[at] = await work({ do: 'read', ...givenOf(article), options })
      } catch (error) {
        throw error instanceof OnrecordError ? new Refusal(error, [{ at: `in.${at}`, says: error.message }]) : error
      }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, run))
  return readings
}
