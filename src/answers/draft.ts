import type { Reading } from '../read.ts'
import type { Statement } from '../statements/index.ts'
import { type Range, type Span, spanOf, wordsIn } from '../text/index.ts'
import { quotedIn, unmarked } from './marks.ts'
import type { Quotation } from './verdict.ts'

/** A quotation of a draft, where it stands in it, and whom the draft gives it to. */
export type Drafted = { readonly quotation: Quotation; readonly spans: readonly Span[]; readonly statement: string | null }

/** Words in quotation marks with nobody to say them are a title or a term, unless there are as many as these. */
const LEAST_WORDS = 4

/** Every quotation of a draft in order: the quoted words of each statement, and quotations that belong to none. */
export function quotationsIn({ doc, statements }: Reading): Drafted[] {
  const taken = new Uint8Array(doc.text.length)
  const isTaken = ({ from, to }: Range) => taken.subarray(from, to).includes(1)
  const list: Drafted[] = []
  const add = (ranges: readonly Range[], statement: Statement | null) => {
    const spans = ranges.map(({ from, to }) => spanOf(doc.text, from, to))
    const words = spans.map(({ text }) => unmarked(text)).join(' ')
    if (wordsIn(words).list.length < (statement ? 1 : LEAST_WORDS)) return
    for (const { from, to } of ranges) taken.fill(1, from, to)
    const speaker = statement?.speaker?.name ?? null
    list.push({ quotation: { words, speaker, form: 'direct' }, spans, statement: statement?.id ?? null })
  }
  // A statement before what is nested in it: the draft gives the words to whoever tells them.
  for (const statement of statements.filter(({ form }) => form !== 'indirect')) {
    const quoted = statement.content.flatMap(({ from, to }) => quotedIn(doc.text, from, to)).filter((range) => !isTaken(range))
    if (statement.form === 'direct' && quoted.length > 0) add(quoted, statement)
    else for (const range of quoted) add([range], statement)
  }
  for (const { kind, from, to } of doc.blocks)
    if (kind !== 'advertisement' && kind !== 'promotion')
      for (const range of quotedIn(doc.text, from, to)) if (!isTaken(range)) add([range], null)
  return list.sort((a, b) => a.spans[0]!.from - b.spans[0]!.from)
}
