import { type PoolOptions, poolOf } from './pool.ts'
import type { ReadingPool } from './task.ts'
import { WORKER } from './worker-module.ts'

/** Threads that read documents, each task with its time limit. */
export const readingPool = (options: Omit<PoolOptions, 'module'>): ReadingPool =>
  poolOf({ module: WORKER, ...options }) as unknown as ReadingPool
