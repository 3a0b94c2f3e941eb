import type { Doc, Known } from './doc.ts'
import type { PageOptions } from './html/page.ts'
import { checkLength } from './limits.ts'

/**
 * The document of a page. Its text is what the page shows as article (with `whole`: all it shows), blocks parted by blank lines; `unread` says
 * what of the visible text was left out. Throws `empty` or `too-large`. What parses pages is loaded on the first call.
 */
export async function docFromHtml(html: string, known: Known = {}, options: PageOptions = {}): Promise<Doc> {
  checkLength(html.length)
  const { readPage } = await import('./html/page.ts')
  return readPage(html, known, options)
}
