import { generateAtomFeed, generateJsonFeed } from 'feedsmith'
import type { Feed } from './feed.ts'

/** A format feeds are written in: its media type, and how. */
export type Format = { readonly type: string; write(feed: Feed): string }

export const FORMATS: Readonly<Record<string, Format>> = {
  atom: { type: 'application/atom+xml', write: atom },
  json: { type: 'application/feed+json', write: json },
}

const GENERATOR = 'Onrecord'

function atom({ id, title, page, self, next, updated, entries }: Feed): string {
  const { type } = FORMATS.atom!
  return generateAtomFeed({
    id,
    title: { value: plain(title) },
    updated: updated ?? new Date(0),
    generator: { text: GENERATOR },
    authors: [{ name: GENERATOR }],
    links: [
      { href: self, rel: 'self', type },
      { href: page, rel: 'alternate', type: 'text/html' },
      ...(next === null ? [] : [{ href: next, rel: 'next', type }]),
    ],
    entries: entries.map((entry) => ({
      id: entry.id,
      title: { value: plain(entry.title) },
      updated: entry.updated,
      published: entry.updated,
      ...(entry.speaker !== null && { authors: [{ name: plain(entry.speaker) }] }),
      links: [
        { href: entry.link, rel: 'alternate', type: 'text/html' },
        ...(entry.article === null ? [] : [{ href: entry.article, rel: 'via' }]),
      ],
      categories: entry.tags.map((term) => ({ term })),
      content: { value: plain(entry.text), type: 'text' },
    })),
  })
}

function json({ title, page, self, next, entries }: Feed): string {
  const feed = generateJsonFeed({
    title: plain(title),
    home_page_url: page,
    feed_url: self,
    ...(next !== null && { next_url: next }),
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.link,
      ...(entry.article !== null && { external_url: entry.article }),
      title: plain(entry.title),
      content_text: plain(entry.text),
      date_published: entry.updated,
      ...(entry.speaker !== null && { authors: [{ name: plain(entry.speaker) }] }),
      tags: [...entry.tags],
    })),
  })
  return `${JSON.stringify({ items: [], ...(feed as object) })}\n`
}

// What no XML may have, however it is written.
const NOT_IN_XML = /(?![\t\n])[\p{Cc}\ufffe\uffff]/gu

const plain = (text: string): string => text.toWellFormed().replaceAll(NOT_IN_XML, '\ufffd')
