import { parentPort, workerData } from 'node:worker_threads'
import { OnrecordError } from '../errors.ts'
import { packagedModel } from './model.ts'
import type { Said } from './pool.ts'
import { perform, type Task } from './task.ts'

const say = (said: Said<unknown>) => parentPort?.postMessage(said)

// One after the other: the pool takes what is said first as the answer to the task it gave first.
let last = Promise.resolve()
parentPort?.on('message', (task: Task) => {
  last = last.then(() => answer(task))
})
// Told so, a thread has its model before it is ready: no document pays for that with its time.
if (workerData === 'with the model') withModel()
say({ ready: true })

function withModel(): void {
  try {
    packagedModel()
  } catch {} // the first document that wants it is told why
}

async function answer(task: Task): Promise<void> {
  try {
    say({ answer: await perform(task) })
  } catch (error) {
    const { code, values } = error instanceof OnrecordError ? error : new OnrecordError('unexpected', { reason: String(error) })
    say({ refused: { code, values } })
  }
}
