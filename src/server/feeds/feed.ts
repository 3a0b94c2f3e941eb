import type { Hit, Store } from '../../record/index.ts'
import { webAddress } from '../../views/index.ts'
import { joined } from '../told/statements.ts'

/** What a feed says, in whatever format it is written. */
export type Feed = {
  /** The same whatever the server is called and wherever it listens. */
  readonly id: string
  readonly title: string
  /** Where people read the same. */
  readonly page: string
  /** Where the feed is, and where it goes on, if there is more. */
  readonly self: string
  readonly next: string | null
  /** When its newest entry changed; null where it has none. */
  readonly updated: Date | null
  readonly entries: readonly Entry[]
}

export type Entry = {
  readonly id: string
  readonly title: string
  /** The statement in its document, here. */
  readonly link: string
  /** The article where it was published, if that is known. */
  readonly article: string | null
  readonly updated: Date
  readonly speaker: string | null
  readonly tags: readonly string[]
  readonly text: string
}

/** An id that stays: of what it is, not of where it is read. */
export const idFor = (what: string, name: string): string => `urn:onrecord:${what}:${encodeURIComponent(name.toWellFormed())}`

/** The entries of statements found. `at` is the address of the server. */
export async function entriesOf(hits: readonly Hit[], at: URL, store: Store): Promise<readonly Entry[]> {
  const days = new Map<string, Promise<Date>>()
  const dayOf = (document: Hit['document']) => {
    const day = days.get(document.id) ?? whenOf(document, store)
    days.set(document.id, day)
    return day
  }
  return Promise.all(hits.map(async (hit) => entryOf(hit, at, await dayOf(hit.document))))
}

function entryOf({ statement, document, copies }: Hit, at: URL, updated: Date): Entry {
  const { id, kind, form, conditions, content } = statement
  const speaker = statement.who?.name ?? statement.speaker?.name ?? null
  const words = joined(content)
  const source = [document.title, document.outlet, document.published].filter((fact) => fact !== null)
  const more = copies.length > 0 ? `, and in ${copies.length} ${copies.length === 1 ? 'copy' : 'copies'} of it` : ''
  return {
    id: idFor('statement', id),
    title: cut(`${speaker ?? 'Somebody'}: ${words}`),
    link: new URL(`/s/${encodeURIComponent(id)}`, at).href,
    article: webAddress(document.url),
    updated,
    speaker,
    tags: [kind, form, ...(conditions.length > 0 ? ['with a condition'] : [])],
    text: `${words}\n\n${speaker ?? 'Somebody'}, ${kind}, ${form} speech${source.length > 0 ? `; in ${source.join(', ')}${more}` : ''}`,
  }
}

/** The day of publication, or else when it was added: the same each time. */
async function whenOf({ id, published }: Hit['document'], store: Store): Promise<Date> {
  const day = published !== null && /^\d{4}(?:-\d\d){0,2}(?:T|$)/.test(published) ? new Date(published) : null
  if (day !== null && !Number.isNaN(day.getTime())) return day
  return new Date((await store.document(id))?.added ?? 0)
}

const LONGEST = 120

/** A headline of words: as many as have room on a line. */
function cut(text: string): string {
  const line = text.split(/\s+/).join(' ').trim()
  if (line.length <= LONGEST) return line
  const room = line.slice(0, LONGEST)
  const end = room.lastIndexOf(' ')
  return `${end > LONGEST / 2 ? room.slice(0, end) : room.toWellFormed()} …`
}
