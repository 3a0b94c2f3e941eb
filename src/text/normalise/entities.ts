import type { Edit } from '../edits.ts'
import { ENTITY_NAMES } from './entity-names.ts'
import { afterHalf, visible } from './invisible.ts'

// All lengths are bounded: a row of ampersands or digits costs no more than itself.
const REST = /(?:#(?<decimal>\d{1,8})|#[xX](?<hexadecimal>[\da-fA-F]{1,8})|(?<name>[A-Za-z][A-Za-z\d]{1,15}));/y
const LINE_END = /[\r\v\f\u2028\u2029]/

/**
 * Entities that some tool left in plain text become what they stand for, once: `&amp;quot;` is left alone, and so is anything whose reading
 * would make a new entity with its neighbours. Numbers from 128 to 159 are read as browsers read them.
 */
export function entities(text: string): Edit[] {
  const edits: Edit[] = []
  let end = 0
  // Whether the result so far ends with an ampersand and then, up to `end`, with what may follow one in an entity.
  let open = false
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', end)) {
    open &&= couldGoOn(text, end, at)
    const found = entityAt(text, at + 1)
    if (found && isSafe(text, at, found, open)) {
      edits.push({ from: at, to: found.end, insert: found.character })
      end = found.end
      open = found.character === '&'
    } else {
      end = at + 1
      open = true
    }
  }
  return edits
}

type Entity = { readonly character: string; readonly end: number }

/** The entity whose ampersand stands before `at`. */
function entityAt(text: string, at: number): Entity | undefined {
  REST.lastIndex = at
  const { decimal, hexadecimal, name } = REST.exec(text)?.groups ?? {}
  const end = REST.lastIndex
  if (name) {
    const character = ENTITY_NAMES.get(name)
    return character === undefined ? undefined : { character: visible(character), end }
  }
  const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : 0
  if (code === 0 || code > 0x10ffff || (code & 0xfffff800) === 0xd800) return undefined
  const character = String.fromCodePoint(code)
  return { character: LINE_END.test(character) ? '\n' : visible(character), end }
}

function isSafe(text: string, at: number, { character, end }: Entity, open: boolean): boolean {
  if (character === '&') return entityAt(text, end) === undefined
  if (character === '') return !open && !afterHalf(text, at)
  return !open || !/[#;A-Za-z\d]/.test(character)
}

function couldGoOn(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!/[#A-Za-z\d]/.test(text[i]!)) return false
  return true
}
