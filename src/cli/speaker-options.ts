import { userInfo } from 'node:os'
import { Option } from 'commander'

export type AuthorOptions = { readonly by?: string }

/** Who decides: every command that decides something of speakers takes this. */
export const author = () => new Option('--by <name>', 'who decides this; it is kept with the decision').env('ONRECORD_BY')

/** Who decides: as asked, or else the user of the machine. */
export function authorOf({ by }: AuthorOptions): string {
  if (by) return by
  try {
    return userInfo().username
  } catch {
    return 'somebody' // a user without a name, as in some containers
  }
}
