import { OnrecordError } from '../errors.ts'

/**
 * The offsets of one text counted otherwise. Everything here takes and gives single offsets; half a surrogate pair standing alone counts as one
 * code point and, as `TextEncoder` has it, three bytes. Throws `offset-does-not-fit` outside the text and `offset-splits-character` inside a character.
 */
export type Units = {
  /** UTF-16 code units to code points. */
  readonly codePoint: (utf16: number) => number
  /** UTF-16 code units to UTF-8 bytes. */
  readonly utf8: (utf16: number) => number
  /** Code points to UTF-16 code units. */
  readonly fromCodePoint: (codePoint: number) => number
  /** UTF-8 bytes to UTF-16 code units. */
  readonly fromUtf8: (utf8: number) => number
}

/** One place of the text, in each unit. */
type Place = { readonly utf16: number; readonly codePoint: number; readonly utf8: number }

type Unit = keyof Place

// An offset is counted from the last place noted: so far apart, the index is small and a look-up short.
const STRIDE = 64

/** Reads the text once; each offset then costs a short search. */
export function unitsOf(text: string): Units {
  const places: Place[] = []
  let place: Place = { utf16: 0, codePoint: 0, utf8: 0 }
  while (place.utf16 < text.length) {
    places.push(place)
    const stop = place.utf16 + STRIDE
    while (place.utf16 < stop && place.utf16 < text.length) place = next(text, place)
  }
  const end = place

  const convert = (unit: Unit, offset: number, to: Unit): number => {
    if (!(Number.isInteger(offset) && 0 <= offset && offset <= end[unit]))
      throw new OnrecordError('offset-does-not-fit', { offset, unit: NAMES[unit], length: end[unit] })
    if (offset === end[unit]) return end[to]
    let here = lastUpTo(places, unit, offset)
    while (here[unit] < offset) here = next(text, here)
    if (here[unit] > offset) throw new OnrecordError('offset-splits-character', { offset, unit: NAMES[unit] })
    return here[to]
  }
  return {
    codePoint: (utf16) => convert('utf16', utf16, 'codePoint'),
    utf8: (utf16) => convert('utf16', utf16, 'utf8'),
    fromCodePoint: (codePoint) => convert('codePoint', codePoint, 'utf16'),
    fromUtf8: (utf8) => convert('utf8', utf8, 'utf16'),
  }
}

const NAMES: Readonly<Record<Unit, string>> = { utf16: 'UTF-16 code units', codePoint: 'code points', utf8: 'UTF-8 bytes' }

/** The place after the character at a place. */
function next(text: string, { utf16, codePoint, utf8 }: Place): Place {
  const code = text.codePointAt(utf16)!
  const bytes = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  return { utf16: utf16 + (bytes === 4 ? 2 : 1), codePoint: codePoint + 1, utf8: utf8 + bytes }
}

function lastUpTo(places: readonly Place[], unit: Unit, offset: number): Place {
  let [low, high] = [0, places.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (places[middle]![unit] <= offset) low = middle
    else high = middle - 1
  }
  return places[low]!
}
