import type { Explanation } from '../read.ts'
import { type Html, html } from './html.ts'
import { apart, joined, shown } from './shown.ts'

/** Why the words at a place were, or were not, taken for a statement. `at`: the address of the reading. */
export function explanationView({ doc, at: offset, sentence, statements, steps }: Explanation, at: string): Html {
  const [from, to] = wordAround(doc.text, offset)
  return html`<section class="explanation">
<p class="back"><a href="${at}">Back to the article</a></p>
<h1>Why was this read so?</h1>
${
  sentence === null
    ? html`<p class="quiet">No sentence stands here: this part of the document is not read as prose.</p>`
    : html`<blockquote dir="auto">${shown(doc.text.slice(sentence.from, from))}<mark>${shown(doc.text.slice(from, to))}</mark>${shown(doc.text.slice(to, sentence.to))}</blockquote>`
}
<h2>${statements.length === 0 ? 'No statement touches this sentence' : 'Statements that touch it'}</h2>
${
  statements.length > 0 &&
  html`<ul class="plain">${statements.map(
    ({ id, speaker, kind, form, content, rule }) =>
      html`<li><a href="${at}?s=${id}#s-${id}">${speaker === null ? html`<i>nobody named</i>` : apart(speaker.name)}</a> · ${kind} · ${form} · found by ${rule}<blockquote dir="auto">${shown(joined(content))}</blockquote></li>`,
  )}</ul>`
}
<h2>Steps</h2>
${
  steps.length === 0
    ? html`<p class="quiet">No rule had anything to say here.</p>`
    : html`<table class="steps"><thead><tr><th scope="col">Rule</th><th scope="col">It</th><th scope="col">Because</th><th scope="col">Words</th></tr></thead><tbody>${steps.map(
        ({ rule, outcome, why, range }) =>
          html`<tr class="${outcome}"><td>${rule}</td><td>${outcome}</td><td>${shown(why)}</td><td dir="auto">${shown(joined([range]))} <span class="of">${range.from}–${range.to}</span></td></tr>`,
      )}</tbody></table>`
}
</section>`
}

/** The word a place is in; the one character that stands there where it is in none. */
function wordAround(text: string, at: number): [from: number, to: number] {
  const isLetter = (place: number) => /[\p{L}\p{N}\p{M}\ud800-\udfff]/u.test(text[place] ?? '')
  let [from, to] = [at, at + 1]
  if (!isLetter(at)) return [from, to]
  while (from > 0 && isLetter(from - 1)) from--
  while (to < text.length && isLetter(to)) to++
  return [from, to]
}
