import { cut, type Line } from './line.ts'

/** "Sir – Your correspondent says …": whom a letter to the editor addresses stands before its first sentence and is no part of it. */
export function salutations(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    const opening = line.kind === null && line.text.length >= SHORTEST ? SALUTATION.exec(line.text) : null
    return opening ? cut(line, opening[0].length, 'note') : [line]
  })
}

// "Sir, yes, sir" is no letter.
const SHORTEST = 60
const SALUTATION = /^(?:dear )?(?:sirs?|madam|sir or madam|editor)(?:,? ?[–—-]{1,2}|,) ?(?=\p{Lu})/iu
