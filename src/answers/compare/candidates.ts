import type { Reading } from '../../read.ts'
import { quotationsIn } from '../draft.ts'
import { dayOf, type Said, saidOf } from '../utterances/said.ts'
import { type Saying, sayingOf } from './saying.ts'

/** A statement, or a quotation nobody is known to have said, as it is grouped (`said`, with an id of its own) and as it is laid along others. */
export type Candidate = { readonly said: Said; readonly saying: Saying }

/** All that may be of an utterance in documents, in the order of publication. */
export function candidatesIn(readings: readonly Reading[]): Candidate[] {
  return readings.flatMap((reading, n) => {
    const { doc, statements } = reading
    const id = (own: string) => `${String(n).padStart(8, '0')} ${own}`
    const stated = statements
      .filter(({ mode, content }) => (mode === 'speech' || mode === 'writing') && content.length > 0)
      .map((statement): Candidate => {
        const said = saidOf(statement, doc.text, doc.published)
        return { said: { ...said, id: id(said.id) }, saying: sayingOf(reading, statement.content, statement) }
      })
    const unclaimed = quotationsIn(reading)
      .filter(({ statement }) => statement === null)
      .map(({ spans, quotation }): Candidate => {
        const { words } = quotation
        const quoted = [{ from: 0, to: words.length }]
        const said = { id: id(`at ${spans[0]!.from}`), words, quoted, speaker: null, day: dayOf(doc.published) }
        return { said, saying: sayingOf(reading, spans, null) }
      })
    return [...stated, ...unclaimed].filter(({ saying }) => saying.words.length > 0)
  })
}
