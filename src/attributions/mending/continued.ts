import type { Passage, Quotation } from '../../sentences/index.ts'
import { coverage } from '../coverage.ts'
import { sentenceAt } from '../grammar/lookup.ts'
import { type Run, runOf } from '../grammar/run.ts'
import { BE, isAdverb, isCapitalised, TIME_WORDS } from '../lexicon/words.ts'
import type { Draft } from '../rules/rule.ts'

/**
 * “We will not move,” Lund said, “not this year. Not ever.” / “We will not move,” Lund said. “Not this year.” — the second quotation has no tag of
 * its own and belongs to the attribution before it: behind the tag in its sentence, at the head of the next, or all of the next paragraph.
 */
export function continued(passage: Passage, drafts: readonly Draft[]): readonly Draft[] {
  const isTaken = coverage(drafts.flatMap((draft) => draft.content))
  const lastIn = new Map<number, number>() // sentence → the draft whose cue stands last in it
  drafts.forEach((draft, n) => {
    const tag = draft.cue[0]
    // “…” — Maria Lund: a name under a quotation is under that one alone
    const sentence = tag && passage.tokens[tag.first]!.kind !== 'dash' ? sentenceAt(passage, tag.first) : null
    if (sentence !== null) lastIn.set(sentence, n)
  })
  const result = drafts.map((draft) => ({ ...draft, content: [...draft.content] }))
  for (const quotation of passage.quotations) {
    if (quotation.parent !== null || quotation.use !== 'speech' || isTaken(quotation.first)) continue
    const sentence = sentenceAt(passage, quotation.first)
    if (sentence === null) continue
    const n = [sentence, sentence - 1].map((at) => lastIn.get(at)).find((at) => at !== undefined)
    if (n === undefined || !(goesOn(passage, result[n]!, quotation) || goesOnNext(passage, result[n]!, quotation, sentence)))
      continue
    result[n]!.content.push(runOf(quotation.first, quotation.end))
    lastIn.set(sentenceAt(passage, quotation.end - 1) ?? sentence, n)
  }
  return result.map((draft) => ({ ...draft, content: joined(draft.content) }))
}

/** “The old mill,” Hansen said, “is coming down.”: nothing but a comma and a word of time stands between the tag and the second half. */
function goesOn(passage: Passage, { source, cue, content }: Draft, { first }: Quotation): boolean {
  const tag = cue[0]!
  if (content.length > 1 || content[0]!.end > tag.first || first < tag.end) return false
  for (let i = Math.max(tag.end, source[0]?.end ?? 0); i < first; i++) {
    const { lower, kind } = passage.tokens[i]!
    if (lower !== ',' && lower !== ':' && kind !== 'dash' && !isAdverb(lower) && !TIME_WORDS.has(lower) && lower !== 'on')
      return false
  }
  return true
}

/** The quotation opens the sentence behind the one of the tag; in another paragraph it must be all of it, and the words before it quoted too. */
function goesOnNext(passage: Passage, { source, cue, content }: Draft, quotation: Quotation, sentence: number): boolean {
  const { tokens, sentences, blocks } = passage
  // "She was asked why. “Nobody else would.”": the answer is no part of the question
  if (cue[0] && tokens[cue[0].end - 1]!.lower === 'asked' && BE.has(tokens[cue[0].first]!.lower)) return false
  const own = sentences[sentence]!
  if (sentence === 0 || own.first !== quotation.first) return false
  const end = sentenceAt(passage, quotation.end - 1)
  const whole = end !== null && sentences[end]!.end === quotation.end
  if (own.block === sentences[sentence - 1]!.block) return whole
  // Lund said he was sorry. ⏎ “It will not happen again.” ⏎: alone in its paragraph, behind the words of one person
  const alone = end !== null && sentences[end + 1]?.block !== own.block && blocks[own.block]!.kind === 'paragraph'
  if (whole && alone && source[0] && isOne(passage, source[0]) && !bringsIn(passage, quotation.end)) return true
  return whole && content.some((run) => tokens[run.first]!.kind === 'mark' || tokens[run.end - 1]!.kind === 'mark')
}

/** "he", "Lund", "Mrs Moe": by its form no group. */
const isOne = ({ tokens }: Passage, { first, end }: Run): boolean => {
  const { lower } = tokens[end - 1]!
  const named = tokens.slice(first, end).every(({ text }) => isCapitalised(text))
  return SINGULAR.has(tokens[first]!.lower) || (named && (end - first > 1 || !(lower.endsWith('s') || MANY.has(lower))))
}
const SINGULAR = new Set(['he', 'she', 'i'])
const MANY = new Set('police they we people both many some others all'.split(' '))

/** “I saw it all.” ⏎ Maria Bode, 45, was driving home: the paragraph behind brings in whose words these may be. */
const bringsIn = ({ tokens }: Passage, at: number): boolean => {
  let end = at
  while (end < tokens.length && end - at < 6 && tokens[end]!.kind === 'word' && isCapitalised(tokens[end]!.text)) end++
  return end - at > 1 && tokens[end]?.lower === ','
}

/** Pieces parted by white space alone are one. */
function joined(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = []
  for (const run of runs) {
    const last = out.at(-1)
    if (last && last.end === run.first) out[out.length - 1] = runOf(last.first, run.end)
    else out.push(run)
  }
  return out
}
