import { quotedIn } from '../marks.ts'
import { dayOf, type Said } from '../utterances/said.ts'
import { utterancesOf } from '../utterances/utterances.ts'
import type { Source } from '../verdict.ts'
import { differencesBetween, type Side, sideOf } from './differences/index.ts'
import { type Spoken, type When, whenOf } from './spoken.ts'

/** One utterance: the statement that gives most of it, and every place it stands in. */
export type Stack = {
  readonly spoken: Spoken
  readonly when: When | null
  readonly side: Side
  readonly places: readonly Place[]
}

/** A document that has the utterance, with the id of the statement there. */
export type Place = {
  readonly document: Source
  readonly statement: string
  readonly form: Spoken['statement']['form']
  readonly copies: readonly Source[]
}

/** A statement with what is asked of it here. */
type Line = { readonly key: string; readonly spoken: Spoken; readonly when: When | null; readonly side: Side }

/**
 * The statements of one speaker, those that give one utterance made one; what a report gives otherwise ("may" for "will") stays by itself. In the order
 * they were said; those of no known day last.
 */
export function stacked(items: readonly Spoken[]): readonly Stack[] {
  const lines = new Map(items.map(lineOf).map((line) => [line.key, line]))
  const groups = utterancesOf([...lines.values()].map(saidIn)).map(({ statements }) => statements.map((key) => lines.get(key)!))
  const grouped = new Set(groups.flat())
  const alone = [...lines.values()].filter((line) => !grouped.has(line)).map((line) => [line])
  return [...groups.flatMap(parted), ...alone].map(stackOf).sort((a, b) => compare(orderOf(a), orderOf(b)))
}

function lineOf(spoken: Spoken): Line {
  const key = `${spoken.document.id} ${spoken.statement.id}`
  return { key, spoken, when: whenOf(spoken), side: sideOf(spoken.statement) }
}

/** The same speaker said all of it, whatever each article calls him. */
const SPEAKER = { name: 'Speaker', kind: 'person' } as const

function saidIn({ key, spoken: { statement, document } }: Line): Said {
  const quoted: Said['quoted'][number][] = []
  let words = ''
  for (const { text } of statement.content) {
    if (words !== '') words += ' '
    const ranges = statement.form === 'direct' ? [{ from: 0, to: text.length }] : statement.form === 'mixed' ? quotedIn(text) : []
    for (const { from, to } of ranges) quoted.push({ from: words.length + from, to: words.length + to })
    words += text
  }
  return { id: key, words, quoted, speaker: SPEAKER, day: dayOf(statement.date?.value) ?? dayOf(document.published) }
}

/** A group of statements taken apart where they differ in what a timeline tells. */
function parted(lines: readonly Line[]): (readonly Line[])[] {
  const parts: (readonly Line[])[] = []
  for (let left = lines; left.length > 0; ) {
    const main = fullest(left)
    const same = left.filter((line) => line === main || areOne(main.side, line.side))
    parts.push(same)
    left = left.filter((line) => !same.includes(line))
  }
  return parts
}

const areOne = (a: Side, b: Side): boolean => differencesBetween(a, b).length + differencesBetween(b, a).length === 0

/** The one that says it word for word if any does, of those the longest. */
const fullest = (lines: readonly Line[]): Line =>
  lines.reduce((best, line) => (rank(line) < rank(best) || (rank(line) === rank(best) && line.key < best.key) ? line : best))
const FORMS = ['direct', 'mixed', 'indirect'] as const
const rank = ({ spoken, side }: Line): number => FORMS.indexOf(spoken.statement.form) * 10_000 - side.words.length

function stackOf(lines: readonly Line[]): Stack {
  const { spoken, side } = fullest(lines)
  const times = lines.flatMap(({ when }) => when ?? [])
  const places = lines
    .toSorted((a, b) => compare(orderOf(a), orderOf(b)))
    .map(({ spoken: { statement, document, copies } }) => ({ document, statement: statement.id, form: statement.form, copies }))
  return { spoken, when: times.sort(byCertainty)[0] ?? null, side, places }
}

/** What a text says of the day goes before the day of an article; then the earliest. */
const byCertainty = (a: When, b: When): number =>
  compare(`${a.by === 'said' ? 0 : 1} ${a.value}`, `${b.by === 'said' ? 0 : 1} ${b.value}`)

const orderOf = ({ spoken: { statement, document }, when }: Pick<Line, 'spoken' | 'when'>): string =>
  [
    when?.value ?? '~',
    document.published ?? '~',
    document.id,
    String(statement.content[0]?.from ?? 0).padStart(9, '0'),
    statement.id,
  ].join(' ')

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
