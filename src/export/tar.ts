/** One file of a folder: its path with `/`, at most 100 ASCII characters, and what it holds, to be written as UTF-8. */
export type File = { readonly path: string; readonly text: string }

const BLOCK = 512

/** The files as a tar archive (POSIX ustar), one after the other. Nobody owns them and they are of no time, so that equal files are equal bytes. */
export async function* tarOf(files: AsyncIterable<File>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const { path, text } of files) {
    const bytes = encoder.encode(text)
    const entry = new Uint8Array(BLOCK + Math.ceil(bytes.length / BLOCK) * BLOCK)
    entry.set(headerOf(path, bytes.length))
    entry.set(bytes, BLOCK)
    yield entry
  }
  yield new Uint8Array(2 * BLOCK)
}

function headerOf(path: string, size: number): Uint8Array {
  const header = new Uint8Array(BLOCK)
  const put = (at: number, text: string) => header.set(new TextEncoder().encode(text), at)
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`
  put(0, path)
  put(100, octal(0o644, 7))
  put(108, octal(0, 7))
  put(116, octal(0, 7))
  put(124, octal(size, 11))
  put(136, octal(0, 11))
  put(148, ' '.repeat(8))
  put(156, '0')
  put(257, 'ustar\u000000')
  const sum = header.reduce((all, byte) => all + byte, 0)
  put(148, `${octal(sum, 6)} `)
  return header
}
