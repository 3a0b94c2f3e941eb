import { type Drafted, type Grade, gradeOf, type Profile, type Verdict } from '../answers/index.ts'
import type { Reading } from '../read.ts'
import { lineStartsOf, placeOf } from '../text/index.ts'
import { type Screen, type Style, visible } from './terminal.ts'
import { differencePieces, gradeWords } from './verdict-page.ts'
import { unbroken } from './words.ts'
import { type Piece, painted, wrap } from './wrap.ts'

/** A quotation of a draft with the verdict on it. */
export type Checked = Drafted & { readonly verdict: Verdict; readonly grade: Grade }

const INDENT = '    '
const STYLES: Readonly<Record<Grade, Style>> = { pass: 'quiet', look: 'cue', fail: 'warning' }

/** Every quotation of a draft, what is to be said of it, and how many there are of each kind: a page for people, ending in a line feed. */
export function draftPage({ doc }: Reading, checked: readonly Checked[], profile: Profile, screen: Screen): string {
  const starts = lineStartsOf(doc.text)
  const margin = String(checked.length).length + 1
  const lines = (pieces: readonly Piece[], indent: string) =>
    wrap(pieces, screen.width - indent.length).map((line) => `${indent}${painted(line, screen)}`)
  const parts = checked.map(({ quotation, spans, verdict, grade }, n) => {
    const { line, column } = placeOf(starts, spans[0]!.from)
    const facts = [`${line}:${column}`, quotation.speaker ?? 'no speaker given', gradeWords(gradeOf(verdict, profile), profile)]
    return [
      ...lines(
        [
          { text: `${String(n + 1).padStart(margin)}  `, style: 'quiet' },
          { text: visible(verdict.answer), style: STYLES[grade] },
        ],
        '',
      ),
      ...lines(
        verdict.match === 'verbatim'
          ? [{ text: visible(unbroken(quotation.words)), style: 'quoted' }]
          : differencePieces(verdict),
        INDENT,
      ),
      ...lines([{ text: visible(facts.join(' · ')), style: 'quiet' }], INDENT),
    ].join('\n')
  })
  return `${[...parts, screen.paint('quiet', countsOf(checked))].join('\n\n')}\n`
}

/** "7 quotations: 4 verbatim, 2 altered, 1 not-found; looked for in 3 documents". */
function countsOf(checked: readonly Checked[]): string {
  if (checked.length === 0) return 'No quotations.'
  const counts = new Map<string, number>()
  for (const { verdict } of checked) counts.set(verdict.match, (counts.get(verdict.match) ?? 0) + 1)
  const all = checked.length === 1 ? '1 quotation' : `${checked.length} quotations`
  const each = [...counts].map(([match, count]) => `${count} ${match}`).join(', ')
  return `${all}: ${each}; looked for in ${checked[0]!.verdict.searched.says}`
}
