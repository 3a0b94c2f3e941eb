import { bytesOf } from '../intake/index.ts'
import type { Reading } from '../read.ts'
import { readingPool } from '../workers/index.ts'
import { complain } from './complain.ts'

/** The files as read, in order, each with the time limit; null, and a complaint, for one that could not be. */
export async function readingsOf(files: readonly string[], seconds: number): Promise<(Reading | null)[]> {
  const pool = readingPool({ jobs: 1, seconds })
  const readings: (Reading | null)[] = []
  try {
    for (const name of files)
      try {
        readings.push(await pool.run({ do: 'read', bytes: await bytesOf(name), name, options: {} }))
      } catch (error) {
        complain(error, name)
        readings.push(null)
      }
    return readings
  } finally {
    await pool.close()
  }
}
