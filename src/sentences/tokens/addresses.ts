import { DIGIT, groupAt, groupOfUnit, MARK, SPACE } from '../characters.ts'
import { lettersEnd } from './words.ts'

/** Where the web address that begins at `at` ends, or `at` where none does. Stops and brackets at its end are left to the sentence. */
export function webAddressEnd(text: string, at: number, to: number): number {
  const isAddress = text.startsWith('http://', at) || text.startsWith('https://', at) || text.startsWith('www.', at)
  return isAddress ? addressEnd(text, at, to) : at
}

/** Where the unbroken run at `at` ends, less the punctuation it ends in. */
export function addressEnd(text: string, at: number, to: number): number {
  let end = at
  while (end < to) {
    const unit = text.charCodeAt(end)
    const group = groupOfUnit(unit)
    if (group === SPACE || group === MARK || unit === 60 || unit === 62) break
    end++
  }
  while (end > at && !isAddressEnd(text, end - 1)) end--
  return end
}

const isAddressEnd = (text: string, at: number): boolean =>
  groupOfUnit(text.charCodeAt(at)) <= DIGIT || '/=#&%-+'.includes(text[at]!)

/** "@ida_holm", "#bridge": where the name behind the sign at `at` ends; `at` where no name follows. "#1" is none. */
export function handleEnd(text: string, at: number, to: number): number {
  const next = groupAt(text, at + 1, to)
  if (next === 0 || next > DIGIT || (next === DIGIT && text[at] === '#')) return at
  return lettersEnd(text, at + 1, to)
}
