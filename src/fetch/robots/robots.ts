import { type ErrorCode, OnrecordError } from '../../errors.ts'
import type { Answer } from '../exchange.ts'
import type { Network } from '../networks.ts'
import { PROGRAM } from '../user-agent.ts'
import { NO_RULES, type RobotsRules, robotsRulesOf } from './rules.ts'

/** What the sites ask of this program, each asked once. */
export type Robots = {
  /** The rules for an address that was named by a network, or by the user. Throws `robots-unreadable`, or why the site may not or cannot be reached. */
  rulesFor(url: URL, namedBy: Network | null): Promise<RobotsRules>
}

export type RobotsOptions = {
  /** Gets a robots.txt, wherever it sends on to. */
  fetch(url: URL, namedBy: Network | null): Promise<Answer>
  now(): number
  /** After so many bytes a robots.txt is cut. */
  readonly bytes: number
}

const HOUR = 3_600_000
/** RFC 9309, section 2.4: no longer than a day. */
const KEPT = 24 * HOUR
/** What could not be read may be there again soon. */
const KEPT_FAILED = HOUR / 12

/** What is as true of the page as of the robots.txt before it, and is said of the page. */
const SAID_AS_IT_IS: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'host-unknown',
  'host-unreachable',
  'certificate-refused',
  'address-refused',
  'address-never',
  'address-mixed',
  'address-from-outside',
  'url-port',
  'site-asks-to-wait',
])

export function robotsOf({ fetch, now, bytes }: RobotsOptions): Robots {
  const known = new Map<string, { readonly rules: Promise<RobotsRules>; until: number }>()

  async function read(url: URL, namedBy: Network | null): Promise<RobotsRules> {
    const answer = await fetch(url, namedBy).catch((error: unknown) => {
      if (!(error instanceof OnrecordError) || SAID_AS_IT_IS.has(error.code)) throw error
      // RFC 9309, section 2.3.1.2: after five redirects it may be taken for missing.
      if (error.code === 'too-many-redirects') return null
      throw new OnrecordError('robots-unreadable', { host: url.host, reason: error.message.replace(/\.$/, '') })
    })
    if (answer === null) return NO_RULES
    if (answer.bytes !== null) return robotsRulesOf(textOf(answer.bytes, bytes), PROGRAM)
    // Section 2.3.1.3 lets a crawler in where there is none (4xx), 2.3.1.4 keeps it out where the server fails.
    if (answer.status < 300 || (answer.status >= 400 && answer.status < 500)) return NO_RULES
    throw new OnrecordError('robots-unreadable', { host: url.host, reason: `the site answered ${answer.status}` })
  }

  return {
    rulesFor({ origin }, namedBy) {
      // What a site may not be asked on behalf of the public internet it may be asked on behalf of the user.
      const key = namedBy === 'public' ? `public ${origin}` : origin
      const held = known.get(key)
      if (held && now() < held.until) return held.rules
      const rules = read(new URL('/robots.txt', origin), namedBy)
      const entry = { rules, until: Number.POSITIVE_INFINITY }
      known.set(key, entry)
      rules.then(
        () => {
          entry.until = now() + KEPT
        },
        () => {
          entry.until = now() + KEPT_FAILED
        },
      )
      return rules
    },
  }
}

/** The text of a robots.txt; of one that was cut only whole lines, since half a path forbids more than the whole. */
function textOf(bytes: Uint8Array, cutAt: number): string {
  const text = new TextDecoder().decode(bytes)
  return bytes.length < cutAt ? text : text.slice(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1)
}
