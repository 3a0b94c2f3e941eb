import type { Edit } from '../edits.ts'
import { afterHalf, visible } from './invisible.ts'
import { windows1252 } from './windows-1252.ts'

// UTF-8 that was read as Windows-1252: “ has become â€œ and é Ã©. Nothing is touched in a text that shows no sure sign of it, for `CAFÉ”` is made of the same bytes.
const SURE = /â€|Ã[\u00a0-\u00bfƒ…†‡ˆ‰Š‹ŒŽ™š›œžŸ¢]|Â[\u00a0-\u00bf]|ðŸ/
/** What is left of ” and ’ where the controls behind the â went as well: “âWe will go,â he said”. */
const HALVES = /[,.!?]â(?=[ \n]|$)/
const HALF = /(?<=\p{L})â(?=(?:s|t|re|ve|ll|m|d)(?!\p{L}))|(?<![\p{L}\p{N}])â(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N},.!?…])â(?!\p{L})/gu
const RUN = /[\u00a0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]+/g

const BYTES = new Map<string, number>()
for (let code = 0xa0; code < 0x100; code++) BYTES.set(String.fromCharCode(code), code)
for (let code = 0x80; code < 0xa0; code++) BYTES.set(windows1252(code) ?? String.fromCharCode(code), code)

/** A character, or what several were made into; `byte` is what it stands for in a text read wrongly, -1 where it can stand for none. */
type Piece = { readonly from: number; readonly to: number; readonly byte: number; readonly text: string | null }

/** What was UTF-8 and was read as Windows-1252 becomes what it was, also where that was done twice, or where the last of three bytes was lost (â€ is ”). */
export function mojibake(text: string): Edit[] {
  if (!SURE.test(text)) return HALVES.test(text) ? halves(text) : []
  const edits: Edit[] = []
  for (const { 0: run, index } of text.matchAll(RUN))
    for (const { from, to, byte, text: made } of reread(run, index)) {
      // "Â " was a space that does not break
      const insert = byte === 0xc2 && made === null && text[to] === ' ' ? '' : made
      if (insert !== null && !(insert === '' && afterHalf(text, from))) edits.push({ from, to, insert })
    }
  return edits
}

/** Shifts bytes and reduces each sequence that is whole; what comes of it may be a byte of another, so this ends with nothing left to reduce. */
function reread(run: string, at: number): readonly Piece[] {
  const stack: Piece[] = []
  for (let i = 0; i < run.length; i++) {
    stack.push({ from: at + i, to: at + i + 1, byte: BYTES.get(run[i]!) ?? -1, text: null })
    while (reduced(stack));
  }
  const out: Piece[] = []
  for (const piece of stack) {
    const last = out.at(-1)
    if (last?.byte === 0xe2 && piece.byte === 0x80) out[out.length - 1] = { from: last.from, to: piece.to, byte: -1, text: '”' }
    else out.push(piece)
  }
  return out
}

/** Makes one piece of the last two to four, where they are the bytes of a character that a news text may hold. */
function reduced(stack: Piece[]): boolean {
  for (let length = 2; length <= 4; length++) {
    const lead = stack[stack.length - length]
    if (!lead || lengthOf(lead.byte) !== length) continue
    const rest = stack.slice(stack.length - length + 1)
    if (rest.some(({ byte }) => byte < 0x80 || byte > 0xbf)) return false
    const code = rest.reduce((sum, { byte }) => sum * 64 + (byte - 0x80), lead.byte & (0x7f >> length))
    if (!isLikely(code)) return false
    const character = String.fromCodePoint(code)
    const made = /^[\u2028\u2029]$/.test(character) ? '\n' : /^\p{Zs}$/u.test(character) ? ' ' : visible(character)
    const to = rest.at(-1)!.to
    stack.splice(stack.length - length, length, { from: lead.from, to, byte: BYTES.get(character) ?? -1, text: made })
    return true
  }
  return false
}

const lengthOf = (byte: number): number => (byte < 0xc2 ? 0 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : byte < 0xf5 ? 4 : 0)
/** Latin letters and signs, punctuation, currencies and arrows, pictures: what English news is written with. */
const isLikely = (code: number): boolean =>
  (code >= 0x80 && code < 0x180) || (code >= 0x2000 && code < 0x2200) || code === 0xfeff || (code >= 0x1f000 && code < 0x20000)

function halves(text: string): Edit[] {
  return [...text.matchAll(HALF)].map(({ index }) => {
    const opens = !/[\p{L}\p{N},.!?…]/u.test(text.charAt(index - 1))
    const within = !opens && /\p{L}/u.test(text.charAt(index + 1))
    return { from: index, to: index + 1, insert: opens ? '“' : within ? '’' : '”' }
  })
}
