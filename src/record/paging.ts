import type { Page, Paging } from './store.ts'

/** How much of a list is gone through: `each` items at a time, from `after` on, `limit` at most. */
type Through = { readonly limit?: number | undefined; readonly after?: string | undefined; readonly each?: number }

/** A long list of the record, a part at a time: `ask` gives each. Default: all of it, 200 items at a time. */
export async function* pagesOf<Item>(
  ask: (page: Paging) => Promise<Page<Item>>,
  { limit = Number.POSITIVE_INFINITY, after, each = 200 }: Through = {},
): AsyncGenerator<Page<Item>> {
  let from = after
  for (let left = limit; left > 0; ) {
    const page = await ask({ limit: Math.min(left, each), after: from })
    yield page
    if (page.next === null) return
    from = page.next
    left -= page.items.length
  }
}
