import { inThreads } from './job.ts'
import type { Learners } from './worker.ts'

type Given<L extends keyof Learners> = Parameters<Learners[L]>

/** Runs a learner on each of several inputs, in threads, two at a time; what it learnt from each, in their order. */
export const learn = <L extends keyof Learners>(learner: L, inputs: readonly Given<L>[]): Promise<ReturnType<Learners[L]>[]> =>
  inThreads(inputs.map((given) => ({ module: new URL('./worker.ts', import.meta.url), input: { learner, given } })))
