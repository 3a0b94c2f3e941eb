import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { ROOT } from './imports.ts'

export const execute = promisify(execFile)

let building: Promise<unknown> | undefined

/** Makes `dist` as `npm run build` does, once for all tests that look at it. */
export function built(): Promise<unknown> {
  building ??= execute('npm', ['run', '-s', 'build'], { cwd: ROOT })
  return building
}
