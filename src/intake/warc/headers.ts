/** The first line of a block of headers and its fields, names in small letters; of two with one name the first. */
export type Headers = { readonly first: string; readonly fields: ReadonlyMap<string, string> }

/** Where the empty line ends that ends a block of headers, with either kind of line end; -1 where there is none yet. */
export function headersEnd(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) {
    if (bytes[at + 1] === LF) return at + 2
    if (bytes[at + 1] === CR && bytes[at + 2] === LF) return at + 3
  }
  return -1
}

/** Reads a block of headers. A line that begins with white space goes on with the one before. */
export function headersOf(bytes: Uint8Array): Headers {
  const [first = '', ...lines] = decoder.decode(bytes).split(/\r?\n/)
  const fields = new Map<string, string>()
  let last = ''
  for (const line of lines) {
    if (/^[ \t]/.test(line) && last !== '') {
      fields.set(last, `${fields.get(last)} ${line.trim()}`)
      continue
    }
    const colon = line.indexOf(':')
    last = colon > 0 ? line.slice(0, colon).trim().toLowerCase() : ''
    if (last === '' || fields.has(last)) last = ''
    else fields.set(last, line.slice(colon + 1).trim())
  }
  return { first: first.trim(), fields }
}

const decoder = new TextDecoder()
const [LF, CR] = [10, 13]
