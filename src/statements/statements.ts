import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { NestedAttribution } from '../attributions/index.ts'
import type { OutletEdit, Passage } from '../sentences/index.ts'
import type { Range, Span } from '../text/index.ts'
import { circumstancesOf } from './circumstances/index.ts'
import { conditionsOf, polarityOf } from './conditions/index.ts'
import { kindOf, roleWords } from './kinds/index.ts'
import { type About, type Speaker, speakersOf } from './speakers/index.ts'
import type { Statement } from './statement.ts'

/** Changes when the same document may give other statements, so that ids never promise what is no longer so. */
const READING = 'onrecord-1'

/** What is known of the document the passage came from, and how a range of the passage becomes a span of the document's own text. */
export type Document = About & { readonly id: string; readonly published: string | null; readonly spanOf: (range: Range) => Span }

/** The statements of a passage from its attributions, in their order. Linear in the passage. */
export function statementsOf(
  passage: Passage,
  attributions: readonly NestedAttribution[],
  document: Document,
): readonly Statement[] {
  const { spanOf, published } = document
  const speakers = speakersOf(passage, attributions, document)
  const told = toldByOthers(attributions, speakers)
  const places = attributions.map(({ source, cue, content }) => ({
    source: source.map(spanOf),
    cue: cue.map(spanOf),
    content: content.map(spanOf),
  }))
  // All of them first: one that is nested may stand before the one it is nested in.
  const ids = places.map(({ source, cue, content }) => idOf(document.id, [source, cue, content]))
  const all = attributions.map((attribution, n): Statement => {
    const { content } = attribution
    const speaker = speakers[n]
    const { kind, mode, why, acts } = kindOf(passage, {
      ...attribution,
      nested: attribution.parent !== null,
      told: told[n] ?? [],
      roles: roleWords(passage.text, speaker?.roles ?? []),
    })
    const { conditions, deadlines } = conditionsOf(passage, content, published)
    const { negations, modals } = polarityOf(passage, content)
    const { addressee, place, date } = circumstancesOf(passage, attribution, published)
    return {
      id: ids[n]!,
      form: attribution.form,
      mode,
      kind,
      why,
      rule: attribution.rule,
      confidence: attribution.confidence,
      parent: attribution.parent === null ? null : ids[attribution.parent]!,
      ...places[n]!,
      speaker: speaker ? { ...speaker, roles: speaker.roles.map(spanOf) } : null,
      addressee: addressee && spanOf(addressee),
      place: place && spanOf(place),
      date: date && { value: date.value, ...spanOf(date.range) },
      conditions: conditions.map(({ relation, connective, clause, governs }) => ({
        relation,
        connective: spanOf(connective),
        clause: spanOf(clause),
        governs: governs && spanOf(governs),
      })),
      deadlines: deadlines.map(({ value, range }) => ({ value, ...spanOf(range) })),
      negations: negations.map(spanOf),
      modals: modals.map((modal) => ({ kind: modal.kind, ...spanOf(modal.range) })),
      acts: acts.map((act) => ({ kind: act.kind, why: act.why, ...spanOf(act.range) })),
      edits: editsIn(passage.edits, content).map((edit) => ({ kind: edit.kind, ...spanOf(edit) })),
    }
  })
  // the answers of an interview are somebody's only where the article says whose
  return without(all, ({ rule, speaker }) => rule === 'interview' && speaker === null)
}

/** For each attribution what another says within its content: that one's acts. */
function toldByOthers(
  attributions: readonly NestedAttribution[],
  speakers: readonly (Speaker | null)[],
): readonly (readonly Range[])[] {
  const told: Range[][] = attributions.map(() => [])
  for (const [n, { parent, content }] of attributions.entries())
    if (parent !== null && (speakers[n] === null || speakers[n]?.id !== speakers[parent]?.id)) told[parent]?.push(...content)
  return told
}

/** The outlet's edits that lie in the content. */
function editsIn(edits: readonly OutletEdit[], content: readonly Range[]): readonly OutletEdit[] {
  return content.flatMap(({ from, to }) => {
    let low = 0
    let high = edits.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (edits[middle]!.from < from) low = middle + 1
      else high = middle
    }
    let end = low
    while (end < edits.length && edits[end]!.to <= to) end++
    return edits.slice(low, end)
  })
}

/** The statements without some; what was nested in one of those is nested in what that was nested in. */
export function without(statements: readonly Statement[], leave: (statement: Statement) => boolean): readonly Statement[] {
  const gone = new Map(statements.filter(leave).map(({ id, parent }) => [id, parent]))
  if (gone.size === 0) return statements
  const kept = (parent: string | null): string | null => (parent !== null && gone.has(parent) ? kept(gone.get(parent)!) : parent)
  return statements.filter(({ id }) => !gone.has(id)).map((statement) => ({ ...statement, parent: kept(statement.parent) }))
}

/** Sixteen hexadecimal digits: a record of a million statements has one chance in ten million of a clash. */
function idOf(document: string, roles: readonly (readonly Span[])[]): string {
  const places = roles.map((spans) => spans.map(({ from, to }) => `${from}-${to}`).join(',')).join(';')
  return bytesToHex(sha256(utf8ToBytes(`${READING} ${document} ${places}`))).slice(0, 16)
}
