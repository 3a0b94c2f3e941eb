import { parentPort, workerData } from 'node:worker_threads'
import { learnTrees } from './boost.ts'
import { learnChains } from './chain-learner.ts'
import { learnLogistic } from './logistic.ts'

/** What may be learnt in a thread of its own: see `learn`. */
const LEARNERS = { chains: learnChains, logistic: learnLogistic, trees: learnTrees } as const
export type Learners = typeof LEARNERS

const { learner, given } = workerData as { learner: keyof Learners; given: unknown[] }
parentPort!.postMessage((LEARNERS[learner] as (...given: unknown[]) => unknown)(...given))
