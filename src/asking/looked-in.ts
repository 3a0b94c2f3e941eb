import { type Limits, sameName } from '../answers/index.ts'
import type { Reading } from '../read.ts'
import type { DocumentQuery, Recorded, RecordedStatement, Store } from '../record/index.ts'

/** Documents on record that are looked at for one quotation; for one of a draft fewer, the more of them it has. */
const MOST = 50
const MOST_TOGETHER = 1000
const LEAST = 4

/** What an answer is given from: readings, and what they were chosen from. */
export type LookedIn = { readonly readings: readonly Reading[]; readonly limits: Limits }

/** The same for each of several quotations. */
export type LookedInEach = { readonly readings: readonly (readonly Reading[])[]; readonly limits: Limits }

/** Only documents published on or after, and on or before, these ISO days. Default: all. */
export type Days = { readonly after?: string | null; readonly before?: string | null }

/** What is looked for in a record. */
export type Sought = {
  readonly words: string
  /** Who is said to have said them. Whoever the record takes for that speaker is called so in what is looked in. Default: nobody. */
  readonly speaker?: string | null
  /** Documents (ids) that are looked in whatever the words lead to, such as those a verdict was once given on. */
  readonly documents?: readonly string[]
}

/** Documents that may give one utterance, besides those its words lead to. */
const MOST_TELLING = 100

/** An utterance of which every telling is looked for: by its words, or by a statement that gives it. */
export type OfUtterance = { readonly words: string } | { readonly statement: string }

/**
 * What is looked for to find an utterance in other documents: its words, the document of the statement, and those that put it otherwise within a few days. Null
 * where the statement is not on record.
 */
export async function utteranceSought(store: Store, of: OfUtterance): Promise<Sought | null> {
  const hit = 'statement' in of ? await store.statement(of.statement) : null
  if ('statement' in of && !hit) return null
  const words = 'words' in of ? of.words : hit!.statement.content.map(({ text }) => text).join(' ')
  const telling = await store.telling(of, MOST_TELLING)
  return { words, documents: hit ? [hit.document.id, ...telling] : telling }
}

/** The documents on record in which words may stand. All of the record is searched, and so the answer says. */
export async function lookedInFor(store: Store, sought: Sought, days: Days = {}): Promise<LookedIn> {
  const { words, speaker = null, documents = [] } = sought
  const { readingOf } = await callingBy(store, speaker)
  const readings = new Map<string, Reading>()
  for (const found of await store.candidates(words, queryOf(days), MOST)) readings.set(found.doc.id, readingOf(found))
  for (const id of documents) {
    const found = readings.has(id) ? null : await store.document(id)
    if (found) readings.set(id, readingOf(found))
  }
  return { readings: [...readings.values()], limits: await limitsOf(store, days) }
}

/** The same for each quotation of a draft. A document that several lead to is one reading. */
export async function lookedInForEach(
  store: Store,
  quotations: readonly Pick<Sought, 'words' | 'speaker'>[],
  days: Days = {},
): Promise<LookedInEach> {
  const most = Math.max(LEAST, Math.min(MOST, Math.floor(MOST_TOGETHER / quotations.length)))
  const callings = new Map<string | null, Calling>()
  for (const { speaker = null } of quotations) if (!callings.has(speaker)) callings.set(speaker, await callingBy(store, speaker))
  const known = new Map<string, Reading>()
  const readings: Reading[][] = []
  for (const { words, speaker = null } of quotations) {
    const { person, readingOf } = callings.get(speaker)!
    const found = await store.candidates(words, queryOf(days), most)
    readings.push(
      found.map((recorded) => {
        const key = `${recorded.doc.id} ${person === null ? '' : speaker}`
        const reading = known.get(key) ?? readingOf(recorded)
        known.set(key, reading)
        return reading
      }),
    )
  }
  return { readings, limits: await limitsOf(store, days) }
}

type Calling = { readonly person: string | null; readingOf(recorded: Recorded): Reading }

/**
 * How documents are read where a speaker is asked for. A record knows more than one document does: that a man merged with another by hand, or known by a list, is
 * he. What he said under a name of which that cannot be told is given the name asked for.
 */
async function callingBy(store: Store, asked: string | null): Promise<Calling> {
  const person = asked === null ? null : ((await store.speaker(asked)).speaker?.id ?? null)
  const called = (statement: RecordedStatement): RecordedStatement => {
    const { speaker, who } = statement
    const isOther = !speaker || person === null || who?.id !== person || sameName(speaker.name, asked!)
    return isOther ? statement : { ...statement, speaker: { ...speaker, name: asked! } }
  }
  return { person, readingOf: ({ doc, statements }) => ({ doc, statements: statements.map(called), voices: [] }) }
}

const queryOf = ({ after = null, before = null }: Days): DocumentQuery => ({
  ...(after !== null && { from: after }),
  ...(before !== null && { to: before }),
})

async function limitsOf(store: Store, days: Days): Promise<Limits> {
  const { after = null, before = null } = days
  const { documents, from, to, undated } = await store.extent(queryOf(days))
  const all = after === null && before === null ? documents : (await store.extent()).documents
  return { after, before, among: { documents, from, to, undated, outside: all - documents } }
}
