import type { Answer } from './exchange.ts'
import type { Network } from './networks.ts'
import { isHttpDate } from './retry-after.ts'
import type { Target } from './target.ts'

/** What is known of a page from an earlier time, so that it is sent only if it changed. */
export type Known = {
  /** The address the two below came from, `url` of an earlier answer. They are sent there alone. Left out: the one that is asked for. */
  readonly url?: string
  readonly etag?: string | null
  readonly lastModified?: string | null
}

type Found = {
  /** Where the answer came from in the end, without fragment. */
  readonly url: string
  /** The addresses that sent on, in order; none where the first one answered. */
  readonly redirects: readonly string[]
  /** When the answer was there: ISO 8601, UTC. */
  readonly fetchedAt: string
}

export type Fetched =
  | (Found & {
      readonly status: 'new'
      readonly bytes: Uint8Array
      /** As the server calls it, in small letters and without parameters: "text/html". Null where it does not say. */
      readonly contentType: string | null
      /** The charset the server names, in small letters. */
      readonly charset: string | null
      readonly etag: string | null
      readonly lastModified: string | null
      /** Where it came from: give the whole answer to `get` with an address that it names, and it cannot lead into a private network. */
      readonly network: Network
    })
  | (Found & { readonly status: 'unchanged' })

/** The headers that ask for a page only if it is not the known one. */
export function headersFor(target: Target, asked: Target, known: Known | undefined): Record<string, string> {
  if (!known || target.url.href !== (known.url === undefined ? asked.url.href : URL.parse(known.url)?.href)) return {}
  const [etag, lastModified] = [etagOf(known.etag), lastModifiedOf(known.lastModified)]
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  }
}

export function foundOf({ media, etag, lastModified, network }: Answer, bytes: Uint8Array, found: Found): Fetched {
  return {
    status: 'new',
    ...found,
    bytes,
    contentType: media.type,
    charset: media.charset,
    etag: etagOf(etag),
    lastModified: lastModifiedOf(lastModified),
    network,
  }
}

/** An entity tag that is one (RFC 9110, section 8.8.3), and short enough to be kept. */
const etagOf = (text: string | null | undefined) =>
  text != null && /^(?:W\/)?"[!#-~\u0080-\u00ff]{0,1000}"$/.test(text) ? text : null
const lastModifiedOf = (text: string | null | undefined) => (text != null && isHttpDate(text) ? text : null)
