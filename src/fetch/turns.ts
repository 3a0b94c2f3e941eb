import { OnrecordError } from '../errors.ts'
import { type Clock, sleep } from './clock.ts'

/** Lets hosts be asked one request at a time, with a gap, and only so many hosts side by side. */
export type Turns = {
  /**
   * Runs `visit` when it is this host's turn. `free` visits leave no gap behind them. Rejects with the signal's reason where that is given before
   * the turn came, and with `site-asks-to-wait` where the host is paused for too long.
   */
  take<T>(host: string, visit: () => Promise<T>, free?: boolean): Promise<T>
  /** From now on at least so many seconds lie between two visits of a host. */
  widen(host: string, seconds: number): void
  /** Nobody visits a host for so many seconds. */
  pause(host: string, seconds: number): void
}

export type TurnsOptions = {
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly gapSeconds: number
  readonly hosts: number
  /** The longest pause that is waited out. */
  readonly pauseSeconds: number
  /** Told when a visit has to wait. */
  waiting(host: string, seconds: number): void
}

type Host = { readonly queue: Queue; gap: number; next: number; pausedUntil: number }

export function turnsOf({ clock, signal, gapSeconds, hosts: sideBySide, pauseSeconds, waiting }: TurnsOptions): Turns {
  const hosts = new Map<string, Host>()
  const all = queueOf(sideBySide, signal)

  function hostOf(name: string): Host {
    let host = hosts.get(name)
    if (!host) {
      host = { queue: queueOf(1, signal), gap: gapSeconds * 1000, next: 0, pausedUntil: 0 }
      hosts.set(name, host)
    }
    return host
  }

  /** Waits until the host may be asked. What was planned can grow while it waits, and a clock that is set back makes no wait longer. */
  async function due(name: string, host: Host): Promise<void> {
    for (let left = leftOf(host); left > 0; left = leftOf(host)) {
      const paused = (host.pausedUntil - clock.now()) / 1000
      if (paused > pauseSeconds) throw new OnrecordError('site-asks-to-wait', { host: name, seconds: Math.ceil(paused) })
      waiting(name, left / 1000)
      const before = clock.now()
      await sleep(clock, left, signal)
      if (clock.now() < before) host.next = host.pausedUntil = 0
    }
  }
  const leftOf = ({ next, pausedUntil }: Host) => Math.max(next, pausedUntil) - clock.now()

  return {
    async take(name, visit, free = false) {
      const host = hostOf(name)
      const leave = await host.queue.enter()
      try {
        await due(name, host)
        const leaveAll = await all.enter()
        try {
          return await visit()
        } finally {
          if (!free) host.next = clock.now() + host.gap
          leaveAll()
        }
      } finally {
        leave()
      }
    },
    widen(name, seconds) {
      const host = hostOf(name)
      host.gap = Math.max(host.gap, seconds * 1000)
    },
    pause(name, seconds) {
      const host = hostOf(name)
      host.pausedUntil = Math.max(host.pausedUntil, clock.now() + seconds * 1000)
    },
  }
}

type Queue = {
  /** Gives the way out once there is room. */
  enter(): Promise<() => void>
}

/** Lets so many in at once, in the order they came. */
function queueOf(room: number, signal: AbortSignal): Queue {
  const waiting = new Set<() => void>()
  let inside = 0
  function leave(): void {
    inside--
    const [next] = waiting
    if (next === undefined) return
    waiting.delete(next)
    next()
  }
  return {
    enter: () =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason)
        const goIn = () => {
          inside++
          signal.removeEventListener('abort', giveUp)
          resolve(leave)
        }
        const giveUp = () => reject(signal.reason)
        if (inside < room) return goIn()
        waiting.add(goIn)
        signal.addEventListener('abort', giveUp, { once: true })
      }),
  }
}
