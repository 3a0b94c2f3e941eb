import { isNounish, isThird, type Passage } from '../../sentences/index.ts'
import { FORMS } from '../lexicon/forms.ts'
import {
  AUXILIARIES,
  CLAUSE_SUBJECTS,
  COORDINATORS,
  DETERMINERS,
  isAdverb,
  isCapitalised,
  LEADING,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
} from '../lexicon/words.ts'
import { quotationAt } from './lookup.ts'
import type { Run } from './run.ts'
import { isVerb } from './subject-before.ts'

/**
 * Whether the clause whose subject is `source` is itself the subject of another, whose verb must follow: "the man **who** praised the bridge | fell", "the fact
 * that **all members** oppose the dam | shows". What a comma parts is an aside and no such clause.
 */
export function isWithinSubject({ tokens }: Passage, source: Run, floor: number): boolean {
  const at = RELATIVES.has(tokens[source.first]!.lower) ? source.first : source.first - 1
  if (at < floor || !RELATIVES.has(tokens[at]!.lower)) return false
  if (at === source.first) return at > floor && tokens[at - 1]!.kind === 'word' && tokens[at]!.lower !== 'whom'
  return tokens[at]!.lower === 'that' && (at === floor || FACTS.has(tokens[at - 1]?.lower ?? ''))
}
const FACTS = new Set('fact idea notion news claim suggestion belief possibility evidence argument feeling knowledge'.split(' '))

/**
 * "When Lund **said** it was safe, | people went home": where the words from `from` up to `end` break off, if the clause of their `source` opens the sentence and
 * hangs on another.
 */
export function beforeMainClause(passage: Passage, source: Run, floor: number, from: number, end: number): number {
  const { tokens } = passage
  const opener = source.first - 1
  if (opener < floor || !HANGING.has(tokens[opener]!.lower)) return end
  for (let i = floor; i < opener; i++) if (!LEADING.has(tokens[i]!.lower) && !isAdverb(tokens[i]!.lower)) return end
  for (let i = from + 1; i + 2 < end; i++) {
    const next = tokens[i + 1]!
    if (tokens[i]!.text !== ',' || quotationAt(passage, i) || COORDINATORS.has(next.lower)) continue
    if (SUBJECT_PRONOUNS.has(next.lower) || DETERMINERS.has(next.lower) || isCapitalised(next.text)) return i
  }
  return end
}
const HANGING = new Set(
  'when whenever after before because although though since while as once if unless until till whereas having'.split(' '),
)

/** Where the words from `from` up to `end` break off because the verb of the clause around them comes; `owed` verbs are their own. */
export function beforeOuterVerb(passage: Passage, from: number, end: number, owed: number): number {
  const { tokens } = passage
  let own = owed
  for (let i = from + 1; i < end; i++) {
    const { lower } = tokens[i]!
    const opens =
      OPENING.has(lower) || (lower === 'as' && CLAUSE_SUBJECTS.has(tokens[i + 1]?.lower ?? '') && tokens[i + 1]!.lower !== 'a')
    if (opens || (COORDINATORS.has(lower) && own <= 0 && owed > 0)) own++
    if (!carries(passage, i) || quotationAt(passage, i) || --own >= 0) {
      // "he believes the king is ill": a clause without "that"
      if (own >= 0 && FORMS.has(lower) && carries(passage, i)) own++
      continue
    }
    let cut = i
    while (
      cut > from + 1 &&
      (isAdverb(tokens[cut - 1]!.lower) || COORDINATORS.has(tokens[cut - 1]!.lower) || tokens[cut - 1]!.lower === 'there')
    )
      cut--
    return cut
  }
  return end
}
/** They open a clause of their own among the words. */
const OPENING: ReadonlySet<string> = new Set([
  ...RELATIVES,
  'how',
  'why',
  'what',
  'when',
  'where',
  'if',
  'because',
  'while',
  'whether',
])

const BARE = new Set(['be', 'been', 'being', 'having'])
const DEGREES = new Set("too very so not n't never more most less all".split(' '))

/** A verb that carries a clause, by its form and the word before it. */
function carries(passage: Passage, i: number): boolean {
  const { lower } = passage.tokens[i]!
  let left = i - 1
  while (left > 0 && (isAdverb(passage.tokens[left]!.lower) || DEGREES.has(passage.tokens[left]!.lower))) left--
  const before = passage.tokens[left]!.lower
  if (before === 'to' || DETERMINERS.has(before) || AUXILIARIES.has(before) || COORDINATORS.has(before)) return false
  if (AUXILIARIES.has(lower)) return isVerb(passage, i) && !BARE.has(lower)
  if (isThird(lower)) return !PREPOSITIONS.has(before) && (!isNounish(lower) || SUBJECT_PRONOUNS.has(before))
  return isVerb(passage, i) && !PREPOSITIONS.has(before)
}
