import { isIPv4, isIPv6 } from 'node:net'
import ipaddr from 'ipaddr.js'

/** The public internet, or a network of the user's own. */
export type Network = 'public' | 'own'

/**
 * Where an address or a name leads. `public` may be fetched from; `own` only where the user allows it, and then it leads to `reaches`; `never` may
 * not. `what` says it in words: "leads to {what}".
 */
export type Place =
  | { readonly kind: 'public'; readonly reaches: 'public' }
  | { readonly kind: 'own'; readonly reaches: Network; readonly what: string }
  | { readonly kind: 'never'; readonly what: string }

const own = (what: string): Place => ({ kind: 'own', reaches: 'own', what })
const never = (what: string): Place => ({ kind: 'never', what })

const PUBLIC: Place = { kind: 'public', reaches: 'public' }
const RESERVED = never('a reserved address')
const METADATA = never('the metadata service of a cloud')

/** What ipaddr.js calls each range. A range that has no line here is never fetched from. */
const RANGES: Readonly<Record<string, Place>> = {
  unicast: PUBLIC,
  loopback: own('this machine itself'),
  private: own('a private network'),
  uniqueLocal: own('a private network'),
  deprecatedSiteLocal: own('a private network'),
  linkLocal: own('a link-local network'),
  carrierGradeNat: own("a provider's inner network"),
  unspecified: never('no machine at all'),
  broadcast: never('all machines of a network'),
  multicast: never('a group of machines'),
  '6to4': never('a tunnel (6to4)'),
  teredo: never('a tunnel (Teredo)'),
}

/** Reserved for measuring (RFC 2544), but some VPN programs let every name lead there. */
const BENCHMARKS = ipaddr.IPv4.parseCIDR('198.18.0.0/15')
/** All that has ever been given out as public addresses: RFC 4291, section 2.4. */
const GLOBAL_V6 = ipaddr.IPv6.parseCIDR('2000::/3')
const MAPPED = ipaddr.IPv6.parseCIDR('::ffff:0:0/96')
/** RFC 6052 and, for a network's own use, RFC 8215. */
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96')
const LOCAL_NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b:1::/48')

/**
 * Where machines in a cloud are told their secrets. Azure's is an address that looks public, Alibaba's and Oracle's lie in ranges that look like a
 * provider's; no article is at any of them, so --allow-private does not open them.
 */
const METADATA_ADDRESSES: ReadonlySet<string> = new Set([
  '169.254.169.254', // Amazon, Azure, Google, DigitalOcean, OpenStack
  '169.254.169.253',
  '169.254.170.2', // Amazon's containers
  '169.254.170.23',
  '169.254.42.42', // Scaleway
  '169.254.0.23', // Tencent
  '100.100.100.200', // Alibaba
  '168.63.129.16', // Azure
  '192.0.0.192', // Oracle
  'fd00:ec2::254', // Amazon
  'fd00:ec2::23',
  'fd20:ce::254', // Google
  'fd00:42::42', // Scaleway
])

/** An address as it is compared: dotted decimal, or IPv6 as a URL writes it. Null for anything else, also for an address with a zone. */
// By the URL parser, since ipaddr.js takes "::1.2.3.4" for "::ffff:1.2.3.4"; and never text but a checked address to ipaddr.js, since it reads
// "010.8.8.8" and "1.1" as addresses too.
export function plainAddress(text: string): string | null {
  if (isIPv4(text)) return text
  return isIPv6(text) && !text.includes('%') ? new URL(`http://[${text}]`).hostname.slice(1, -1) : null
}

/** Where an address leads. What is no address, or has a zone, is never fetched from. */
export function placeOf(text: string): Place {
  const address = plainAddress(text)
  if (address === null) return never('no address of the internet')
  if (METADATA_ADDRESSES.has(address)) return METADATA
  const parsed = ipaddr.parse(address)
  return parsed instanceof ipaddr.IPv6 ? placeOfV6(parsed) : placeOfV4(parsed as ipaddr.IPv4)
}

function placeOfV4(address: ipaddr.IPv4): Place {
  return address.match(BENCHMARKS) ? own('a network for measurements') : (RANGES[address.range()] ?? RESERVED)
}

function placeOfV6(address: ipaddr.IPv6): Place {
  if (address.match(MAPPED)) return embedded(address, 'an IPv4 address in the form of an IPv6 one')
  if (address.match(NAT64)) return embedded(address, 'a translator from IPv6 to IPv4')
  if (address.match(LOCAL_NAT64)) return own("a network's own translator from IPv6 to IPv4")
  const place = RANGES[address.range()] ?? RESERVED
  // ipaddr.js calls all that is in none of its lists unicast.
  return place === PUBLIC && !address.match(GLOBAL_V6) ? RESERVED : place
}

/** The user has to allow the roundabout way; where it ends is still judged. */
function embedded(address: ipaddr.IPv6, what: string): Place {
  const inner = placeOf(address.toByteArray().slice(12).join('.'))
  return inner.kind === 'never' ? inner : { kind: 'own', reaches: inner.reaches, what }
}

const METADATA_NAMES: ReadonlySet<string> = new Set([
  'metadata',
  'metadata.google.internal',
  'metadata.tencentyun.com',
  'instance-data',
])
/** RFC 6761, 6762, 8375, and what is used in houses and offices though nobody owns it. */
const OWN_ENDINGS = ['localhost', 'local', 'internal', 'home.arpa', 'lan', 'home', 'corp', 'intranet', 'private', 'localdomain']
/** Names that are no names of the internet and may not be looked up there: RFC 7686, RFC 9476. */
const OTHER_ENDINGS = ['onion', 'alt', 'i2p']

/** What a host's name alone tells, before it is looked up: null where it tells nothing. The name is in small letters and has no last dot. */
export function placeOfName(name: string): Place | null {
  const endsIn = (ending: string) => name === ending || name.endsWith(`.${ending}`)
  if (METADATA_NAMES.has(name)) return METADATA
  if (OTHER_ENDINGS.some(endsIn)) return never('another network than the internet')
  if (endsIn('localhost') || name === 'localhost.localdomain') return own('this machine itself')
  return OWN_ENDINGS.some(endsIn) || !name.includes('.') ? own('a private network') : null
}
