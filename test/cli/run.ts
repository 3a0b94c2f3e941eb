import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'

const ROOT = join(import.meta.dirname, '../..')
const MAIN = join(ROOT, 'src/cli/main.ts')
// Each test starts the program anew: compiled modules kept between starts halve that time.
const CACHE = join(tmpdir(), 'onrecord-test-compile-cache')

export type Ran = { readonly status: number | null; readonly out: string; readonly err: string }
export type RunOptions = {
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
}

/** Runs the real program from the repository's root, as a shell without a terminal would. */
export function onrecord(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return ran(process.execPath, [MAIN, ...args], options)
}

/** The same through a shell; "onrecord" in the script is the program. */
export function shell(script: string, options: RunOptions = {}): Promise<Ran> {
  // Where its input is a socket, as here, bash takes itself for a remote one and reads the user's start-up file.
  return ran('bash', ['--norc', '-c', `onrecord() { '${process.execPath}' '${MAIN}' "$@"; }\n${script}`], options)
}

export function ran(command: string, args: readonly string[], { input = '', env = {}, cwd = ROOT }: RunOptions): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_COMPILE_CACHE: CACHE, ...env },
    })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk) => out.push(chunk))
    child.stderr.on('data', (chunk) => err.push(chunk))
    child.stdin.on('error', () => {}) // a program that refuses its command line does not read
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }))
    child.stdin.end(input)
  })
}

/** A folder that is gone when the test is over. */
export function folderFor(test: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  test.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const jsonLines = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
