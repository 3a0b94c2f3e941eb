import type { Range } from '../text/index.ts'

// “ may close what „ opened; ’ closes only where no letter follows, or it is an apostrophe.
const CLOSERS: Readonly<Record<string, string>> = { '“': '”"', '„': '“”', '«': '»', '"': '"”', '‘': '’' }

/** The stretches between quotation marks, without the marks; one left open goes on to the end. Linear. */
export function quotedIn(text: string, from = 0, to = text.length): Range[] {
  const stretches: Range[] = []
  let start = -1
  let closers = ''
  for (let at = from; at < to; at++) {
    const character = text[at]!
    if (start >= 0) {
      if (!closers.includes(character) || isLetter(text[at + 1])) continue
      stretches.push({ from: start, to: at })
      start = -1
    } else if (CLOSERS[character] && !isLetter(text[at - 1])) {
      closers = CLOSERS[character]
      start = at + 1
    }
  }
  if (start >= 0) stretches.push({ from: start, to })
  return stretches.filter((stretch) => stretch.to > stretch.from)
}

/** The stretch between single typewriter marks, from the first that opens to the last that closes: what lies between may hold apostrophes. */
export function quotedSingly(text: string): Range[] {
  const opens = (at: number) => text[at] === "'" && !isLetter(text[at - 1]) && isLetter(text[at + 1])
  const closes = (at: number) => text[at] === "'" && !isLetter(text[at + 1]) && /\S/.test(text[at - 1] ?? ' ')
  let from = 0
  while (from < text.length && !opens(from)) from++
  let to = text.length - 1
  while (to > from && !closes(to)) to--
  return to > from + 1 ? [{ from: from + 1, to }] : []
}

const MARKS = '“”„«»"\'‘’'

/** A stretch without white space and quotation marks at its rims; an apostrophe inside stays. */
export function unmarked(text: string): string {
  let [from, to] = [0, text.length]
  const isRim = (at: number) => MARKS.includes(text[at]!) || text[at]!.trim() === ''
  while (from < to && isRim(from)) from++
  while (to > from && isRim(to - 1)) to--
  return text.slice(from, to)
}

const isLetter = (character: string | undefined) => character !== undefined && /\p{L}/u.test(character)
