import { quotationOf, type Verdict, verifyIn } from '../../src/answers/index.ts'
import { lookedInFor, lookedInForEach } from '../../src/asking/index.ts'
import type { Store } from '../../src/record/index.ts'
import { number, table } from '../measure.ts'
import { entriesMade, wordOf } from './made.ts'

const DRAFT = 50

/** Quotations looked for in a made record of so many statements: as they stand, altered, cut, on record nowhere; a draft of fifty; and hostile ones. */
export async function verifications(store: Store, statements: number): Promise<string> {
  const quotations = quotationsOf(statements, 100)
  const rows: string[][] = [['a quotation verified', 'median ms', '99th ms', 'processor ms', 'verdicts']]
  for (const [name, change] of CHANGES) {
    const times: number[] = []
    const matches = new Map<string, number>()
    const before = process.cpuUsage()
    for (const words of quotations) {
      const [verdict, milliseconds] = await timed(() => verified(store, change(words)))
      times.push(milliseconds)
      matches.set(verdict.match, (matches.get(verdict.match) ?? 0) + 1)
    }
    const busy = busySince(before) / times.length
    times.sort((a, b) => a - b)
    const median = times[Math.floor(times.length / 2)]!
    rows.push([
      name,
      number(median),
      number(times[Math.floor(times.length * 0.99)]!),
      number(busy),
      [...matches].flat().join(' '),
    ])
  }
  const once: string[][] = [['once', 'ms', 'processor ms', 'verdict']]
  const start = process.cpuUsage()
  const [, draft] = await timed(() => checked(store, quotations.slice(0, DRAFT)))
  once.push([`a draft of ${DRAFT} quotations`, number(draft), number(busySince(start)), ''])
  for (const [name, words] of HOSTILE) {
    const before = process.cpuUsage()
    const [{ match }, milliseconds] = await timed(() => verified(store, words))
    once.push([name, number(milliseconds), number(busySince(before)), match])
  }
  return `${table(rows)}\n\n${table(once)}`
}

const CHANGES: readonly (readonly [string, (words: string) => string])[] = [
  ['as it stands', (words) => words],
  ['a word changed', (words) => words.split(' ').with(3, 'entirely').join(' ')],
  ['three words cut', (words) => words.split(' ').toSpliced(3, 3).join(' ')],
  ['words that stand nowhere', (words) => words.split(' ').toReversed().join(' ')],
]

const HOSTILE: readonly (readonly [string, string])[] = [
  ['10,000 different words', Array.from({ length: 10_000 }, (_, n) => wordOf(n)).join(' ')],
  ['10,000 times the commonest word', `${wordOf(0)} `.repeat(10_000)],
  ['10,000 times "the"', 'the '.repeat(10_000)],
]

async function verified(store: Store, words: string): Promise<Verdict> {
  const asked = quotationOf(words)
  const { readings, limits } = await lookedInFor(store, { words: asked.words })
  return verifyIn(asked, readings, limits)
}

async function checked(store: Store, quotations: readonly string[]): Promise<void> {
  const { readings, limits } = await lookedInForEach(
    store,
    quotations.map((words) => ({ words })),
  )
  for (const [n, words] of quotations.entries()) verifyIn(quotationOf(words), readings[n]!, limits)
}

// What the processor did, whatever else the machine is doing.
function busySince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

async function timed<Result>(work: () => Promise<Result>): Promise<[Result, number]> {
  const start = performance.now()
  const result = await work()
  return [result, performance.now() - start]
}

/** Contents of statements of the record, spread over it. */
function quotationsOf(statements: number, most: number): string[] {
  const list: string[] = []
  const step = Math.max(1, Math.floor(statements / 24 / most))
  let n = 0
  for (const made of entriesMade(statements)) {
    if (n++ % step === 0) list.push(made.statements[n % made.statements.length]!.content[0]!.text)
    if (list.length === most) break
  }
  return list
}
