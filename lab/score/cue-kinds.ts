import { NOUN_SENSE, type Reading, type Stretch, VERB_SENSE } from '../../src/attributions/index.ts'
import { hashOf } from '../../src/model/index.ts'
import { TAGS } from '../../src/sentences/index.ts'

/** What a cue is, by the word in it that says most. */
export const CUE_KINDS = [
  'say',
  'other verb of saying',
  'verb of thinking or feeling',
  'noun of saying or thinking',
  'other verb',
  'other words',
] as const
export type CueKind = (typeof CUE_KINDS)[number]

const SAY = hashOf('say')
const THOUGHT = VERB_SENSE.thinkingVerb | VERB_SENSE.feelingVerb
const TOLD = NOUN_SENSE.sayingNoun | NOUN_SENSE.thinkingNoun | NOUN_SENSE.feelingNoun

/** The kind of a cue: the first of `CUE_KINDS` that one of its words is. */
export function cueKind({ syntax, senses }: Reading, cue: readonly Stretch[]): CueKind {
  const kinds = cue
    .flatMap(({ first, end }) => Array.from({ length: end - first }, (_, k) => first + k))
    .map((i) => {
      if (!TAGS[syntax.tags[i]!]!.startsWith('VB')) return TAGS[syntax.tags[i]!]!.startsWith('NN') && senses[i]! & TOLD ? 3 : 5
      if (syntax.lemmas[i] === SAY) return 0
      return senses[i]! & VERB_SENSE.sayingVerb ? 1 : senses[i]! & THOUGHT ? 2 : 4
    })
  return CUE_KINDS[Math.min(5, ...kinds)]!
}
