import { normalise } from '../../text/index.ts'
import type { Doc, Note } from '../doc.ts'
import { bylineIn } from '../plain/byline.ts'
import { publishedIn } from '../plain/instants.ts'
import { isAround, isByline } from './around.ts'
import { linkedData } from './json-ld.ts'

export type Meta = Pick<Doc, 'title' | 'byline' | 'outlet' | 'published' | 'url'> & {
  /** The title element: often the outlet's name or "Print version". */
  readonly pageTitle: string | null
  readonly language: string | null
  readonly notes: readonly Note[]
}

/** What a page says of itself in its head: Open Graph, schema.org, meta elements, and last what it shows. */
export function metaOf(document: Document, jsonLd: readonly string[]): Meta {
  const linked = linkedData(jsonLd)
  const named = metaElements(document)
  const first = (...values: readonly (string | null | undefined)[]) =>
    clean(values.find((value) => value && clean(value)) ?? null)
  const outlet = first(named.get('og:site_name'), linked.outlet, named.get('application-name'))
  const heading = [...document.querySelectorAll('h1')].find((h1) => !h1.closest('nav, aside, footer'))?.textContent
  const page = first(document.querySelector('title')?.textContent)
  const title = first(named.get('og:title'), linked.title, heading)
  const notes = linked.free
    ? []
    : [{ code: 'paywalled', says: 'The page says it is not free to read: its text may be cut short.' }]
  return {
    title: title && withoutOutlet(title, outlet, first(heading)),
    pageTitle: page && withoutOutlet(page, outlet, null),
    byline: bylineOf(
      first(linked.byline) ?? first(named.get('author'), named.get('article:author'), named.get('byl')) ?? shownByline(document),
    ),
    outlet,
    published: publishedIn(
      first(
        named.get('article:published_time'),
        linked.published,
        ...['date', 'pubdate', 'publish-date', 'dc.date', 'dc.date.issued', 'parsely-pub-date', 'datepublished'].map((name) =>
          named.get(name),
        ),
        document
          .querySelector('article time[datetime], [itemprop=datePublished][datetime], time[datetime]')
          ?.getAttribute('datetime'),
      ) ?? '',
    ),
    url: first(...[canonical(document), named.get('og:url'), linked.url].map(webAddress)),
    language: first(linked.language, named.get('og:locale')?.replace('_', '-'), named.get('content-language')),
    notes,
  }
}

/** The meta elements by name, the first of each. */
function metaElements(document: Document): ReadonlyMap<string, string> {
  const named = new Map<string, string>()
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      ''
    ).toLowerCase()
    if (!named.has(name)) named.set(name, element.getAttribute('content') ?? '')
  }
  return named
}

/** One line of plain words; null where there are none or far too many. */
function clean(text: string | null | undefined): string | null {
  if (!text || text.length > LONGEST) return null
  const words = normalise(text).text.replace(/\s+/g, ' ').trim()
  return words === '' ? null : words
}

/** "Mayor says no | Harbour Herald" → "Mayor says no": by the outlet's name where it is known, else by the headline shown on the page. */
function withoutOutlet(title: string, outlet: string | null, heading: string | null): string {
  if (heading && heading.length >= 10 && title.startsWith(heading) && SEPARATOR.test(title.slice(heading.length))) return heading
  const lower = title.toLowerCase()
  const name = outlet?.toLowerCase() ?? ''
  if (name && lower.endsWith(name)) return title.slice(0, -name.length).replace(/[\s|–—·•:»-]+$/, '') || title
  if (name && lower.startsWith(name)) return title.slice(name.length).replace(/^[\s|–—·•:»-]+/, '') || title
  const parts = title.split(' | ')
  return parts.length > 1 && parts[0]!.length >= 15 ? parts[0]! : title
}

function shownByline(document: Document): string | null {
  for (const element of document.querySelectorAll('[rel=author], [itemprop=author], [class*=byline], [class*=author]'))
    if (isByline(element) && !element.closest('aside, nav, footer') && !isAround(element)) {
      const text = clean(element.textContent)
      if (text && text.length <= 120) return text
    }
  return null
}

/** Names without "By" and what follows them; an address is no name. */
function bylineOf(text: string | null): string | null {
  if (!text || /^https?:|^@|\.\w+\//i.test(text)) return null
  return bylineIn(text)?.names ?? text.replace(/^by:? /i, '')
}

function canonical(document: Document): string | null {
  return document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? null
}

function webAddress(text: string | null | undefined): string | null {
  return text && /^https?:\/\/[^\s<>"]+$/i.test(text) && URL.canParse(text) ? text : null
}

const LONGEST = 1000
const SEPARATOR = /^\s*[|–—·•:»-]/
