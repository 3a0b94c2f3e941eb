import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const MAIN = join(import.meta.dirname, '../src/cli/main.ts')

/** The real server on a record, a process of its own. */
export const serverOn = (record: string): ChildProcess =>
  spawn(process.execPath, [MAIN, 'serve', '--port', '0', '--record', record], { stdio: ['ignore', 'pipe', 'inherit'] })

/** Where a server says it is; null where it ended before. */
export async function addressOf({ stdout }: ChildProcess): Promise<URL | null> {
  for await (const chunk of stdout!.iterator({ destroyOnReturn: false })) {
    const [address] = /http:\S+/.exec(String(chunk)) ?? []
    if (address) return new URL(address)
  }
  return null
}
