import type { Statement } from '../../statements/index.ts'
import type { Source } from '../verdict.ts'

/** A statement of somebody in its document, as a search finds it: `copies` are other documents of the same report that have it too. */
export type Spoken = { readonly statement: Statement; readonly document: Source; readonly copies: readonly Source[] }

/** When something was said: an ISO date, month or year, by the words of the text, or else when it was published. */
export type When = { readonly value: string; readonly by: 'said' | 'published' }

/** Null where nothing tells. */
export function whenOf({ statement, document }: Spoken): When | null {
  const published = /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(document.published ?? '')?.[0] ?? null
  const said = statement.date?.value ?? null
  // "This year", of an article of this year: no finer than the article, and not later.
  if (said !== null && !(published?.startsWith(said) && published.length > said.length)) return { value: said, by: 'said' }
  return published === null ? null : { value: published, by: 'published' }
}
