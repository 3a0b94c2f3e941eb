import type { Statement } from '../../../statements/index.ts'
import { type Span, tableOf } from '../../../text/index.ts'
import { type Side, spanIn } from './side.ts'

type ModalKind = Statement['modals'][number]['kind']

/** A modal with its verb: "will not sign". `verb` is a stem. */
export type Modal = { readonly span: Span; readonly kind: string; readonly negated: boolean; readonly verb: string }

/** Modals that say the same. */
const ALIKE: Readonly<Partial<Record<ModalKind, string>>> = {
  shall: 'will',
  'going-to': 'will',
  'able-to': 'can',
  'have-to': 'must',
  'need-to': 'must',
}
/** What indirect speech makes of a modal is the same modal. */
const TURNED: Readonly<Record<string, string>> = tableOf({ would: 'will', could: 'can', might: 'may' })

const SKIPPED: ReadonlySet<string> = new Set(
  'not never also then now still just only even be been ever again soon all both really probably certainly definitely'.split(' '),
)
const FAR = 5

/** The modals of a side that have a verb of their own right behind them. `isIndirect`: one of the sides compared is no direct speech. */
export function modalsOf(side: Side, isIndirect: boolean): readonly Modal[] {
  const { words, statement } = side
  return statement.modals.flatMap((modal): Modal[] => {
    const behind = words.filter(({ from }) => from >= modal.to).slice(0, FAR)
    const verb = behind.find(({ folded }) => !SKIPPED.has(folded))
    if (!verb || verb.stem === '') return []
    // "not ready to sign", "will not sign"
    const before = words.findLast(({ to }) => to <= modal.from)
    const no = statement.negations.find(
      ({ from, to }) => to <= verb.to && from >= Math.min(modal.from, before?.from ?? modal.from),
    )
    const span = spanIn(side, Math.min(modal.from, no?.from ?? modal.from), verb.to)
    if (!span) return []
    const kind = ALIKE[modal.kind] ?? modal.kind
    const negated = no !== undefined
    return [{ span, kind: isIndirect ? (TURNED[kind] ?? kind) : kind, negated, verb: verb.stem }]
  })
}

/** Verbs of what a side says is done, or not: behind a modal, and in "to …". */
export function actionsOf(side: Side): ReadonlySet<string> {
  const infinitives = side.words.flatMap(({ stem }, n) => (stem !== '' && side.words[n - 1]?.folded === 'to' ? stem : []))
  // "releasing the files": content that begins with what is done.
  const first = side.words[0]
  const gerund = first?.folded.endsWith('ing') && first.stem !== '' ? [first.stem] : []
  return new Set([...modalsOf(side, true).map(({ verb }) => verb), ...infinitives, ...gerund])
}
