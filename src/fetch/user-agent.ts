import { readFileSync } from 'node:fs'
import { OnrecordError } from '../errors.ts'

/** The name a robots.txt calls this program by. */
export const PROGRAM = 'onrecord'

// The same two folders up from the sources and from what is built of them.
const PACKAGE = new URL('../../package.json', import.meta.url)

/**
 * What every request says about who asks: "onrecord/0.1.0 (reads news; +desk@paper.example)". `contact` is how whoever runs it can be reached.
 * Throws `usage` for a contact that no header can hold.
 */
export function userAgentOf(contact?: string): string {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8'))
  if (contact !== undefined && !/^[\w!#$%&'*+./:=?@^`|~-]{1,200}$/.test(contact))
    throw new OnrecordError('usage', { problem: 'A contact is one address, of the web or of mail, without spaces' })
  return `${PROGRAM}/${version} (reads news${contact === undefined ? '' : `; +${contact}`})`
}
