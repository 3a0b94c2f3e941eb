import { docFromHtml } from '../src/documents/index.ts'
import { OnrecordError } from '../src/errors.ts'
import { read } from '../src/read.ts'
import { number, table } from './measure.ts'
import { SHAPES, type Shape } from './shapes.ts'

/** The most that twice the input may cost. */
const MOST = 2.3
const ROUNDS = 7
/** Characters: ten times a long article, long enough for the clock. */
const SIZE = 100_000
/** Work that takes so long needs no repetition to be measured. */
const PLENTY_MILLISECONDS = 1_000

const rows = [['shape', 'once, ms', 'twice, ms', 'ratio', '']]
let worst = 0
for (const shape of SHAPES) {
  // A ratio over the limit may be a neighbour on the machine: it counts when it comes three times.
  let result = await doubled(shape)
  for (let again = 0; again < 2 && result.ratio > MOST; again++) result = await doubled(shape)
  worst = Math.max(worst, result.ratio)
  const verdict = result.ratio > MOST ? 'too much' : ''
  rows.push([shape.name, number(result.once), number(result.twice), result.ratio.toFixed(2), verdict])
}
console.log(table(rows))
console.log(
  `\n${SHAPES.length} shapes of ${SIZE.toLocaleString('en')} characters; the worst costs ${worst.toFixed(2)} times as much when doubled, ${MOST} is allowed.`,
)
if (worst > MOST) process.exitCode = 1

/** Milliseconds; endless where the input breaks the program, by a result too large to be written for one. */
async function cost(shape: Shape, size: number): Promise<number> {
  const input = shape.make(size)
  globalThis.gc?.() // what the last run left behind is not this run's cost
  const start = performance.now()
  try {
    JSON.stringify(read(shape.html ? await docFromHtml(input) : input))
  } catch (error) {
    if (!(error instanceof OnrecordError)) return Number.POSITIVE_INFINITY
    // a refusal is an answer, and must be as quick
  }
  return performance.now() - start
}

/** The least of several runs each, the first of which also compile: all that can be added to it is somebody else's. */
async function doubled(shape: Shape): Promise<{ once: number; twice: number; ratio: number }> {
  let once = Number.POSITIVE_INFINITY
  let twice = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS && (round < 2 || twice < PLENTY_MILLISECONDS); round++) {
    once = Math.min(once, await cost(shape, SIZE))
    twice = Math.min(twice, await cost(shape, 2 * SIZE))
  }
  return { once, twice, ratio: twice === Number.POSITIVE_INFINITY ? twice : twice / once }
}
