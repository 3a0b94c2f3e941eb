/** Bytes that are taken as they are needed. `at` is the place of the first that was not taken yet. */
export type Feed = {
  readonly at: () => number
  /** Holds at least so many bytes ready, if there are so many; says whether. */
  atLeast(size: number): Promise<boolean>
  /** What is ready and not yet taken; valid until the next call. */
  ready(): Uint8Array
  /** Takes bytes that are ready. */
  take(size: number): Uint8Array
  /** More bytes beside those that are ready; false at the end. */
  more(): Promise<boolean>
}

export function feedOf(chunks: AsyncIterator<Uint8Array>): Feed {
  let held: Uint8Array = new Uint8Array()
  let at = 0
  const more = async () => {
    const next = await chunks.next()
    if (next.done) return false
    held = held.length === 0 ? next.value : Buffer.concat([held, next.value])
    return true
  }
  return {
    at: () => at,
    async atLeast(size) {
      while (held.length < size) if (!(await more())) return false
      return true
    },
    ready: () => held,
    take(size) {
      const taken = held.subarray(0, size)
      held = held.subarray(taken.length)
      at += taken.length
      return taken
    },
    more,
  }
}
