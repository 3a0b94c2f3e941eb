import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { type ErrorCode, OnrecordError } from '../errors.ts'
import { sqliteStore } from './sqlite/store.ts'
import type { Store } from './store.ts'

/** A call of a store, and what came of it, as they pass between the threads. */
type Call = { readonly number: number; readonly name: keyof Store; readonly given: readonly unknown[] }
type Came =
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly refused: { readonly code: ErrorCode; readonly values: Record<string, string | number> } }
  | { readonly number: number; readonly broken: string }

type Given = { readonly onrecordStore: { readonly file: string; readonly readOnly: boolean } }

/**
 * The record in a file, worked on in a thread of its own: however long a call takes, this thread goes on. Calls are worked on one after the other.
 * Throws what `sqliteStore` throws.
 */
export async function threadedStore(file: string, { readOnly = false } = {}): Promise<Store> {
  const worker = new Worker(new URL(import.meta.url), { workerData: { onrecordStore: { file, readOnly } } satisfies Given })
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>()
  let count = 0
  let ended: unknown = null
  worker.on('message', (came: Came) => {
    const { resolve, reject } = waiting.get(came.number)!
    waiting.delete(came.number)
    if ('value' in came) resolve(came.value)
    else if ('refused' in came) reject(new OnrecordError(came.refused.code, came.refused.values))
    else reject(new OnrecordError('unexpected', { reason: came.broken }))
  })
  const end = (error: unknown) => {
    ended = error
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('error', (error) => end(new OnrecordError('crashed', { reason: error.message })))
  worker.on('exit', () => end(ended ?? new OnrecordError('crashed', { reason: 'the thread of the record has ended' })))

  const call = (name: keyof Store, given: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (ended) return reject(ended)
      const number = count++
      waiting.set(number, { resolve, reject })
      worker.postMessage({ number, name, given } satisfies Call)
    })
  // The first call opens the file: what cannot be opened is refused here.
  await call('readers', [[]])
  return new Proxy({} as Store, {
    get: (_, name) => {
      if (name === 'then') return undefined // a promise of it is no promise of another
      if (name === 'close')
        return async () => {
          await call('close', [])
          await worker.terminate()
        }
      return (...given: unknown[]) => call(name as keyof Store, given)
    },
  })
}

if (!isMainThread && (workerData as Partial<Given> | null)?.onrecordStore) serve((workerData as Given).onrecordStore)

function serve({ file, readOnly }: Given['onrecordStore']): void {
  let opened: Promise<Store> | null = null
  let last: Promise<unknown> = Promise.resolve()
  const answer = async ({ number, name, given }: Call): Promise<Came> => {
    try {
      opened ??= sqliteStore(file, readOnly ? { readOnly } : { create: true })
      const store = await opened
      return { number, value: await (store[name] as (...given: readonly unknown[]) => Promise<unknown>)(...given) }
    } catch (error) {
      if (error instanceof OnrecordError) return { number, refused: { code: error.code, values: { ...error.values } } }
      return { number, broken: String(error) }
    }
  }
  parentPort!.on('message', (call: Call) => {
    last = last.then(async () => parentPort!.postMessage(await answer(call)))
  })
}
