import type { Passage, Sentence } from '../../sentences/index.ts'
import { tableOf } from '../../text/index.ts'
import { coverage } from '../coverage.ts'
import { contentEnd } from '../grammar/clause.ts'
import { quotationAt } from '../grammar/lookup.ts'
import { beforeOuterVerb } from '../grammar/outer-verb.ts'
import { type Run, runOf } from '../grammar/run.ts'
import { cuesOf } from '../grammar/verb-group.ts'
import { DETERMINERS, isCapitalised } from '../lexicon/words.ts'
import { type Draft, MOST_IN_SENTENCE, type PassageRule } from './rule.ts'

const LONGEST_OWNER = 8
// How far behind the noun the next statement may cut its words; a sentence of nouns alone must not cost their square.
const LOOK_AHEAD = 60

/** Lund's claim that the bridge was safe / his promise to resign / the minister's statement on the talks. The owner is the source. */
export const possessiveNoun: PassageRule = {
  name: 'possessive-noun',
  confidence: 0.43,
  find: (passage, taken) => {
    const isTaken = coverage(taken.flatMap(({ cue }) => cue))
    return passage.sentences.flatMap((sentence) => inSentence(passage, sentence, isTaken))
  },
}

function inSentence(passage: Passage, sentence: Sentence, isTaken: (token: number) => boolean): readonly Draft[] {
  const { tokens } = passage
  const drafts: Draft[] = []
  for (let i = sentence.first + 1; i < sentence.end - 2 && drafts.length < MOST_IN_SENTENCE; i++) {
    const link = NOUNS[tokens[i]!.lower]
    if (!link?.includes(tokens[i + 1]!.lower) || isTaken(i) || quotationAt(passage, i)) continue
    const source = ownerBefore(passage, sentence, i)
    if (!source) continue
    const end = contentEnd(
      passage,
      sentence,
      i + 1,
      cuesOf(passage, { ...sentence, first: i + 1, end: Math.min(sentence.end, i + LOOK_AHEAD) }),
    )
    const opens = source.first === sentence.first || CLAUSE_OPENERS.has(tokens[source.first - 1]!.lower)
    // "that Lund's refusal to pay | was a mistake"
    const stop = opens ? beforeOuterVerb(passage, i + 1, end, tokens[i + 1]!.lower === 'that' ? 1 : 0) : end
    if (stop - i > 2) drafts.push({ source: [source], cue: [runOf(i, i + 1)], content: [runOf(i + 1, stop)] })
  }
  return drafts
}

/** "his", "the minister's", "Lund's": with the clitic. */
function ownerBefore(passage: Passage, { first }: Sentence, noun: number): Run | null {
  const { tokens } = passage
  const last = tokens[noun - 1]!
  if (OWNERS.has(last.lower)) return runOf(noun - 1, noun)
  if (last.lower !== "'s" && last.lower !== "'") return null
  let from = noun - 2
  while (
    from > first &&
    noun - from < LONGEST_OWNER &&
    isCapitalised(tokens[from]!.text) &&
    isCapitalised(tokens[from - 1]!.text)
  )
    from--
  if (from > first && !isCapitalised(tokens[from]!.text))
    while (from > first && noun - from < LONGEST_OWNER && !DETERMINERS.has(tokens[from]!.lower)) from--
  return tokens[from]?.kind === 'word' && (isCapitalised(tokens[from]!.text) || DETERMINERS.has(tokens[from]!.lower))
    ? runOf(from, noun)
    : null
}

const CLAUSE_OPENERS = new Set(['that', 'and', 'but', 'because', 'while'])
const OWNERS = new Set('his her its their my our your'.split(' '))
/** Nouns of saying and what ties their words to them. */
const NOUNS: Readonly<Record<string, readonly string[]>> = tableOf(
  Object.fromEntries([
    ...'claim promise pledge vow threat request refusal offer proposal'.split(' ').map((noun) => [noun, ['that', 'to']]),
    ...'assertion argument statement statements suggestion contention belief view insistence comment comments remark remarks accusation allegation allegations prediction warning admission announcement acknowledgment denial demand claims promises threats'
      .split(' ')
      .map((noun) => [noun, ['that']]),
    ...['statement', 'statements'].map((noun) => [noun, ['that', 'on', 'about']]),
    ['call', ['for', 'to']],
    ['calls', ['for', 'to']],
  ]),
)
