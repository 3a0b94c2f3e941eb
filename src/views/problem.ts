import { type Html, html } from './html.ts'
import { shown } from './shown.ts'

/** What could not be done, and what to do about it. */
export const problemView = ({
  says,
  next,
  code,
}: {
  readonly says: string
  readonly next: string
  readonly code: string
}): Html =>
  html`<section class="hero"><h1>${shown(says)}</h1><p class="lead">${shown(next)}</p><p class="quiet"><a href="/errors#${code}">${code}</a></p></section>`

/** The table of errors as a page. */
export const errorsView = (
  errors: readonly { readonly code: string; readonly says: string; readonly next: string; readonly status: number | null }[],
): Html =>
  html`<section class="docs"><h1>Errors</h1><p class="lead">Everything that can be refused has a code, a sentence and a next step.</p>
<dl class="errors">${errors.map(
    ({ code, says, next, status }) =>
      html`<dt id="${code}"><code>${code}</code>${status !== null && html` <span class="of">HTTP ${status}</span>`}</dt><dd>${says}<br><span class="quiet">${next}</span></dd>`,
  )}</dl></section>`
