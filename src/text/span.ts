import { OnrecordError } from '../errors.ts'

/** A stretch of some text: half open, in UTF-16 code units. */
export type Range = { readonly from: number; readonly to: number }

/** A range that carries its words: `text.slice(from, to)` of the text it was made for. */
export type Span = Range & { readonly text: string }

/** The span from `from` to `to`. A range that does not fit is refused, never nudged: throws `span-does-not-fit`. */
export function spanOf(text: string, from: number, to: number): Span {
  if (!(Number.isInteger(from) && Number.isInteger(to) && 0 <= from && from <= to && to <= text.length))
    throw new OnrecordError('span-does-not-fit', { from, to, length: text.length })
  return { from, to, text: text.slice(from, to) }
}

/** The span itself, if `text` holds its words at its place. Throws `span-does-not-fit` or `span-has-other-words`. */
export function checkedSpan(text: string, span: Span): Span {
  const found = spanOf(text, span.from, span.to).text
  if (found !== span.text)
    throw new OnrecordError('span-has-other-words', { from: span.from, to: span.to, found, expected: span.text })
  return span
}
