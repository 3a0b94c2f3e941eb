import { Worker } from 'node:worker_threads'
import { type ErrorCode, OnrecordError } from '../errors.ts'

/** What a worker says: that it is loaded, the answer to the oldest task it holds, or why there is none. */
export type Said<Answer> =
  | { readonly ready: true }
  | { readonly answer: Answer }
  | { readonly refused: { readonly code: ErrorCode; readonly values: Readonly<Record<string, string | number>> } }

/** Threads that work on tasks side by side. A task that throws, crashes its thread or takes too long is rejected alone; all others are answered. */
export type Pool<Task, Answer> = {
  /**
   * Rejects with what the worker threw, `too-slow`, `crashed` or `busy`; with the reason of `signal` once that is given: then a task that waits is
   * dropped, and of one that is worked on the answer is.
   */
  run(task: Task, signal?: AbortSignal): Promise<Answer>
  /** Ends the threads; what was not answered is `stopping`. */
  close(): Promise<void>
}

export type PoolOptions = {
  /** The module each thread runs: it says `ready`, then one thing for each task, in the order of the tasks. */
  readonly module: URL
  readonly jobs: number
  /** What each thread is told before its first task. */
  readonly first?: () => unknown
  /** Wall-clock time for one task, in seconds. */
  readonly seconds: number
  /** Megabytes of heap for one thread; left out: what Node gives. */
  readonly memory?: number
  /** Tasks that lie ready in a thread behind the one it works on. Default 1: no thread waits. With 0 none waits behind a slow one. */
  readonly ahead?: number
  /** Tasks that may wait for a thread; one more is `busy`. Default: any number. */
  readonly most?: number
  /** Megabytes that one thread may hold outside its heap, in buffers. Default `MOST_OUTSIDE`. */
  readonly outside?: number
}

type Job<Task, Answer> = { readonly task: Task; resolve(answer: Answer): void; reject(error: unknown): void }
type Hand<Task, Answer> = {
  worker: Worker | null
  ready: boolean
  readonly jobs: Job<Task, Answer>[]
  timer: NodeJS.Timeout | undefined
  watch: NodeJS.Timeout | undefined
  blame: OnrecordError | null
}

// Megabytes for what has just been made. Left alone it grows with the stream, and all threads together hold twice as much.
const YOUNG = 8

// No limit of Node's counts buffers, and a packed document of some kilobytes can fill gigabytes of them. One that holds what it should never comes near.
const MOST_OUTSIDE = 768
const LOOK_EVERY_MILLISECONDS = 250

export function poolOf<Task, Answer>(options: PoolOptions): Pool<Task, Answer> {
  const { module, jobs, first, seconds, memory, ahead = 1, most = Number.POSITIVE_INFINITY, outside = MOST_OUTSIDE } = options
  const waiting: Job<Task, Answer>[] = []
  const hands = Array.from(
    { length: jobs },
    (): Hand<Task, Answer> => ({ worker: null, ready: false, jobs: [], timer: undefined, watch: undefined, blame: null }),
  )
  let closed = false

  function deal(): void {
    while (waiting.length > 0 && !closed) {
      const hand = hands.reduce((least, other) => (other.jobs.length < least.jobs.length ? other : least))
      if (hand.jobs.length > ahead) return
      const job = waiting.shift()!
      hand.jobs.push(job)
      hand.worker ??= started(hand)
      hand.worker.postMessage(job.task)
      if (hand.jobs.length === 1) watch(hand)
    }
  }

  /** Counts the time of the oldest task a thread holds; loading the thread is not the task's time. */
  function watch(hand: Hand<Task, Answer>): void {
    clearTimeout(hand.timer)
    clearInterval(hand.watch)
    if (!hand.ready || hand.jobs.length === 0) return
    const stop = (blame: OnrecordError) => {
      hand.blame ??= blame
      hand.worker?.terminate()
    }
    hand.timer = setTimeout(() => stop(new OnrecordError('too-slow', { seconds })), seconds * 1000)
    hand.watch = setInterval(async () => {
      const held = await hand.worker?.getHeapStatistics().catch(() => null)
      if (held && held.external_memory > outside * 2 ** 20) stop(new OnrecordError('too-much-memory', { megabytes: outside }))
    }, LOOK_EVERY_MILLISECONDS)
  }

  function started(hand: Hand<Task, Answer>): Worker {
    const worker = new Worker(
      module,
      memory === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: YOUNG } },
    )
    // It is loading meanwhile.
    if (first) worker.postMessage(first())
    hand.ready = false
    hand.blame = null
    worker.on('message', (said: Said<Answer>) => {
      if ('ready' in said) hand.ready = true
      else {
        const job = hand.jobs.shift()!
        if ('answer' in said) job.resolve(said.answer)
        else job.reject(new OnrecordError(said.refused.code, said.refused.values))
      }
      watch(hand)
      deal()
    })
    worker.on('error', (error: NodeJS.ErrnoException) => {
      hand.blame ??=
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' && memory !== undefined
          ? new OnrecordError('too-much-memory', { megabytes: memory })
          : new OnrecordError('crashed', { reason: error.message })
    })
    worker.on('exit', (status) => {
      clearTimeout(hand.timer)
      clearInterval(hand.watch)
      hand.worker = null
      // The oldest task is the one that was worked on; the others did nothing and are dealt again, first.
      hand.jobs.shift()?.reject(hand.blame ?? new OnrecordError('crashed', { reason: `its thread ended with status ${status}` }))
      waiting.unshift(...hand.jobs.splice(0))
      deal()
    })
    return worker
  }

  return {
    run: (task, signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted()
        const job = { task, resolve, reject }
        waiting.push(job)
        deal()
        if (waiting.length > most) waiting.pop()!.reject(new OnrecordError('busy'))
        const drop = () => {
          const at = waiting.indexOf(job)
          if (at >= 0) waiting.splice(at, 1)
          reject(signal!.reason)
        }
        signal?.addEventListener('abort', drop, { once: true })
      }),
    async close() {
      closed = true
      for (const hand of hands) hand.blame ??= new OnrecordError('stopping')
      await Promise.all(hands.map((hand) => hand.worker?.terminate()))
      for (const { reject } of waiting.splice(0)) reject(new OnrecordError('stopping'))
    },
  }
}
