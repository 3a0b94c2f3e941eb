import { OnrecordError } from '../../errors.ts'
import { linesOf } from '../bytes/lines.ts'
import { found, type Item } from '../item.ts'
import { LIMITS } from '../limits.ts'
import { contentOf, fieldsOf, idOf } from './fields.ts'
import { valuesOf } from './values.ts'

/** How the records of a JSON file are parted: one a line, or as a list (or one behind the other), over any number of lines. */
export type Layout = 'lines' | 'list'

/** By the first bytes. One whole value in the first line, or objects that begin line for line, are lines; all else is a list or a single record. */
export function layoutOf(head: string): Layout {
  const text = head.trimStart()
  if (text.startsWith('[')) return 'list'
  const end = text.indexOf('\n')
  if (end < 0) return 'lines'
  const first = text.slice(0, end)
  try {
    JSON.parse(first)
    return 'lines'
  } catch {
    return /^\s*\{/.test(text.slice(end + 1)) && first.length > 2 ? 'lines' : 'list'
  }
}

/** The documents of a file of JSON records, each called by its id, or else by its line or place in the list. */
export async function* recordItems(chunks: AsyncIterable<Uint8Array>, name: string, layout: Layout): AsyncGenerator<Item> {
  const tooLong = new OnrecordError('line-too-long', { limit: LIMITS.record })
  try {
    if (layout === 'lines')
      for await (const { number, bytes } of linesOf(chunks, LIMITS.record)) {
        const place = `${name}:${number}`
        yield bytes ? itemOf(bytes, name, place) : { where: place, error: tooLong }
      }
    else
      for await (const { number, bytes } of valuesOf(chunks, LIMITS.record)) {
        const place = `${name}[${number}]`
        yield bytes ? itemOf(bytes, name, place) : { where: place, error: tooLong }
      }
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error
    yield { where: name, error }
  }
}

function itemOf(bytes: Uint8Array, name: string, place: string): Item {
  let where = place
  try {
    const fields = fieldsOf(bytes)
    const id = idOf(fields)
    if (id !== null && id !== '') where = `${name}#${id}`
    return found(where, contentOf(fields))
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error
    return { where, error }
  }
}
