import type { Passage } from '../../sentences/index.ts'
import type { Attribution } from '../attribution.ts'
import { coverage } from '../coverage.ts'
import { formOfWords } from '../form.ts'
import { trimmedStart } from '../grammar/clause.ts'
import { sentenceAt, tokenFrom } from '../grammar/lookup.ts'
import { isCapitalised, PREPOSITIONS, TIME_WORDS } from '../lexicon/words.ts'

const FEWEST_WORDS = 3

/**
 * "It will hold only if they respect it, the general warned, “and not a minute longer.”": a quotation that goes on in a small letter behind a tag goes on with what stands before the
 * tag. Where the model left that to nobody, it is the first half of the same words.
 */
export function firstHalves(passage: Passage, learned: readonly Attribution[]): readonly Attribution[] {
  const { tokens } = passage
  const isTaken = coverage(
    learned.flatMap((one) => [...one.source, ...one.cue, ...one.content].map(({ from, to }) => ({ first: from, end: to }))),
  )
  return learned.map((one) => {
    const [words, who, how] = [one.content[0], one.source[0], one.cue[0]]
    if (!words || !who || !how || one.content.length > 1) return one
    const from = tokenFrom(passage, words.from)
    const left = Math.min(tokenFrom(passage, who.from), tokenFrom(passage, how.from))
    const sentence = sentenceAt(passage, left)
    const goesOn = tokens[from]?.kind === 'mark' && tokens[from + 1]?.kind === 'word' && !isCapitalised(tokens[from + 1]!.text)
    if (
      !goesOn ||
      sentence === null ||
      tokens[left - 1]?.text !== ',' ||
      passage.text.slice(Math.max(who.to, how.to), words.from) !== ', '
    )
      return one
    const first = trimmedStart(passage, passage.sentences[sentence]!.first, left - 1)
    const { lower } = tokens[first]!
    if (left - 1 - first < FEWEST_WORDS || PREPOSITIONS.has(lower) || TIME_WORDS.has(lower) || lower.endsWith('ing')) return one
    for (let i = first; i < left - 1; i++) if (isTaken(tokens[i]!.from)) return one
    const content = [{ from: tokens[first]!.from, to: tokens[left - 2]!.to }, words]
    return { ...one, content, form: formOfWords(passage, content) }
  })
}
