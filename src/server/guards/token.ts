import { createHash, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { OnrecordError } from '../../errors.ts'
import type { Env } from '../site.ts'

/** Refuses who does not bring the token, as "Bearer TOKEN" or as the password of "Basic …", which a browser asks its user for. */
export function onlyWith(token: string | null): MiddlewareHandler<Env> {
  const expected = digestOf(token ?? '')
  return async (c, next) => {
    if (token !== null && !timingSafeEqual(digestOf(givenIn(c.req.header('authorization'))), expected))
      throw new OnrecordError('token-missing')
    await next()
  }
}

function givenIn(header = ''): string {
  const [scheme, value = ''] = header.split(' ', 2)
  if (scheme?.toLowerCase() === 'bearer') return value
  if (scheme?.toLowerCase() !== 'basic') return ''
  const pair = Buffer.from(value, 'base64').toString()
  return pair.includes(':') ? pair.slice(pair.indexOf(':') + 1) : ''
}

// Digests are of one length, whatever was sent.
const digestOf = (text: string) => createHash('sha256').update(text).digest()
