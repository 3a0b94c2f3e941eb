/** How often each name was read rightly. */
export type NameRates = {
  readonly name: string
  readonly n: number
  readonly precision: number
  readonly recall: number
  readonly f: number
}

type Pair = readonly [gold: string, read: string]

/** Accuracy, the mean F1 of the names that occur in the gold, and the rates of each name. 0 to 1. */
export function ratesOf(names: readonly string[], pairs: readonly Pair[]) {
  const rows = names.map((name): NameRates => {
    const n = pairs.filter(([gold]) => gold === name).length
    const given = pairs.filter(([, read]) => read === name).length
    const right = pairs.filter(([gold, read]) => gold === name && read === name).length
    return {
      name,
      n,
      precision: given ? right / given : 0,
      recall: n ? right / n : 0,
      f: n + given ? (2 * right) / (n + given) : 0,
    }
  })
  const there = rows.filter(({ n }) => n > 0)
  return {
    accuracy: pairs.length ? pairs.filter(([gold, read]) => gold === read).length / pairs.length : 0,
    macro: there.length ? there.reduce((sum, { f }) => sum + f, 0) / there.length : 0,
    rows,
  }
}

/** A table of gold (down) against read (across), each column under the first letters of its name. */
export function confusionOf(names: readonly string[], pairs: readonly Pair[]): string {
  const cell = (text: string | number) => String(text).padStart(5)
  const head = `  ${'gold \\ read'.padEnd(12)}${names.map((name) => cell(name.slice(0, 4))).join('')}`
  const lines = names.map((gold) => {
    const counts = names.map((read) => pairs.filter(([a, b]) => a === gold && b === read).length)
    return `  ${gold.padEnd(12)}${counts.map((count) => cell(count || '·')).join('')}`
  })
  return [head, ...lines].join('\n')
}
