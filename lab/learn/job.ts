import { Worker } from 'node:worker_threads'

/** One piece of work for a thread of its own: what `run` of that module gives for `input`. */
export type Job = { readonly module: URL; readonly input: unknown }

/** Runs jobs in threads, two at a time. The results are in the order of the jobs. */
export async function inThreads<T>(jobs: readonly Job[]): Promise<T[]> {
  const results: T[] = []
  let next = 0
  const one = async () => {
    while (next < jobs.length) {
      const mine = next++
      results[mine] = await inThread<T>(jobs[mine]!)
    }
  }
  await Promise.all([one(), one()])
  return results
}

const inThread = <T>({ module, input }: Job): Promise<T> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(module, { workerData: input, resourceLimits: { maxOldGenerationSizeMb: 8000 } })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
