import type { Doc, Note } from '../doc.ts'

export type Decoded = { readonly text: string; readonly charset: NonNullable<Doc['charset']>; readonly notes: readonly Note[] }

/**
 * The text in `bytes`: by its byte order mark; as UTF-8 where it is valid UTF-8; as the charset it was `sent` with, or that its page declares;
 * otherwise Windows-1252 is guessed. Characters that could not be decoded are counted in a note.
 */
export function decode(bytes: Uint8Array, sent = ''): Decoded {
  const mark = MARKS.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte))
  if (mark) return decoded(bytes, mark[0], 'mark')
  const declared = charsetOf(sent) ?? declaredCharset(bytes)
  // An encoding of seven bits with escapes is valid UTF-8 and yet is not.
  const escaped = declared?.startsWith('iso-2022') === true
  if (!escaped && isUtf8(bytes)) return decoded(bytes, 'utf-8', 'valid')
  if (declared && declared !== 'utf-8') return decoded(bytes, declared, 'declared')
  if (isMostlyUtf8(bytes)) return decoded(bytes, 'utf-8', declared ? 'declared' : 'guessed')
  const guess = decoded(bytes, 'windows-1252', 'guessed')
  const says = 'The text is not UTF-8 and declares no encoding; it was read as Windows-1252. Letters with accents may be wrong.'
  return { ...guess, notes: [{ code: 'charset-guessed', says }, ...guess.notes] }
}

function decoded(bytes: Uint8Array, name: string, via: NonNullable<Doc['charset']>['via']): Decoded {
  const text = new TextDecoder(name).decode(bytes)
  const lost = countOf(text, '\ufffd')
  const says = `${lost} ${lost === 1 ? 'character' : 'characters'} could not be decoded as ${name} and ${lost === 1 ? 'stands' : 'stand'} as \ufffd.`
  return { text, charset: { name, via }, notes: lost === 0 ? [] : [{ code: 'lost-characters', says }] }
}

/** The charset a page names in its first bytes; null where it names none or an unknown one. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD))
  const found =
    /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w:.-]{1,40})/i.exec(head) ??
    /<meta\s[^>]{0,400}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(head)
  return charsetOf(found?.[1] ?? '')
}

/** The name the decoder knows a charset by; null for one it does not know. */
function charsetOf(name: string): string | null {
  if (name === '') return null
  try {
    const { encoding } = new TextDecoder(name)
    // What could be read up to where it says so is not UTF-16, whatever it says.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch {
    return null
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** UTF-8 with some bytes spoilt or cut off: more characters of several bytes are right than wrong. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  const lost = countOf(text, '\ufffd')
  let right = -lost
  for (let i = 0; i < text.length && right <= lost; i++) if (text.charCodeAt(i) > 0x7f) right++
  return right > lost
}

function countOf(text: string, char: string): number {
  let count = 0
  for (let at = text.indexOf(char); at >= 0; at = text.indexOf(char, at + 1)) count++
  return count
}

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
const HEAD = 4096
