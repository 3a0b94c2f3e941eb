import type { Clock } from '../../src/fetch/index.ts'

export type HandClock = Clock & {
  /** Lets time pass, and runs what is due in it, in order. */
  advance(milliseconds: number): void
  /** How many tasks are waiting. */
  readonly waiting: number
}

/** A clock that stands still until the test moves it. */
export function handClock(start = Date.UTC(2031, 4, 12, 9)): HandClock {
  let now = start
  const tasks = new Set<{ readonly at: number; run(): void }>()
  return {
    now: () => now,
    after(milliseconds, run) {
      const task = { at: now + milliseconds, run }
      tasks.add(task)
      return () => tasks.delete(task)
    },
    advance(milliseconds) {
      const end = now + milliseconds
      for (;;) {
        const [next] = [...tasks].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)
        if (!next) break
        tasks.delete(next)
        now = Math.max(now, next.at)
        next.run()
      }
      now = end
    },
    get waiting() {
      return tasks.size
    },
  }
}
