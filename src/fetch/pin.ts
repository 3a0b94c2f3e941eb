import { lookup } from 'node:dns/promises'
import { OnrecordError } from '../errors.ts'
import { type Network, placeOf, plainAddress } from './networks.ts'
import { checkPlace, checkPort, type Target } from './target.ts'

/** All addresses of a name, numbers as text. An error's `code` says why there are none. */
export type Resolve = (name: string) => Promise<readonly string[]>

/** As the machine looks up every name: its hosts file, its resolver. */
export const systemResolve: Resolve = async (name) =>
  (await lookup(name, { all: true, order: 'verbatim' })).map(({ address }) => address)

/** The addresses a connection may go to, looked up once and all of them checked, and the network they are in. */
export type Pinned = { readonly addresses: readonly string[]; readonly network: Network }

export type PinRules = {
  readonly allowPrivate: boolean
  /** The network of whoever named this address, null where the user did: the public internet may not send into a private network. */
  readonly namedBy: Network | null
  /** The most addresses that are kept. */
  readonly tries: number
}

/**
 * Looks a target's name up, once, and judges every address of it: one bad one and none is used. Throws `host-unknown`, `address-refused`,
 * `address-never`, `address-mixed`, `address-from-outside` or `url-port`.
 */
export async function pin({ host, literal, port }: Target, resolve: Resolve, rules: PinRules): Promise<Pinned> {
  const addresses = literal === null ? await lookedUp(host, resolve) : [literal]
  const networks = addresses.map((address) => networkOf(host, address, rules.allowPrivate))
  const network = networks[0]!
  if (networks.some((other) => other !== network)) throw new OnrecordError('address-mixed', { host })
  if (network === 'own' && rules.namedBy === 'public')
    throw new OnrecordError('address-from-outside', { host, what: whatOf(addresses[0]!) })
  checkPort(port, network)
  return { addresses: bothKinds(addresses).slice(0, rules.tries), network }
}

async function lookedUp(host: string, resolve: Resolve): Promise<string[]> {
  const found = await resolve(host).catch((error: NodeJS.ErrnoException) => {
    throw new OnrecordError('host-unknown', { host, reason: error.code ?? 'the look-up failed' })
  })
  if (found.length === 0) throw new OnrecordError('host-unknown', { host, reason: 'it has no address' })
  return [...new Set(found.map((address) => plainAddress(address) ?? address))]
}

function networkOf(host: string, address: string, allowPrivate: boolean): Network {
  const place = placeOf(address)
  checkPlace(host, place, allowPrivate, address)
  return place.kind === 'never' ? 'own' : place.reaches
}

function whatOf(address: string): string {
  const place = placeOf(address)
  return place.kind === 'public' ? address : `${place.what} (${address})`
}

/** In the resolver's order, but with the first of the other kind second: a machine may have no way to IPv6, or only that. */
function bothKinds(addresses: readonly string[]): readonly string[] {
  const isV6 = (address: string) => address.includes(':')
  const other = addresses.findIndex((address) => isV6(address) !== isV6(addresses[0]!))
  return other < 0
    ? addresses
    : [addresses[0]!, addresses[other]!, ...addresses.filter((_, index) => index !== 0 && index !== other)]
}
