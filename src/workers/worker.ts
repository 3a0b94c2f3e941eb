import { parentPort } from 'node:worker_threads'
import { OnrecordError } from '../errors.ts'
import { takeModel } from './model.ts'
import type { Said } from './pool.ts'
import { type Handed, perform, type Task } from './task.ts'

const say = (said: Said<unknown>) => parentPort?.postMessage(said)

// One after the other: the pool takes what is said first as the answer to the task it gave first.
let last = Promise.resolve()
parentPort?.on('message', (said: Task | Handed) => {
  if ('do' in said) last = last.then(() => answer(said))
  else if (said.model) takeModel(said.model)
})
say({ ready: true })

async function answer(task: Task): Promise<void> {
  try {
    say({ answer: await perform(task) })
  } catch (error) {
    const { code, values } = error instanceof OnrecordError ? error : new OnrecordError('unexpected', { reason: String(error) })
    say({ refused: { code, values } })
  }
}
