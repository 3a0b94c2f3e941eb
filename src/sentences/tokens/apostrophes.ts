import { APOSTROPHE, DASH, DIGIT, groupAt, groupOfUnit, HYPHEN, MARK, OPENING, SPACE, SYMBOL } from '../characters.ts'

/**
 * What an apostrophe at the rim of a word is: a quotation mark that `opens` or `closes`, the beginning of a shortened word (`elision`: ’em, ’90s), the end
 * of one (`apostrophe`: players’, talkin’), or a sign of feet and minutes (`prime`). One between two letters is never asked about.
 */
export type ApostropheUse = 'opens' | 'closes' | 'elision' | 'apostrophe' | 'prime'

export type Apostrophes = { readonly at: readonly number[]; readonly uses: readonly ApostropheUse[] }

/** How far behind an opening mark a doubtful closing one ("players’") is still believed where nothing better closes it. */
const DOUBTFUL_REACH = 60

type Seen = 'elision' | 'opening' | 'closing' | 'doubtful' | 'prime' | 'none'

/**
 * The use of every apostrophe at the rim of a word in `from`…`to`, one block. A mark opens where a word begins and closes behind a letter or a stop; behind
 * an "s" or a dropped "g" it closes only if nothing surer does before the next one opens.
 */
export function apostrophesOf(text: string, from: number, to: number): Apostrophes {
  const at: number[] = []
  const seen: Seen[] = []
  for (let i = from; i < to; i++) {
    if (groupOfUnit(text.charCodeAt(i)) !== APOSTROPHE) continue
    const before = sideBefore(text, i, from)
    const after = sideAfter(text, i, to)
    // Between two letters there is nothing to ask; between two digits it is a sign of feet or minutes.
    if (isWordSide(groupBefore(text, i, from)) && isWordSide(groupAt(text, i + 1, to)) && !(before === DIGIT && after === DIGIT))
      continue
    at.push(i)
    seen.push(look(text, i, from, to, before, after))
  }
  return { at, uses: decide(text, from, at, seen) }
}

function look(text: string, at: number, from: number, to: number, before: number, after: number): Seen {
  if (opensAfter(before)) {
    if (isWordSide(after) && isElision(text, at, to)) return 'elision'
    return after !== 0 && after !== SPACE && (isWordSide(after) || after >= OPENING) ? 'opening' : 'none'
  }
  if (isWordSide(after)) return before === DIGIT && after === DIGIT ? 'prime' : 'none'
  return isWordSide(before) && isShortened(text, at, from) ? 'doubtful' : 'closing'
}

function decide(text: string, from: number, at: readonly number[], seen: readonly Seen[]): ApostropheUse[] {
  const ahead = whatIsAhead(seen)
  const uses: ApostropheUse[] = []
  let open = 0
  for (let i = 0; i < at.length; i++) {
    const use = decideOne(text, from, at, seen, ahead, i, open)
    if (use === 'opens') open++
    if (use === 'closes' && open > 0) open--
    uses.push(use)
  }
  return uses
}

function decideOne(
  text: string,
  from: number,
  at: readonly number[],
  seen: readonly Seen[],
  ahead: Ahead,
  i: number,
  open: number,
): ApostropheUse {
  const place = at[i]!
  switch (seen[i]!) {
    case 'elision':
      return 'elision'
    case 'prime':
      return 'prime'
    case 'none':
      return 'apostrophe'
    case 'opening': {
      const doubtful = ahead.doubtful[i]!
      const closes = ahead.sure[i]! || (doubtful >= 0 && (text[place] === '‘' || at[doubtful]! - place < DOUBTFUL_REACH))
      return closes || text[place] === '‘' || isFirst(text, place, from) ? 'opens' : 'elision'
    }
    case 'doubtful':
      return open > 0 && !ahead.sureBeforeOpening[i]! ? 'closes' : 'apostrophe'
    case 'closing': {
      const before = sideBefore(text, place, from)
      if (open > 0) return 'closes'
      if (before === DIGIT) return 'prime'
      return before < DIGIT ? 'apostrophe' : 'closes'
    }
  }
}

type Ahead = {
  readonly sure: readonly boolean[]
  readonly sureBeforeOpening: readonly boolean[]
  readonly doubtful: readonly number[]
}

