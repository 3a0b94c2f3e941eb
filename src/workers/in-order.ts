/** How much may be under way at once: so many items, and so much of what `sizeOf` counts (a single larger item is still let in, alone). */
export type Room<T> = { readonly items: number; readonly size: number; sizeOf(item: T): number }

/**
 * Works on items side by side and gives the answers in the order of the items, each as soon as it and those before it are there.
 * Takes no more from `items` than there is room for, and waits where the one who asks is slow.
 */
export async function* inOrder<T, R>(items: AsyncIterable<T>, work: (item: T) => Promise<R>, room: Room<T>): AsyncGenerator<R> {
  const under: { size: number; answer: Promise<R> }[] = []
  let size = 0
  let done = false
  let failure: { error: unknown } | null = null
  let wakeTaker = () => {}
  let wakeGiver = () => {}

  const taking = (async () => {
    try {
      for await (const item of items) {
        const more = room.sizeOf(item)
        while (!done && under.length > 0 && (under.length >= room.items || size + more > room.size))
          await new Promise<void>((wake) => {
            wakeTaker = wake
          })
        if (done) return
        const answer = work(item)
        answer.catch(() => {})
        under.push({ size: more, answer })
        size += more
        wakeGiver()
      }
    } catch (error) {
      failure = { error }
    }
    done = true
    wakeGiver()
  })()

  try {
    for (;;) {
      const head = under[0]
      if (head) {
        const answer = await head.answer
        under.shift()
        size -= head.size
        wakeTaker()
        yield answer
      } else if (done) break
      else
        await new Promise<void>((wake) => {
          wakeGiver = wake
        })
    }
    if (failure) throw (failure as { error: unknown }).error
  } finally {
    done = true
    wakeTaker()
  }
  await taking
}
