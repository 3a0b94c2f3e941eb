import type { Passage } from '../sentences/index.ts'
import { runOf } from './grammar/run.ts'
import type { Draft } from './rules/rule.ts'

/**
 * “We will not move,” Lund said. “Not this year.” — the second quotation has no tag of its own and stands right behind the sentence of the
 * first: it belongs to the same attribution. So does one that opens the next paragraph, is all of it, and follows a quotation.
 */
export function continued(passage: Passage, drafts: readonly Draft[]): readonly Draft[] {
  const { tokens, sentences, quotations } = passage
  const covered = new Set<number>()
  const lastIn = new Map<number, number>() // sentence → the draft whose cue stands last in it
  const sentenceOf = new Map<number, number>()
  sentences.forEach((sentence, n) => {
    for (let i = sentence.first; i < sentence.end; i++) sentenceOf.set(i, n)
  })
  drafts.forEach((draft, n) => {
    for (const run of draft.content) for (let i = run.first; i < run.end; i++) covered.add(i)
    const cue = draft.cue[0]
    const sentence = cue && sentenceOf.get(cue.first)
    if (sentence !== undefined && sentence !== null) lastIn.set(sentence, n)
  })
  const result = drafts.map((draft) => ({ ...draft, content: [...draft.content] }))
  for (const quotation of quotations) {
    if (quotation.parent !== null || quotation.use !== 'speech' || covered.has(quotation.first)) continue
    const sentence = sentenceOf.get(quotation.first)
    if (sentence === undefined || sentences[sentence]!.first !== quotation.first || sentence === 0) continue
    const before = lastIn.get(sentence - 1)
    if (before === undefined) continue
    const draft = result[before]!
    const sameBlock = sentences[sentence]!.block === sentences[sentence - 1]!.block
    const speaks = draft.content.some((run) => tokens[run.first]!.kind === 'mark' || tokens[run.end - 1]!.kind === 'mark')
    const whole = sentenceOf.get(quotation.end) !== sentence
    if (!speaks || !whole || (!sameBlock && sentences[sentenceOf.get(quotation.end - 1) ?? sentence]!.end !== quotation.end))
      continue
    draft.content.push(runOf(quotation.first, quotation.end))
    for (let i = quotation.first; i < quotation.end; i++) covered.add(i)
    lastIn.set(sentenceOf.get(quotation.end - 1) ?? sentence, before)
  }
  return result
}
