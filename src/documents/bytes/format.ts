/** What a decoded text is written in. What it begins with decides; the name only where that is no sign. */
export function formatOf(text: string, name = ''): 'plain' | 'markdown' | 'html' {
  const head = text.slice(0, HEAD).trimStart()
  if (PAGE.test(head)) return 'html'
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(name)) return 'markdown'
  const named = /\.(?:x?html?|shtml|xht)$/i.test(name)
  if ((named || head.startsWith('<')) && TAGS.test(head)) return 'html'
  return isMarkdown(text) ? 'markdown' : 'plain'
}

/** A line of stars or a "#" may stand in any text; two different marks of Markdown hardly do, unless one is a link, which is enough. */
function isMarkdown(text: string): boolean {
  const head = text.slice(0, MARKDOWN_HEAD)
  if (/\[[^\][\n]{1,200}\]\(https?:\/\/[^\s()]{1,1000}\)/.test(head)) return true
  return MARKDOWN.filter((mark) => mark.test(head)).length >= 2
}

const MARKDOWN_HEAD = 16 * 1024
const MARKDOWN = [
  /^#{1,6} \S/m,
  /(?:^|\s)\*\*\S[^*\n]{0,200}\S\*\*/,
  /^> \S/m,
  /^(?:```|~~~)/m,
  /^---\n(?:[\w-]{1,40}:.{0,500}\n){1,20}---$/m,
]

/** What holds many documents in one file. */
export type Collection = keyof typeof COLLECTIONS

/** Which collection of documents a text is by what it begins with; null for one document. */
export function collectionOf(text: string): Collection | null {
  const head = text.slice(0, HEAD).trimStart()
  const found = Object.entries(COLLECTIONS).find(([, { sign }]) => sign.test(head))
  return (found?.[0] as Collection | undefined) ?? null
}

// A document type names the first element just as well, and is refused later with a sentence of its own.
const PROLOG = /^(?:<\?xml[^>]{0,200}\?>\s*)?(?:<\?[^>]{0,300}\?>\s*|<!--[^>]{0,500}-->\s*){0,5}<(?:!DOCTYPE\s+)?/i.source
export const COLLECTIONS = {
  feed: { sign: new RegExp(`${PROLOG}(?:rss|(?:\\w{1,20}:)?feed|rdf:RDF)[\\s>[]`, 'i'), words: 'a feed (RSS or Atom)' },
  opml: { sign: new RegExp(`${PROLOG}opml[\\s>[]`, 'i'), words: 'a list of feeds (OPML)' },
  warc: { sign: /^WARC\/\d/, words: 'a web archive (WARC)' },
  json: { sign: /^(?:\{\s*["}]|\[\s*(?:\{\s*["}]|\]))/, words: 'JSON' },
} as const satisfies Record<string, { sign: RegExp; words: string }>

/** What a text in a format that is not read looks like ("Rich Text"); null for plain text and pages. */
export function otherFormat(text: string): string | null {
  const head = text.slice(0, HEAD).trimStart()
  return OTHERS.find(([, sign]) => sign.test(head))?.[0] ?? null
}

const HEAD = 2048
const PAGE = /^(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/i
const TAGS = /<(?:p|div|h[1-6]|article|section|main|span|br|ul|ol|blockquote|table|title|meta|a|b|i|em|strong)[\s/>]/i
const OTHERS: readonly (readonly [string, RegExp])[] = [
  ['Rich Text (RTF)', /^\{\\rtf/],
  ['PostScript', /^%!PS/],
  ['an SVG picture', new RegExp(`${PROLOG}svg[\\s>[]`, 'i')],
  ['a saved page in one file (MHTML)', /^(?:From: <Saved by|MIME-Version: 1\.0)/],
]
