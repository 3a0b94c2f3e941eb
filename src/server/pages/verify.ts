import { type Grade, gradeOf, PROFILES, type Profile, quotationOf, quotationsIn } from '../../answers/index.ts'
import { OnrecordError } from '../../errors.ts'
import type { Reading } from '../../read.ts'
import { changed, draftView, type Html, html, verdictView } from '../../views/index.ts'
import { contextFor } from '../site.ts'
import {
  type AskPage,
  articlesIn,
  type Filled,
  formOn,
  leadsTo,
  lookedInBy,
  lookedInEachBy,
  onRecord,
  takenBy,
} from './asking.ts'
import { pasted } from './form.ts'
import type { Asked, Page, Shown } from './page.ts'

const TITLE = 'Verify – Onrecord'
const FORM: AskPage = { action: '/verify', label: 'The words, as they are quoted; or a whole draft', button: 'Verify' }
/** What is longer than this, or has paragraphs, is looked through for quotations: it is a draft. */
const LONGEST_QUOTATION = 700

/** One box for words or a draft, and what to look in. What was asked stands in the address, articles by their ids. */
export const verifyPage: Page = {
  path: '/verify',
  name: 'Verify',
  async show(asked) {
    const { query } = asked
    const words = query.get('words') ?? ''
    const draft = query.get('draft')
    const readings = await articlesIn(asked)
    const nowhere = readings.length === 0 && (await onRecord(asked)) === 0
    if (nowhere || (words.trim() === '' && draft === null)) return askingFor(asked, readings)
    return draft === null ? quotationShown(asked, words, readings) : draftShown(asked, keptOf(asked, draft), readings)
  },
  take: (asked) =>
    takenBy(
      asked,
      FORM,
      async (words, read) => {
        const draft = isLong(words) ? await read(pasted(words)) : null
        return draft && quotationsIn(draft).length > 0 ? { draft: draft.doc.id } : { words }
      },
      (filled, readings) => askingFor(asked, readings, filled),
    ),
}

const isLong = (words: string) => words.length > LONGEST_QUOTATION || /\n[ \t\r]*\n/.test(words.trim())

async function quotationShown(asked: Asked, words: string, given: readonly Reading[]): Promise<Shown> {
  const { c, site, query } = asked
  const quotation = quotationOf(words)
  if (quotation.words === '') throw new OnrecordError('no-words')
  const profile = profileIn(query)
  const speaker = query.get('speaker') || quotation.speaker
  const { readings, limits } = await lookedInBy(asked, { words: quotation.words, speaker }, given)
  const verdict = await contextFor(c, site).work({ do: 'verify', quotation: { ...quotation, speaker }, readings, limits })
  const view = verdictView(verdict, { profile, to: leadsTo(asked), by: (other) => changed(query, { house: other }) })
  return { ...(await around(asked, given, view)), json: { ...verdict, profile, grade: gradeOf(verdict, profile) } }
}

async function draftShown(asked: Asked, draft: Reading, given: readonly Reading[]): Promise<Shown> {
  const { c, site, query } = asked
  const profile = profileIn(query)
  const quoted = quotationsIn(draft).map(({ quotation }) => quotation)
  const { readings, limits } = await lookedInEachBy(asked, quoted, given)
  const verified = await contextFor(c, site).work({ do: 'check', draft, readings, limits })
  const quotations = verified.map(({ quotation: _quotation, ...rest }) => ({ ...rest, grade: gradeOf(rest.verdict, profile) }))
  const only = query.get('grade')
  const view = draftView(quotations, isGrade(only) ? only : null, {
    profile,
    to: leadsTo(asked),
    by: (other) => changed(query, { house: other }),
    of: (grade) => changed(query, { grade }),
  })
  return { ...(await around(asked, given, view)), json: { profile, quotations } }
}

/** The form by itself. */
const askingFor = async (asked: Asked, readings: readonly Reading[], filled?: Filled): Promise<Shown> => ({
  title: TITLE,
  body: html`<section class="hero"><h1>Did they really say it?</h1><p class="lead">The words are laid beside the article: what was left out, what was put in, what that does to the meaning, and whose words they are.</p>${await formOn(asked, readings, FORM, filled)}</section>`,
})

/** An answer, with the form to ask again. */
const around = async (asked: Asked, readings: readonly Reading[], view: Html): Promise<Shown> => ({
  title: TITLE,
  body: html`<div class="verifying"><h1 class="page-title">Verify</h1>${view}<details class="again"><summary>Ask again</summary>${await formOn(asked, readings, FORM)}</details></div>`,
})

function keptOf({ site }: Asked, id: string): Reading {
  const reading = site.kept.get(id)
  if (!reading) throw new OnrecordError('not-kept')
  return reading
}

const isGrade = (value: string | null): value is Grade => value === 'pass' || value === 'look' || value === 'fail'
const profileIn = (query: URLSearchParams): Profile => PROFILES.find((profile) => profile === query.get('house')) ?? 'wire'
