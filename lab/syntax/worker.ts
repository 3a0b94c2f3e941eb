import { parentPort, workerData } from 'node:worker_threads'
import { trainSyntax } from './train-syntax.ts'

const { dataFolder, without } = workerData as { dataFolder: string; without: number | null }
parentPort!.postMessage(trainSyntax(dataFolder, without))
