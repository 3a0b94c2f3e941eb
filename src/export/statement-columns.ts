import type { Statement } from '../statements/index.ts'
import type { Range, Span } from '../text/index.ts'
import { type ColumnOf, flag, share, spans, text, whole } from './column.ts'
import { ABOUT, type DocumentRow } from './document-columns.ts'
import type { KnownSpeaker } from './exported.ts'

export type StatementRow = DocumentRow & {
  readonly statement: Statement
  /** Who the record says it is. */
  readonly known: KnownSpeaker | null
  readonly link: string | null
}

/** Between the pieces of one thing that stand apart in the text, and between several things. */
const APART = ' … '
const AND = ' | '

const wordsOf = (pieces: readonly Span[]) => pieces.map((piece) => piece.text).join(APART) || null
const one = (span: Range | null) => (span ? [span] : [])

const places = (name: string, says: string, of: (statement: Statement) => readonly Range[]) =>
  spans<StatementRow>(name, says, ({ statement, placed }) =>
    of(statement).map(({ from, to }) => ({ from: placed(from), to: placed(to) })),
  )

export const STATEMENT_COLUMNS: readonly ColumnOf<StatementRow>[] = [
  ...ABOUT,
  text('speaker', 'Who says it, by the fullest name.', ({ statement, known }) => known?.name ?? statement.speaker?.name ?? null),
  text('source', 'The words that name who says it.', ({ statement }) => wordsOf(statement.source)),
  text('cue', 'The words that tell it is said.', ({ statement }) => wordsOf(statement.cue)),
  text('content', 'What is said, with the quotation marks.', ({ statement }) => wordsOf(statement.content)),
  text('form', '`direct`, `mixed` or `indirect`.', ({ statement }) => statement.form),
  text('mode', '`speech`, `writing`, `thought` …', ({ statement }) => statement.mode),
  text('kind', 'What is done with the words: `refusal`, `commitment` …', ({ statement }) => statement.kind),
  share('confidence', '0 to 1: how often such a finding is right.', ({ statement }) => statement.confidence),
  text('addressee', 'To whom it was said.', ({ statement }) => statement.addressee?.text ?? null),
  text('place', 'Where, or on what occasion.', ({ statement }) => statement.place?.text ?? null),
  text('date', 'When it was said: a day, month or year.', ({ statement }) => statement.date?.value ?? null),
  text('conditions', 'What it holds only under: each relation, a colon, the clause.', conditionsOf),
  text('deadlines', 'By when: days, months or years, or else the words.', deadlinesOf),
  text(
    'speaker_kind',
    '`person`, `group`, `organisation`, `document` or `unnamed`.',
    ({ statement: { speaker } }) => speaker?.kind ?? null,
  ),
  text(
    'speaker_via',
    'How the speaker was known: `name`, `pronoun`, `carried` …',
    ({ statement: { speaker } }) => speaker?.via ?? null,
  ),
  share(
    'speaker_confidence',
    '0 to 1: how sure it is that this is who speaks.',
    ({ statement: { speaker } }) => speaker?.confidence ?? null,
  ),
  text('wikidata', 'The item of the speaker on Wikidata, where a record knows it.', ({ known }) => known?.wikidata ?? null),
  text('rule', 'What found it.', ({ statement }) => statement.rule),
  text('link', 'The address, with a text fragment that shows the words on the page.', ({ link }) => link),
  flag(
    'corrected',
    'Whether somebody corrected the statement by hand.',
    ({ item, statement }) => item.corrected?.has(statement.id) ?? false,
  ),
  whole('content_from', 'Where the content begins.', ({ statement, placed }) => placed(statement.content[0]!.from)),
  whole('content_to', 'Where it ends; of several pieces, the last.', ({ statement, placed }) =>
    placed(statement.content.at(-1)!.to),
  ),
  places('source_spans', 'The places of `source`.', ({ source }) => source),
  places('cue_spans', 'The places of `cue`.', ({ cue }) => cue),
  places('content_spans', 'The places of `content`.', ({ content }) => content),
  places('addressee_span', 'The place of `addressee`.', ({ addressee }) => one(addressee)),
  places('place_span', 'The place of `place`.', ({ place }) => one(place)),
  places('date_span', 'The place of the words for the date.', ({ date }) => one(date)),
  places('condition_spans', 'The places of the clauses.', ({ conditions }) => conditions.map(({ clause }) => clause)),
  places('deadline_spans', 'The places of the words for the deadlines.', ({ deadlines }) => deadlines),
  text('unit', 'What places are counted in: `utf16`, `codepoint` or `utf8`.', ({ unit }) => unit),
  text('doc', 'The id of the document.', ({ doc }) => doc.id),
  text('statement', 'The id of the statement.', ({ statement }) => statement.id),
  text('parent', 'The id of the statement it is nested in.', ({ statement }) => statement.parent),
  text('speaker_id', 'One for each speaker: throughout a record, else within the document.', speakerIdOf),
]

// The document alone calls its first speaker "s1", as every other does: rows of two documents must not seem to have one speaker.
function speakerIdOf({ doc, statement: { speaker }, known }: StatementRow): string | null {
  return known?.id ?? (speaker && `${doc.id.slice(0, 16)}-${speaker.id}`)
}

function conditionsOf({ statement: { conditions } }: StatementRow): string | null {
  return conditions.map(({ relation, clause }) => `${relation}: ${clause.text}`).join(AND) || null
}

function deadlinesOf({ statement: { deadlines } }: StatementRow): string | null {
  return deadlines.map(({ value, text: words }) => value ?? words).join(AND) || null
}
