import { normalise } from '../text/index.ts'
import { assemble } from './assemble.ts'
import type { Doc, Known } from './doc.ts'
import { checkLength } from './limits.ts'
import { readPlain } from './plain/plain.ts'

/** The document of a plain text, which stays as it is: blocks and dateline are places in it. Throws `empty` or `too-large`. */
export function docFromText(text: string, known: Known = {}): Doc {
  checkLength(text.length)
  const plain = readPlain(normalise(text), text, known.title ?? null)
  return assemble({ text, format: 'plain', charset: null, ...plain, declared: null, unread: null, notes: [] }, known)
}
