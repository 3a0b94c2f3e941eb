// A worker for the pool's tests: answers, throws, crashes, hangs, fills its memory or swells beside it, as it is told.
import { parentPort } from 'node:worker_threads'

parentPort?.on('message', (task: string) => {
  if (task === 'throw') parentPort?.postMessage({ refused: { code: 'no-text', values: {} } })
  else if (task === 'crash') process.exit(7)
  else if (task === 'break') throw new Error('broken inside')
  else if (task === 'hang') for (;;);
  else if (task === 'fill') for (const held: unknown[] = []; ; ) held.push(Array(10_000).fill(held.length))
  else if (task === 'swell') for (const held: Uint8Array[] = []; ; ) held.push(new Uint8Array(2 ** 20).fill(held.length))
  else parentPort?.postMessage({ answer: task.toUpperCase() })
})
parentPort?.postMessage({ ready: true })
