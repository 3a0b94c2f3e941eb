/** What no answer may exceed and no site is asked more than. docs/fetching.md has each with its reason. */
export type Limits = {
  /** Bytes of an answer once it is unpacked. */
  readonly bytes: number
  /** Bytes of an answer as they come over the wire. */
  readonly wireBytes: number
  /** How many times its own size an answer may unpack to, once it has unpacked to `ratioFrom` bytes. */
  readonly ratio: number
  readonly ratioFrom: number
  /** Content codings laid over each other. */
  readonly codings: number
  /** Bytes of the lines before the body. */
  readonly headBytes: number
  /** Times one address may send on to another. */
  readonly redirects: number
  /** Characters of an address. */
  readonly addressLength: number
  /** Addresses of one host that are tried. */
  readonly tries: number
  readonly lookupSeconds: number
  /** For each address that is tried. */
  readonly connectSeconds: number
  readonly handshakeSeconds: number
  /** Until the head of the answer is whole. */
  readonly headSeconds: number
  /** Between two pieces of the body. */
  readonly idleSeconds: number
  /** From the look-up of the name to the last byte, of one request. */
  readonly totalSeconds: number
  /** Bytes of a robots.txt that are read. */
  readonly robotsBytes: number
  /** Between two requests to one host. */
  readonly gapSeconds: number
  /** The most that is waited between two requests, whatever a Crawl-delay says. */
  readonly crawlDelaySeconds: number
  /** The longest Retry-After that is waited out. */
  readonly retryAfterSeconds: number
  /** What is waited where a 429 does not say how long. */
  readonly retrySeconds: number
  /** How often one address is asked in all. */
  readonly attempts: number
  /** Hosts that are asked side by side. */
  readonly hosts: number
}

const MIB = 2 ** 20

export const LIMITS: Limits = {
  bytes: 64 * MIB,
  wireBytes: 64 * MIB,
  ratio: 100,
  ratioFrom: MIB,
  codings: 2,
  headBytes: 64 * 1024,
  redirects: 5,
  addressLength: 4096,
  tries: 3,
  lookupSeconds: 15,
  connectSeconds: 10,
  handshakeSeconds: 10,
  headSeconds: 30,
  idleSeconds: 30,
  totalSeconds: 180,
  robotsBytes: 500 * 1024,
  gapSeconds: 1,
  crawlDelaySeconds: 60,
  retryAfterSeconds: 120,
  retrySeconds: 10,
  attempts: 3,
  hosts: 4,
}
