import type { Passage } from '../../sentences/index.ts'
import type { Range } from '../../text/index.ts'
import type { Attribution } from '../attribution.ts'
import { formOfWords } from '../form.ts'
import { quotationAt, tokenFrom } from '../grammar/lookup.ts'
import { isVerb } from '../grammar/subject-before.ts'
import { BE, isCapitalised, PREPOSITIONS, RELATIVES, SUBORDINATORS } from '../lexicon/words.ts'
import { byCue } from './by-cue.ts'

/**
 * "told Radio Sund | the engineers were | “working flat out”", "would bring “much-needed” homes | , a play area and a school": the model, which learnt to keep to the marks, may leave the
 * subject before them or the rest of a list behind them. Where a rule that saw the same cue has both, its words stand.
 */
export function wholeClauses(
  passage: Passage,
  learned: readonly Attribution[],
  ruled: readonly Attribution[],
): readonly Attribution[] {
  const ruledBy = byCue(ruled)
  return learned.map((one) => {
    const [own, whole] = [one.content[0], ruledBy.get(one.cue[0]?.from)?.content[0]]
    if (!own || !whole || one.content.length > 1 || whole.to < own.from || whole.from > own.from || whole.to < own.to) return one
    if (one.cue[0]!.to > whole.from) return one
    const from = whole.from < own.from && isSubject(passage, whole.from, own.from) ? whole.from : own.from
    const to = whole.to > own.to && isRestOfList(passage, own.to, whole.to) ? whole.to : own.to
    if (from === own.from && to === own.to) return one
    const content: readonly Range[] = [{ from, to }]
    return { ...one, content, form: formOfWords(passage, content) }
  })
}

/** "the engineers were |": a subject with its form of "be" before a quotation. */
function isSubject(passage: Passage, from: number, to: number): boolean {
  const [first, end] = [tokenFrom(passage, from), tokenFrom(passage, to)]
  const { tokens } = passage
  if (tokens[end]?.kind !== 'mark' || quotationAt(passage, end)?.first !== end || !BE.has(tokens[end - 1]!.lower)) return false
  for (let i = first; i < end - 1; i++) if (tokens[i]!.kind !== 'word' || isVerb(passage, i)) return false
  return end - first > 1
}

/** ", a play area and a school": nouns alone, the last behind "and". */
function isRestOfList(passage: Passage, from: number, to: number): boolean {
  const [first, end] = [tokenFrom(passage, from), tokenFrom(passage, to)]
  const { tokens } = passage
  if (tokens[first]?.text !== ',') return false
  let and = false
  for (let i = first; i < end; i++) {
    const { lower, text, kind } = tokens[i]!
    if (kind === 'mark' || isVerb(passage, i) || RELATIVES.has(lower) || lower.endsWith('ing')) return false
    if (
      i === first + 1 &&
      (PREPOSITIONS.has(lower) || SUBORDINATORS.has(lower) || isCapitalised(text) || lower === 'and' || lower === 'but')
    )
      return false
    if (lower === 'and' && !isVerb(passage, i + 1)) and = true
  }
  return and
}
