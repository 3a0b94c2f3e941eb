import { OnrecordError } from '../errors.ts'

/** The longest text or page that is read, in UTF-16 code units. No article is longer; an archive in one file is. */
const LONGEST = 32 * 1024 * 1024

/** Throws `too-large`. */
export function checkLength(length: number): void {
  if (length > LONGEST)
    throw new OnrecordError('too-large', { millions: Math.ceil(length / 1e6), most: Math.floor(LONGEST / 1e6) })
}
