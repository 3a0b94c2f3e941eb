import { CLOSING, DASH, DIGIT, DOT, ELLIPSIS, groupAt, groupOfUnit, HYPHEN, OPENING, SPACE, SYMBOL } from '../characters.ts'
import type { Token } from '../passage.ts'
import { speechTagEnd, startsLower, startsUpper } from '../speech-tag.ts'

export const OPENS = 1
export const CLOSES = 2

/** Marks of one family close each other, however they are turned. */
export type Family = 'double' | 'single' | 'angle' | 'thin' | 'corner'

const FAMILIES: Readonly<Record<string, Family>> = {
  '«': 'angle',
  '»': 'angle',
  '‹': 'thin',
  '›': 'thin',
  '「': 'corner',
  '」': 'corner',
  "'": 'single',
  '’': 'single',
  '‘': 'single',
  '‛': 'single',
  '‚': 'single',
  '`': 'single',
  '´': 'single',
  ʼ: 'single',
  '＇': 'single',
}

export const familyOf = (mark: Token): Family => FAMILIES[mark.text] ?? 'double'

const STRAIGHT = new Set(['"', "''", "'", '＂', '＇'])

/** Whether a mark looks the same before and behind the words. */
export const isStraight = (mark: Token): boolean => STRAIGHT.has(mark.text)

const TURNED_OPEN = new Set('“„‟«‹‘‛‚`〝「')
const TURNED_CLOSED = new Set('”»›’´〟」')
const LOW = new Set('„‚')

/**
 * For each mark of a block whether it opens or closes, written to `roles` at its token. Its place decides first (white space on one side alone), then the way it
 * is turned, then whether one is open: so ”word“ is read like “word”.
 */
export function giveRoles(text: string, tokens: readonly Token[], first: number, end: number, roles: Uint8Array): void {
  const open: Record<Family, number> = { double: 0, single: 0, angle: 0, thin: 0, corner: 0 }
  const limit = tokens[end - 1]?.to ?? 0
  for (let i = first; i < end; i++) {
    const mark = tokens[i]!
    if (mark.kind !== 'mark') continue
    const family = familyOf(mark)
    let role = place(text, tokens, i, first, end, limit, roles) || turn(mark) || (open[family] > 0 ? CLOSES : OPENS)
    if (role === OPENS && open[family] > 0 && isAstray(text, tokens, i, first, end)) role = CLOSES
    if (role === CLOSES && open[family] === 0 && isGlued(text, tokens, i, first, end)) role = OPENS
    if (role === OPENS) open[family]++
    else if (open[family] > 0) open[family]--
    roles[i] = role
  }
}

function turn(mark: Token): number {
  return TURNED_OPEN.has(mark.text) ? OPENS : TURNED_CLOSED.has(mark.text) ? CLOSES : 0
}

function place(
  text: string,
  tokens: readonly Token[],
  i: number,
  first: number,
  end: number,
  limit: number,
  roles: Uint8Array,
): number {
  const mark = tokens[i]!
  if (LOW.has(mark.text)) return OPENS
  const before = sideBefore(text, tokens, i, first, roles)
  const after = sideAfter(text, tokens, i, end, limit)
  if (before === 0) return after === 0 && i > first ? CLOSES : OPENS
  const atSpace = after === 0 || after === SPACE
  if (before === DASH || before === HYPHEN) return isOpenable(after) ? OPENS : CLOSES
  if (before === SPACE || before === OPENING || before === SYMBOL) {
    if (after === 0) return CLOSES
    return isOpenable(after) ? OPENS : 0
  }
  return atSpace || !isOpenable(after) || after === OPENING || after === SYMBOL ? CLOSES : 0
}

// What may stand behind an opening mark.
const isOpenable = (group: number): boolean =>
  (group > 0 && group <= DIGIT) || group === OPENING || group === SYMBOL || group === DOT || group === ELLIPSIS || group === DASH

// The group before a mark, marks in between taken as what they turned out to be: an opening one as a space, a closing one as a letter; 0 at the beginning.
function sideBefore(text: string, tokens: readonly Token[], i: number, first: number, roles: Uint8Array): number {
  if (i === first) return 0
  const last = tokens[i - 1]!
  if (last.to < tokens[i]!.from) return SPACE
  if (last.kind === 'mark') return roles[i - 1] === OPENS ? SPACE : CLOSING
  const group = groupOfUnit(text.charCodeAt(last.to - 1))
  // A percent sign, an emoji or an asterisk ends a word; a slash parts two.
  return group === SYMBOL && last.text !== '/' ? DIGIT : group
}

/** Marks that stand together are looked past, so far. */
const MARKS_TOGETHER = 6

function sideAfter(text: string, tokens: readonly Token[], i: number, end: number, limit: number): number {
  const ceiling = Math.min(end, i + MARKS_TOGETHER)
  let last = i
  while (last + 1 < ceiling && tokens[last + 1]!.kind === 'mark' && tokens[last + 1]!.from === tokens[last]!.to) last++
  return groupAt(text, tokens[last]!.to, limit)
}

// "We go, "he said: a straight mark with its space on the wrong side.
function isAstray(text: string, tokens: readonly Token[], i: number, first: number, end: number): boolean {
  if (i - 1 < first || text[tokens[i]!.from] !== '"') return false
  const before = tokens[i - 1]!
  if (before.kind !== 'punctuation' && before.kind !== 'ellipsis') return false
  const next = tokens[i + 1]
  return next !== undefined && startsLower(next) && next.from === tokens[i]!.to && speechTagEnd(tokens, i + 1, end) >= 0
}

// Lund said," We go.": a straight mark glued to the comma before the words it opens, since the next one closes too.
function isGlued(text: string, tokens: readonly Token[], i: number, first: number, end: number): boolean {
  const [before, next] = [tokens[i - 1], tokens[i + 1]]
  if (i - 1 < first || !before || !next || text[tokens[i]!.from] !== '"') return false
  if ((before.text !== ',' && before.text !== ':') || before.to !== tokens[i]!.from || next.from === tokens[i]!.to) return false
  if (next.text !== '[' && !startsUpper(next)) return false
  const limit = Math.min(end, i + LONGEST_GLUED)
  for (let at = i + 2; at < limit; at++) {
    const mark = tokens[at]!
    if (mark.kind !== 'mark' || text[mark.from] !== '"') continue
    const behind = tokens[at + 1]
    return tokens[at - 1]!.to === mark.from && !(behind?.kind === 'word' && behind.from === mark.to)
  }
  return false
}
const LONGEST_GLUED = 150
