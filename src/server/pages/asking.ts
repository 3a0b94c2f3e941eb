import type { Quotation } from '../../answers/index.ts'
import { type LookedIn, type LookedInEach, lookedInFor, lookedInForEach, type Sought } from '../../asking/index.ts'
import { OnrecordError } from '../../errors.ts'
import type { Reading } from '../../read.ts'
import { askForm, type Html, type Part } from '../../views/index.ts'
import { OPERATIONS } from '../operations/index.ts'
import { contextFor } from '../site.ts'
import { chosen, filesIn, formOf, pasted, wordsIn } from './form.ts'
import type { Asked, Shown } from './page.ts'
import { refusedOr } from './refused.ts'

/** What a form that asks of words says of itself. */
export type AskPage = { readonly action: string; readonly label: string; readonly button: string }

/** What a form was filled with, where it is shown once more. */
export type Filled = { readonly problem?: Part; readonly words?: string; readonly speaker?: string; readonly text?: string }

/** The articles the address names: those read here, and those on record. Throws `not-kept`. */
export async function articlesIn({ site, query }: Asked): Promise<readonly Reading[]> {
  const store = await site.record.look()
  return Promise.all(
    query.getAll('in').map(async (id) => {
      const kept = site.kept.get(id)
      if (kept) return kept
      const recorded = await store.document(id)
      if (!recorded) throw new OnrecordError('not-kept')
      return { doc: recorded.doc, statements: recorded.statements, voices: [] }
    }),
  )
}

/** What the words are looked for in: the articles the address names, or else the record. */
export async function lookedInBy({ site }: Asked, sought: Sought, readings: readonly Reading[]): Promise<LookedIn> {
  if (readings.length > 0) return { readings, limits: {} }
  return lookedInFor(await site.record.look(), sought)
}

/** The same for each quotation of a draft. */
export async function lookedInEachBy(
  { site }: Asked,
  quotations: readonly Quotation[],
  readings: readonly Reading[],
): Promise<LookedInEach> {
  if (readings.length > 0) return { readings: quotations.map(() => readings), limits: {} }
  return lookedInForEach(await site.record.look(), quotations)
}

/** Where a document can be read, at the statement if there is one: as it was read here, or on record. */
export function leadsTo({ site }: Asked): (document: string, statement: string | null) => string {
  return (document, statement) =>
    `/${site.kept.get(document) ? 'read' : 'd'}/${document}${statement === null ? '' : `?s=${statement}#s-${statement}`}`
}

/** How many documents there are to look in where no article is given. */
export const onRecord = async ({ site }: Asked): Promise<number> => (await (await site.record.look()).extent()).documents

export async function formOn(asked: Asked, readings: readonly Reading[], page: AskPage, filled: Filled = {}): Promise<Html> {
  const { query } = asked
  const articles = readings.map(({ doc: { id, title, outlet } }) => ({ id, title, outlet }))
  const { words = query.get('words') ?? '', speaker = query.get('speaker') ?? '', ...more } = filled
  return askForm({ articles, words, speaker, onRecord: await onRecord(asked), ...more }, page)
}

/**
 * Takes what a form sent: reads the articles given with it, and leads to the address that asks. `ask` says what of the words goes into that.
 */
export async function takenBy(
  asked: Asked,
  page: AskPage,
  ask: (words: string, read: (article: Given) => Promise<Reading>) => Promise<Readonly<Record<string, string>>>,
  again: (problem: Filled, readings: readonly Reading[]) => Promise<Shown>,
): Promise<Shown | Response> {
  const { c, site } = asked
  const form = await formOf(c.req.raw)
  const read = async (article: Given): Promise<Reading> => {
    const reading = await OPERATIONS.read.run(OPERATIONS.read.input.parse(article), contextFor(c, site))
    site.kept.put(reading)
    return reading
  }
  const [words, speaker, text] = [wordsIn(form, 'words'), wordsIn(form, 'speaker'), wordsIn(form, 'text')]
  const already = form.getAll('in').filter((id) => typeof id === 'string')
  return refusedOr(
    async () => {
      const given = [...(text === undefined ? [] : [pasted(text)]), ...(await Promise.all(filesIn(form, 'file').map(chosen)))]
      const ids = [...already]
      for (const article of given) ids.push((await read(article)).doc.id)
      if (words === undefined) throw new OnrecordError('no-words')
      if (ids.length === 0 && (await onRecord(asked)) === 0)
        throw new OnrecordError('bad-request', { problem: 'There is nothing to look in' })
      const query = new URLSearchParams(Object.entries(await ask(words, read)))
      if (speaker !== undefined) query.set('speaker', speaker)
      for (const id of ids) query.append('in', id)
      return c.redirect(`${page.action}?${query}`, 303)
    },
    (problem) => {
      const readings = already.flatMap((id) => site.kept.get(id) ?? [])
      return again({ problem, words: words ?? '', speaker: speaker ?? '', text: text ?? '' }, readings)
    },
  )
}

type Given = { readonly bytes: string; readonly name?: string }
