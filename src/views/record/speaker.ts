import type { Ledger, Timeline } from '../../answers/index.ts'
import type { RecordedDecision } from '../../record/index.ts'
import type { Counted, RecordSpeaker } from '../../speakers/index.ts'
import { changed } from '../address.ts'
import { type Html, html, type Part } from '../html.ts'
import { apart, count, day, joined, quoted, shown } from '../shown.ts'
import { decidingForms, mayBeView } from './deciding.ts'
import { lanesView } from './lanes.ts'
import { anchorOf, positionsView } from './positions.ts'

type Tallied = readonly { readonly value: string; readonly count: number }[]

/** Who a speaker of the record is, and how often what is counted of it, the most frequent first. */
export type SpeakerFacts = RecordSpeaker & {
  readonly kinds: Tallied
  readonly forms: Tallied
  readonly verbs: Tallied
  readonly verbsByOutlet: readonly { readonly outlet: string; readonly verbs: Tallied }[]
}

export type SpeakerShown = {
  readonly query: URLSearchParams
  readonly speaker: SpeakerFacts
  readonly timeline: Timeline
  /** What people decided of it. */
  readonly decisions: readonly RecordedDecision[]
  /** How many statements the timeline was asked to look at. */
  readonly most: number
}

const MOST_SUBJECTS = 6
const MOST_POSITIONS = 4
const MOST_SINGLE = 12

/** Who somebody is, what they said in order and by subject, and how. */
export function speakerView(shownOf: SpeakerShown): Html {
  const { query, speaker, timeline, decisions, most } = shownOf
  const { id, name } = speaker
  const { about, positions, of } = timeline
  return html`<div class="speaker">
<header class="speaker-head"><h1>${apart(name)}</h1>
${speaker.roles.length > 0 && html`<p class="roles" dir="auto">${few(speaker.roles, 3).map((role, at) => [at > 0 && ' · ', rolePart(role)])}</p>`}
<p class="quiet">${[
    speaker.kind,
    html`<a href="/search?${new URLSearchParams({ speaker: id }).toString()}">${count(speaker.statements, 'statement')}</a>`,
    `in ${count(speaker.documents, 'document')}`,
    daysOf(speaker),
    speaker.wikidata !== null &&
      html`<a href="https://www.wikidata.org/wiki/${speaker.wikidata}" rel="noreferrer">${speaker.wikidata}</a>`,
  ]
    .filter((part) => part !== null && part !== false)
    .map((part, at) => [at > 0 && ' · ', part])}</p>
${speaker.loose && html`<p class="quiet">Only the name holds these together: they may be of several.</p>`}${mayBeView(speaker)}</header>
<div class="found"><div>
<form class="search-form" action="/p/${id}"><label class="hidden" for="about">Words of a subject</label><input id="about" name="about" type="search" value="${about}" data-main placeholder="What did they say on …" autocomplete="off"><button>Show</button></form>
<p class="quiet">${countsOf(timeline)}${of.given >= most && ` The newest ${most.toLocaleString('en')} statements were looked at.`}${about !== null && html` <a href="${changed(query, { about: null, subject: null })}">All subjects</a>`}</p>
${positions.length > 0 && subjectsView(shownOf)}
</div>
<aside class="facets" aria-label="How they speak">
${namesOf(speaker)}
${tallyView('Does', speaker.kinds, (value) => ({ speaker: id, kind: value }))}
${tallyView('Form', speaker.forms, (value) => ({ speaker: id, form: value }))}
${tallyView(
  'Outlets',
  speaker.outlets.map(({ value, count }) => ({ value, count })),
  (value) => ({ speaker: id, outlet: value }),
  'article',
)}
${tallyView('Verbs', speaker.verbs, null)}
${
  speaker.verbsByOutlet.length > 1 &&
  html`<details><summary>Verbs by outlet</summary>${speaker.verbsByOutlet.map(({ outlet, verbs }) => html`<p><b>${apart(outlet)}</b> ${verbs.map(({ value, count }, at) => [at > 0 && ', ', `${value} ${count}`])}</p>`)}</details>`
}
${decidingForms(speaker, decisions)}
</aside></div>
</div>`
}

