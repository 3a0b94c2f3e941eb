import { docFromHtml } from '../src/documents/index.ts'
import { OnrecordError } from '../src/errors.ts'
import { read } from '../src/read.ts'
import { median, number, table } from './measure.ts'
import { SHAPES, type Shape } from './shapes.ts'

/** The most that twice the input may cost. */
const MOST = 2.3
const ROUNDS = 5
/** Shorter runs are lost in the noise of the machine. */
const LEAST_MILLISECONDS = 30
const LARGEST = 1_000_000

const rows = [['shape', 'characters', 'once, ms', 'twice, ms', 'ratio', '']]
let worst = 0
for (const shape of SHAPES) {
  const size = await fittingSize(shape)
  // A ratio over the limit may be a neighbour on the machine: it counts when it comes three times.
  let result = await doubled(shape, size)
  for (let again = 0; again < 2 && result.ratio > MOST; again++) result = await doubled(shape, size)
  worst = Math.max(worst, result.ratio)
  rows.push([
    shape.name,
    size.toLocaleString('en'),
    number(result.once),
    number(result.twice),
    result.ratio.toFixed(2),
    result.ratio > MOST ? 'too much' : '',
  ])
}
console.log(table(rows))
console.log(`\n${SHAPES.length} shapes; the worst costs ${worst.toFixed(2)} times as much when doubled, ${MOST} is allowed.`)
if (worst > MOST) process.exitCode = 1

/** Milliseconds of processor time: on a busy machine the clock on the wall also counts the neighbours. */
async function cost(shape: Shape, size: number): Promise<number> {
  const input = shape.make(size)
  const before = process.cpuUsage()
  try {
    JSON.stringify(read(shape.html ? await docFromHtml(input) : input))
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error // a refusal is an answer, and must be as quick
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** The size at which a shape costs enough to be measured, once the compiler has done with it. */
async function fittingSize(shape: Shape): Promise<number> {
  let size = 20_000
  const warm = async () => Math.min(await cost(shape, size), await cost(shape, size), await cost(shape, size))
  while (size < LARGEST && (await warm()) < LEAST_MILLISECONDS) size *= 2
  return size
}

async function doubled(shape: Shape, size: number): Promise<{ once: number; twice: number; ratio: number }> {
  const once: number[] = []
  const twice: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    once.push(await cost(shape, size))
    twice.push(await cost(shape, 2 * size))
  }
  return { once: median(once), twice: median(twice), ratio: median(twice) / median(once) }
}
