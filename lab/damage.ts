/**
 * What scraping, old systems and other habits do to a text, each without moving a character, so that what people marked in the text still fits.
 */
export const DAMAGES: Readonly<Record<string, (text: string) => string>> = {
  'straight marks': (text) => text.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'"),
  'British marks': (text) => paired(text.replaceAll('“', '‘').replaceAll('”', '’')),
  'hard wraps': (text) => lines(text, wrapped),
  'no final stops': (text) => lines(text, (line) => line.replace(/\.$/, ' ')),
  'small letters in the headline': (text) => text.replace(/^[^\n]*/, (line) => keeping(line, line.toLowerCase())),
  'all capitals': (text) => keeping(text, text.toUpperCase()),
}

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

/** A few letters grow when their case changes (ß); they stay as they were. */
const keeping = (before: string, after: string) => (before.length === after.length ? after : before)