// Read from the end: for each apostrophe, whether a sure closing one follows (at all; before the next opening one), and the next doubtful one.
function whatIsAhead(seen: readonly Seen[]): Ahead {
  const sure: boolean[] = new Array(seen.length)
  const sureBeforeOpening: boolean[] = new Array(seen.length)
  const doubtful: number[] = new Array(seen.length)
  let anySure = false
  let nextSure = false
  let nextDoubtful = -1
  for (let i = seen.length - 1; i >= 0; i--) {
    sure[i] = anySure
    sureBeforeOpening[i] = nextSure
    doubtful[i] = nextDoubtful
    if (seen[i] === 'closing') anySure = nextSure = true
    if (seen[i] === 'opening') nextSure = false
    if (seen[i] === 'doubtful') nextDoubtful = i
  }
  return { sure, sureBeforeOpening, doubtful }
}

const isWordSide = (group: number): boolean => group > 0 && group <= DIGIT

const opensAfter = (group: number): boolean =>
  group === 0 || group === SPACE || group === OPENING || group === DASH || group === HYPHEN || group === SYMBOL

/** Marks that stand together are looked past, so far. */
const MARKS_TOGETHER = 4

const isMark = (group: number): boolean => group === MARK || group === APOSTROPHE

const groupBefore = (text: string, at: number, from: number): number => (at > from ? groupOfUnit(text.charCodeAt(at - 1)) : 0)

// What stands before the marks that `at` is one of; 0 at the beginning of the block.
function sideBefore(text: string, at: number, from: number): number {
  const floor = Math.max(from, at - MARKS_TOGETHER)
  let i = at - 1
  while (i >= floor && isMark(groupOfUnit(text.charCodeAt(i)))) i--
  return i < from ? 0 : groupOfUnit(text.charCodeAt(i))
}

function sideAfter(text: string, at: number, to: number): number {
  const ceiling = Math.min(to, at + 1 + MARKS_TOGETHER)
  let i = at + 1
  while (i < ceiling && isMark(groupOfUnit(text.charCodeAt(i)))) i++
  return groupAt(text, i, to)
}

// At the beginning of the block, or with nothing but marks before it: a quotation that goes on from the block above has no closing mark in this one.
function isFirst(text: string, at: number, from: number): boolean {
  return sideBefore(text, at, from) === 0
}

const ELISIONS: ReadonlySet<string> = new Set(
  'em tis twas twere twill n til till cause cos bout round neath gainst bove fraid tude hood burbs nuff ol sup kay nother'.split(
    ' ',
  ),
)

// "’em", "’tis", "’n’", "’90s", "’16".
function isElision(text: string, at: number, to: number): boolean {
  let end = at + 1
  const ceiling = Math.min(to, at + 8)
  while (end < ceiling && groupOfUnit(text.charCodeAt(end)) < DIGIT) end++
  if (end > at + 1) {
    const word = text.slice(at + 1, end).toLowerCase()
    // "'Cause" and "'Round" with a capital may as well open somebody's sentence.
    return ELISIONS.has(word) && (SURE_ELISIONS.has(word) || groupOfUnit(text.charCodeAt(at + 1)) !== 1)
  }
  while (end < ceiling && groupOfUnit(text.charCodeAt(end)) === DIGIT) end++
  if (end !== at + 3) return false
  return text[end] === 's' ? !isWordSide(groupAt(text, end + 1, to)) : text[at] !== '‘' && !isWordSide(groupAt(text, end, to))
}

const SURE_ELISIONS: ReadonlySet<string> = new Set(['em', 'tis', 'twas', 'n'])

const SHORTENED: ReadonlySet<string> = new Set(['o', 'ol', 'th', 'an', 'wi', 'n', 'mo', 'po'])

// "players’", "Cruz’", "talkin’", "ol’": words that may end in an apostrophe.
function isShortened(text: string, at: number, from: number): boolean {
  const last = text[at - 1]!.toLowerCase()
  if (last === 's' || last === 'z' || last === 'x') return true
  let start = at
  const floor = Math.max(from, at - 5)
  while (start > floor && groupOfUnit(text.charCodeAt(start - 1)) < DIGIT) start--
  const word = text.slice(start, at).toLowerCase()
  return SHORTENED.has(word) || (word.length > 3 && word.endsWith('in'))
}

/** Whether a word that ends in a doubtful apostrophe owns it ("talkin’"), rather than being followed by a clitic of its own ("players" + "’"). */
export const keepsApostrophe = (text: string, at: number): boolean => !'szx'.includes(text[at - 1]!.toLowerCase())
