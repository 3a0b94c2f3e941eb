import { COMBINING, DOT, ELLIPSIS, groupAt, groupOfUnit, HYPHEN, isPair, SPACE, SYMBOL } from '../characters.ts'

/** Where the ellipsis at `at` ends ("...", "…", "….", ". . ."), or `at` for a single stop. */
export function ellipsisEnd(text: string, at: number, to: number): number {
  let end = at
  while (end < to && isDots(text, end)) end++
  if (end - at > 1 || groupOfUnit(text.charCodeAt(at)) === ELLIPSIS) return end
  let dots = 1
  while (groupAt(text, end, to) === SPACE && text[end + 1] === '.' && end + 1 < to) {
    end += 2
    dots++
  }
  return dots > 2 ? end : at
}

function isDots(text: string, at: number): boolean {
  const group = groupOfUnit(text.charCodeAt(at))
  return group === DOT || group === ELLIPSIS
}

/** Where the run of "!" and "?" at `at` ends. */
export function shoutEnd(text: string, at: number, to: number): number {
  while (at < to && (text[at] === '!' || text[at] === '?')) at++
  return at
}

/** Where the run of hyphens at `at` ends: "--" is a dash. */
export function hyphensEnd(text: string, at: number, to: number): number {
  while (at < to && groupOfUnit(text.charCodeAt(at)) === HYPHEN) at++
  return at
}

const JOINER = 0x200d

/** Where the symbol at `at` ends: one character with what is joined to it, so that a family, a flag or a thumb of some colour is one. */
export function symbolEnd(text: string, at: number, to: number): number {
  let end = at + (isPair(text, at, to) ? 2 : 1)
  if (isFlagHalf(text, at, to) && isFlagHalf(text, end, to)) end += 2
  for (;;) {
    if (groupAt(text, end, to) === COMBINING) end++
    else if (isSkinTone(text, end, to)) end += 2
    else if (end + 1 < to && text.charCodeAt(end) === JOINER && groupAt(text, end + 1, to) === SYMBOL)
      end += isPair(text, end + 1, to) ? 3 : 2
    else return end
  }
}

const isFlagHalf = (text: string, at: number, to: number): boolean => inPlane(text, at, to, 0x1f1e6, 0x1f1ff)
const isSkinTone = (text: string, at: number, to: number): boolean => inPlane(text, at, to, 0x1f3fb, 0x1f3ff)

function inPlane(text: string, at: number, to: number, first: number, last: number): boolean {
  if (at >= to || !isPair(text, at, to)) return false
  const codePoint = text.codePointAt(at)!
  return codePoint >= first && codePoint <= last
}
