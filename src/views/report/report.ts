import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { Grade, Match, Profile, Verdict } from '../../answers/index.ts'
import type { Doc } from '../../documents/index.ts'
import { lineStartsOf, PROSE, placeOf } from '../../text/index.ts'
import { type Html, html, type Part } from '../html.ts'
import { apart, count, shown } from '../shown.ts'
import { differenceView } from '../verdict/difference.ts'
import type { Checked } from '../verdict/draft.ts'
import { evidenceView } from '../verdict/evidence.ts'
import { STYLE } from './style.ts'

/** What a report tells of: a draft, its quotations as they were checked, in its order, and what they were looked for in. */
export type Reported = {
  readonly draft: Pick<Doc, 'text' | 'title' | 'format' | 'blocks'>
  /** What the draft goes by, such as its file. */
  readonly name: string
  readonly quotations: readonly Checked[]
  readonly profile: Profile
  /** What the articles looked in go by, and those that could not be read. */
  readonly articles: readonly string[]
  readonly unread: readonly string[]
  /** The record that was asked where no articles were named; else null. */
  readonly record: string | null
  /** What read them: the version of the program and its model. */
  readonly reader: { readonly program: string; readonly model: string }
}

const GRADES: Readonly<Record<Grade, string>> = { fail: 'Fails', look: 'To look at', pass: 'Passes' }

/**
 * A whole page that stands alone, to print for the copy desk: every quotation of a draft, what needs eyes first before the rest. It has no script, loads nothing, and
 * says so to the browser.
 */
export function reportPage(reported: Reported): Html {
  const { draft, name, quotations, profile } = reported
  const starts = lineStartsOf(draft.text)
  const ranked = quotations
    .map((checked, n): Ranked => ({ checked, number: n + 1, where: whereIn(draft, checked.spans[0]!.from, starts) }))
    .toSorted((a, b) => urgencyOf(b.checked) - urgencyOf(a.checked) || a.number - b.number)
  const title = `Quotations of ${draft.title === null ? name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1) : `“${draft.title}”`}`
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hashOf(String(STYLE))}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${shown(title)}</h1>
<p class="lead">${countsOf(quotations)}</p>
<p class="soft">${quotations.length > 0 && html`Looked for in ${quotations[0]!.verdict.searched.says}. `}House rules: ${profile}. The draft: ${apart(name)}.</p>
</header>
<main>
${ranked.length > 1 && overviewOf(ranked)}
${ranked.map(quotationView)}
</main>
${footerOf(reported)}
</body>
</html>
`
}

type Ranked = { readonly checked: Checked; readonly number: number; readonly where: string }

const RANKS: Readonly<Record<Grade, number>> = { fail: 200, look: 100, pass: 0 }

/** What fails before what is to be looked at; words of somebody else and changes of meaning before the rest. */
function urgencyOf({ grade, verdict: { attribution, flags, match } }: Checked): number {
  const others = attribution.verdict === 'different-speaker' || attribution.verdict === 'speaker-was-quoting'
  return RANKS[grade] + (others ? 20 : 0) + (match === 'not-found' ? 15 : 0) + Math.min(flags.length, 9)
}

/** The line of a plain text; of a format without lines the paragraph. */
function whereIn({ format, blocks }: Reported['draft'], at: number, starts: Parameters<typeof placeOf>[0]): string {
  if (format === 'plain') return `line ${placeOf(starts, at).line}`
  const before = blocks.filter(({ kind, from }) => PROSE.has(kind) && from <= at).length
  return `paragraph ${Math.max(before, 1)}`
}

function countsOf(quotations: readonly Checked[]): string {
  if (quotations.length === 0) return 'There are no quotations in this draft.'
  const of = (grade: Grade) => quotations.filter((one) => one.grade === grade).length
  const parts = [
    of('fail') > 0 && `${of('fail')} ${of('fail') === 1 ? 'fails' : 'fail'}`,
    of('look') > 0 && `${of('look')} to look at`,
    of('pass') > 0 && `${of('pass')} ${of('pass') === 1 ? 'passes' : 'pass'}`,
  ]
  return `${count(quotations.length, 'quotation')}: ${parts.filter((part) => part !== false).join(', ')}.`
}

const matchWords = (match: Match) => match.replaceAll('-', ' ')

/** All of them on half a page, each leading to what is said of it. */
const overviewOf = (ranked: readonly Ranked[]): Html => html`<table class="overview">
<thead><tr><th scope="col">No.</th><th scope="col" class="where">In the draft</th><th scope="col">Given to</th><th scope="col">The words are</th><th scope="col">Grade</th></tr></thead>
<tbody>${ranked.map(
  ({ checked: { verdict, grade }, number, where }) =>
    html`<tr class="${grade}"><th scope="row"><a href="#q-${number}">${number}</a></th><td class="where">${where}</td><td>${speakerOf(verdict)}</td><td>${matchWords(verdict.match)}</td><td><span class="grade">${GRADES[grade]}</span></td></tr>
`,
)}</tbody>
</table>`

const speakerOf = ({ quotation: { speaker } }: Verdict): Part => (speaker === null ? 'nobody' : apart(speaker))

function quotationView({ checked: { verdict, grade }, number, where }: Ranked): Html {
  const { answer, match, attribution, evidence, pieces, others, flags } = verdict
  const found = evidence && [
    evidenceView(match === 'not-found' ? 'The nearest words' : 'In context', evidence, () => null),
    ...pieces.slice(1).map((piece) => evidenceView('And in another place', piece, () => null)),
  ]
  return html`<article class="quotation ${grade}" id="q-${number}" aria-labelledby="a-${number}">
