import type { Reading } from '../../read.ts'
import type { Statement, StatementSpeaker } from '../../statements/index.ts'
import type { Range } from '../../text/index.ts'
import { quotedIn } from '../marks.ts'

/** A statement as far as finding its like in other documents needs it. */
export type Said = {
  /** Of its own among all that are given together. */
  readonly id: string
  /** Its content, one space between the spans. */
  readonly words: string
  /** What of `words` is claimed to be said so, as ranges of it; in order. */
  readonly quoted: readonly Range[]
  /** Null where nobody is known to speak. */
  readonly speaker: Pick<StatementSpeaker, 'name' | 'kind'> | null
  /** ISO day on which it was said, or else published; null where neither is known. */
  readonly day: string | null
}

/** A statement made ready to be grouped. `published` is its document's. */
export function saidOf({ id, content, form, speaker, date }: Statement, text: string, published: string | null): Said {
  const quoted: Range[] = []
  let words = ''
  for (const { from, to } of content) {
    if (words !== '') words += ' '
    // Marks that hold a span may stand outside it, and after a transcript's label there are none.
    const ranges =
      form === 'direct' || speaker?.via === 'label' ? [{ from, to }] : form === 'mixed' ? quotedIn(text, from, to) : []
    for (const range of ranges) quoted.push({ from: range.from - from + words.length, to: range.to - from + words.length })
    words += text.slice(from, to)
  }
  return {
    id,
    words,
    quoted,
    speaker: speaker && { name: speaker.name, kind: speaker.kind },
    day: dayOf(date?.value) ?? dayOf(published),
  }
}

/** The statements of a reading that give somebody's words; what is thought, meant or shown has none. */
export const saidIn = ({ doc, statements }: Reading): Said[] =>
  statements
    .filter(({ mode }) => mode === 'speech' || mode === 'writing')
    .map((statement) => saidOf(statement, doc.text, doc.published))

/** The day of an ISO date or instant; null of a month, a year or anything else. */
export function dayOf(date: string | null | undefined): string | null {
  const day = date?.slice(0, 10) ?? ''
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : null
}
