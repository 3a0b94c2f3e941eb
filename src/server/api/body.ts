import { OnrecordError } from '../../errors.ts'

/** All of a body, unless it is larger than is taken: then no more of it is read. Throws `body-too-large`. */
export async function bodyOf(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new OnrecordError('body-too-large', { limit })
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > limit) throw new OnrecordError('body-too-large', { limit })
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

const decoder = new TextDecoder('utf-8', { fatal: true })

/** Throws `not-utf8`. */
export function textOf(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes)
  } catch {
    throw new OnrecordError('not-utf8')
  }
}
