import {
  type Comparison,
  type ComparisonPiece,
  type ComparisonRow,
  type ComparisonWord,
  type Elsewhere,
  firstPublished,
  type Source,
} from '../answers/index.ts'
import { type Screen, type Style, visible } from './terminal.ts'
import { unbroken } from './words.ts'
import { type Piece, painted, widthOf, wrap } from './wrap.ts'

const INDENT = '    '

/** Names for documents that do not name their outlet, by the document's id. */
export type Labels = ReadonlyMap<string, string>

/** A comparison as a page for people, ending in a line feed: the answer, the fullest words with how many have each, then a row for each report. */
export function comparisonPage(comparison: Comparison, labels: Labels, screen: Screen): string {
  const { rows, elsewhere, searched } = comparison
  const parts = [
    linesOf([{ text: visible(unbroken(comparison.answer)), style: 'headline' }], '', screen),
    ...(rows.length > 0
      ? [lineLines(comparison, screen), ...rows.map((row, n) => rowLines(row, n, comparison, labels, screen))]
      : []),
    elsewhere.flatMap((one) => elsewhereLines(one, labels, screen)),
    rows.length > 0 ? linesOf([{ text: `Searched: ${searched.says}.`, style: 'quiet' }], '', screen) : [],
  ]
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

const linesOf = (pieces: readonly Piece[], indent: string, screen: Screen): string[] =>
  wrap(pieces, screen.width - indent.length).map((line) => `${indent}${painted(line, screen)}`)

const QUOTED = 'quoted'
const OWN = 'own words'

/** The fullest words, and below each in how many reports it is quoted and in how many it stands in the outlet's own words. */
function lineLines(comparison: Comparison, screen: Screen): string[] {
  const { line, rows, beyond } = comparison
  if (rows.length === 1) {
    const rest = beyondOf(beyond)
    return [
      ...linesOf([{ text: visible(wordsOf(line)), style: 'quoted' }], INDENT, screen),
      ...(rest === '' ? [] : ['', ...linesOf([{ text: rest, style: 'quiet' }], '', screen)]),
    ]
  }
  const hasOwn = line.some(({ paraphrased }) => paraphrased > 0)
  const margin = hasOwn ? OWN.length + 2 : QUOTED.length + 2
  const lines: string[] = []
  for (const cells of cellLines(line, screen.width - margin)) {
    const put = (label: string, show: (cell: Cell) => Piece) => {
      const shown = cells.map(show)
      const last = shown.findLastIndex(({ text }) => text !== '')
      const pieces = shown.slice(0, last + 1).flatMap((piece, n): Piece[] => {
        const gap = n === last ? 0 : cells[n]!.width - widthOf([piece])
        return [piece, { text: ' '.repeat(gap), style: null }]
      })
      lines.push(`${screen.paint('quiet', label)}${' '.repeat(margin - label.length)}${painted(pieces, screen)}`)
    }
    put('', ({ text, word }) => ({ text, style: styleOf(word, rows.length) }))
    put(QUOTED, ({ word }) => ({ text: word === null ? '' : String(word.quoted), style: 'quiet' }))
    if (cells.some(({ word }) => word?.paraphrased))
      put(OWN, ({ word }) => ({ text: word?.paraphrased ? String(word.paraphrased) : '', style: 'quiet' }))
    lines.push('')
  }
  return [...lines, ...linesOf([{ text: legendOf(comparison), style: 'quiet' }], '', screen)]
}

/** The line as running text, with signs where words may be missing. */
const wordsOf = (line: readonly ComparisonWord[]) =>
  line.map(({ text, after, step }, n) => `${n > 0 && SIGNS[step] ? `${SIGNS[step]} ` : ''}${text}${after}`).join('')

const styleOf = (word: ComparisonWord | null, rows: number): Style | null =>
  word === null ? 'quiet' : word.quoted * 2 > rows ? 'quoted' : word.quoted === 0 ? 'quiet' : null

function legendOf({ line, beyond, rows: { length: rows } }: Comparison): string {
  const signs = [
    `Below each word: how many of ${rows} reports have it.`,
    line.some(({ step }) => step === 'gap') ? '“…” is a gap the outlets show.' : '',
    line.some(({ step }) => step === 'tag') ? '“·” is where an outlet puts in “she said”.' : '',
    line.some(({ step }, n) => n > 0 && step === 'start') ? '“/” parts words of which nobody tells the order.' : '',
    beyondOf(beyond),
  ]
  return signs.filter((sign) => sign !== '').join(' ')
}

/** "They are part of a speech: 12 words before them and 160 behind are left out, and 2 reports that have only those." */
function beyondOf({ before, after, reports }: Comparison['beyond']): string {
  if (before + after === 0) return ''
  const only = reports === 0 ? '' : `, and ${reports === 1 ? '1 report that has' : `${reports} reports that have`} only those`
  return `They are part of a speech: ${before} words before them and ${after} behind are left out${only}.`
}

/** One word as wide as it or its number is, with the space behind it; or a sign between words. */
type Cell = { readonly text: string; readonly width: number; readonly word: ComparisonWord | null }

const SIGNS: Readonly<Record<string, string>> = { gap: '…', tag: '·', apart: '·', start: '/' }

function cellLines(line: readonly ComparisonWord[], width: number): Cell[][] {
  const lines: Cell[][] = [[]]
  let used = 0
  const add = (text: string, word: ComparisonWord | null) => {
    const numbers = word ? Math.max(String(word.quoted).length, String(word.paraphrased).length) : 0
    const columns = Math.max(widthOf([{ text, style: null }]), numbers) + 1
    if (used + columns > width + 1 && used > 0) {
      lines.push([])
      used = 0
    }
    lines.at(-1)!.push({ text, width: columns, word })
    used += columns
  }
  for (const [n, word] of line.entries()) {
    const sign = n > 0 ? SIGNS[word.step] : undefined
    if (sign) add(sign, null)
    add(visible(`${word.text.split(/\s+/).join(' ')}${word.after.trimEnd()}`), word)
  }
  return lines
}

function rowLines(row: ComparisonRow, n: number, comparison: Comparison, labels: Labels, screen: Screen): string[] {
  const { rows, line, speaker } = comparison
  const { document, copies, statements } = row
  const number = screen.paint('quiet', `${String(n + 1).padStart(2)}  `)
  const cues = [...new Set(statements.flatMap(({ cue }) => cue.map(({ text }) => text)))]
  const others = [...new Set(statements.flatMap((one) => (one.speaker !== null && one.speaker !== speaker ? [one.speaker] : [])))]
  const counts = [row.quoted > 0 ? `quotes ${row.quoted}` : '', row.paraphrased > 0 ? `has ${row.paraphrased} unquoted` : '']
  const facts = [
    timeOf(document, firstPublished(rows)),
    cues.length > 0 ? `verb: ${cues.join(', ')}` : 'no verb',
    ...others.map((other) => `given to ${other}`),
    `${counts.filter((count) => count !== '').join(', ') || 'has none'} of ${line.length} words`,
    ...(row.reordered ? ['in another order'] : []),
  ]
  return [
    ...linesOf([{ text: visible(nameOf(document, labels)), style: 'speaker' }], INDENT, screen).map((words, k) =>
      k === 0 ? `${number}${words.slice(INDENT.length)}` : words,
    ),
    ...linesOf([{ text: visible(facts.join(' · ')), style: 'quiet' }], INDENT, screen),
    ...linesOf(piecesShown(row.pieces, line), INDENT, screen),
    ...comparison.conditions.flatMap(({ clause }, k) =>
      KEEPING[row.conditions[k]!] === ''
        ? []
        : linesOf(
            [
              {
                text: visible(`${KEEPING[row.conditions[k]!]}: “${unbroken(clause.text)}”`),
                style: row.conditions[k] === 'lost' ? 'warning' : null,
              },
            ],
            INDENT,
            screen,
          ),
    ),
    ...(document.url ? linesOf([{ text: visible(document.url), style: 'quiet' }], INDENT, screen) : []),
    ...(copies.length > 0
      ? linesOf(
          [
            {
              text: visible(`printed also by ${copies.length}: ${copies.map((copy) => nameOf(copy, labels)).join(', ')}`),
              style: 'quiet',
            },
          ],
          INDENT,
          screen,
        )
      : []),
  ]
}

const KEEPING: Readonly<Record<string, string>> = {
  kept: 'condition kept',
  apart: 'condition elsewhere in the article',
  lost: 'condition lost',
  'not-carried': '',
}

/** What a report has of the line: its quoted words in marks, its own without, what differs in brackets with words for it. */
function piecesShown(pieces: readonly ComparisonPiece[], line: readonly ComparisonWord[]): Piece[] {
  const shown: Piece[] = []
  const add = (text: string, style: Style | null) => {
    if (shown.length > 0) shown.push({ text: ' ', style: null })
    shown.push({ text: visible(unbroken(text)), style })
  }
  for (const { kind, spans, quoted, line: range, disclosed } of pieces) {
    const words = spans.map(({ text }) => text).join(quoted ? '” “' : ' … ')
    const theirs = line.slice(range.from, range.to)
    if (kind === 'kept') add(quoted ? `“${words}”` : words, quoted ? 'quoted' : null)
    else if (kind === 'left-out') add(`[left out${disclosed ? ', as marked' : ''}: ${shortened(theirs)}]`, 'quiet')
    else if (!quoted) add(`(${words})`, null)
    else if (kind === 'put-in') add(`[put in: “${words}”]`, 'warning')
    else add(`[changed: ${shortened(theirs)} became “${words}”]`, 'warning')
  }
  return shown
}

const MOST_SHOWN = 6

/** A few words whole, of more their number and the first and last. */
function shortened(words: readonly ComparisonWord[]): string {
  const texts = words.map(({ text }) => text)
  return texts.length <= MOST_SHOWN
    ? `“${texts.join(' ')}”`
    : `${texts.length} words, “${texts.slice(0, 2).join(' ')} … ${texts.slice(-2).join(' ')}”`
}

const WHY: Readonly<Record<Elsewhere['why'], string>> = { 'other-speaker': 'words of another', 'other-day': 'another day' }

function elsewhereLines({ document, words, speaker, day, why }: Elsewhere, labels: Labels, screen: Screen): string[] {
  const facts = [nameOf(document, labels), day, speaker ?? 'no speaker named', document.url].filter((fact) => fact)
  return linesOf(
    [
      { text: `Not counted, ${WHY[why]}: `, style: 'quiet' },
      { text: visible(`“${unbroken(words.text)}” (${facts.join(' · ')})`), style: null },
    ],
    '',
    screen,
  )
}

/** The outlet, or else whatever tells the document from others. */
function nameOf({ id, outlet, url, title }: Source, labels: Labels): string {
  return outlet ?? labels.get(id) ?? (url === null ? null : hostOf(url)) ?? title ?? id.slice(0, 12)
}

function hostOf(url: string): string | null {
  try {
    return new URL(url).host || null
  } catch {
    return null
  }
}

/** "2031-03-04 09:10 · first", "2031-03-04 16:30 · 7 h later". */
function timeOf({ published }: Source, first: string | null): string {
  if (published === null) return 'no date'
  const instant = published.length > 10
  const shown = instant ? published.slice(0, 16).replace('T', ' ') : published
  if (first === null) return shown
  const minutes = (Date.parse(published) - Date.parse(first)) / 60_000
  if (Number.isNaN(minutes)) return shown
  if (minutes <= 0) return `${shown}, first`
  const exact = instant && first.length > 10
  return `${shown}, ${exact && minutes < 48 * 60 ? laterOf(minutes) : daysLater(minutes)}`
}

const laterOf = (minutes: number) => (minutes < 120 ? `${Math.round(minutes)} min later` : `${Math.round(minutes / 60)} h later`)

function daysLater(minutes: number): string {
  const days = Math.round(minutes / 1440)
  return days === 0 ? 'the same day' : days === 1 ? '1 day later' : `${days} days later`
}
