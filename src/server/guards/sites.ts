import type { MiddlewareHandler } from 'hono'
import { OnrecordError } from '../../errors.ts'
import type { Env } from '../site.ts'

/**
 * Refuses what a page of another site asks, save that a link may lead here. Programs that are no browser send none of these headers.
 */
export const onlyOwnPages: MiddlewareHandler<Env> = async (c, next) => {
  const { method } = c.req
  const harmless = method === 'GET' || method === 'HEAD'
  const site = c.req.header('sec-fetch-site')
  const link = harmless && c.req.header('sec-fetch-mode') === 'navigate'
  if ((site === 'cross-site' || site === 'same-site') && !link) throw new OnrecordError('other-site')
  const origin = c.req.header('origin')
  if (!harmless && origin !== undefined && hostOf(origin) !== (c.req.header('host') ?? new URL(c.req.url).host))
    throw new OnrecordError('other-site')
  await next()
}

/** Null for "null", which a page without an origin sends. */
function hostOf(origin: string): string | null {
  return URL.parse(origin)?.host ?? null
}
