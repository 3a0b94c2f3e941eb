import type { Statement } from '../../statements/index.ts'
import { current, type Html, html } from '../html.ts'
import { apart, joined, shown } from '../shown.ts'
import type { Cast } from './cast.ts'
import { addressOf, type ReadingState } from './state.ts'

/** As many characters of a statement as are shown in the list. */
const EXCERPT = 160

type Shown = {
  readonly statements: readonly Statement[]
  readonly all: number
  readonly cast: Cast
  readonly numbers: ReadonlyMap<string, number>
  readonly state: ReadingState
}

/** The statements as a list: what the marks in the text say by colour and line, here in words. */
export function railOf({ statements, all, cast, numbers, state }: Shown): Html {
  const title =
    statements.length === all ? `${all} ${all === 1 ? 'statement' : 'statements'}` : `${statements.length} of ${all} statements`
  return html`<h2 class="rail-title" id="statements">${title}</h2>
<ol class="notes" aria-labelledby="statements">${statements.map((statement) => {
    const { id, form, kind, content, source, speaker } = statement
    const { tint, name } = cast.of(statement)
    const number = numbers.get(id)!
    const words = joined(content)
    const on = state.chosen === id
    const says = html`<span class="no">${number}</span><span class="name">${name === null ? html`<i>nobody named</i>` : apart(name)}</span>
<span class="act">${kind}</span><span class="line ${form}">${form}</span>
<span class="excerpt" dir="auto">${shown(words.length > EXCERPT ? `${words.slice(0, EXCERPT).trimEnd()}…` : words)}</span>`
    return html`<li class="note v${tint}${on && ' on'}" data-s="${number}" id="n-${id}"><a href="${addressOf({ ...state, chosen: id })}"${current(on)}>${says}</a>${footnote({ speaker, source })}</li>`
  })}</ol>`
}

/** What only the printed page needs besides: by which words the text names the speaker. */
function footnote({ speaker, source }: Pick<Statement, 'speaker' | 'source'>): Html | null {
  const words = joined(source)
  return words === '' || words === speaker?.name ? null : html`<span class="print-only">in the text: ${shown(words)}</span>`
}
