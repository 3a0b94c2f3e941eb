import { type BlockRun, blockRuns, type Passage, type Token } from '../../sentences/index.ts'
import { quotationAt } from '../grammar/lookup.ts'
import { type Run, runOf } from '../grammar/run.ts'
import { FORMS } from '../lexicon/forms.ts'
import { AUXILIARIES, isCapitalised, RELATIVES } from '../lexicon/words.ts'
import type { Draft, PassageRule } from './rule.ts'

const LONGEST_NAME = 6
const LONGEST_LINE = 24

/**
 * Voices of many, each with a line of its own: a quotation alone in its paragraph and "Tora Lien, 61, baker" in the paragraph above or below; or
 * "Tora Lien, 61, baker: “…”" in one.
 */
export const voice: PassageRule = {
  name: 'voice',
  confidence: 0.9,
  find: (passage, taken) => {
    const rows = blockRuns(passage)
    const isTaken = new Set(taken.flatMap(({ content }) => content.map(({ first }) => first)))
    const known = lastWords(passage)
    const lines = rows.map((row) => lineOf(passage, row, known))
    const quoted = rows.map((row) => isQuotation(passage, row))
    const starts = startsOf(lines, quoted)
    return rows.flatMap((row, n): readonly Draft[] => {
      if (isTaken.has(row.run.first)) return []
      if (!quoted[n]) return inOneLine(passage, row)
      const introduced = n > 0 && passage.tokens[rows[n - 1]!.run.end - 1]!.text === ':'
      const line = introduced ? null : besideOf(lines, quoted, starts, n)
      return line ? [{ source: [line], cue: [], content: [row.run] }] : []
    })
  },
}

/** The line a quotation belongs to: of one on either side, that which the row of lines and quotations begins or ends with. */
function besideOf(lines: readonly (Line | null)[], quoted: readonly boolean[], starts: readonly number[], n: number): Run | null {
  const [before, after] = [lines[n - 1], lines[n + 1]]
  if (!before?.detailed) return after?.run ?? null
  if (!after) return before.run
  return quoted[starts[n - 1]!] ? after.run : before.run
}

/** For each row where the run of lines and quotations by turns begins that it stands in. */
function startsOf(lines: readonly (Line | null)[], quoted: readonly boolean[]): readonly number[] {
  const starts: number[] = []
  for (let n = 0; n < lines.length; n++) starts.push(n > 0 && (lines[n] ? quoted[n - 1] : lines[n - 1]) ? starts[n - 1]! : n)
  return starts
}

/** `detailed`: what the person is stands behind the name. */
type Line = { readonly run: Run; readonly detailed: boolean }

/** "Tora Lien, 61, baker", "Mayor Ada Lorn, 9 May"; a bare name only if the article has it elsewhere. */
function lineOf({ tokens, blocks }: Passage, { block, run }: BlockRun, known: ReadonlyMap<string, number>): Line | null {
  const words = tokens.slice(run.first, run.end)
  if (blocks[block]!.kind === 'headline' || words.length > LONGEST_LINE) return null
  if (words.some(({ kind, text }) => kind === 'mark' || /^[.!?:;…]$/.test(text))) return null
  const name = nameOf(words)
  if (!name) return null
  const detailed = name.length < words.length
  if (detailed && words[name.length]!.text !== ',') return null
  const verb = words.slice(name.length).some(({ lower }, i, rest) => says(lower) && !RELATIVES.has(rest[i - 1]?.lower ?? ''))
  return !verb && (detailed || (known.get(name.at(-1)!.lower) ?? 0) > 1) ? { run, detailed } : null
}

/** The words of a full name, with what stands before it ("Mayor"), up to a comma or the end. */
function nameOf(words: readonly Token[]): readonly Token[] | null {
  const end = words.findIndex(({ text }) => text === ',')
  const name = end < 0 ? words : words.slice(0, end)
  const isName = ({ text, kind }: Token, i: number) =>
    kind === 'word' && (isCapitalised(text) || (i > 0 && i < name.length - 1 && text.length <= 3))
  return name.length >= 2 && name.length <= LONGEST_NAME && name.every(isName) ? name : null
}

/** How often each capitalised word stands in the text. */
function lastWords({ tokens }: Passage): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const { text, lower } of tokens) if (isCapitalised(text)) times.set(lower, (times.get(lower) ?? 0) + 1)
  return times
}

/** Whether a block is one closed quotation of somebody's words and nothing else. */
function isQuotation(passage: Passage, { block, run }: BlockRun): boolean {
  const { kind } = passage.blocks[block]!
  const quotation = quotationAt(passage, run.first)
  const stop = passage.tokens[run.end - 1]!.text === '.' ? run.end - 1 : run.end
  return (
    kind !== 'headline' &&
    kind !== 'heading' &&
    quotation !== null &&
    quotation.use === 'speech' &&
    quotation.closed &&
    quotation.first === run.first &&
    quotation.end >= stop &&
    quotation.end <= run.end
  )
}

/** "Tora Lien, 61, baker: “…”", to the end of its block. */
function inOneLine(passage: Passage, { run }: BlockRun): readonly Draft[] {
  const { tokens } = passage
  let colon = run.first
  while (colon < run.end - 2 && colon - run.first <= LONGEST_LINE && tokens[colon]!.text !== ':') {
    if (tokens[colon]!.kind === 'mark') return []
    colon++
  }
  const quotation = quotationAt(passage, colon + 1)
  if (tokens[colon]!.text !== ':' || quotation?.first !== colon + 1 || quotation.use !== 'speech' || quotation.end < run.end)
    return []
  const words = tokens.slice(run.first, colon)
  const comma = words.findIndex(({ text }) => text === ',')
  // a name and what the person is, with no verb of saying among it: "Lien, who asked not to be photographed, 61:"
  if (
    comma < 1 ||
    comma > LONGEST_NAME ||
    !words.slice(0, comma).every(({ text, kind }) => kind === 'word' && isCapitalised(text))
  )
    return []
  const rest = words.slice(comma)
  // "Graham, 55:", but "Or, as Lund has put it:"
  if (comma === 1 && !rest.some(({ kind, lower }) => kind === 'number' || RELATIVES.has(lower))) return []
  const verbs = rest.some(({ lower }, i) => says(lower) && !isRelative(rest, i))
  return verbs
    ? []
    : [{ source: [runOf(run.first, colon)], cue: [runOf(colon, colon + 1)], content: [runOf(quotation.first, quotation.end)] }]
}

const says = (lower: string): boolean => {
  const entries = FORMS.get(lower)?.entries ?? []
  return entries.some(({ frames }) => frames.has('say') || frames.has('tell'))
}
/** "who asked", "who did not say". */
function isRelative(words: readonly Token[], at: number): boolean {
  let i = at - 1
  while (i >= 0 && (AUXILIARIES.has(words[i]!.lower) || words[i]!.lower === 'not' || words[i]!.lower === "n't")) i--
  return i >= 0 && RELATIVES.has(words[i]!.lower)
}
