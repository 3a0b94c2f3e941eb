import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as tick } from 'node:timers/promises'
import { inOrder } from '../../src/workers/index.ts'

const room = (items: number, size = 1000) => ({ items, size, sizeOf: (item: number) => item })

async function* numbers(...list: number[]): AsyncGenerator<number> {
  yield* list
}

async function all<T>(answers: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const answer of answers) list.push(answer)
  return list
}

test('answers come in the order of the items, whichever is ready first', async () => {
  const slowFirst = async (item: number) => {
    for (let turn = 0; turn < 10 - item; turn++) await tick()
    return item * 10
  }
  assert.deepEqual(await all(inOrder(numbers(1, 5, 9, 2), slowFirst, room(3))), [10, 50, 90, 20])
})

test('no more is under way than there is room for', async () => {
  let under = 0
  let most = 0
  const count = async (item: number) => {
    most = Math.max(most, ++under)
    await tick()
    under--
    return item
  }
  await all(inOrder(numbers(...Array(50).fill(1)), count, room(4)))
  assert.equal(most, 4)
})

test('size counts too, and a single item over it is still let in', async () => {
  let size = 0
  let most = 0
  const weigh = async (item: number) => {
    size += item
    most = Math.max(most, size)
    await tick()
    size -= item
    return item
  }
  assert.deepEqual(await all(inOrder(numbers(4, 4, 4, 25, 4), weigh, room(100, 10))), [4, 4, 4, 25, 4])
  assert.equal(most, 25)
})

test('an answer does not wait for the next item', async () => {
  const never = async function* () {
    yield 1
    await new Promise(() => {})
  }
  const first = await inOrder(never(), async (item) => item, room(4)).next()
  assert.deepEqual(first, { value: 1, done: false })
})

test('where the items break off, what was under way is given before the error', async () => {
  const broken = async function* () {
    yield 1
    yield 2
    throw new Error('broken off')
  }
  const given: number[] = []
  await assert.rejects(async () => {
    for await (const answer of inOrder(broken(), async (item) => item, room(8))) given.push(answer)
  }, /broken off/)
  assert.deepEqual(given, [1, 2])
})

test('one who has had enough stops the taking', async () => {
  let taken = 0
  const endless = async function* () {
    for (;;) yield taken++
  }
  for await (const answer of inOrder(endless(), async (item) => item, room(3, 1e9))) if (answer === 5) break
  const then = taken
  await tick()
  assert.ok(taken <= then + 1, `took ${taken - then} more`)
})
