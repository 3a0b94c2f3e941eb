import { checkXml, type Known, type Note, publishedIn } from '../../documents/index.ts'
import { OnrecordError } from '../../errors.ts'
import { normalise } from '../../text/index.ts'
import { found, type Item } from '../item.ts'
import { LIMITS } from '../limits.ts'
import { type Entries, type Entry, entriesOf, type Markup } from './entries.ts'

/** Where a feed was found, for the addresses in it that are relative, and what is to be said of each of its items. */
export type FeedPlace = {
  readonly name: string
  readonly url?: string | undefined
  readonly notes: readonly Note[]
  readonly captured: string | null
}

/**
 * The items of a feed: RSS 2, Atom, RDF or JSON Feed. Of one that breaks off, the items before that, and an error. An item of which the feed gives
 * only a summary says so; one without any text is an error, for the rest is read.
 */
export function feedItems(text: string, place: FeedPlace): Item[] {
  const { entries, error } = readFeed(text)
  const seen = new Set<string>()
  const items = entries.list.map((entry, number): Item => {
    const called = (entry.id ?? entry.url ?? '').trim().replaceAll(/\s+/g, '_').slice(0, LONGEST_ID)
    const id = called === '' || seen.has(called) ? `${called === '' ? '' : `#${called}`}[${number}]` : `#${called}`
    seen.add(called)
    return itemOf(entry, entries, { ...place, name: `${place.name}${id}` })
  })
  return error ? [...items, { where: place.name, error }] : items
}

function itemOf(entry: Entry, { outlet, base }: Entries, { name: where, url: from, notes, captured }: FeedPlace): Item {
  const url = addressOf(entry.url, base, from)
  const content = entry.content ?? entry.summary
  if (content === null) {
    const what = url === null ? 'a title and no address' : `the address of its page, ${url}`
    return { where, error: new OnrecordError('no-item-text', { what }), ...(url !== null && { url }) }
  }
  const title = entry.title && wordsIn(entry.title)
  const said: Known = {
    title,
    byline: entry.authors.join(', ') || null,
    outlet: entry.origin ?? (outlet && wordsIn(outlet)),
    published: entry.published === null ? null : publishedIn(entry.published),
    url,
  }
  const known = Object.fromEntries(Object.entries(said).filter(([, value]) => value)) as Known
  const short = entry.content === null && wordsIn(content).split(' ').length < SUMMARY_WORDS
  const body = 'html' in content ? { html: content.html, whole: true } : { text: content.text }
  return found(where, { known, notes: [...notes, ...(short ? [SUMMARY] : [])], ...body }, captured)
}

/** Reads a feed after it was looked over; where it breaks off, as far as its last whole item. */
function readFeed(text: string): { entries: Entries; error: OnrecordError | null } {
  try {
    return { entries: parsed(text), error: null }
  } catch (error) {
    const end = Math.max(...['</item>', '</entry>'].map((tag) => text.lastIndexOf(tag) + (text.includes(tag) ? tag.length : 0)))
    const isCut = !/<\/(?:rss|(?:\w{1,20}:)?feed|rdf:RDF)\s*>\s*$/i.test(text.slice(-200))
    if (end > 0 && isCut)
      try {
        return { entries: parsed(text.slice(0, end)), error: damaged('it breaks off') }
      } catch {
        // then it is told why the whole could not be read
      }
    return { entries: { outlet: null, base: null, list: [] }, error: error as OnrecordError }
  }
}

function parsed(text: string): Entries {
  const isJson = text.trimStart().startsWith('{')
  if (!isJson) checkXml(text, { elements: LIMITS.elements })
  try {
    return entriesOf(isJson ? JSON.parse(text.replace(/^\ufeff/, '')) : text)
  } catch (error) {
    throw damaged(((error as Error).cause as Error | undefined)?.message ?? (error as Error).message)
  }
}

/** The words of a title without tags and entities, in one line. */
function wordsIn(markup: Markup): string {
  const text = 'html' in markup ? markup.html.replaceAll(/<[a-z!/][^<>]{0,2000}>/gi, ' ') : markup.text
  return normalise(text).text.replaceAll(/\s+/g, ' ').trim()
}

function addressOf(written: string | null, ...bases: (string | null | undefined)[]): string | null {
  if (written === null) return null
  const base = bases.find((base) => base && URL.canParse(base))
  const url = URL.parse(written.trim(), base ?? undefined)
  return url && /^https?:$/.test(url.protocol) ? url.href : null
}

const damaged = (reason: string) => new OnrecordError('damaged', { what: 'This feed', reason: reason.slice(0, 200) })

const SUMMARY: Note = {
  code: 'summary-only',
  says: 'The feed gives only a summary of this article; the page itself was not read.',
}
/** A "summary" of as many words is the article: many feeds put it there. */
const SUMMARY_WORDS = 200
const LONGEST_ID = 500
