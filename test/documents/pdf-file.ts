import { deflateSync } from 'node:zlib'

/** Words of a page where they stand: points from the lower left corner. */
export type Placed = readonly [x: number, y: number, size: number, text: string]

export type PdfOptions = {
  readonly info?: Readonly<Record<string, string>>
  /** Locked with a password nobody has. */
  readonly encrypted?: boolean
  /** What each content stream is packed with, one over the other. */
  readonly filters?: readonly 'FlateDecode'[]
  /** Stands before the first byte. */
  readonly junk?: string
}

/** A PDF document of A4 pages in one font, made as the format's description has it: bytes of Windows-1252. */
export function pdfOf(pages: readonly (readonly Placed[])[], options: PdfOptions = {}): Buffer {
  return pdfOfContents(
    pages.map((page) => Buffer.from(page.map(shown).join('\n'), 'latin1')),
    options,
  )
}

export function pdfOfContents(
  contents: readonly Buffer[],
  { info = {}, encrypted = false, filters = [], junk = '' }: PdfOptions,
): Buffer {
  const kids = contents.map((_, i) => `${5 + 2 * i} 0 R`).join(' ')
  const objects: Buffer[] = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R /Lang (en) >>'),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${contents.length} /MediaBox [0 0 595 842] >>`),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'),
    Buffer.from(
      `<< ${Object.entries(info)
        .map(([name, value]) => `/${name} (${escaped(value)})`)
        .join(' ')} >>`,
      'latin1',
    ),
    ...contents.flatMap((content, i) => {
      const packed = filters.reduce((bytes) => deflateSync(bytes, { level: 9 }), content)
      const head = `<< /Length ${packed.length} /Filter [${filters.map((filter) => `/${filter}`).join(' ')}] >>\nstream\n`
      return [
        Buffer.from(`<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + 2 * i} 0 R >>`),
        Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')]),
      ]
    }),
  ]
  const parts: Buffer[] = [Buffer.from(`${junk}%PDF-1.4\n%\xe2\xe3\xcf\xd3\n`, 'latin1')]
  const places: number[] = []
  const size = () => parts.reduce((sum, { length }) => sum + length, 0)
  for (const [i, object] of objects.entries()) {
    places.push(size())
    parts.push(Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from('\nendobj\n'))
  }
  const start = size()
  const lock = encrypted
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> /ID [<00><00>]`
    : ''
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}` +
        `trailer << /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R ${lock} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

const shown = ([x, y, size, text]: Placed) => `BT /F1 ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`

const escaped = (text: string) =>
  text
    .replace(/[\\()]/g, '\\$&')
    .replace(/[“”‘’–—]/g, (mark) => ({ '“': '\x93', '”': '\x94', '‘': '\x91', '’': '\x92', '–': '\x96', '—': '\x97' })[mark]!)
