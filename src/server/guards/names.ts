import type { MiddlewareHandler } from 'hono'
import { OnrecordError } from '../../errors.ts'
import type { Env } from '../site.ts'

/**
 * Refuses a request that calls the server by a name it was not given: a page elsewhere may have its own name lead to this machine, and would then
 * be of one site with us. `hosts` are names without ports; null: any.
 */
export function onlyFor(hosts: ReadonlySet<string> | null): MiddlewareHandler<Env> {
  return async (c, next) => {
    const host = c.req.header('host') ?? new URL(c.req.url).host
    if (hosts && !hosts.has(nameIn(host))) throw new OnrecordError('wrong-host', { host: host.slice(0, 100) })
    await next()
  }
}

/** "[::1]:4000" without its port. */
const nameIn = (host: string) => host.replace(/:\d+$/, '').toLowerCase()
