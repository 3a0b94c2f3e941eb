import { gzipSync } from 'node:zlib'

/** One record: its headers, and its block as it is or as an answer of a server. */
export type Record = {
  readonly type?: string
  readonly url?: string
  readonly block: string | Uint8Array
  readonly headers?: Readonly<{ [name: string]: string }>
  /** What the record says its length is. */
  readonly length?: number | string
}

export function recordOf({ type = 'response', url = 'https://post.example/a', block, headers = {}, length }: Record): Buffer {
  const bytes = Buffer.from(block as string)
  const fields = {
    'WARC-Type': type,
    'WARC-Target-URI': url,
    'WARC-Date': '2024-03-05T14:03:00Z',
    ...headers,
    'Content-Length': String(length ?? bytes.length),
  }
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${lines.join('')}\r\n`), bytes, Buffer.from('\r\n\r\n')])
}

/** An answer of a server, as it stands in a record. */
export function answerOf(
  body: string | Uint8Array,
  headers: Readonly<{ [name: string]: string }> = {},
  status = 'HTTP/1.1 200 OK',
): Buffer {
  const fields = { 'Content-Type': 'text/html; charset=utf-8', ...headers }
  const head = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`${status}\r\n${head.join('')}\r\n`), Buffer.from(body as string)])
}

export const page = (text: string) => `<!doctype html><html><body><p>${text}</p></body></html>`

/** Each record a gzip member of its own, as crawlers write them. */
export const packed = (...records: readonly Buffer[]) => Buffer.concat(records.map((record) => gzipSync(record)))
