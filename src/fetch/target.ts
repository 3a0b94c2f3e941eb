import { isIPv4 } from 'node:net'
import { OnrecordError } from '../errors.ts'
import { type Place, placeOf, placeOfName } from './networks.ts'

/** An address that may be asked, as far as can be told before its name is looked up. */
export type Target = {
  /** Without fragment, user and password, and without the dot a name may end in. */
  readonly url: URL
  /** The name in small letters, or the number without brackets. */
  readonly host: string
  /** The number, where the address gives one instead of a name. */
  readonly literal: string | null
  readonly port: number
  readonly secure: boolean
}

export type TargetRules = { readonly allowPrivate: boolean; readonly addressLength: number }

const PUBLIC_PORTS: ReadonlySet<number> = new Set([80, 443, 8080, 8443])
/** Those from 1024 on that belong to no web server, of the list of the Fetch standard, and some databases that read a request as commands. */
const CLOSED_PORTS: ReadonlySet<number> = new Set([
  1719, 1720, 1723, 2049, 3306, 3659, 4045, 4190, 5060, 5061, 5432, 6000, 6379, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
  9200, 10080, 11211, 27017,
])

/**
 * The address in a text, or in a redirect from `base`. Throws `url-unreadable`, `url-scheme`, `url-credentials`, `url-port`, `address-refused` or
 * `address-never`.
 */
export function targetOf(text: string, { allowPrivate, addressLength }: TargetRules, base?: URL): Target {
  const written = text.trim()
  if (written.length > addressLength) throw unreadable(`it is longer than ${addressLength} characters`)
  if (hasControls(written)) throw unreadable('it holds a control character')
  if (!base && !written.includes('://')) throw unreadable('it does not begin with https:// or http://')
  const url = URL.parse(written, base)
  if (!url) throw unreadable('it is not written as one')
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new OnrecordError('url-scheme', { scheme: shown(url.protocol) })
  if (url.username !== '' || url.password !== '') throw new OnrecordError('url-credentials')
  if (untilQuery(written).includes('\\')) throw unreadable('it holds a backslash')

  const host = url.hostname.replace(/\.$/, '')
  const literal = host.startsWith('[') ? host.slice(1, -1) : isIPv4(host) ? host : null
  // The URL parser reads "0x7f.1" as 127.0.0.1, so nothing gets by; but who writes a number so has something to hide.
  if (literal === host && writtenHost(written) !== host && writtenHost(written) !== null)
    throw unreadable(`the number ${host} is written in disguise`)
  if (literal === null && host.split('.').includes('')) throw unreadable('its host is no name')
  if (literal === null) url.hostname = host
  url.hash = ''

  const secure = url.protocol === 'https:'
  const port = url.port === '' ? (secure ? 443 : 80) : Number(url.port)
  const place = literal === null ? placeOfName(host) : placeOf(literal)
  checkPlace(literal ?? host, place, allowPrivate)
  checkPort(port, allowPrivate && place?.kind !== 'public' ? 'own' : 'public')
  return { url, host: literal ?? host, literal, port, secure }
}

/** Throws `address-never`, or `address-refused` where the user has not allowed it. */
export function checkPlace(host: string, place: Place | null, allowPrivate: boolean, address = host): void {
  if (place === null || place.kind === 'public') return
  const what = address === host ? place.what : `${place.what} (${address})`
  if (place.kind === 'never') throw new OnrecordError('address-never', { host, what })
  if (!allowPrivate) throw new OnrecordError('address-refused', { host, what })
}

/** Throws `url-port` for a port nothing is fetched from in that network. */
export function checkPort(port: number, network: 'public' | 'own'): void {
  const open = PUBLIC_PORTS.has(port) || (network === 'own' && port >= 1024 && !CLOSED_PORTS.has(port))
  if (!open) throw new OnrecordError('url-port', { port })
}

const unreadable = (problem: string) => new OnrecordError('url-unreadable', { problem })

/** A scheme as it stands in a sentence. */
const shown = (protocol: string) => protocol.slice(0, -1).slice(0, 40)

function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) < 0x20 || text.charCodeAt(at) === 0x7f) return true
  return false
}

const until = (text: string, marks: string) => {
  let at = 0
  while (at < text.length && !marks.includes(text[at]!)) at++
  return text.slice(0, at)
}
const untilQuery = (text: string) => until(text, '?#')

/** The host as it is written, without port; null where a redirect gives none. */
function writtenHost(text: string): string | null {
  const start = /^(?:[a-z][a-z\d+.-]{0,20}:)?\/\//i.exec(text)
  return start && until(text.slice(start[0].length), '/?#').replace(/:\d*$/, '')
}
