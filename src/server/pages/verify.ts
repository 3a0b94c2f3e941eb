import { type Grade, gradeOf, PROFILES, type Profile, quotationOf, quotationsIn } from '../../answers/index.ts'
import { OnrecordError } from '../../errors.ts'
import type { Reading } from '../../read.ts'
import { draftView, type Html, html, type Part, verdictView, verifyForm } from '../../views/index.ts'
import { OPERATIONS } from '../operations/index.ts'
import { contextFor } from '../site.ts'
import { chosen, filesIn, formOf, pasted, wordsIn } from './form.ts'
import type { Asked, Page, Shown } from './page.ts'
import { refusedOr } from './refused.ts'

const TITLE = 'Verify – Onrecord'
/** What is longer than this, or has paragraphs, is looked through for quotations: it is a draft. */
const LONGEST_QUOTATION = 700

/** One box for words or a draft, and articles to look in. What was asked stands in the address, articles by their ids. */
export const verifyPage: Page = {
  path: '/verify',
  name: 'Verify',
  async show(asked) {
    const { query } = asked
    const words = query.get('words') ?? ''
    const draft = query.get('draft')
    const readings = query.getAll('in').map((id) => keptOf(asked, id))
    if (readings.length === 0 || (words.trim() === '' && draft === null)) return askingFor(asked, readings)
    return draft === null ? quotationShown(asked, words, readings) : draftShown(asked, keptOf(asked, draft), readings)
  },
  take: taken,
}

async function taken(asked: Asked): Promise<Shown | Response> {
  const { c, site } = asked
  const form = await formOf(c.req.raw)
  const read = async (article: { readonly bytes: string; readonly name?: string }): Promise<Reading> => {
    const reading = await OPERATIONS.read.run(OPERATIONS.read.input.parse(article), contextFor(c, site))
    site.kept.put(reading)
    return reading
  }
  const words = wordsIn(form, 'words')
  const speaker = wordsIn(form, 'speaker')
  const text = wordsIn(form, 'text')
  const already = form.getAll('in').filter((id) => typeof id === 'string')
  return refusedOr(
    async () => {
      const given = [...(text === undefined ? [] : [pasted(text)]), ...(await Promise.all(filesIn(form, 'file').map(chosen)))]
      const ids = [...already]
      for (const article of given) ids.push((await read(article)).doc.id)
      if (words === undefined) throw new OnrecordError('no-words')
      if (ids.length === 0) throw new OnrecordError('bad-request', { problem: 'There is nothing to look in' })
      const query = new URLSearchParams(ids.map((id) => ['in', id]))
      const draft = isLong(words) ? await read(pasted(words)) : null
      if (draft && quotationsIn(draft).length > 0) query.set('draft', draft.doc.id)
      else query.set('words', words)
      if (speaker !== undefined) query.set('speaker', speaker)
      return c.redirect(`/verify?${query}`, 303)
    },
    (problem) => {
      const readings = already.flatMap((id) => site.kept.get(id) ?? [])
      return askingFor(asked, readings, { problem, words: words ?? '', speaker: speaker ?? '', text: text ?? '' })
    },
  )
}

const isLong = (words: string) => words.length > LONGEST_QUOTATION || /\n[ \t\r]*\n/.test(words.trim())

async function quotationShown(asked: Asked, words: string, readings: readonly Reading[]): Promise<Shown> {
  const { c, site, query } = asked
  const { url: _url, ...quotation } = quotationOf(words)
  if (quotation.words === '') throw new OnrecordError('no-words')
  const profile = profileIn(query)
  const speaker = query.get('speaker') || quotation.speaker
  const verdict = await contextFor(c, site).work({ do: 'verify', quotation: { ...quotation, speaker }, readings })
  const view = verdictView(verdict, { profile, to: leadsTo(readings), by: (other) => withQuery(query, 'house', other) })
  return { ...around(asked, readings, view), json: { ...verdict, profile, grade: gradeOf(verdict, profile) } }
}

async function draftShown(asked: Asked, draft: Reading, readings: readonly Reading[]): Promise<Shown> {
  const { c, site, query } = asked
  const profile = profileIn(query)
  const verified = await contextFor(c, site).work({ do: 'check', draft, readings })
  const quotations = verified.map(({ quotation: _quotation, ...rest }) => ({ ...rest, grade: gradeOf(rest.verdict, profile) }))
  const only = query.get('grade')
  const view = draftView(quotations, isGrade(only) ? only : null, {
    profile,
    to: leadsTo(readings),
    by: (other) => withQuery(query, 'house', other),
    of: (grade) => withQuery(query, 'grade', grade),
  })
  return { ...around(asked, readings, view), json: { profile, quotations } }
}

/** The form by itself. */
const askingFor = (asked: Asked, readings: readonly Reading[], filled?: Filled): Shown => ({
  title: TITLE,
  body: html`<section class="hero"><h1>Did they really say it?</h1><p class="lead">The words are laid beside the article: what was left out, what was put in, what that does to the meaning, and whose words they are.</p>${formOn(asked, readings, filled)}</section>`,
})

/** An answer, with the form to ask again. */
const around = (asked: Asked, readings: readonly Reading[], view: Html): Shown => ({
  title: TITLE,
  body: html`<div class="verifying"><h1 class="page-title">Verify</h1>${view}<details class="again"><summary>Ask again</summary>${formOn(asked, readings)}</details></div>`,
})

type Filled = { readonly problem?: Part; readonly words: string; readonly speaker: string; readonly text?: string }

const formOn = ({ query }: Asked, readings: readonly Reading[], filled?: Filled): Html =>
  verifyForm({
    articles: readings.map(({ doc: { id, title, outlet } }) => ({ id, title, outlet })),
    words: query.get('words') ?? '',
    speaker: query.get('speaker') ?? '',
    ...filled,
  })

/** Where a document that is kept here can be read, at the statement if there is one. */
const leadsTo = (readings: readonly Reading[]) => (document: string, statement: string | null) => {
  if (!readings.some(({ doc }) => doc.id === document)) return null
  return `/read/${document}${statement === null ? '' : `?s=${statement}#s-${statement}`}`
}

function withQuery(query: URLSearchParams, name: string, value: string | null): string {
  const changed = new URLSearchParams(query)
  if (value === null) changed.delete(name)
  else changed.set(name, value)
  return `?${changed}`
}

function keptOf({ site }: Asked, id: string): Reading {
  const reading = site.kept.get(id)
  if (!reading) throw new OnrecordError('not-kept')
  return reading
}

const isGrade = (value: string | null): value is Grade => value === 'pass' || value === 'look' || value === 'fail'
const profileIn = (query: URLSearchParams): Profile => PROFILES.find((profile) => profile === query.get('house')) ?? 'wire'
