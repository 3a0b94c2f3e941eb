import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { NestedAttribution } from '../attributions/index.ts'
import type { Range, Span } from '../text/index.ts'
import type { Statement } from './statement.ts'

/** Changes when the same document may give other statements, so that ids never promise what is no longer so. */
const READING = 'onrecord-1'

/**
 * The statements of a document from its attributions, in their order. `document` is the document's id; `spanOf` makes the span of the document's
 * own text for a range of the text the attributions were found in.
 */
export function statementsOf(
  attributions: readonly NestedAttribution[],
  document: string,
  spanOf: (range: Range) => Span,
): readonly Statement[] {
  const ids: string[] = []
  return attributions.map((attribution) => {
    const source = attribution.source.map(spanOf)
    const cue = attribution.cue.map(spanOf)
    const content = attribution.content.map(spanOf)
    const id = idOf(document, [source, cue, content])
    ids.push(id)
    return {
      id,
      form: attribution.form,
      rule: attribution.rule,
      confidence: attribution.confidence,
      parent: attribution.parent === null ? null : ids[attribution.parent]!,
      source,
      cue,
      content,
      speaker: source.length ? { name: source.map(({ text }) => text.replace(/,$/, '')).join(' ') } : null,
    }
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
