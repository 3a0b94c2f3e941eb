import type { Verdict } from './verdict.ts'

/** A stretch of a quotation laid beside the record: kept, left out of it, put into it. A word replaced is left out and put in. */
export type Stretch = { readonly kind: 'kept' | 'left-out' | 'put-in'; readonly text: string; readonly disclosed: boolean }

/** The quotation with what was left out of it in its place, in order. */
export function differenceOf({ quotation: { words }, changes, match }: Verdict): Stretch[] {
  const list: Stretch[] = []
  let done = 0
  const keep = (to: number) => {
    if (to > done) list.push({ kind: 'kept', text: words.slice(done, to), disclosed: false })
    done = Math.max(done, to)
  }
  for (const { at, quoted, found, disclosed } of match === 'not-found' ? [] : changes) {
    keep(at)
    if (found) list.push({ kind: 'left-out', text: found.text, disclosed })
    if (!quoted) continue
    list.push({ kind: 'put-in', text: quoted.text, disclosed })
    done = quoted.to
  }
  keep(words.length)
  return list
}
