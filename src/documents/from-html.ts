import type { Doc, Known } from './doc.ts'
import { checkLength } from './limits.ts'

/**
 * The document of a page. Its text is what the page shows as article, blocks parted by blank lines; `unread` says what of the visible text
 * was left out. Throws `empty` or `too-large`. What parses pages is loaded on the first call.
 */
export async function docFromHtml(html: string, known: Known = {}): Promise<Doc> {
  checkLength(html.length)
  const { readPage } = await import('./html/page.ts')
  return readPage(html, known)
}