<p><span class="stamp">${matchWords(match)}</span> <span class="soft">No. ${number} · ${where} · ${GRADES[grade].toLowerCase()}</span></p>
<h2 class="answer" id="a-${number}">${shown(answer)}</h2>
${differenceView(verdict)}
<dl class="facts">
<dt>Given to</dt><dd>${speakerOf(verdict)}</dd>
<dt>Speaker</dt><dd>${shown(attribution.says)}</dd>
${flags.map(
  ({ flag, says }) => html`<dt>${flag.replaceAll('-', ' ')}</dt><dd>${shown(says)}</dd>
`,
)}</dl>
${grade === 'pass' && found ? html`<details><summary>In context</summary>${found}</details>` : found}
${others.length > 0 && html`<p class="source-line">Also in: ${others.map((other, n) => [n > 0 && '; ', placeOfOther(other)])}.</p>`}
</article>
`
}

function placeOfOther({ document: { outlet, title, published }, speaker }: Verdict['others'][number]): Html {
  const facts = [outlet ?? title ?? 'a document without a name', published?.slice(0, 10), speaker]
  return html`${facts.filter((fact) => fact !== null && fact !== undefined).map((fact, n) => [n > 0 && ', ', apart(fact)])}`
}

const MEANS: Readonly<Record<Match, string>> = {
  verbatim: 'The same words with the same marks.',
  'typography-only': 'The same words with other marks, dashes or capitals.',
  'edited-disclosed': 'Ellipses and square brackets tell all that was changed; or indirect speech turned tense and person.',
  altered: 'Words are replaced, put in or gone.',
  truncated: 'Words that bear on the rest are left out with no sign of it.',
  spliced: 'Stretches from places apart stand as one.',
  'paraphrase-in-quotes': 'Claimed word for word, but on record only in other words or as the outlet’s report.',
  'not-found': 'Not in what was searched. That says nothing of what was not searched.',
  ambiguous: 'Words of different speakers, and the draft names nobody.',
}

function footerOf({ quotations, articles, unread, record, reader }: Reported): Html {
  const used = (Object.keys(MEANS) as Match[]).filter((match) => quotations.some(({ verdict }) => verdict.match === match))
  return html`<footer>
${
  used.length > 0 &&
  html`<h2>What the words mean</h2>
<dl>${used.map(
    (match) => html`<dt>${matchWords(match)}</dt><dd>${MEANS[match]}</dd>
`,
  )}</dl>`
}
<h2>Looked in</h2>
<ul>${
    record !== null &&
    html`<li>the record ${apart(record)}${quotations[0] && [': ', quotations[0].verdict.searched.says]}</li>
`
  }${articles.map(
    (article) => html`<li>${apart(article)}</li>
`,
  )}${unread.map(
    (article) => html`<li>${apart(article)} (could not be read)</li>
`,
  )}</ul>
<p>This page says how the words stand beside these documents, never whether anything is true. Onrecord ${reader.program}, ${reader.model === 'rules' ? 'by rules' : `model ${reader.model}`}.</p>
</footer>`
}

/** How a Content Security Policy names a text: so that no other style runs, whatever stands in the page. */
function hashOf(text: string): string {
  return `sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))}`
}
