import { type ZipFile, zipOf } from './zip-file.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`

/** A paragraph of runs, or of one run; `style` is the id of its style. */
export const paragraph = (content: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${content.startsWith('<') ? content : run(content)}</w:p>`

export type DocxOptions = {
  readonly core?: string
  readonly footnotes?: string
  readonly files?: readonly ZipFile[]
  readonly prolog?: string
}

/** A Word document with this body, and the few files without which Word itself would not open it. */
export function docxOf(body: string, { core = '', footnotes = '', files = [], prolog = '' }: DocxOptions = {}): Buffer {
  const relations = footnotes
    ? '<Relationship Id="f" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/>'
    : ''
  const relationships = (list: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`
  const styles = ['Title', 'heading 1', 'Quote', 'List Bullet']
    .map((name) => `<w:style w:type="paragraph" w:styleId="${name.replaceAll(' ', '')}"><w:name w:val="${name}"/></w:style>`)
    .join('')
  return zipOf([
    {
      name: '[Content_Types].xml',
      bytes: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      bytes: relationships(
        '<Relationship Id="d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>',
      ),
    },
    { name: 'word/_rels/document.xml.rels', bytes: relationships(relations) },
    { name: 'word/styles.xml', bytes: `<w:styles ${W}>${styles}</w:styles>` },
    { name: 'word/document.xml', bytes: `<?xml version="1.0"?>${prolog}<w:document ${W}><w:body>${body}</w:body></w:document>` },
    ...(footnotes ? [{ name: 'word/footnotes.xml', bytes: `<w:footnotes ${W}>${footnotes}</w:footnotes>` }] : []),
    ...(core
      ? [
          {
            name: 'docProps/core.xml',
            bytes: `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
          },
        ]
      : []),
    ...files,
  ])
}
