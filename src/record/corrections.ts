import type { Doc } from '../documents/index.ts'
import { type Kind, NOTHING_MORE, type Statement, type StatementSpeaker } from '../statements/index.ts'
import { type Range, type Span, spanOf } from '../text/index.ts'

/** The statement a correction is about: by its id, and by its words, which outlive a new reading that gives it another id. */
export type Anchor = { readonly document: string; readonly statement: string; readonly content: readonly Range[] }

/** What a person says of a statement. Ranges are places in the document's text. */
export type Change =
  | { readonly change: 'accept' }
  | { readonly change: 'reject' }
  | { readonly change: 'speaker'; readonly name: string | null; readonly kind?: StatementSpeaker['kind'] }
  | { readonly change: 'kind'; readonly kind: Kind }
  | {
      readonly change: 'spans'
      readonly source?: readonly Range[]
      readonly cue?: readonly Range[]
      readonly content?: readonly Range[]
    }
  | {
      readonly change: 'add'
      readonly form: Statement['form']
      readonly kind: Kind
      readonly name: string | null
      readonly source: readonly Range[]
      readonly cue: readonly Range[]
    }

/** One correction: dated, signed, and never taken out of the record; another one may undo it. */
export type Correction = {
  readonly id: string
  readonly on: Anchor
  readonly what: Change
  readonly author: string
  /** An ISO instant. */
  readonly made: string
  /** The id of the one that took it back, or null. */
  readonly undoneBy: string | null
}

/** A statement with what people have said of it. */
export type CorrectedStatement = Statement & {
  /** Ids of the corrections that speak in it, in the order they were made. */
  readonly corrections: readonly string[]
  /** A person has found it right as it stands. */
  readonly accepted: boolean
}

export type Corrected = {
  /** In the order of the text. */
  readonly statements: readonly CorrectedStatement[]
  /** Taken out by a person. */
  readonly rejected: readonly CorrectedStatement[]
  /** Corrections whose words no statement of this reading has: shown, never guessed. */
  readonly orphans: readonly Correction[]
}

/** The statements of a reading with the corrections laid over, in the order they were made; those undone do not speak. */
export function corrected(doc: Doc, read: readonly Statement[], corrections: readonly Correction[]): Corrected {
  const statements: CorrectedStatement[] = read.map((statement) => ({ ...statement, corrections: [], accepted: false }))
  const rejected = new Set<string>()
  const orphans: Correction[] = []
  for (const correction of corrections) {
    if (correction.undoneBy !== null) continue
    const { id, on, what } = correction
    if (what.change === 'add') {
      if (on.content.every((range) => fits(doc, range))) statements.push(added(doc, correction, statements))
      else orphans.push(correction)
      continue
    }
    const at = placeOf(statements, on)
    const statement = statements[at]
    if (!statement) {
      orphans.push(correction)
      continue
    }
    statements[at] = { ...changed(doc, statement, what, statements), corrections: [...statement.corrections, id] }
    if (what.change === 'reject') rejected.add(statement.id)
    else if (what.change === 'accept') rejected.delete(statement.id)
  }
  const parents = new Map(statements.map(({ id, parent }) => [id, parent]))
  const shownParent = (parent: string | null): string | null =>
    parent !== null && rejected.has(parent) ? shownParent(parents.get(parent) ?? null) : parent
  return {
    statements: statements
      .filter(({ id }) => !rejected.has(id))
      .map((statement) => ({ ...statement, parent: shownParent(statement.parent) }))
      .sort((a, b) => startOf(a) - startOf(b)),
    rejected: statements.filter(({ id }) => rejected.has(id)),
    orphans,
  }
}

const startOf = ({ content, cue, source }: Statement) => Math.min(...[...content, ...cue, ...source].map(({ from }) => from))

const fits = ({ text }: Doc, { from, to }: Range) => 0 <= from && from < to && to <= text.length

/** The statement a correction was made for: the same id, the same words, or the one whose words are most of its own. -1 where there is none. */
function placeOf(statements: readonly CorrectedStatement[], on: Anchor): number {
  const same = statements.findIndex(({ id }) => id === on.statement)
  if (same >= 0) return same
  const size = lengthOf(on.content)
  let best = -1
  let most = 0.5
  for (const [at, { content }] of statements.entries()) {
    const common = commonOf(on.content, content)
    const share = common / Math.max(size, lengthOf(content))
    if (share > most) [best, most] = [at, share]
  }
  return best
}

const lengthOf = (ranges: readonly Range[]) => ranges.reduce((sum, { from, to }) => sum + to - from, 0)

function commonOf(a: readonly Range[], b: readonly Range[]): number {
  let common = 0
  for (const one of a) for (const other of b) common += Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from))
  return common
}

function changed(
  doc: Doc,
  statement: CorrectedStatement,
  what: Change,
  others: readonly CorrectedStatement[],
): CorrectedStatement {
  switch (what.change) {
    case 'accept':
      return { ...statement, accepted: true }
    case 'speaker':
      return { ...statement, speaker: speakerNamed(what.name, what.kind, others) }
    case 'kind':
      return { ...statement, kind: what.kind, why: 'a person said so' }
    case 'spans':
      return withSpans(doc, statement, what)
    default:
      return statement
  }
}

function withSpans(doc: Doc, statement: CorrectedStatement, what: Extract<Change, { change: 'spans' }>): CorrectedStatement {
  const spans = (given: readonly Range[] | undefined, before: readonly Span[]) =>
    given ? given.map(({ from, to }) => spanOf(doc.text, from, to)) : before
  const content = spans(what.content, statement.content)
  const inside = ({ from, to }: Range) => content.some((piece) => piece.from <= from && to <= piece.to)
  return {
    ...statement,
    source: spans(what.source, statement.source),
    cue: spans(what.cue, statement.cue),
    content,
    conditions: statement.conditions.filter(({ clause }) => inside(clause)),
    deadlines: statement.deadlines.filter(inside),
    negations: statement.negations.filter(inside),
    modals: statement.modals.filter(inside),
    acts: statement.acts.filter(inside),
    edits: statement.edits.filter(inside),
  }
}

/** A speaker of the document by that name, or one of his own. */
function speakerNamed(
  name: string | null,
  kind: StatementSpeaker['kind'] | undefined,
  others: readonly CorrectedStatement[],
): StatementSpeaker | null {
  if (name === null) return null
  const known = others.find(({ speaker }) => speaker?.name === name)?.speaker
  return {
    id: known?.id ?? `by-hand:${name}`,
    name,
    kind: kind ?? known?.kind ?? 'person',
    via: 'name',
    confidence: 1,
    roles: known?.roles ?? [],
    others: [],
  }
}

function added(doc: Doc, { id, on, what }: Correction, others: readonly CorrectedStatement[]): CorrectedStatement {
  const { form, kind, name, source, cue } = what as Extract<Change, { change: 'add' }>
  const spans = (ranges: readonly Range[]) => ranges.map(({ from, to }) => spanOf(doc.text, from, to))
  return {
    id: on.statement,
    form,
    mode: 'speech',
    kind,
    why: 'a person said so',
    rule: 'by-hand',
    confidence: 1,
    parent: null,
    source: spans(source),
    cue: spans(cue),
    content: spans(on.content),
    speaker: speakerNamed(name, undefined, others),
    ...NOTHING_MORE,
    corrections: [id],
    accepted: true,
  }
}
