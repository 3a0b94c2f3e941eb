import { type Grade, gradeOf, PROFILES, type Profile, type Verdict } from '../../answers/index.ts'
import { type Html, html } from '../html.ts'
import { shown } from '../shown.ts'
import { differenceView } from './difference.ts'
import { evidenceView } from './evidence.ts'

const GRADES: Readonly<Record<Grade, string>> = { pass: 'passes', look: 'is for a person to look at', fail: 'fails' }

/** What the page around a verdict knows: where documents and other house rules are to be found. */
export type Around = {
  readonly profile: Profile
  to(document: string, statement: string | null): string | null
  by(profile: Profile): string
}

/** A verdict: the answer in a sentence, then the difference, then what it means, whose words they are, where they stand and what was searched. */
export function verdictView(verdict: Verdict, { profile, to, by }: Around): Html {
  const { answer, match, flags, attribution, evidence, pieces, others, searched } = verdict
  return html`<article class="verdict ${gradeOf(verdict, profile)}" aria-labelledby="answer">
<p class="stamp">${match.replaceAll('-', ' ')}</p>
<h2 class="answer" id="answer">${shown(answer)}</h2>
${differenceView(verdict)}
<dl class="facts">
${flags.map(({ flag, says }) => html`<dt>${flag.replaceAll('-', ' ')}</dt><dd>${shown(says)}</dd>`)}
<dt>Speaker</dt><dd>${shown(attribution.says)}</dd>
<dt>Searched</dt><dd>${searched.says}</dd>
<dt>House rules</dt><dd>It ${GRADES[gradeOf(verdict, profile)]} by ${PROFILES.map((other, at) => [
    at > 0 && ' · ',
    other === profile ? html`<b>${other}</b>` : html`<a href="${by(other)}">${other}</a>`,
  ])}</dd>
</dl>
${evidence && evidenceView(match === 'not-found' ? 'The nearest words' : 'In context', evidence, to)}
${pieces.slice(1).map((piece) => evidenceView('And in another place', piece, to))}
${others.map((other) => evidenceView('Also here', other, to))}
</article>`
}
