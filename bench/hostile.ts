import { docFromHtml } from '../src/documents/index.ts'
import { OnrecordError } from '../src/errors.ts'
import { docOf, itemsOf } from '../src/intake/index.ts'
import { read } from '../src/read.ts'
import { number, table } from './measure.ts'
import { QUESTIONS, type Question } from './questions.ts'
import { SHAPES, type Shape } from './shapes.ts'

// npm run bench:hostile: that hostile input, a document or a question, costs no more than its length.

/** The most that twice the input may cost. */
const MOST = 2.3
const ROUNDS = 7
/** Characters: ten times a long article, long enough for the clock. */
const SIZE = 100_000
/** Work that takes so long needs no repetition to be measured. */
const PLENTY_MILLISECONDS = 1_000
/** Of work that takes less the clock tells nothing. */
const LEAST_MILLISECONDS = 4

const asWork = (shape: Shape): Question => ({
  name: shape.name,
  size: SIZE,
  make(size) {
    const input = shape.make(size)
    return async () =>
      shape.file ? takeAll(shape.file, input) : JSON.stringify(read(shape.html ? await docFromHtml(input) : input))
  },
})

const rows = [['shape', 'once, ms', 'twice, ms', 'ratio', '']]
let worst = 0
const all = [...SHAPES.map(asWork), ...QUESTIONS]
for (const work of all) {
  // A ratio over the limit may be a neighbour on the machine: it counts when it comes three times.
  let result = await doubled(work)
  for (let again = 0; again < 2 && result.ratio > MOST; again++) result = await doubled(work)
  const counts = result.twice >= LEAST_MILLISECONDS
  if (counts) worst = Math.max(worst, result.ratio)
  const verdict = !counts ? 'too quick to tell' : result.ratio > MOST ? 'too much' : ''
  rows.push([work.name, number(result.once), number(result.twice), result.ratio.toFixed(2), verdict])
}
console.log(table(rows))
console.log(
  `\n${SHAPES.length} documents of ${SIZE.toLocaleString('en')} characters and ${QUESTIONS.length} questions; the worst costs ${worst.toFixed(2)} times as much when doubled, ${MOST} is allowed.`,
)
if (worst > MOST) process.exitCode = 1

/** Milliseconds; endless where the input breaks the program, by a result too large to be written for one. */
async function cost(work: Question, size: number): Promise<number> {
  const run = work.make(size)
  globalThis.gc?.() // what the last run left behind is not this run's cost
  const start = performance.now()
  try {
    await run()
  } catch (error) {
    if (!(error instanceof OnrecordError)) return Number.POSITIVE_INFINITY
    // a refusal is an answer, and must be as quick
  }
  return performance.now() - start
}

/** Takes what a file holds, and reads each document of it. */
async function takeAll(name: string, text: string): Promise<void> {
  for await (const item of itemsOf({ name, bytes: new TextEncoder().encode(text) }))
    if (!('error' in item) && !('url' in item)) await docOf(item).catch(() => null)
}

/** The least of several runs each, the first of which also compile: all that can be added to it is somebody else's. */
async function doubled(work: Question): Promise<{ once: number; twice: number; ratio: number }> {
  let once = Number.POSITIVE_INFINITY
  let twice = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS && (round < 2 || twice < PLENTY_MILLISECONDS); round++) {
    once = Math.min(once, await cost(work, work.size))
    twice = Math.min(twice, await cost(work, 2 * work.size))
  }
  return { once, twice, ratio: twice === Number.POSITIVE_INFINITY ? twice : twice / once }
}
