import type { Passage } from '../../sentences/index.ts'
import type { Attribution } from '../attribution.ts'
import { tokenFrom } from '../grammar/lookup.ts'
import { isVerb } from '../grammar/subject-before.ts'
import { COORDINATORS, NEGATIONS, QUESTION_WORDS } from '../lexicon/words.ts'

/**
 * "attacked the treaty | in a speech on Monday", "likened it to a siege, | in an interview with the Herald": where somebody spoke is none of the words. Behind a clause without
 * a comma it may be what is told ("said he lied in a speech").
 */
export const occasionsLeft = (passage: Passage, learned: readonly Attribution[]): readonly Attribution[] =>
  learned.map((one) => {
    const [last, how] = [one.content.at(-1), one.cue.at(-1)]
    if (!last || !how || last.from < how.to) return one
    const [first, end] = [tokenFrom(passage, last.from), tokenFrom(passage, last.to)]
    const cut = occasionIn(passage, first, end)
    return cut === null
      ? one
      : { ...one, content: [...one.content.slice(0, -1), { from: last.from, to: passage.tokens[cut - 1]!.to }] }
  })

/** Where the words before an occasion end, or null. */
function occasionIn(passage: Passage, first: number, end: number): number | null {
  const { tokens } = passage
  if (CLAUSE.has(tokens[first]!.lower)) return null
  for (let i = first + 1, verb = false; i < end - 1; i++) {
    const { lower } = tokens[i]!
    if (tokens[i]!.kind === 'mark') return null
    const comma = tokens[i - 1]!.text === ','
    if (WHERE.has(lower) && (!verb || comma) && i - first > Number(comma) && opensOccasion(passage, i + 1, end))
      return hasMark(passage, i, end) || COORDINATORS.has(tokens[i - 1]!.lower) ? null : comma ? i - 1 : i
    verb ||= isVerb(passage, i) || lower === 'to' || lower.endsWith('ing')
  }
  return null
}

const hasMark = ({ tokens }: Passage, from: number, end: number): boolean => {
  for (let i = from; i < end; i++) if (tokens[i]!.kind === 'mark') return true
  return false
}

/** "a | speech", "his | recent commencement speeches", "early-morning tweets"; with "the" it is one that was told of before. */
function opensOccasion({ tokens }: Passage, from: number, end: number): boolean {
  const { lower } = tokens[from]!
  const owned = OWN.has(lower)
  for (let i = owned ? from + 1 : from; i < Math.min(end, from + MOST_BEFORE); i++) {
    const token = tokens[i]!
    if (OCCASIONS.has(token.lower)) return owned || token.lower.endsWith('s')
    if (token.kind !== 'word' || STOPS.has(token.lower)) return false
  }
  return false
}
const MOST_BEFORE = 5
const WHERE = new Set(['in', 'during', 'on', 'at'])
const OWN = new Set('a an his her its their one two three several'.split(' '))
const STOPS = new Set('the this that these those of in on at for and or to with by from as'.split(' '))
const CLAUSE = new Set(['that', 'to', ...QUESTION_WORDS, ...NEGATIONS])
const OCCASIONS = new Set(
  `interview interviews speech speeches statement statements tweet tweets post posts letter letters remarks briefing briefings conference address email emails e-mail
   e-mails memo op-ed appearance appearances rally rallies`.split(/\s+/),
)
