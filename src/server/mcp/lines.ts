import type { Writable } from 'node:stream'
import { isJSONRPCRequest, type JSONRPCMessage, parseJSONRPCMessage, type Transport } from '@modelcontextprotocol/server'
import type { Line } from '../../intake/index.ts'

export type Lines = {
  /** The messages, a line each; `bytes` is null where one was longer than is taken. */
  readonly lines: AsyncIterable<Line>
  /** Where answers go, a line each. */
  readonly output: Pick<Writable, 'write' | 'once' | 'off' | 'on'>
  /** Requests that may be under way; the next is read when one of them is answered. */
  readonly most: number
}

// The package's own ends on a message that is too long, drops what is no JSON without a word, and answers nothing that is under way when the input ends.

/**
 * The protocol over two streams. What is no message is answered with an error, and the next line is read. When the input ends, what is under way is answered,
 * and the transport closes.
 */
export function linesTransport({ lines, output, most }: Lines): { readonly transport: Transport; readonly ended: Promise<void> } {
  const ended = Promise.withResolvers<void>()
  const underWay = new Set<string | number>()
  let answered = Promise.withResolvers<void>()
  let closed = false
  const done = (id: string | number | undefined) => {
    if (id !== undefined && underWay.delete(id)) {
      answered.resolve()
      answered = Promise.withResolvers()
    }
  }
  const transport: Transport = {
    async start() {
      output.on('error', () => transport.close()) // whoever read has gone
      read().catch((error) => transport.onerror?.(error))
    },
    async send(message) {
      if (closed) return
      await written(`${JSON.stringify(message)}\n`)
      if (!('method' in message)) done(message.id)
    },
    async close() {
      if (closed) return
      closed = true
      answered.resolve()
      transport.onclose?.()
      ended.resolve()
    },
  }

  async function read(): Promise<void> {
    for await (const { bytes } of lines) {
      while (underWay.size >= most && !closed) await answered.promise
      if (closed) return
      const message = messageOf(bytes)
      if ('error' in message && !('id' in message)) await transport.send(message)
      else take(message)
    }
    while (underWay.size > 0 && !closed) await answered.promise
    await transport.close()
  }

  function take(message: JSONRPCMessage): void {
    // One that listens is answered when all ends.
    if (isJSONRPCRequest(message) && message.method !== 'subscriptions/listen') underWay.add(message.id)
    transport.onmessage?.(message)
    // What is called off is not answered.
    if ('method' in message && message.method === 'notifications/cancelled')
      done((message.params as { readonly requestId?: string | number } | undefined)?.requestId)
  }

  function written(line: string): Promise<void> {
    if (output.write(line)) return Promise.resolve()
    return new Promise((resolve) => {
      const go = () => {
        output.off('drain', go)
        output.off('error', go)
        resolve()
      }
      output.once('drain', go)
      output.once('error', go)
    })
  }

  return { transport, ended: ended.promise }
}

const decoder = new TextDecoder('utf-8', { fatal: true })

/** The message of a line, or the error it is answered with. Of what cannot be read no id is known. */
function messageOf(bytes: Uint8Array | null): JSONRPCMessage {
  if (bytes === null) return refused(-32600, 'This message is longer than is taken.')
  let found: unknown
  try {
    found = JSON.parse(decoder.decode(bytes))
  } catch {
    return refused(-32700, 'This line is not JSON.')
  }
  try {
    return parseJSONRPCMessage(found)
  } catch {
    return refused(-32600, 'This line is no message of the protocol.')
  }
}

const refused = (code: number, message: string): JSONRPCMessage => ({ jsonrpc: '2.0', error: { code, message } })
