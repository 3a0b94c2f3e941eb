/** Documents written in one go: a write waits for the disk, however little it holds. */
const MOST = 64
/** How long what is ready waits for company, in milliseconds. */
const WAIT = 200

/** The items in their order, as many together as come within a moment. */
export async function* inBatches<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item[]> {
  const iterator = items[Symbol.asyncIterator]()
  let coming = iterator.next()
  try {
    for (;;) {
      const first = await coming
      if (first.done) return
      const batch = [first.value]
      coming = iterator.next()
      const time = new Promise<'late'>((late) => setTimeout(late, WAIT, 'late'))
      while (batch.length < MOST) {
        const next = await Promise.race([coming, time])
        if (next === 'late' || next.done) break
        batch.push(next.value)
        coming = iterator.next()
      }
      yield batch
    }
  } finally {
    coming.catch(() => {}) // nobody waits for it any more
    await iterator.return?.()
  }
}
