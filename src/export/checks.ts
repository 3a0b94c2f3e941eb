import type { Doc } from '../documents/index.ts'
import { KINDS, MODES, RELATIONS, type Statement, type StatementCondition, type StatementSpeaker } from '../statements/index.ts'
import { aCount, aShare, aString, type Check, having, listOf, oneOf, orNone, orNull } from './shape.ts'

const FORMS = ['direct', 'mixed', 'indirect'] as const satisfies readonly Statement['form'][]

/** A document whose text is this one. */
export function documentIn(text: string): Check {
  const [span, range] = [spanIn(text), rangeIn(text)]
  return having({
    id: aString,
    hash: aString,
    text: aString,
    format: oneOf(['plain', 'markdown', 'html', 'pdf', 'docx'] satisfies Doc['format'][]),
    charset: orNull(having({ name: aString, via: aString })),
    title: orNull(aString),
    byline: orNull(aString),
    outlet: orNull(aString),
    published: orNull(aString),
    url: orNull(aString),
    language: aString,
    dateline: orNull(both(span, having({ place: span, agency: orNull(span) }))),
    blocks: listOf(both(range, having({ kind: aString, label: orNone(range) }))),
    unread: orNull(having({ words: aCount, of: aCount, passages: listOf(aString) })),
    notes: listOf(having({ code: aString, says: aString })),
  } satisfies Record<keyof Doc, Check>)
}

/** A statement of a document with this text. */
export function statementIn(text: string): Check {
  const span = spanIn(text)
  const spans = listOf(span)
  return having({
    id: aString,
    form: oneOf(FORMS),
    mode: oneOf(MODES),
    kind: oneOf(KINDS),
    why: aString,
    rule: aString,
    confidence: aShare,
    parent: orNull(aString),
    source: spans,
    cue: spans,
    content: both(spans, (value, name) => ((value as readonly unknown[]).length > 0 ? null : `"${name}" is empty`)),
    speaker: orNull(
      having({
        id: aString,
        name: aString,
        kind: aString,
        via: aString,
        confidence: aShare,
        roles: spans,
        others: listOf(aString),
      } satisfies Record<keyof StatementSpeaker, Check>),
    ),
    addressee: orNull(span),
    place: orNull(span),
    date: orNull(both(span, having({ value: aString }))),
    conditions: listOf(
      having({ relation: oneOf(RELATIONS), connective: span, clause: span, governs: orNull(span) } satisfies Record<
        keyof StatementCondition,
        Check
      >),
    ),
    deadlines: listOf(both(span, having({ value: orNull(aString) }))),
    negations: spans,
    modals: listOf(both(span, having({ kind: aString }))),
    acts: listOf(both(span, having({ kind: oneOf(KINDS), why: aString }))),
    edits: listOf(both(span, having({ kind: aString }))),
  } satisfies Record<keyof Statement, Check>)
}

const both =
  (one: Check, other: Check): Check =>
  (value, name) =>
    one(value, name) ?? other(value, name)

const rangeIn = (text: string): Check =>
  both(having({ from: aCount, to: aCount }), (value, name) => {
    const { from, to } = value as { readonly from: number; readonly to: number }
    return from <= to && to <= text.length ? null : `"${name}" does not fit the text`
  })

const spanIn = (text: string): Check =>
  both(rangeIn(text), (value, name) => {
    const { from, to, text: words } = value as { readonly from: number; readonly to: number; readonly text?: unknown }
    return words === text.slice(from, to) ? null : `the words of "${name}" do not stand at its place`
  })
