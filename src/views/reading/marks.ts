import type { Statement } from '../../statements/index.ts'
import { html } from '../html.ts'
import type { Cast } from './cast.ts'
import { END, type Layer } from './layers.ts'
import { addressOf, type ReadingState } from './state.ts'

/** What the marks of a statement say: a full line under words that are all quoted, a broken one where some are, a dotted one under a paraphrase. */
export const FORMS = {
  direct: 'word for word',
  mixed: 'partly word for word',
  indirect: 'in the outlet’s words',
} as const satisfies Record<Statement['form'], string>

/** What the outlet has done to words it quotes. */
const EDITS = {
  insertion: 'put in by the outlet',
  omission: 'left out by the outlet',
  remark: 'a remark of the outlet',
  footnote: 'a footnote of the outlet',
} as const satisfies Record<Statement['edits'][number]['kind'], string>

/** The statements of a reading by number, from 1, as they are called on the page. */
export const numbersOf = (statements: readonly Statement[]): ReadonlyMap<string, number> =>
  new Map(statements.map(({ id }, at) => [id, at + 1]))

/** The layers that mark statements in the text: their words, who says them, by which verb, and what the outlet put in. */
export function marksOf(
  statements: readonly Statement[],
  { cast, numbers, state }: { readonly cast: Cast; readonly numbers: ReadonlyMap<string, number>; readonly state: ReadingState },
): Layer[] {
  const depths = depthsOf(statements)
  return statements.flatMap((statement) => {
    const { id, form, content, source, cue, edits } = statement
    const number = numbers.get(id)!
    const { tint } = cast.of(statement)
    const on = state.chosen === id ? ' on' : ''
    const classes = `said ${form} v${tint} in${depths.get(id)}${on}`
    const href = addressOf({ ...state, chosen: id })
    // The number stands before the words, not in them: their line does not run under it.
    const said = content.map(
      ({ from, to }, at): Layer => ({
        from,
        to,
        close: END,
        open: (again) =>
          at > 0 || again
            ? html`<span class="${classes}" data-s="${number}">`
            : html`<a class="ref v${tint}" href="${href}" data-s="${number}" role="doc-noteref" aria-label="Statement ${number}">${number}</a><span class="${classes}" data-s="${number}" id="s-${id}">`,
      }),
    )
    const parts = (spans: Statement['source'], name: string) =>
      spans.map(
        ({ from, to }): Layer => ({
          from,
          to,
          close: END,
          open: () => html`<span class="${name} v${tint}${on}" data-s="${number}">`,
        }),
      )
    return [
      ...said,
      ...parts(source, 'source'),
      ...parts(cue, 'cue'),
      ...edits.map(
        ({ from, to, kind }): Layer => ({ from, to, close: END, open: () => html`<span class="edit" title="${EDITS[kind]}">` }),
      ),
    ]
  })
}

/** How many of the statements shown each stands within; what is deeper than two is drawn as two. */
function depthsOf(statements: readonly Statement[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>()
  for (const { id, parent } of statements) {
    const outer = parent === null ? undefined : depths.get(parent)
    depths.set(id, outer === undefined ? 0 : Math.min(outer + 1, 2))
  }
  return depths
}
