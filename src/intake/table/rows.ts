import { OnrecordError } from '../../errors.ts'
import { LIMITS } from '../limits.ts'

/** One row of a table, or why there is none; `line` is the line it begins in, from 1. */
export type Row = { readonly line: number } & ({ readonly fields: readonly string[] } | { readonly error: OnrecordError })

/**
 * The rows of a table (RFC 4180, and what people make of it): a field may be quoted and then hold delimiters and line ends; a doubled quotation
 * mark in it is one; one behind which no field ends is a mark like any other. Blank lines are left out. A row that is too long, or whose
 * quotation mark has no end, is told by its first line, and the rest goes on behind that line.
 */
export async function* rowsOf(
  texts: AsyncIterable<string>,
  delimiter: string,
  longest: number = LIMITS.row,
): AsyncGenerator<Row> {
  const scan = scanner(delimiter)
  // Begins where the row under way begins.
  let held = ''
  let line = 1
  let skipping = false

  /** The next row of what is held, if it is whole; what is held begins behind it then. */
  const next = (isLast: boolean): Row | 'blank' | null => {
    const end = scan.on(held, isLast)
    if (end === null && held.length <= longest && !(isLast && scan.inQuotes())) return null
    const start = line
    if (end !== null && end.to <= longest) {
      const fields = scan.fieldsOf(held, end.to)
      line += linesIn(held.slice(0, end.next))
      held = held.slice(end.next)
      return fields.length === 1 && fields[0]!.trim() === '' ? 'blank' : { line: start, fields }
    }
    const first = /\r\n|\r|\n/.exec(held)
    const error =
      isLast && held.length <= longest
        ? new OnrecordError('damaged', { what: 'This row', reason: 'a quotation mark in it has no end' })
        : new OnrecordError('line-too-long', { limit: longest })
    skipping = first === null
    held = first ? held.slice(first.index + first[0].length) : ''
    line++
    scan.giveUp()
    return { line: start, error }
  }

  for await (const text of texts) {
    held += text
    if (skipping) {
      const end = held.indexOf('\n')
      held = end < 0 ? '' : held.slice(end + 1)
      skipping = end < 0
    }
    for (let row = next(false); row !== null; row = next(false)) if (row !== 'blank') yield row
  }
  while (held !== '') {
    const row = next(true)
    if (row !== null && row !== 'blank') yield row
    if (row === null) break
  }
}

/** Where a row ends, and the next begins. */
type End = { readonly to: number; readonly next: number }

/** Goes over the row at the start of a text that grows, each character once. */
function scanner(delimiter: string) {
  const special = new RegExp(delimiter === '|' ? '[|"\\r\\n]' : `[${delimiter}"\\r\\n]`, 'g')
  let at = 0
  let field = 0
  let inQuotes = false
  let cuts: number[] = []
  // A file of nothing but marks without an end would be read as often as it has lines: after some they are letters.
  let unclosed = 0
  const reset = () => {
    at = field = 0
    inQuotes = false
    cuts = []
  }

  function on(text: string, isLast: boolean): End | null {
    for (;;) {
      if (inQuotes) {
        const mark = text.indexOf('"', at)
        if (mark < 0) {
          at = text.length
          return null
        }
        if (text[mark + 1] === '"') {
          at = mark + 2
          continue
        }
        let after = mark + 1
        while (after < mark + 16 && text[after] === ' ') after++
        if (after >= text.length && !isLast) {
          at = mark
          return null
        }
        inQuotes = !(after >= text.length || text[after] === delimiter || text[after] === '\r' || text[after] === '\n')
        at = mark + 1
        continue
      }
      special.lastIndex = at
      const found = special.exec(text)
      if (!found) {
        at = text.length
        return isLast ? { to: at, next: at } : null
      }
      at = found.index
      const character = found[0]
      if (character === delimiter) {
        cuts.push(at)
        field = at + 1
      } else if (character === '"') inQuotes = unclosed < MOST_UNCLOSED && text.slice(field, at).trim() === ''
      else if (character === '\r' && at + 1 >= text.length && !isLast) return null
      else return { to: at, next: at + (character === '\r' && text[at + 1] === '\n' ? 2 : 1) }
      at++
    }
  }

  return {
    on,
    inQuotes: () => inQuotes,
    /** The fields of the row that ends at `to`; the next row is begun. */
    fieldsOf(text: string, to: number): string[] {
      const fields = [...cuts, to].map((end, i) => bareField(text.slice(i === 0 ? 0 : cuts[i - 1]! + 1, end)))
      reset()
      return fields
    },
    giveUp() {
      if (inQuotes) unclosed++
      reset()
    },
  }
}

function bareField(written: string): string {
  const field = written.trim()
  return field.length > 1 && field.startsWith('"') && field.endsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : written
}

function linesIn(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at)
    if (character === LF || (character === CR && text.charCodeAt(at + 1) !== LF)) count++
  }
  return count
}

const MOST_UNCLOSED = 10
const [LF, CR] = [10, 13]
