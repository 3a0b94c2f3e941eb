import type { Passage, Quotation, Sentence } from '../sentences/index.ts'
import { lastUpTo } from './search.ts'

/**
 * The inside of a quotation as a passage of its own: the same text and tokens, its sentences cut to what stands between the marks, the quotations
 * within it the outermost ones. What is found there is nested in the quotation.
 */
export function inside(passage: Passage, at: number): Passage {
  const outer = passage.quotations[at]!
  const quotations: Quotation[] = []
  for (let n = at + 1; n < passage.quotations.length && passage.quotations[n]!.first < outer.end; n++) {
    const { parent, ...rest } = passage.quotations[n]!
    quotations.push({ ...rest, parent: parent === null || parent <= at ? null : parent - at - 1 })
  }
  return { ...passage, sentences: sentencesIn(passage, outer), quotations }
}

function sentencesIn({ sentences, tokens }: Passage, { first, end, closed }: Quotation): readonly Sentence[] {
  const last = closed ? end - 1 : end
  const cut: Sentence[] = []
  for (
    let n = lastUpTo(sentences, (sentence) => sentence.end, first) + 1;
    n < sentences.length && sentences[n]!.first < end;
    n++
  ) {
    const sentence = sentences[n]!
    let from = Math.max(sentence.first, first + 1)
    if (sentence.first > first && tokens[from]?.kind === 'mark') from++ // the mark that opens the quotation anew in each paragraph
    const to = Math.min(sentence.end, last)
    if (from < to) cut.push({ ...sentence, first: from, end: to, from: tokens[from]!.from, to: tokens[to - 1]!.to })
  }
  return cut
}