/** The subjects, the one asked for alone where one is; below them what was said once, and the conditions. */
function subjectsView({ query, timeline }: SpeakerShown): Html {
  const { positions, subjects, ledger } = timeline
  const only = subjects.findIndex((subject) =>
    subject.positions.some((at) => positions[at]!.statement.id === query.get('subject')),
  )
  const single = [...positions.keys()].filter((at) => positions[at]!.subject === null)
  const shown = new Map<number, readonly number[]>(
    only >= 0
      ? [[only, subjects[only]!.positions]]
      : [...subjects.slice(0, MOST_SUBJECTS).entries()].map(([n, subject]) => [n, subject.positions.slice(-MOST_POSITIONS)]),
  )
  const here = new Set([...shown.values()].flat().concat(only >= 0 ? [] : single.slice(-MOST_SINGLE)))
  const firstOf = (subject: number) => positions[subjects[subject]!.positions[0]!]!.statement.id
  const to = (at: number): string => {
    const { subject } = positions[at]!
    const anchor = `#${anchorOf(positions[at]!)}`
    if (here.has(at)) return anchor
    return `${changed(query, { subject: subject === null ? 'single' : firstOf(subject) })}${anchor}`
  }
  const isSingle = query.get('subject') === 'single'
  const list = (places: readonly number[]) =>
    positionsView(
      places.map((at) => positions[at]!),
      positions,
      to,
    )
  return html`${lanesView(timeline, to)}
${(only >= 0 || isSingle) && html`<p><a href="${changed(query, { subject: null })}">All subjects</a></p>`}
${
  !isSingle &&
  [...shown].map(([n, places]) => {
    const { words, positions: all } = subjects[n]!
    const more = all.length - places.length
    return html`<section class="subject" aria-labelledby="subject-${n}"><h2 id="subject-${n}">On ${apart(words.join(', '))}</h2>
${more > 0 && html`<p class="quiet">The last ${places.length}. <a href="${changed(query, { subject: firstOf(n) })}">All ${all.length}</a></p>`}${list(places)}</section>`
  })
}
${
  only < 0 &&
  !isSingle &&
  subjects.length > MOST_SUBJECTS &&
  html`<details class="more-subjects"><summary>${count(subjects.length - MOST_SUBJECTS, 'more subject')}</summary><ul class="plain">${subjects.slice(MOST_SUBJECTS).map(({ words, positions: all }, n) => html`<li><a href="${changed(query, { subject: firstOf(n + MOST_SUBJECTS) })}">${apart(words.join(', '))}</a> <span class="of">${all.length}</span></li>`)}</ul></details>`
}
${
  only < 0 &&
  single.length > 0 &&
  html`<section class="subject" aria-labelledby="single"><h2 id="single">${subjects.length > 0 ? 'On other things' : 'What was said'}</h2>
${!isSingle && single.length > MOST_SINGLE && html`<p class="quiet">The last ${MOST_SINGLE}. <a href="${changed(query, { subject: 'single' })}">All ${single.length}</a></p>`}${list(isSingle ? single : single.slice(-MOST_SINGLE))}</section>`
}
${only < 0 && !isSingle && ledgerView(ledger, timeline, to)}`
}

/** Conditions open and dropped, each with the days it was said. */
function ledgerView(ledger: Ledger, { positions }: Timeline, to: (position: number) => string): Html | null {
  if (ledger.length === 0) return null
  const dayAt = (at: number) => {
    const { when } = positions[at]!
    return html`<a href="${to(at)}">${when === null ? 'no day known' : day(when.value)}</a>`
  }
  const states = [
    ['open', 'Open: nothing later on the subject leaves it out.'],
    ['dropped', 'Dropped: said later without it.'],
  ] as const
  return html`<section class="subject" aria-labelledby="ledger"><h2 id="ledger">Conditions</h2>${states.map(([state, says]) => {
    const terms = ledger.filter((term) => term.state === state)
    return (
      terms.length > 0 &&
      html`<h3>${says}</h3><ul class="terms">${terms.map(
        ({ condition, said, by }) =>
          html`<li><span dir="auto">${quoted(joined([condition.clause]))}</span> <span class="of">${dayAt(said[0]!)}${said.length > 1 && [' to ', dayAt(said.at(-1)!)]}${by !== null && ['; without it ', dayAt(by)]}</span></li>`,
      )}</ul>`
    )
  })}<p class="quiet">Neither says whether a condition was met.</p></section>`
}

/** "5 positions from 9 statements; 2 in other words than the one before; 30 statements are not on this." */
function countsOf({ about, positions, of }: Timeline): Part {
  if (positions.length === 0)
    return about === null ? 'Nothing they said in their own right.' : ['Nothing on ', quoted(about), '.']
  const otherwise = positions.filter(({ since }) => since !== null && since.differences.length > 0).length
  const rest = of.given - of.about
  return [
    `${count(positions.length, 'position')} from ${count(of.about, 'statement')}`,
    otherwise > 0 && `, ${otherwise} in other words than the one before`,
    rest > 0 && `; ${count(rest, 'statement')} not on this`,
    '.',
  ]
}

function daysOf({ first, last }: SpeakerFacts): Html | null {
  if (first === null || last === null) return null
  const time = (value: string) => html`<time datetime="${value}">${day(value)}</time>`
  return first === last ? time(first) : html`${time(first)} to ${time(last)}`
}

const few = <Value>(values: readonly Value[], most: number): readonly Value[] => values.slice(0, most)

const rolePart = ({ value }: Counted): Part => shown(value)

/** Other names, and what else articles say it is. */
function namesOf({ name, names, roles }: SpeakerFacts): Part {
  const others = names.filter(({ value }) => value !== name)
  return [
    others.length > 0 && html`<section><h3>Also called</h3><ul class="values">${few(others, 6).map(valueRow)}</ul></section>`,
    roles.length > 3 &&
      html`<section><details><summary>${count(roles.length, 'role')}</summary><ul class="values">${roles.slice(0, 30).map(valueRow)}</ul></details></section>`,
  ]
}

const valueRow = ({ value, count }: { readonly value: string; readonly count: number }): Html =>
  html`<li><span>${apart(value)}</span><span class="amount">${count.toLocaleString('en')}</span></li>`

const SHOWN = 8

/** What is counted; where it can be searched for, each value leads there. */
function tallyView(
  title: string,
  values: Tallied,
  query: ((value: string) => Readonly<Record<string, string>>) | null,
  unit?: string,
): Html | null {
  if (values.length === 0) return null
  const row = (one: Tallied[number]) =>
    query === null
      ? valueRow(one)
      : html`<li><a href="/search?${new URLSearchParams(query(one.value)).toString()}"><span>${apart(one.value)}</span><span class="amount">${one.count.toLocaleString('en')}</span></a></li>`
  const [first, more] = [values.slice(0, SHOWN), values.slice(SHOWN)]
  const kind = query === null ? html` class="values"` : null
  return html`<section><h3>${title}${unit && `, by ${unit}`}</h3><ul${kind}>${first.map(row)}</ul>${more.length > 0 && html`<details><summary>${more.length} more</summary><ul${kind}>${more.map(row)}</ul></details>`}</section>`
}
