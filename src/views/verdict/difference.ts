import { differenceOf, type Verdict } from '../../answers/index.ts'
import { type Html, html } from '../html.ts'
import { shown } from '../shown.ts'

/** The words of the quotation with what was left out of them and put into them, said in words as well as by line and colour. */
export function differenceView(verdict: Verdict): Html {
  const stretches = differenceOf(verdict)
  const clean = stretches.every(({ kind }) => kind === 'kept')
  return html`<figure class="difference"><p dir="auto">${stretches.map(({ kind, text, disclosed }, at) => {
    const gap = at > 0 && !/\s$/.test(stretches[at - 1]!.text) && !/^[\s.,;:!?]/.test(text) ? ' ' : ''
    if (kind === 'kept') return [gap, shown(text)]
    if (kind === 'put-in')
      return html`${gap}<ins><span class="label">put in</span> <span class="words">${shown(text)}</span></ins>`
    return html`${gap}<del class="${disclosed && 'disclosed'}"><span class="label">${disclosed ? 'left out, as marked' : 'left out'}</span> <span class="words">${shown(text)}</span></del>`
  })}</p>${!clean && html`<figcaption>The quotation, with what the record has besides and what it has not.</figcaption>`}</figure>`
}
