import type { Passage } from '../../sentences/index.ts'
import type { Range } from '../../text/index.ts'
import type { Attribution } from '../attribution.ts'
import { formOfWords } from '../form.ts'
import { quotationAt, tokenFrom } from '../grammar/lookup.ts'
import { DETERMINERS, isAdverb, isCapitalised, SUBJECT_PRONOUNS } from '../lexicon/words.ts'

/**
 * "The bank said it would wait, | dashing hopes of a cut", "Lund said the quay was safe, | a claim the union denies", "The letter says “all claims will be read”, | but no date is
 * given": what the words did to those who heard them, what others make of them, and what the outlet adds behind a quotation are the outlet's. On PolNeAR's train and
 * dev splits no words go on so (0 of 2, 4 of 21 and 0 of 12 places).
 */
export const beyondWords = <T extends Attribution>(passage: Passage, list: readonly T[]): readonly T[] =>
  list.map((one) => {
    const last = one.content.at(-1)
    if (!last || !one.cue[0] || last.from < one.cue[0].to) return one
    const [first, end] = [tokenFrom(passage, last.from), tokenFrom(passage, last.to)]
    const stop = Math.min(behindQuotation(passage, first, end), echo(passage, first, end))
    if (stop >= end) return one
    const range: Range = { from: last.from, to: passage.tokens[stop - 1]!.to }
    const content = [...one.content.slice(0, -1), range]
    return { ...one, content, form: one.form === 'direct' ? one.form : formOfWords(passage, content) }
  })

const FEWEST = 3

/** Where the first ", dashing hopes" or ", a claim she denies" begins behind some words; `end` where none does. */
function echo(passage: Passage, first: number, end: number): number {
  const { tokens } = passage
  for (let i = first + FEWEST; i + 2 < end; i++) {
    if (tokens[i]!.text !== ',' || quotationAt(passage, i)) continue
    if (isEffect(passage, i + 1, end) || isComment(passage, i + 1, end)) return i
  }
  return end
}

/** "dashing hopes", "immediately raising fresh fears": a participle, and what people feel. */
function isEffect({ tokens }: Passage, from: number, end: number): boolean {
  let at = from
  if (isAdverb(tokens[at]!.lower)) at++
  if (!/^[a-z]{2,}ing$/.test(tokens[at]?.lower ?? '') || STATES.has(tokens[at]!.lower)) return false
  for (let i = at + 1; i < Math.min(end, at + 4); i++) {
    if (FEELINGS.has(tokens[i]!.lower)) return true
    if (tokens[i]!.kind !== 'word') return false
  }
  return false
}
/** What one does with one's own feelings. */
const STATES = new Set('having being expressing voicing sharing saying citing understanding feeling leaving'.split(' '))
const FEELINGS = new Set(
  `hope hopes fear fears concern concerns worry worries speculation anger fury outrage alarm condemnation protest protests backlash suspicion suspicions tension tensions
   criticism uproar outcry derision ridicule`.split(/\s+/),
)

/** "a claim the union denies", "an allegation that she rejects", "a charge echoed by Holm". */
function isComment({ tokens }: Passage, from: number, end: number): boolean {
  if (!['a', 'an'].includes(tokens[from]!.lower)) return false
  const noun = CLAIMS.has(tokens[from + 1]?.lower ?? '') ? from + 1 : from + 2
  const next = tokens[noun + 1]
  if (!CLAIMS.has(tokens[noun]?.lower ?? '') || !next || noun + 1 >= end || next.kind !== 'word') return false
  const { lower, text } = next
  return (
    ['that', 'which', 'by', 'not'].includes(lower) ||
    DETERMINERS.has(lower) ||
    SUBJECT_PRONOUNS.has(lower) ||
    isCapitalised(text) ||
    lower.endsWith('ed')
  )
}
const CLAIMS = new Set('claim charge allegation accusation assertion suggestion sentiment comment remark'.split(' '))

/** Where a quotation ends that is all of the words but for a clause that a comma sets off behind it; `end` where they are otherwise. */
function behindQuotation(passage: Passage, first: number, end: number): number {
  const { tokens } = passage
  const quotation = quotationAt(passage, first)
  if (tokens[first]!.kind !== 'mark' || quotation?.first !== first || !quotation.closed || quotation.end + 2 >= end) return end
  const comma = [',', ';'].includes(tokens[quotation.end]!.text) ? quotation.end : -1
  const inner = tokens[quotation.end - 2]!.text === ','
  if ((comma < 0 && !inner) || quotation.end - first < LONGEST_PHRASE) return end
  const next = tokens[comma < 0 ? quotation.end : comma + 1]!
  if (!BREAKS.has(next.lower) && !(next.lower.endsWith('ing') && next.kind === 'word')) return end
  for (let i = quotation.end; i < end; i++) if (tokens[i]!.kind === 'mark') return end
  return quotation.end
}
/** Shorter ones are a part of the clause that goes on: "called it “a disgrace”, but would go". */
const LONGEST_PHRASE = 7
const BREAKS = new Set('but while although though whereas yet even'.split(' '))
