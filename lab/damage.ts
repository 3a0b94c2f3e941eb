import { applyEdits, type Edit, type Edits, editsOf } from '../src/text/index.ts'

/** What scraping, old systems and other habits do to a text: the edits that do it, so that what people marked in the text can still be found. */
export type Damage = (text: string) => Edits

export const DAMAGES: Readonly<Record<string, Damage>> = {
  'straight marks': keeping((text) => text.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'")),
  'British marks': keeping((text) => paired(text.replaceAll('“', '‘').replaceAll('”', '’'))),
  'hard wraps': keeping((text) => lines(text, wrapped)),
  'no final stops': keeping((text) => lines(text, (line) => line.replace(/\.$/, ' '))),
  'glued sentences': (text) =>
    editsOf(text.length, everySecond(text.matchAll(/(?<=[\p{Ll}\p{Pf}"][.?!][\p{Pf}"]?) (?=[\p{Lu}\p{Pi}"])/gu))),
  'glued paragraphs': (text) => editsOf(text.length, everySecond(text.matchAll(/(?<=[.?!\p{Pf}"])\n+(?=\S)/gu))),
  'small letters in the headline': keeping((text) => text.replace(/^[^\n]*/, (line) => line.toLowerCase())),
  'all capitals': keeping((text) => text.toUpperCase()),
}

/** The text after the damage. */
export const damaged = (text: string, damage: Damage): { readonly text: string; readonly edits: Edits } => {
  const edits = damage(text)
  return { text: applyEdits(text, edits), edits }
}

/** A change of characters that moves none; a few letters grow when their case changes (ß), and then the text stays as it was. */
function keeping(change: (text: string) => string): Damage {
  return (text) => {
    const after = change(text)
    const changed =
      after.length === text.length ? Array.from({ length: text.length }, (_, i) => i).filter((i) => after[i] !== text[i]) : []
    return editsOf(
      text.length,
      changed.map((i) => ({ from: i, to: i + 1, insert: after[i]! })),
    )
  }
}

/** Of some stretches the first, the third and so on, taken out. */
const everySecond = (matches: Iterable<RegExpExecArray>): Edit[] =>
  [...matches].filter((_, n) => n % 2 === 0).map(({ index, 0: { length } }) => ({ from: index, to: index + length, insert: '' }))

const lines = (text: string, change: (line: string) => string) => text.split('\n').map(change).join('\n')

/** Straight double marks as British ones: the first of a line opens, the next closes. */
const paired = (text: string) =>
  lines(text, (line) => {
    let open = false
    return line.replaceAll('"', () => {
      open = !open
      return open ? '‘' : '’'
    })
  })

/** A line end for a space once a line has grown past 70 characters. */
function wrapped(line: string): string {
  let length = 0
  return line.replaceAll(/ ?[^ ]+/g, (word) => {
    const full = length > 0 && length + word.length > 70 && word.startsWith(' ')
    length = full ? word.length - 1 : length + word.length
    return full ? `\n${word.slice(1)}` : word
  })
}
