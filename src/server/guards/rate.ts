import type { MiddlewareHandler } from 'hono'
import { OnrecordError } from '../../errors.ts'
import type { Env } from '../site.ts'

/** Requests one address may send at once after a rest, and how many a second it earns back; a wrong token costs as much as a hundred. */
const BURST = 400
const A_SECOND = 40
const WRONG_TOKEN = 100
const MOST_ADDRESSES = 10_000

/** Refuses who asks too often. This machine itself may ask as often as it likes. `now` in milliseconds. */
export function notTooOften(now: () => number): MiddlewareHandler<Env> {
  const purses = new Map<string, { left: number; at: number }>()
  return async (c, next) => {
    const address = c.env?.incoming?.socket.remoteAddress
    if (address === undefined || isLoopback(address)) return next()
    const time = now()
    const { left, at } = purses.get(address) ?? { left: BURST, at: time }
    const purse = { left: Math.min(BURST, left + ((time - at) / 1000) * A_SECOND) - 1, at: time }
    purses.delete(address)
    purses.set(address, purse)
    if (purses.size > MOST_ADDRESSES) purses.delete(purses.keys().next().value!)
    if (purse.left < 0) {
      purse.left = 0
      throw new OnrecordError('too-many-requests')
    }
    await next()
    if (c.res.status === 401) purse.left -= WRONG_TOKEN
  }
}

const isLoopback = (address: string) => /^(?:127\.|::1$|::ffff:127\.)/.test(address)
