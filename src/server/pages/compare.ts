import { type Compared, quotationOf, ROW_ORDERS, type RowOrder, sortedRows } from '../../answers/index.ts'
import { type OfUtterance, type Sought, utteranceSought } from '../../asking/index.ts'
import { OnrecordError } from '../../errors.ts'
import type { Reading } from '../../read.ts'
import { changed, comparisonView, html } from '../../views/index.ts'
import { contextFor } from '../site.ts'
import { type AskPage, articlesIn, type Filled, formOn, leadsTo, lookedInBy, onRecord, takenBy } from './asking.ts'
import type { Asked, Page, Shown } from './page.ts'

const TITLE = 'Compare – Onrecord'
const FORM: AskPage = { action: '/compare', label: 'The words, as one outlet quotes them', button: 'Compare' }

/** One utterance as every outlet gives it. What was asked stands in the address: words, or the id of a statement, and articles by their ids. */
export const comparePage: Page = {
  path: '/compare',
  name: 'Compare',
  async show(asked) {
    const { query } = asked
    const [words, statement] = [query.get('words') ?? '', query.get('statement')]
    const readings = await articlesIn(asked)
    const nowhere = readings.length === 0 && (await onRecord(asked)) === 0
    if (nowhere || (words.trim() === '' && statement === null)) return askingFor(asked, readings)
    return comparisonShown(asked, words, statement, readings)
  },
  take: (asked) =>
    takenBy(
      asked,
      FORM,
      async (words) => ({ words }),
      (filled, readings) => askingFor(asked, readings, filled),
    ),
}

async function comparisonShown(asked: Asked, words: string, statement: string | null, given: readonly Reading[]): Promise<Shown> {
  const { c, site, query } = asked
  const quotation = quotationOf(words)
  if (statement === null && quotation.words === '') throw new OnrecordError('no-words')
  const context = contextFor(c, site)
  const of = statement === null ? { words: quotation.words } : { statement }
  const sought = await soughtOf(asked, of, given)
  const { readings, limits } = await lookedInBy(asked, sought, given)
  const compared: Compared =
    statement === null ? { words: quotation.words, speaker: query.get('speaker') || quotation.speaker } : { statement }
  const found = await context.work({ do: 'compare', asked: compared, readings, limits })
  const sort = ROW_ORDERS.find((order) => order === query.get('sort')) ?? 'time'
  const comparison = { ...found, rows: sortedRows(found.rows, sort) }
  const by = (order: RowOrder) => changed(query, { sort: order })
  const view = comparisonView(comparison, { sort, orders: ROW_ORDERS, to: leadsTo(asked), by })
  return {
    title: TITLE,
    body: html`<div class="verifying"><h1 class="page-title">Compare</h1>${view}<details class="again"><summary>Ask again</summary>${await formOn(asked, given, FORM)}</details></div>`,
    json: comparison,
  }
}

/** Throws `unknown-statement` for one that is neither in one of the articles nor on record. */
async function soughtOf({ site }: Asked, of: OfUtterance, given: readonly Reading[]): Promise<Sought> {
  const isHere = (id: string) => given.some(({ statements }) => statements.some((statement) => statement.id === id))
  if (given.length > 0 && (!('statement' in of) || isHere(of.statement))) return { words: '' }
  const sought = given.length > 0 ? null : await utteranceSought(await site.record.look(), of)
  if (!sought) throw new OnrecordError('unknown-statement', { id: 'statement' in of ? of.statement : '' })
  return sought
}

const askingFor = async (asked: Asked, readings: readonly Reading[], filled?: Filled): Promise<Shown> => ({
  title: TITLE,
  body: html`<section class="hero"><h1>Who made what of it?</h1><p class="lead">One utterance side by side as every outlet gives it: what each keeps, leaves out, changes, or puts its own way.</p>${await formOn(asked, readings, FORM, filled)}</section>`,
})
