import { type Range, spanOf } from '../text/index.ts'
import { voiceAt } from './attribution.ts'
import type { Place } from './place.ts'
import type { Prepared } from './prepared.ts'
import type { Evidence, Searched } from './verdict.ts'

/** Sentences shown on either side of the words. */
const AROUND = 2

export function evidenceOf(place: Place): Evidence {
  const { prepared, range, speech } = place
  const { id, text, title, outlet, published, url } = prepared.reading.doc
  const { voice } = voiceAt(place)
  const { from, to } = around(prepared.sentences(), range)
  return {
    document: { id, title, outlet, published, url },
    words: spanOf(text, range.from, range.to),
    passage: spanOf(text, from, to),
    speech,
    speaker: voice?.speaker?.name ?? null,
    statement: voice?.id ?? null,
  }
}

function around(sentences: readonly Range[], { from, to }: Range): Range {
  const touched = sentences.flatMap((sentence, n) => (sentence.from < to && from < sentence.to ? [n] : []))
  if (touched.length === 0) return { from, to }
  const first = sentences[Math.max(0, touched[0]! - AROUND)]!
  const last = sentences[Math.min(sentences.length - 1, touched.at(-1)! + AROUND)]!
  return { from: Math.min(first.from, from), to: Math.max(last.to, to) }
}

/** What was searched: "4 documents of 2026-03-01…04-14". */
export function searchedOf(documents: readonly Prepared[]): Searched {
  const days = documents
    .flatMap(({ reading }) => reading.doc.published?.slice(0, 10) ?? [])
    .filter((day) => /^\d{4}-\d\d-\d\d$/.test(day))
    .sort()
  const [from, to] = [days[0] ?? null, days.at(-1) ?? null]
  const count = documents.length === 1 ? '1 document' : `${documents.length} documents`
  const undated = days.length < documents.length ? ` (${documents.length - days.length} without a date)` : ''
  return { documents: documents.length, from, to, says: from === null ? count : `${count} of ${span(from, to!)}${undated}` }
}

function span(from: string, to: string): string {
  if (from === to) return from
  return `${from}…${from.slice(0, 4) === to.slice(0, 4) ? to.slice(5) : to}`
}
