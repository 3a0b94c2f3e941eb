/** What is painted: names of meanings, so that the pages below know nothing of codes. */
export type Style = 'headline' | 'speaker' | 'cue' | 'quoted' | 'quiet' | 'warning' | 'mark'

/** Where text for people goes: how wide it is and how it is painted. */
export type Screen = { readonly width: number; paint(style: Style | null, text: string): string }

const CODES: Record<Style, readonly [on: string, off: string]> = {
  headline: ['1', '22'],
  speaker: ['1;36', '22;39'],
  cue: ['3', '23'],
  quoted: ['1', '22'],
  quiet: ['2', '22'],
  warning: ['33', '39'],
  mark: ['7', '27'],
}

/** The least and the most columns a page is laid out for: lines longer than this are tiring to read. */
const NARROWEST = 40
const WIDEST = 100

type Stream = { readonly isTTY?: boolean | undefined; readonly columns?: number | undefined }
type Environment = Readonly<Record<string, string | undefined>>

/** `colour` is what was asked on the command line; left out, the environment (NO_COLOR, FORCE_COLOR, TERM) and the stream decide. */
export function screenOf(stream: Stream, environment: Environment, colour?: boolean): Screen {
  const columns = Number(environment.COLUMNS) || (stream.isTTY ? stream.columns : 0) || 80
  const coloured = colour ?? wantsColour(stream, environment)
  return {
    width: Math.min(Math.max(Math.floor(columns), NARROWEST), WIDEST),
    paint: (style, text) => (coloured && style ? `\x1b[${CODES[style][0]}m${text}\x1b[${CODES[style][1]}m` : text),
  }
}

function wantsColour(stream: Stream, environment: Environment): boolean {
  if (environment.NO_COLOR) return false
  if (environment.FORCE_COLOR) return environment.FORCE_COLOR !== '0'
  return Boolean(stream.isTTY) && environment.TERM !== 'dumb'
}

/** Columns a character takes: 0 for marks that combine, 2 for East Asian characters and emoji. */
export function columnsOf(character: string): number {
  if (character < '\u0300') return 1
  if (/^[\p{M}\p{Cf}]/u.test(character)) return 0
  return /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}])/u.test(
    character,
  )
    ? 2
    : 1
}

/**
 * A text that is safe on a terminal: control characters, and those that turn the direction of what follows, become visible
 * signs of the same length. An article must not be able to move the cursor.
 */
export function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (character) => {
    if (character === '\n' || character === '\t') return character
    return character < ' ' ? String.fromCharCode(0x2400 + character.charCodeAt(0)) : '\ufffd'
  })
}
