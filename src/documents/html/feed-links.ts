import { RAW } from './elements.ts'
import { readTag } from './tag.ts'
import { endOf } from './tame.ts'

const FEEDS: ReadonlySet<string> = new Set([
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
  'application/feed+json',
])

const MOST = 20

/**
 * The addresses of the feeds that a page names in its head, in its order and each once: what a reader means who gives the address of a site.
 * `url` is where the page is.
 */
export function feedLinksIn(html: string, url: string): string[] {
  const feeds = new Set<string>()
  let base = url
  for (let at = html.indexOf('<'); at >= 0 && feeds.size < MOST; at = html.indexOf('<', at)) {
    const tag = readTag(html, at)
    at = tag?.to ?? at + 1
    if (!tag) continue
    const { name, attributes, closing } = tag
    if (name === 'body') break // anybody may have written what is in it
    const href = attributes.get('href')?.replaceAll('&amp;', '&')
    if (name === 'base' && href !== undefined && base === url) base = URL.parse(href, url)?.href ?? url
    if (name === 'link' && href !== undefined && isFeed(attributes)) {
      const feed = URL.parse(href, base)
      if (feed?.protocol === 'https:' || feed?.protocol === 'http:') feeds.add(feed.href)
    }
    if (RAW.has(name) && !closing) at = endOf(html, name, at)
  }
  return [...feeds]
}

function isFeed(attributes: ReadonlyMap<string, string>): boolean {
  const [rel = '', type = ''] = [attributes.get('rel'), attributes.get('type')].map((value) => value?.toLowerCase())
  return rel.split(/\s+/).includes('alternate') && FEEDS.has(type.split(';', 1)[0]!.trim())
}
