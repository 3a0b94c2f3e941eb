import type { Passage } from '../sentences/index.ts'
import { FORMS } from './lexicon/forms.ts'
import { AUXILIARIES, isAdverb, QUESTION_WORDS, SUBORDINATORS } from './lexicon/words.ts'
import type { Draft } from './rules/rule.ts'

/**
 * "I asked the director whether I could, | and he wrote back": what somebody tells of another's words ends where he goes on in his own. Shown by a comma, a
 * connective and another subject.
 */
export function beforeOwnWords(passage: Passage, draft: Draft): Draft {
  const run = draft.content[0]
  const cue = draft.cue[0]
  if (!run || draft.content.length > 1 || !cue || cue.first > run.first || passage.tokens[run.first]!.kind === 'mark')
    return draft
  const { tokens } = passage
  for (let i = run.first + 1; i + 3 < run.end; i++) {
    if (tokens[i]!.kind === 'mark') return draft
    if (tokens[i]!.text !== ',' || !goesOn(passage, i + 1, subjectOf(passage, run.first))) continue
    return { ...draft, content: [{ first: run.first, end: i }] }
  }
  return draft
}

const subjectOf = ({ tokens }: Passage, first: number): string =>
  tokens[tokens[first]!.lower === 'that' || tokens[first]!.lower === 'whether' ? first + 1 : first]?.lower ?? ''

/** "and he wrote", "but if he gets", "so we will": a clause of another subject, or one that weighs against what was told. */
function goesOn({ tokens }: Passage, at: number, told: string): boolean {
  const { lower } = tokens[at]!
  if (!LINKS.has(lower)) return false
  const subject = tokens[at + 1]!.lower
  if (lower === 'but' && (SUBORDINATORS.has(subject) || QUESTION_WORDS.has(subject)) && subject !== 'that') return true
  if (!NOMINATIVES.has(subject) || subject === told) return false
  let verb = at + 2
  while (isAdverb(tokens[verb]?.lower ?? '')) verb++
  const { lower: next } = tokens[verb] ?? { lower: '' }
  return AUXILIARIES.has(next) || FORMS.has(next) || next.endsWith('ed') || VERBS.has(next)
}
const LINKS = new Set(['and', 'but', 'so'])
const NOMINATIVES = new Set(['i', 'he', 'she', 'we', 'they'])
const VERBS = new Set('went got took gave came left put let need needs try keep'.split(' '))
