/** The kinds of file in which documents are packed, or which are documents without being text. */
export type Packing = 'pdf' | 'zip' | 'gzip'

export function packingOf(bytes: Uint8Array): Packing | null {
  if (begins(bytes, [0x50, 0x4b, 3, 4]) || begins(bytes, [0x50, 0x4b, 5, 6])) return 'zip'
  if (begins(bytes, [0x1f, 0x8b])) return 'gzip'
  // Programs that write before the signature are forgiven, as every reader forgives them; an article about PDF is not one.
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024))
  const at = head.search(/%PDF-\d\.\d/)
  return at === 0 || (at > 0 && /\d+ \d+ obj\b|%[\x80-\u{ffff}]{4}/u.test(head.slice(at))) ? 'pdf' : null
}

/** Whether an old Office container holds what newer programs have encrypted: its directory names the stream in UTF-16. */
export const isEncryptedOffice = (bytes: Uint8Array) =>
  begins(bytes, OLE) && new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1)).includes('EncryptedPackage')

const begins = (bytes: Uint8Array, signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte)

/** What bytes that are no text look like ("a PNG picture"); null for text. */
export function binaryKind(bytes: Uint8Array): string | null {
  const known = SIGNATURES.find(([, at, signature]) => signature.every((byte, i) => bytes[at + i] === byte))
  if (known) return known[0]
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return marked ? null : byControls(bytes)
}

// A text has no NUL and hardly a control character; the head of a file shows it.
function byControls(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, HEAD)
  const zeros: [number, number] = [0, 0]
  let controls = 0
  for (let i = 0; i < head.length; i++) {
    const byte = head[i]!
    if (byte === 0) zeros[i % 2 === 0 ? 0 : 1]++
    if (byte < 0x20 && !TEXT_CONTROLS.has(byte)) controls++
  }
  const [even, odd] = zeros
  if (Math.max(even, odd) > 0.3 * head.length && Math.min(even, odd) < 0.05 * head.length)
    return 'UTF-16 text without a byte order mark'
  return even + odd > 0 || controls > 0.05 * head.length ? 'binary data' : null
}

const HEAD = 64 * 1024
// Tab, line feed, vertical tab, form feed, carriage return, and the escape of ISO-2022 encodings.
const TEXT_CONTROLS = new Set([9, 10, 11, 12, 13, 27])

const ascii = (text: string) => [...text].map((char) => char.charCodeAt(0))

const OLE = [0xd0, 0xcf, 0x11, 0xe0]
const SIGNATURES: readonly (readonly [what: string, at: number, signature: readonly number[]])[] = [
  ['an old Office document (doc, xls)', 0, OLE],
  ['bzip2-compressed data', 0, ascii('BZh')],
  ['xz-compressed data', 0, [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['zstd-compressed data', 0, [0x28, 0xb5, 0x2f, 0xfd]],
  ['a 7z archive', 0, [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['a RAR archive', 0, ascii('Rar!')],
  ['a tar archive', 257, ascii('ustar')],
  ['a PNG picture', 0, [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', 0, [0xff, 0xd8, 0xff]],
  ['a GIF picture', 0, ascii('GIF8')],
  ['a WebP picture', 8, ascii('WEBP')],
  ['a TIFF picture', 0, [0x49, 0x49, 0x2a, 0]],
  ['an MP4 video', 4, ascii('ftyp')],
  ['an Ogg recording', 0, ascii('OggS')],
  ['an MP3 recording', 0, ascii('ID3')],
  ['a WAV recording', 8, ascii('WAVE')],
  ['a SQLite database', 0, ascii('SQLite format 3')],
  ['a Parquet file', 0, ascii('PAR1')],
  ['a program', 0, [0x7f, 0x45, 0x4c, 0x46]],
  ['a program', 0, [0x4d, 0x5a, 0x90, 0]],
]
