import { Worker } from 'node:worker_threads'
import type { ChainOptions, ChainProblem, ChainWeights } from './chain-learner.ts'

/** Trains on several sets of sequences, two at a time, each in a thread of its own. The results are in the order of the sets. */
export async function learnInThreads(
  problem: ChainProblem,
  trains: readonly Int32Array[],
  options: ChainOptions,
): Promise<ChainWeights[]> {
  const results: ChainWeights[] = []
  let next = 0
  const one = async () => {
    while (next < trains.length) {
      const mine = next++
      results[mine] = await inThread(problem, trains[mine]!, options)
    }
  }
  await Promise.all([one(), one()])
  return results
}

const inThread = (problem: ChainProblem, train: Int32Array, options: ChainOptions): Promise<ChainWeights> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./chain-worker.ts', import.meta.url), { workerData: { problem, train, options } })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
