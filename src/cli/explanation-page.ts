import type { Ground } from '../attributions/index.ts'
import type { Explanation } from '../read.ts'
import { lineStartsOf, placeOf } from '../text/index.ts'
import { statementLines } from './statement-lines.ts'
import { type Screen, visible } from './terminal.ts'
import { type Piece, painted, widthOf, wrap } from './wrap.ts'

const INDENT = '  '

/** Why the words at a place were, or were not, taken for a statement: a page for people, ending in a line feed. */
export function explanationPage(explanation: Explanation, screen: Screen): string {
  const { doc, at, statements } = explanation
  const { line, column } = placeOf(lineStartsOf(doc.text), at)
  const parts = [
    screen.paint('headline', `${line}:${column}, offset ${at}`),
    sentenceLines(explanation, screen).join('\n'),
    screen.paint(
      'headline',
      statements.length === 0 ? 'No statement touches this sentence.' : 'Statements that touch this sentence',
    ),
    ...statementLines({ doc, statements }, statements, screen),
    ...stepLines(explanation, screen),
  ]
  return `${parts.join('\n\n')}\n`
}

/** The sentence around the place, with a caret under it. */
function sentenceLines({ doc, at, sentence }: Explanation, screen: Screen): string[] {
  if (sentence === null) return [`${INDENT}No sentence stands here: this part of the document is not read as prose.`]
  const shown = (from: number, to: number) => visible(doc.text.slice(from, to).replaceAll(/\s/g, ' '))
  const end = Math.min(at + (doc.text.codePointAt(at)! > 0xffff ? 2 : 1), sentence.to)
  const pieces: Piece[] = [
    { text: shown(sentence.from, at), style: null },
    // A space is shown as a sign, or the line could be broken at the very place.
    { text: shown(at, end).replace(' ', '␣'), style: 'mark' },
    { text: shown(end, sentence.to), style: null },
  ]
  return wrap(pieces, screen.width - INDENT.length).flatMap((line) => {
    const mark = line.findIndex((piece) => piece.style === 'mark')
    const caret = mark < 0 ? [] : [`${INDENT}${' '.repeat(widthOf(line.slice(0, mark)))}^`]
    return [`${INDENT}${painted(line, screen)}`, ...caret]
  })
}

/** Each rule that looked here, what it decided and why. */
function stepLines({ doc, steps }: Explanation, screen: Screen): string[] {
  if (steps.length === 0) return ['No rule had anything to say here.']
  const lines = steps.flatMap(({ rule, outcome, why, range, grounds = [] }) => {
    const words = visible(shortened(doc.text.slice(range.from, range.to)))
    const text: Piece[] = [
      { text: outcome === 'found' ? '+ found ' : '- refused ', style: outcome === 'found' ? 'speaker' : 'warning' },
      { text: `${rule}: ${why} `, style: null },
      { text: `“${words}” ${range.from}–${range.to}`, style: 'quiet' },
    ]
    const said = wrap(text, screen.width - INDENT.length).map(
      (line, index) => `${index === 0 ? INDENT : `${INDENT}  `}${painted(line, screen)}`,
    )
    return [...said, ...groundLines(grounds, screen)]
  })
  return [`${screen.paint('headline', 'Steps')}\n${lines.join('\n')}`]
}

// Of some hundred grounds those that decided; --json has them all.
const WEIGHTIEST = 5

/** What spoke for a finding of the model and against it, with its weight in log odds; under what it read in the words, what that was made of. */
function groundLines(grounds: readonly Ground[], screen: Screen, indent = `${INDENT}    `): string[] {
  return grounds.slice(0, WEIGHTIEST).flatMap(({ says, weight, of = [] }) => {
    const signed = `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`
    return [`${indent}${screen.paint('quiet', `${signed} ${says}`)}`, ...groundLines(of, screen, `${indent}  `)]
  })
}

const MOST = 60

/** The first and last words of a long stretch. */
function shortened(text: string): string {
  const flat = text.split(/\s+/).join(' ')
  return flat.length <= MOST ? flat : `${flat.slice(0, MOST / 2)} … ${flat.slice(-MOST / 2)}`
}
