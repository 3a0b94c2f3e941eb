import { existsSync } from 'node:fs'
import { OnrecordError } from '../errors.ts'
import { type Store, sqliteStore, threadedStore } from '../record/index.ts'

/** The record of a server. It is opened when it is first asked for, and made when something is first kept: to look is to leave no trace. */
export type Keeper = {
  /** To look into; while there is none, one with nothing in it. */
  look(): Promise<Store>
  /** To write to. */
  keep(): Promise<Store>
  close(): Promise<void>
}

/** Threads that look, unless told otherwise: a long search does not keep the others waiting. */
const LOOKING = 2

/**
 * The record in a file. Every call is worked on in another thread. `readOnly`: nothing is ever written, not even to bring an older file to the newest
 * format; that is `record-older` then.
 */
export function keeperOf(file: string, { looking: threads = LOOKING, readOnly = false } = {}): Keeper {
  let empty: Promise<Store> | null = null
  let looking: Promise<Store> | null = null
  let keeping: Promise<Store> | null = null

  const keep = () => {
    if (readOnly) return Promise.reject(new OnrecordError('record-read-only', { file, reason: 'it is only looked into here' }))
    keeping ??= threadedStore(file).catch((error) => {
      keeping = null
      throw error
    })
    return keeping
  }
  const open = async (): Promise<Store> => {
    const readers = () => Promise.all(Array.from({ length: threads }, () => threadedStore(file, { readOnly: true })))
    try {
      return spread(await readers())
    } catch (error) {
      if (readOnly || !(error instanceof OnrecordError && error.code === 'record-older')) throw error
      await keep() // whoever may write brings it to the newest format
      return spread(await readers())
    }
  }

  return {
    keep,
    look() {
      if (looking) return looking
      if (!existsSync(file)) {
        empty ??= sqliteStore(':memory:')
        return empty
      }
      looking = open().catch((error) => {
        looking = null
        throw error
      })
      return looking
    },
    async close() {
      await Promise.allSettled([empty, looking, keeping].map(async (store) => (await store)?.close()))
    },
  }
}

/** Several openings of one record as one: each call goes to the one with the least to do. */
function spread(stores: readonly Store[]): Store {
  const busy = stores.map(() => 0)
  return new Proxy({} as Store, {
    get(_, name) {
      if (name === 'then') return undefined // a promise of it is no promise of another
      if (name === 'close') return () => Promise.all(stores.map((store) => store.close()))
      return async (...given: unknown[]) => {
        const at = busy.indexOf(Math.min(...busy))
        busy[at]!++
        try {
          return await (stores[at]![name as keyof Store] as (...given: unknown[]) => Promise<unknown>)(...given)
        } finally {
          busy[at]!--
        }
      }
    },
  })
}
