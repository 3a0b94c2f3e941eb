import type { Evidence } from '../../answers/index.ts'
import { type Html, html } from '../html.ts'
import { apart, day, shown, webAddress } from '../shown.ts'

const SPEECH: Readonly<Record<Evidence['speech'], string>> = {
  direct: 'word for word',
  mixed: 'partly word for word',
  indirect: 'in the outlet’s words',
  none: 'as nobody’s statement',
}

/** Lines broken in the middle of a sentence run on; a break after its end stays. */
const unwrapped = (text: string): string => text.replaceAll(/(?<![.!?:”"’)\s])[ \t]*\r?\n[ \t]*(?=\S)/g, ' ')

/** A place where words stand: the sentences around them, and of which document. `to` gives the address of a document here, or null. */
export function evidenceView(
  title: string,
  evidence: Evidence,
  to: (document: string, statement: string | null) => string | null,
): Html {
  const { document, words, passage, speech, speaker, statement } = evidence
  const [before, after] = [words.from - passage.from, words.to - passage.from]
  const here = to(document.id, statement)
  const name = document.title === null ? html`<i>without a headline</i>` : apart(document.title)
  const address = webAddress(document.url)
  const facts = [
    document.outlet !== null && apart(document.outlet),
    document.published !== null && html`<time datetime="${document.published}">${day(document.published)}</time>`,
    speaker === null ? 'no speaker named' : apart(speaker),
    SPEECH[speech],
    address !== null && html`<a href="${address}" rel="noopener noreferrer" target="_blank">the page itself</a>`,
  ].filter((fact) => fact !== false)
  return html`<section class="evidence"><h2>${title}</h2>
<blockquote dir="auto">${shown(unwrapped(passage.text.slice(0, before)))}<mark>${shown(unwrapped(passage.text.slice(before, after)))}</mark>${shown(unwrapped(passage.text.slice(after)))}</blockquote>
<p class="source-line"><cite>${here === null ? name : html`<a href="${here}">${name}</a>`}</cite>${facts.map((fact) => html` · ${fact}`)}</p>
</section>`
}
