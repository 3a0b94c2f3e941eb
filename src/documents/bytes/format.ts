import type { Doc } from '../doc.ts'

/** Whether a decoded text is a page. What it begins with decides; the name only where that is no sign. */
export function formatOf(text: string, name = ''): Doc['format'] {
  const head = text.slice(0, HEAD).trimStart()
  if (PAGE.test(head)) return 'html'
  const named = /\.(?:x?html?|shtml|xht)$/i.test(name)
  return (named || head.startsWith('<')) && TAGS.test(head) ? 'html' : 'plain'
}

/** What a text in another format looks like ("an RSS feed"); null for plain text and pages. */
export function otherFormat(text: string): string | null {
  const head = text.slice(0, HEAD).trimStart()
  return OTHERS.find(([, sign]) => sign.test(head))?.[0] ?? null
}

const HEAD = 2048
const PAGE = /^(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/i
const TAGS = /<(?:p|div|h[1-6]|article|section|main|span|br|ul|ol|blockquote|table|title|meta|a|b|i|em|strong)[\s/>]/i
const OTHERS: readonly (readonly [string, RegExp])[] = [
  [
    'a feed (RSS or Atom)',
    /^(?:<\?xml[^>]{0,200}\?>\s*)?(?:<\?[^>]{0,300}\?>\s*|<!--[^>]{0,500}-->\s*){0,5}<(?:rss|feed|rdf:RDF)[\s>]/i,
  ],
  ['Rich Text (RTF)', /^\{\\rtf/],
  ['PostScript', /^%!PS/],
  ['a web archive (WARC)', /^WARC\/\d/],
  ['a saved page in one file (MHTML)', /^(?:From: <Saved by|MIME-Version: 1\.0)/],
]
