import { parentPort, workerData } from 'node:worker_threads'
import { type ChainOptions, type ChainProblem, learnChains } from './chain-learner.ts'

const { problem, train, options } = workerData as { problem: ChainProblem; train: Int32Array; options: ChainOptions }
const weights = learnChains(problem, train, options)
parentPort!.postMessage(weights, [weights.place.buffer as ArrayBuffer, weights.step.buffer as ArrayBuffer])
