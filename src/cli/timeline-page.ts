import type { Place, Position, Timeline } from '../answers/index.ts'
import type { Span } from '../text/index.ts'
import { markedWords } from './hits-page.ts'
import { BARS } from './statement-lines.ts'
import { type Screen, visible } from './terminal.ts'
import { counted, flat, unbroken } from './words.ts'
import { type Piece, painted, widthOf, wrap } from './wrap.ts'

/** What somebody said in order, and what differs from one time to the next: a page for people, ending in a line feed. */
export function timelinePage(timeline: Timeline, name: string, screen: Screen): string {
  const { about, positions } = timeline
  const title = about === null ? name : `${name} on ${about}`
  const parts = [
    lines([{ text: visible(unbroken(title)), style: 'headline' }], '', screen),
    ...positions.map((_, at) => positionLines(positions, at, screen)),
    lines([{ text: countsOf(timeline), style: 'quiet' }], '', screen),
  ]
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`
}

const MARGIN = 5
const INDENT = ' '.repeat(MARGIN)

/** The position at a place of all of them: when and of what kind, the words with what differs, where they stand, and what differs from the one before. */
export function positionLines(positions: readonly Position[], at: number, screen: Screen): string[] {
  const position = positions[at]!
  const { statement, since } = position
  const width = screen.width - MARGIN
  const label = `${statement.kind} · ${statement.form}`
  const day: Piece = { text: whenWords(position), style: position.when ? 'headline' : 'quiet' }
  const gap = ' '.repeat(Math.max(width - widthOf([day]) - label.length, 2))
  const bar = screen.paint('quiet', BARS[statement.form])
  const marks = (since?.differences ?? []).flatMap(({ after }) => after)
  return [
    `${screen.paint('quiet', String(at + 1).padStart(MARGIN - 2))}  ${painted([day], screen)}${gap}${screen.paint('quiet', label)}`,
    ...wrap(markedWords(statement.content, pointed(position, marks)), width - 2).map(
      (line) => `${INDENT}${bar} ${painted(line, screen)}`,
    ),
    ...statement.conditions.flatMap(({ clause }) =>
      lines([{ text: `condition: ${visible(flat([clause]))}`, style: null }], INDENT, screen),
    ),
    ...lines([{ text: visible(unbroken(placesWords(position.places))), style: 'quiet' }], INDENT, screen),
    ...sinceLines(position, positions, screen),
  ]
}

/** The marks in order, without those over all of it: where everything differs there is nothing to point at. */
const pointed = ({ statement }: Position, marks: readonly Span[]): readonly Span[] =>
  marks
    .filter(({ from, to }) => !statement.content.some((span) => span.from === from && span.to === to))
    .sort((a, b) => a.from - b.from)

/** "2024-03-07", and that it is the day of an article where the text gives none. */
function whenWords({ when }: Position): string {
  if (when === null) return 'no day known'
  return when.by === 'said' ? when.value : `${when.value} (published)`
}

const MOST_PLACES = 6

/** "Herald, Courier and 3 more; 2 copies". */
function placesWords(places: readonly Place[]): string {
  const names = [...new Set(places.map(({ document }) => document.outlet ?? document.title ?? document.id))]
  const more = names.length - MOST_PLACES
  const copies = places.reduce((sum, place) => sum + place.copies.length, 0)
  const shown = names.slice(0, MOST_PLACES).join(', ')
  return [
    shown + (more > 0 ? ` and ${more} more` : ''),
    ...(copies > 0 ? [copies === 1 ? '1 copy' : `${copies} copies`] : []),
  ].join('; ')
}

/** What differs from an earlier position, with the words of that one: it may stand far above, or not on this page. */
function sinceLines({ since }: Position, positions: readonly Position[], screen: Screen): string[] {
  if (since === null || since.differences.length === 0) return []
  const earlier = positions[since.position]!
  const marks = since.differences.flatMap(({ before }) => before)
  const shared = since.shared.join(', ')
  return [
    ...lines(
      [{ text: `beside ${since.position + 1}, of ${whenWords(earlier)}, both on ${visible(shared)}:`, style: 'quiet' }],
      INDENT,
      screen,
    ),
    ...lines(markedWords(earlier.statement.content, pointed(earlier, marks)), `${INDENT}  `, screen),
    ...since.differences.flatMap(({ says }) =>
      lines([{ text: visible(unbroken(says)), style: 'warning' }], `${INDENT}→ `, screen),
    ),
  ]
}

/** "5 positions from 9 statements, 2 of them otherwise than before; 30 statements are not on this". */
function countsOf({ positions, of }: Timeline): string {
  if (positions.length === 0)
    return of.given === 0 ? 'Nothing on record.' : `Nothing on this among ${counted(of.given, 'statement')}.`
  const otherwise = positions.filter(({ since }) => since && since.differences.length > 0).length
  const rest = of.given - of.about
  return [
    `${counted(positions.length, 'position')} from ${counted(of.about, 'statement')}`,
    ...(otherwise > 0 ? [`${otherwise} in other words than the one before`] : []),
    ...(rest > 0 ? [`${counted(rest, 'statement')} not on this`] : []),
  ].join('; ')
}

/** Pieces in lines behind an indent; where its first line has a sign the others have spaces. */
function lines(pieces: readonly Piece[], indent: string, screen: Screen): string[] {
  const rest = ' '.repeat(indent.length)
  return wrap(pieces, screen.width - indent.length).map((line, n) => `${n === 0 ? indent : rest}${painted(line, screen)}`)
}
