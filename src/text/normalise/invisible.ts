import type { Edit } from '../edits.ts'
import { windows1252 } from './windows-1252.ts'

// One control from 128 to 159; or other controls, soft hyphens, zero width, direction marks, word joiners and byte order marks in a row; or one tag
// character. A row of choices (`(?:…|…)+`) would overflow the stack on a long one.
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
  /[\x80-\x9f]|[\0-\x08\x0e-\x1f\x7f\xad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+|\udb40[\udc00-\udc7f]/g

/** Characters nobody sees go. Those from 128 to 159 that were Windows-1252 read as Latin-1 become the quotation marks and dashes they were. */
export function invisible(text: string): Edit[] {
  const edits: Edit[] = []
  for (const { 0: found, index } of text.matchAll(INVISIBLE)) {
    const insert = windows1252(found.charCodeAt(0)) ?? ''
    if (insert || !afterHalf(text, index)) edits.push({ from: index, to: index + found.length, insert })
  }
  return edits
}

/** What is left of a character that an entity stands for: nothing where nobody would see it. */
export function visible(character: string): string {
  return character.replace(INVISIBLE, (found) => windows1252(found.charCodeAt(0)) ?? '')
}

/** Whether half a character stands before a place: taking out what keeps it from another half would make a new character of the two. */
export function afterHalf(text: string, place: number): boolean {
  return (text.charCodeAt(place - 1) & 0xfc00) === 0xd800
}
