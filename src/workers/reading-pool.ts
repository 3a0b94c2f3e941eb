import { laidOutModel } from './model-file.ts'
import { type PoolOptions, poolOf } from './pool.ts'
import type { Handed, ReadingPool } from './task.ts'
import { WORKER } from './worker-module.ts'

export type ReadingPoolOptions = Omit<PoolOptions, 'module' | 'first'> & {
  /** Nothing will be read with the model. Default false. */
  readonly rules?: boolean | undefined
}

/** Threads that read documents, each task with its time limit. The model is read once, while the first of them loads, and is in memory once for all of them. */
export const readingPool = ({ rules = false, ...options }: ReadingPoolOptions): ReadingPool =>
  poolOf({ module: WORKER, ...(!rules && { first: handed }), ...options }) as unknown as ReadingPool

function handed(): Handed {
  try {
    return { model: laidOutModel() }
  } catch {
    return { model: null } // the first document that wants it is told why
  }
}
