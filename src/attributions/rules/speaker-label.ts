import type { Passage, Token } from '../../sentences/index.ts'
import type { Block, BlockKind } from '../../text/index.ts'
import { tokenFrom } from '../grammar/lookup.ts'
import { type Run, runOf } from '../grammar/run.ts'
import { FORMS } from '../lexicon/forms.ts'
import { isCredit } from '../lexicon/kickers.ts'
import { isCapitalised } from '../lexicon/words.ts'

// "The Secretary of State for Levelling Up, Housing and Communities (Maria Lund)" with its brackets and commas.
const LONGEST_LABEL = 18
const LONGEST_OFFICE = 9
const LONGEST_NAME = 4

/** Who speaks from here on, at the start of a block. */
export type SpeakerLabel = {
  /** Index of its block. */
  readonly block: number
  readonly source: Run
  /** The colon; empty where the label has none. */
  readonly cue: Run
  /** Whether the time of a recording stands before it. */
  readonly stamped: boolean
  /** The first token of what is said. */
  readonly said: number
  /** The last word of its name, in lower case; '' where the page set it off. */
  readonly last: string
  /**
   * How far it can be trusted by itself: `sure` can be nothing but a speaker, `person` is written like a full name, `name` may be any word before a
   * colon, `bare` is a "Q" or "A" without a colon, `line` a name alone in its block. A `direction` ("BY MS. AUNE:" in a
   * court's record) opens no turn and ends the one before.
   */
  readonly trust: 'sure' | 'person' | 'name' | 'bare' | 'line' | 'direction'
}

/** The kinds of block in which people speak. */
export const SPOKEN: ReadonlySet<BlockKind> = new Set(['paragraph', 'quote', 'item'])

/** A label at the start of a block: a short run of capitals before a colon, a name, an office, "Q"/"A", or what the page set off. */
export function speakerLabel(passage: Passage, block: Block, index: number): SpeakerLabel | null {
  if (!SPOKEN.has(block.kind) && block.kind !== 'heading') return null
  const { tokens } = passage
  const first = tokenFrom(passage, block.from)
  if (first >= tokens.length) return null
  if (block.label) return setOff(passage, block.label.to, first, index)
  return (
    withColon(passage, block, first, index) ?? withoutColon(passage, block, first, index) ?? alone(passage, block, first, index)
  )
}

function setOff({ tokens }: Passage, to: number, first: number, block: number): SpeakerLabel | null {
  let end = first
  while (end < tokens.length && tokens[end]!.to <= to) end++
  if (end === first) return null
  const colon = tokens[end - 1]!.text === ':' ? end - 1 : end
  const said = tokens[colon]?.text === ':' ? colon + 1 : end
  return { block, source: runOf(first, colon), cue: runOf(colon, said), stamped: false, said, last: '', trust: 'sure' }
}

function withColon({ tokens }: Passage, { to }: Block, first: number, block: number): SpeakerLabel | null {
  const start = behindStamp(tokens, first)
  let colon = start
  while (colon < tokens.length && colon - start <= LONGEST_LABEL && tokens[colon]!.text !== ':' && tokens[colon]!.from < to)
    colon++
  if (tokens[colon]?.text !== ':' || tokens[colon]!.from >= to || colon === start) return null
  const trust = trustOf(tokens.slice(start, colon))
  return (
    trust && {
      block,
      source: runOf(start, colon),
      cue: runOf(colon, colon + 1),
      stamped: start > first && tokens[first + 1]!.text !== '.',
      said: colon + 1,
      ...trust,
    }
  )
}

/** "12. Maria Lund (Marsh Vale):" is the twelfth question of a sitting; "[00:12] Maria Lund:", "00:12 Maria Lund:" tell when. */
function behindStamp(tokens: readonly Token[], first: number): number {
  const at = (n: number) => tokens[first + n]
  if ((at(0)!.text === '[' || at(0)!.text === '(') && isTime(at(1)) && (at(2)?.text === ']' || at(2)?.text === ')'))
    return first + 3
  if (isTime(at(0))) return at(1)?.kind === 'dash' ? first + 2 : first + 1
  return at(0)!.kind === 'number' && at(1)?.text === '.' ? first + 2 : first
}
const isTime = (token: Token | undefined): boolean => token !== undefined && /^\d{1,2}(?::\d\d){1,2}(?:\.\d+)?$/.test(token.text)

