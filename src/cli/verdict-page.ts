import { differenceOf, type Evidence, type Grade, gradeOf, type Profile, type Verdict } from '../answers/index.ts'
import { type Screen, visible } from './terminal.ts'
import { unbroken } from './words.ts'
import { type Piece, painted, wrap } from './wrap.ts'

const LABEL = 11

/** A verdict as a page for people, ending in a line feed: the answer, what differs word by word, then the rest. */
export function verdictPage(verdict: Verdict, profile: Profile, screen: Screen): string {
  const { flags, attribution, evidence, pieces, others, searched, match } = verdict
  const parts = [
    wrap([{ text: visible(verdict.answer), style: 'headline' }], screen.width).map((line) => painted(line, screen)),
    wrap(differencePieces(verdict), screen.width - 2).map((line) => `  ${painted(line, screen)}`),
    [
      ...flags.flatMap(({ flag, says }) =>
        row('Meaning', [{ text: `${flag}: ${visible(unbroken(says))}`, style: null }], screen),
      ),
      ...row('Speaker', [{ text: visible(unbroken(attribution.says)), style: null }], screen),
      ...(evidence ? evidenceRows(match === 'not-found' ? 'Nearest' : 'Stands in', evidence, screen) : []),
      ...pieces.slice(1).flatMap((piece) => evidenceRows('And in', piece, screen)),
      ...others.flatMap((other) => evidenceRows('Also in', other, screen)),
      ...row('Searched', [{ text: searched.says, style: null }], screen),
      ...row('Grade', [{ text: gradeWords(gradeOf(verdict, profile), profile), style: null }], screen),
    ],
  ]
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

const GRADES: Readonly<Record<Grade, string>> = { pass: 'passes', look: 'is for a person to look at', fail: 'fails' }

export const gradeWords = (grade: Grade, profile: Profile) => `${GRADES[grade]} by the house rules "${profile}"`

/** The words of the quotation with what was left out and put in, said in words. */
export function differencePieces(verdict: Verdict): Piece[] {
  const pieces: Piece[] = []
  for (const { kind, text, disclosed } of differenceOf(verdict)) {
    const words = visible(unbroken(text))
    const sign = kind === 'put-in' ? 'put in' : disclosed ? 'left out, as marked' : 'left out'
    const piece: Piece = kind === 'kept' ? { text: words, style: 'quoted' } : { text: `[${sign}: ${words}]`, style: 'warning' }
    const last = pieces.at(-1)
    if (last && !last.text.endsWith(' ') && !/^[ .,;:!?]/.test(piece.text)) pieces.push({ text: ' ', style: null })
    pieces.push(piece)
  }
  return pieces
}

function evidenceRows(label: string, { document, words, passage, speech, speaker }: Evidence, screen: Screen): string[] {
  const facts = [document.title, document.outlet, document.published?.slice(0, 10), document.url].filter((fact) => fact)
  const how = speech === 'none' ? 'nobody’s statement' : `${speech} speech`
  const [before, after] = [words.from - passage.from, words.to - passage.from]
  const text = (from: number, to: number) => visible(unbroken(passage.text.slice(from, to)))
  return [
    ...row(label, [{ text: visible([...facts, speaker ?? 'no speaker named', how].join(' · ')), style: null }], screen),
    ...row(
      '',
      [
        { text: text(0, before), style: 'quiet' },
        { text: `»${text(before, after)}«`, style: 'quoted' },
        { text: text(after, passage.text.length), style: 'quiet' },
      ],
      screen,
    ),
  ]
}

/** A label at the left, and what it names beside it. */
export function row(label: string, pieces: readonly Piece[], screen: Screen): string[] {
  return wrap(pieces, screen.width - LABEL).map(
    (line, index) => `${screen.paint('quiet', (index === 0 ? label : '').padEnd(LABEL))}${painted(line, screen)}`,
  )
}
