import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { fold } from './names/index.ts'

const LONGEST = 40

/**
 * An id people can read and type: the words in small letters, then twelve hexadecimal digits of what makes it one of a kind ("maria-lund-1f2e3d4c5b6a").
 * A million speakers of one name have one chance in five hundred of a clash.
 */
export const idOf = (words: string, identity: string): string => `${slugOf(words)}-${digits(identity)}`

/** Words in small letters with hyphens between, so many that one knows what is meant; never empty. */
export function slugOf(words: string): string {
  const letters = fold(words.slice(0, 4 * LONGEST)).replaceAll(/[^\p{L}\p{N}]+/gu, '-')
  const slug = [...letters]
    .slice(0, LONGEST)
    .join('')
    .replaceAll(/^-+|-+$/g, '')
  return slug || 'speaker'
}

/** The id of whoever is meant first by a name: of that person alone where the record has no other of the name. `apart` tells namesakes apart. */
export const rootIdOf = (kind: string, core: string, apart = ''): string => idOf(core, `name ${kind} ${core} ${apart}`)

const digits = (text: string): string => bytesToHex(sha256(utf8ToBytes(text))).slice(0, 12)