function trustOf(label: readonly Token[]): Pick<SpeakerLabel, 'trust' | 'last'> | null {
  // "GOV. MARIA LUND (R), EAST MARE (via telephone):" has an office behind the bracket
  const behind = label.findIndex(({ text }, n) => n > 2 && text === ',' && /^[)\]]$/.test(label[n - 1]!.text))
  if (behind > 0) {
    const found = trustOf(label.slice(0, behind))
    return found?.trust === 'sure' && trustOf(label.slice(behind + 1))?.trust === 'sure' ? found : null
  }
  // what a label has in brackets is an office, a place or a time, in any letters: "MS. AUNE (Fire Brigade):", "Maria Lund (00:12):"
  const bracket = label.findIndex(({ text }) => text === '(' || text === '[')
  if (bracket >= 0 && !isClosed(label, bracket)) return null
  const open = bracket > 0 ? label.slice(0, bracket) : label
  // "MARIA LUND, MAYOR:" has one behind a comma
  const comma = open.findIndex(({ text }) => text === ',')
  const name = comma > 0 ? open.slice(0, comma) : open
  if (!name.length || name.some(({ kind }, n) => kind !== 'word' && !(kind === 'number' && n > 0))) return null
  // "The crew at the quay Image: Moe": whose picture it is
  if (name.length > 1 && isCredit(name.at(-1)!.text)) return null
  // of "Speaker 2" the number tells who
  const numbered = name.some(({ kind }) => kind === 'number')
  const last = numbered ? name.map(({ lower }) => lower).join(' ') : name.at(-1)!.lower
  const office = comma > 0 ? open.slice(comma + 1) : []
  if (!numbered && name.length <= LONGEST_OFFICE && [...name, ...office].every(isWritten))
    return { trust: BY.some((word) => name.some(({ text }) => text === word)) ? 'direction' : 'sure', last }
  if (comma < 0 && name.length === 1 && TURNS.has(last)) return { trust: 'sure', last }
  // "Stated Lund:" is a verb and who said it
  if (!isCapitalised(name[0]!.text) || FORMS.get(name[0]!.lower)?.forms.has('past')) return null
  // "The Minister for Ferries (Maria Lund):"
  const inside = label.slice(
    bracket + 1,
    label.findIndex(({ text }) => text === ')'),
  )
  if (bracket > LONGEST_NAME / 2 && bracket <= LONGEST_OFFICE && isName(inside))
    return { trust: 'person', last: inside.at(-1)!.lower }
  // "President of Norland Maria Lund:"
  const official = name.length > LONGEST_NAME || name.some(({ lower }) => LINKS.has(lower))
  if (official && comma < 0 && name.length <= LONGEST_OFFICE && isOffice(name)) return { trust: 'person', last }
  if (name.length > LONGEST_NAME || !name.every(({ text, kind }) => kind === 'number' || isCapitalised(text))) return null
  return { trust: comma < 0 && isName(name) ? 'person' : 'name', last }
}

/** Every bracket that opens closes, and nothing stands behind the last. */
function isClosed(label: readonly Token[], bracket: number): boolean {
  let depth = 0
  for (const { text } of label.slice(bracket)) {
    if (text === '(' || text === '[') depth++
    else if (text === ')' || text === ']') depth--
    else if (depth === 0) return false
    if (depth < 0) return false
  }
  return depth === 0
}

const isWritten = ({ text }: Token): boolean =>
  /^[,&/–—-]$/.test(text) || (text === text.toUpperCase() && text !== text.toLowerCase()) || text === '’s' || text === "'s"

/** Capitals with small links between them, a full name at the end. */
const isOffice = (words: readonly Token[]): boolean =>
  words.every(({ text, lower, kind }) => kind === 'word' && (isCapitalised(text) || LINKS.has(lower))) &&
  words.slice(-2).every(({ text }) => isCapitalised(text))
const LINKS = new Set('of for the and to in on de du al'.split(' '))

const isName = (words: readonly Token[]): boolean =>
  words.length >= 2 && words.length <= LONGEST_NAME && words.every(({ text, kind }) => kind === 'word' && isCapitalised(text))

/** "Q Will you resign?", "Q. Did you know him?", "A. I did." */
function withoutColon({ tokens }: Passage, { to }: Block, first: number, block: number): SpeakerLabel | null {
  const { text } = tokens[first]!
  const said = first + 1
  const next = tokens[said]
  if (!/^[QA]\.?$/.test(text) || !next || next.from >= to) return null
  const opens = next.kind !== 'word' || isCapitalised(next.text)
  return opens
    ? {
        block,
        source: runOf(first, said),
        cue: runOf(said, said),
        stamped: false,
        said,
        last: text[0]!.toLowerCase(),
        trust: 'bare',
      }
    : null
}

/** "Tora Lien", "Harbour Review", "Tora Lien 0:12", "Tora Lien -- Chief Executive": a line of its own above what is said. */
function alone({ tokens }: Passage, { to }: Block, first: number, block: number): SpeakerLabel | null {
  let said = first
  while (said < tokens.length && said - first <= LONGEST_LINE && tokens[said]!.from < to) said++
  const line = tokens.slice(first, said)
  const behind = line.findIndex(({ kind }) => kind !== 'word')
  const words = behind < 0 ? line : line.slice(0, behind)
  const rest = line.slice(words.length)
  const isDetail = rest[0]?.kind === 'dash' && rest.length > 1 && rest.every(isTitled)
  if (rest.length > 0 && !isDetail && !(rest.length === 1 && isTime(rest[0]))) return null
  if (!words.length || words.length > LONGEST_NAME || !words.every(({ text }) => isCapitalised(text))) return null
  return {
    block,
    source: runOf(first, first + words.length),
    cue: runOf(said, said),
    stamped: false,
    said,
    last: words.map(({ lower }) => lower).join(' '),
    trust: 'line',
  }
}
const LONGEST_LINE = 16
const isTitled = ({ text, lower, kind }: Token): boolean =>
  kind === 'dash' || /^[,&/]$/.test(text) || (kind === 'word' && (isCapitalised(text) || LINKS.has(lower)))

const TURNS = new Set(['q', 'a', 'question', 'answer', 'moderator', 'interviewer', 'host', 'reporter'])
/** Capitals that say who examines from here on: "BY MS. AUNE:", "CROSS-EXAMINATION BY MR HOLM:". */
const BY = ['BY']
