import { type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith'

/** A text as a feed gives it: HTML or plain. */
export type Markup = { readonly html: string } | { readonly text: string }

/** One item of a feed, whatever the feed is written in. */
export type Entry = {
  readonly id: string | null
  /** As written: it may be relative. */
  readonly url: string | null
  readonly title: Markup | null
  readonly authors: readonly string[]
  /** Who published it first, where the feed only passes it on. */
  readonly origin: string | null
  readonly published: string | null
  /** The article, and what the feed says of it. */
  readonly content: Markup | null
  readonly summary: Markup | null
}

export type Entries = { readonly outlet: Markup | null; readonly base: string | null; readonly list: readonly Entry[] }

/** The items of a feed in any of the four formats. Throws what the parser throws. */
export function entriesOf(feed: string | object): Entries {
  const parsed = parseFeed(feed)
  if (parsed.format === 'atom') return atom(parsed.feed as Atom)
  if (parsed.format === 'json') return json(parsed.feed as Json)
  const { title, link, items = [] } = parsed.feed as Rss | Rdf
  const list = items.map(parsed.format === 'rss' ? (item) => rssItem(item as RssItem) : (item) => commonItem(item))
  return { outlet: markup(title), base: link ?? null, list }
}

type Rss = Partial<RssFeed.Feed<string>>
type Rdf = Partial<RdfFeed.Feed<string>>
type Atom = Partial<AtomFeed.Feed<string>>
type Json = Partial<JsonFeed.Feed<string>>
type RssItem = Partial<RssFeed.Item<string>>
type CommonItem = Partial<Pick<RssFeed.Item<string> & RdfFeed.Item<string>, 'title' | 'link' | 'description' | 'content' | 'dc'>>

/** What items of RSS 2 and RDF have in common. */
function commonItem({ title, link, description, content, dc }: CommonItem): Entry {
  return {
    id: link ?? null,
    url: link ?? null,
    title: markup(title),
    authors: dc?.creators ?? [],
    origin: null,
    published: dc?.dates?.[0] ?? null,
    content: markup(content?.encoded),
    summary: markup(description),
  }
}

function rssItem(item: RssItem): Entry {
  const { guid, pubDate, authors = [], source } = item
  const common = commonItem(item as CommonItem)
  const permalink = guid?.isPermaLink === false ? null : guid?.value
  return {
    ...common,
    id: guid?.value ?? common.id,
    url: common.url ?? (permalink && /^https?:/i.test(permalink) ? permalink : null),
    authors: common.authors.length > 0 ? common.authors : namesOf(authors),
    origin: source?.title ?? null,
    published: pubDate ?? common.published,
  }
}

function atom({ title, links = [], authors: feedAuthors = [], entries = [], xml }: Atom): Entries {
  return {
    outlet: typed(title),
    base: xml?.base ?? pageLink(links),
    list: entries.map(({ id, links = [], title, authors = [], source, published, updated, content, summary }) => ({
      id: id ?? null,
      url: pageLink(links),
      title: typed(title),
      authors: namesOf(authors.length > 0 ? authors : feedAuthors),
      origin: source?.title?.value ?? null,
      published: published ?? updated ?? null,
      content: typed(content),
      summary: typed(summary),
    })),
  }
}

function json({ title, home_page_url, authors: feedAuthors = [], items = [] }: Json): Entries {
  return {
    outlet: title === undefined ? null : { text: title },
    base: home_page_url ?? null,
    list: items.map((item) => ({
      id: item.id ?? null,
      url: item.url ?? item.external_url ?? null,
      title: item.title === undefined ? null : { text: item.title },
      authors: namesOf(item.authors?.length ? item.authors : feedAuthors),
      origin: null,
      published: item.date_published ?? item.date_modified ?? null,
      content: item.content_html ? { html: item.content_html } : item.content_text ? { text: item.content_text } : null,
      summary: item.summary ? { text: item.summary } : null,
    })),
  }
}

const namesOf = (people: readonly { name?: string }[]) =>
  people.map(({ name }) => name?.trim() ?? '').filter((name) => name !== '' && !name.includes('@'))

/** The link that leads to the page for people. */
function pageLink(links: readonly { href?: string; rel?: string; type?: string }[]): string | null {
  const pages = links.filter(({ rel = 'alternate' }) => rel === 'alternate')
  return (pages.find(({ type = 'text/html' }) => /html/.test(type)) ?? pages[0])?.href ?? null
}

/** RSS says not whether it is HTML; where there is a tag or an entity, it is. */
function markup(words: string | undefined): Markup | null {
  if (!words?.trim()) return null
  return /<[a-z!/][^<>]{0,2000}>|&(?:#\d{1,8}|#x[\da-f]{1,8}|[a-z]{2,20});/i.test(words) ? { html: words } : { text: words }
}

function typed(text: { value?: string; type?: string } | undefined): Markup | null {
  if (!text?.value?.trim()) return null
  return /html/i.test(text.type ?? '') ? { html: text.value } : { text: text.value }
}
