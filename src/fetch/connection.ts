import { connect as openSocket, type Socket } from 'node:net'
import { getCACertificates, connect as openSecure, type TLSSocket } from 'node:tls'
import { OnrecordError } from '../errors.ts'
import type { Clock } from './clock.ts'
import { plainAddress } from './networks.ts'
import type { Target } from './target.ts'

/** Opens a connection to a number and a port; nothing is looked up. */
export type Open = (address: string, port: number) => Socket

export const systemOpen: Open = (address, port) => openSocket({ host: address, port })

export type Connecting = {
  readonly open: Open
  readonly clock: Clock
  readonly signal: AbortSignal
  /** For each address that is tried. */
  readonly seconds: number
}

/**
 * A connection to the first of the addresses that takes one, and only to what was asked for: the other end is compared once it is there. Throws
 * `host-unreachable`, or the signal's reason.
 */
export async function connected({ host, port }: Target, addresses: readonly string[], how: Connecting): Promise<Socket> {
  let reason = 'no address'
  for (const address of addresses) {
    const tried = await attempt(address, port, how)
    if (typeof tried !== 'string') return tried
    reason = tried
  }
  throw new OnrecordError('host-unreachable', { host, reason })
}

/** The socket, or why there is none. */
function attempt(address: string, port: number, { open, clock, signal, seconds }: Connecting): Promise<Socket | string> {
  signal.throwIfAborted()
  const socket = open(address, port)
  return new Promise((resolve) => {
    const end = (result: Socket | string) => {
      cancel()
      signal.removeEventListener('abort', stop)
      socket.removeListener('connect', check)
      if (typeof result === 'string') socket.destroy()
      resolve(result)
    }
    const stop = () => end('stopped')
    const check = () => end(isAt(socket, address) ? socket : 'it led to another address')
    const cancel = clock.after(seconds * 1000, () => end('ETIMEDOUT'))
    signal.addEventListener('abort', stop, { once: true })
    socket.once('connect', check)
    // Stays for as long as the socket lives: an error nobody listens to would end the program.
    socket.on('error', (error: NodeJS.ErrnoException) => end(error.code ?? 'no connection'))
  })
}

/** Whether the other end is the address that was judged. */
function isAt({ remoteAddress }: Socket, address: string): boolean {
  return remoteAddress !== undefined && plainAddress(remoteAddress) === plainAddress(address)
}

/** The same connection, encrypted to the host of that name. Throws `certificate-refused` or `host-unreachable`. */
export function secured(
  socket: Socket,
  { host, literal }: Target,
  signal: AbortSignal,
  certificates: readonly string[],
): Promise<TLSSocket> {
  const secure = openSecure({
    socket,
    ALPNProtocols: ['http/1.1'],
    // Said, so that no setting of the environment turns it off.
    rejectUnauthorized: true,
    // A number is no name to ask for, but the certificate is still compared with it.
    ...(literal === null ? { servername: host } : { host: literal }),
    ...(certificates.length > 0 ? { ca: [...getCACertificates('default'), ...certificates] } : {}),
  })
  return new Promise((resolve, reject) => {
    const stop = () => secure.destroy(signal.reason)
    signal.addEventListener('abort', stop, { once: true })
    secure.once('close', () => signal.removeEventListener('abort', stop))
    secure.once('secureConnect', () => {
      signal.removeEventListener('abort', stop)
      resolve(secure)
    })
    secure.on('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code ?? 'no handshake'
      reject(new OnrecordError(secure.authorizationError ? 'certificate-refused' : 'host-unreachable', { host, reason }))
    })
    secure.once('close', () => reject(new OnrecordError('host-unreachable', { host, reason: 'ECONNRESET' })))
  })
}
