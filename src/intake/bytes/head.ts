/** The first bytes of a stream, at least `size` where there are as many and never more than 64 KB, and the whole stream, these bytes included. */
export async function headOf(
  chunks: AsyncIterable<Uint8Array>,
  size = HEAD,
): Promise<{ head: Uint8Array; whole: AsyncGenerator<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]()
  const held: Uint8Array[] = []
  let length = 0
  let done = false
  while (length < size && !done) {
    const next = await iterator.next()
    if (next.done) done = true
    else {
      held.push(next.value)
      length += next.value.length
    }
  }
  const head = held.length === 1 ? held[0]! : Buffer.concat(held)
  async function* whole(): AsyncGenerator<Uint8Array> {
    try {
      if (length > 0) yield head
      while (!done) {
        const next = await iterator.next()
        if (next.done) return
        yield next.value
      }
    } finally {
      await iterator.return?.()
    }
  }
  return { head: head.subarray(0, HEAD), whole: whole() }
}

const HEAD = 64 * 1024
