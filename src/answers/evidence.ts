import { PROSE, type Range, spanOf } from '../text/index.ts'
import { voiceAt } from './attribution.ts'
import type { Among, Limited } from './limits.ts'
import type { Place } from './place.ts'
import type { Prepared } from './prepared.ts'
import { dayOf } from './utterances/said.ts'
import type { Evidence, Searched } from './verdict.ts'

/** Sentences shown on either side of the words. */
const AROUND = 2

export function evidenceOf(place: Place): Evidence {
  const { prepared, range, speech } = place
  const { id, text, title, outlet, published, url } = prepared.reading.doc
  const { voice } = voiceAt(place)
  const { from, to } = around(prepared, range)
  return {
    document: { id, title, outlet, published, url },
    words: spanOf(text, range.from, range.to),
    passage: spanOf(text, from, to),
    speech,
    speaker: voice?.speaker?.name ?? null,
    statement: voice?.id ?? null,
  }
}

/** The sentences of the words and those around them; what is no prose between them, an advertisement, counts for none. */
function around(prepared: Prepared, { from, to }: Range): Range {
  const { blocks } = prepared.reading.doc
  const isProse = (range: Range) =>
    !blocks.some((block) => !PROSE.has(block.kind) && block.from <= range.from && range.to <= block.to)
  const sentences = prepared.sentences()
  const touched = sentences.flatMap((sentence, n) => (sentence.from < to && from < sentence.to ? [n] : []))
  if (touched.length === 0) return { from, to }
  const edge = (start: number, step: 1 | -1): Range => {
    let [last, count] = [sentences[start]!, 0]
    for (let n = start + step; count < AROUND && sentences[n]; n += step)
      if (isProse(sentences[n]!)) {
        last = sentences[n]!
        count++
      }
    return last
  }
  return { from: Math.min(edge(touched[0]!, -1).from, from), to: Math.max(edge(touched.at(-1)!, 1).to, to) }
}

/** What was searched: "4 documents of 2026-03-01…04-14". */
export function searchedOf(limited: Limited): Searched {
  const { after, before } = limited
  const { documents, from, to, dateless, outside, undated } = limited.among ? countedIn(limited.among) : countsOf(limited)
  const asides = [
    after === null && before === null ? '' : `published ${published(after, before)}`,
    from !== null && dateless > 0 ? `${dateless} without a date` : '',
    outside > 0 ? `${outside} of other days not searched` : '',
    undated > 0 ? `${undated} without a date not searched` : '',
  ].filter((aside) => aside !== '')
  const of = from === null ? '' : ` of ${span(from, to!)}`
  const says = `${counted(documents)}${of}${asides.length > 0 ? ` (${asides.join('; ')})` : ''}`
  return { documents, from, to, after, before, notSearched: outside + undated, says }
}

function countsOf({ readings, outside, undated }: Limited) {
  const days = readings.flatMap(({ doc }) => dayOf(doc.published) ?? []).sort()
  const [from, to] = [days[0] ?? null, days.at(-1) ?? null]
  return { documents: readings.length, from, to, dateless: readings.length - days.length, outside, undated }
}

const countedIn = ({ documents, from, to, undated, outside }: Among) => ({
  documents,
  from: dayOf(from),
  to: dayOf(to),
  dateless: undated,
  outside,
  undated: 0,
})

const counted = (count: number) => (count === 1 ? '1 document' : `${count} documents`)

function published(after: string | null, before: string | null): string {
  if (after !== null && after === before) return `on ${after}`
  return [after && `on or after ${after}`, before && `on or before ${before}`].filter(Boolean).join(' and ')
}

function span(from: string, to: string): string {
  if (from === to) return from
  return `${from}…${from.slice(0, 4) === to.slice(0, 4) ? to.slice(5) : to}`
}
