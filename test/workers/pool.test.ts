import assert from 'node:assert/strict'
import { test } from 'node:test'
import { OnrecordError } from '../../src/errors.ts'
import { type PoolOptions, poolOf } from '../../src/workers/pool.ts'

const module = new URL('./odd.ts', import.meta.url)

/** The answers to all tasks at once, each as its words or the code of its error. */
async function answers(tasks: readonly string[], options: Partial<PoolOptions> = {}): Promise<string[]> {
  const pool = poolOf<string, string>({ module, jobs: 1, seconds: 60, ...options })
  try {
    return await Promise.all(tasks.map((task) => pool.run(task).catch((error: OnrecordError) => error.code)))
  } finally {
    await pool.close()
  }
}

test('every task is answered', async () => {
  assert.deepEqual(await answers(['a', 'b', 'c', 'd', 'e'], { jobs: 2 }), ['A', 'B', 'C', 'D', 'E'])
})

test('a task that throws is refused alone, with the code it threw', async () => {
  assert.deepEqual(await answers(['a', 'throw', 'b']), ['A', 'no-text', 'B'])
})

test('a task that ends its thread is refused alone; those behind it are dealt again', async () => {
  assert.deepEqual(await answers(['a', 'crash', 'b', 'break', 'c']), ['A', 'crashed', 'B', 'crashed', 'C'])
})

test('a task that never ends is stopped', async () => {
  assert.deepEqual(await answers(['a', 'hang', 'b'], { seconds: 1 }), ['A', 'too-slow', 'B'])
})

test('a task that fills the memory is refused alone', async () => {
  assert.deepEqual(await answers(['a', 'fill', 'b'], { memory: 16 }), ['A', 'too-much-memory', 'B'])
})

test('a task that fills buffers, which no heap counts, is refused alone', async () => {
  assert.deepEqual(await answers(['a', 'swell', 'b'], { outside: 64 }), ['A', 'too-much-memory', 'B'])
})

test('the error says what broke', async () => {
  const pool = poolOf<string, string>({ module, jobs: 1, seconds: 60 })
  await assert.rejects(pool.run('break'), (error) => error instanceof OnrecordError && error.message.includes('broken inside'))
  await pool.close()
})

test('a task nobody waits for any more is dropped while it waits, and its answer while it is worked on', async () => {
  const pool = poolOf<string, string>({ module, jobs: 1, seconds: 60, ahead: 0 })
  const [first, second] = [new AbortController(), new AbortController()]
  const worked = assert.rejects(pool.run('a', first.signal), { message: 'gone' })
  const waited = assert.rejects(pool.run('throw', second.signal), { message: 'gone' })
  first.abort(new Error('gone'))
  second.abort(new Error('gone'))
  await Promise.all([worked, waited])
  assert.equal(await pool.run('b'), 'B')
  await assert.rejects(pool.run('c', first.signal), { message: 'gone' })
  await pool.close()
})

test('more tasks than may wait are refused at once, the others are answered', async () => {
  assert.deepEqual(await answers(['a', 'b', 'c', 'd'], { ahead: 0, most: 2 }), ['A', 'B', 'C', 'busy'])
})

test('a pool that is closed answers nobody, and keeps nobody waiting', async () => {
  const pool = poolOf<string, string>({ module, jobs: 1, seconds: 60, ahead: 0 })
  const asked = Promise.allSettled(['hang', 'a', 'b'].map((task) => pool.run(task)))
  await pool.close()
  assert.deepEqual(
    (await asked).map((one) => one.status === 'rejected' && one.reason.code),
    ['stopping', 'stopping', 'stopping'],
  )
})
