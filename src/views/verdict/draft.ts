import { type Drafted, type Grade, gradeOf, type Verdict } from '../../answers/index.ts'
import { current, type Html, html } from '../html.ts'
import { apart, count, shown } from '../shown.ts'
import { differenceView } from './difference.ts'
import { evidenceView } from './evidence.ts'
import type { Around } from './verdict.ts'

/** A quotation of a draft with the verdict on it. */
export type Checked = Omit<Drafted, 'quotation'> & { readonly verdict: Verdict; readonly grade: Grade }

const GRADES: Readonly<Record<Grade, string>> = { fail: 'Fails', look: 'To look at', pass: 'Passes' }

/** Every quotation of a draft in its order, with what is to be said of it; `only` narrows to a grade. */
export function draftView(
  quotations: readonly Checked[],
  only: Grade | null,
  around: Around & { of(grade: Grade | null): string },
): Html {
  const grades = (Object.keys(GRADES) as Grade[]).map((grade) => ({
    grade,
    amount: quotations.filter((one) => one.grade === grade).length,
  }))
  if (quotations.length === 0) return html`<p class="quiet">There are no quotations in this draft.</p>`
  return html`<nav class="filters" aria-label="Show only some quotations"><ul>
<li><a href="${around.of(null)}"${current(only === null)}>all <span class="amount">${quotations.length}</span></a></li>${grades.map(
    ({ grade, amount }) =>
      amount > 0 &&
      html`<li><a href="${around.of(grade)}"${current(only === grade)}>${GRADES[grade].toLowerCase()} <span class="amount">${amount}</span></a></li>`,
  )}</ul></nav>
<ol class="draft">${quotations.map(
    (one, at) => (only === null || one.grade === only) && html`<li value="${at + 1}">${quotationView(one, at + 1, around)}</li>`,
  )}</ol>
<p class="quiet">${count(quotations.length, 'quotation')}, looked for in ${quotations[0]!.verdict.searched.says}.</p>`
}

function quotationView({ verdict, grade }: Checked, number: number, { profile, to }: Around): Html {
  const { answer, match, attribution, evidence, quotation, flags } = verdict
  return html`<article class="verdict ${grade}" aria-labelledby="q-${number}">
<p class="stamp">${match.replaceAll('-', ' ')}</p>
<h2 class="answer" id="q-${number}">${shown(answer)}</h2>
${differenceView(verdict)}
<p class="source-line">${quotation.speaker === null ? 'No speaker given' : ['Given to ', apart(quotation.speaker)]} · ${shown(attribution.says.replace(/\.$/, ''))} · ${GRADES[gradeOf(verdict, profile)].toLowerCase()} by ${profile}</p>
${flags.length > 0 && html`<ul class="flags">${flags.map(({ flag, says }) => html`<li><b>${flag.replaceAll('-', ' ')}</b> ${shown(says)}</li>`)}</ul>`}
${evidence && html`<details><summary>In context</summary>${evidenceView(match === 'not-found' ? 'The nearest words' : 'In context', evidence, to)}</details>`}
</article>`
}
