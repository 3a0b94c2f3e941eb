import { type Range, spanOf } from '../text/index.ts'
import { standsOnce } from './unique.ts'

/** Words, and what stands around them. */
export type Quote = { readonly exact: string; readonly prefix: string; readonly suffix: string }

const LEAST = 32
const MOST = 4096

/**
 * Tells ranges of a text by their words: with 32 characters before and after, or as many more as it takes until the whole stands in the text only
 * once. Null where 4096 are not enough, in a text that repeats itself.
 */
export function quotesOf(text: string): (range: Range) => Quote | null {
  const codes = new Uint16Array(text.length)
  for (let at = 0; at < codes.length; at++) codes[at] = text.charCodeAt(at)
  const once = standsOnce(codes)
  return ({ from, to }) => {
    for (let around = LEAST; around <= MOST; around *= 2) {
      const [start, end] = [whole(text, Math.max(from - around, 0), -1), whole(text, Math.min(to + around, text.length), 1)]
      if (once(start, end))
        return { exact: spanOf(text, from, to).text, prefix: text.slice(start, from), suffix: text.slice(to, end) }
    }
    return null
  }
}

/** A place that parts no surrogate pair. */
const whole = (text: string, at: number, side: -1 | 1) =>
  at > 0 && at < text.length && text.codePointAt(at - 1)! > 0xffff ? at + side : at
