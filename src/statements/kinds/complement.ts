import { BLAME_WORDS, NOT, PRAISE_WORDS, QUESTION_WORDS, SUBJECTS, set } from './words.ts'

/** What stands behind a cue; ActRule.named says what each means. */
export type Complement =
  | 'to'
  | 'to-do'
  | 'not'
  | 'that'
  | 'whether'
  | '?'
  | 'claim'
  | 'thing'
  | 'words'
  | 'doing'
  | 'negated'
  | 'praise'
  | 'blame'

const MARKS = set(`" “ ” ' ‘ ’ « » „ '' \`\``)
const ASKING = set('why how whether what if where')
const CLAIMS = set(
  `claim claims accusation accusations allegation allegations charge charges suggestion suggestions rumor rumors rumour rumours report reports notion idea
   implication criticism criticisms wrongdoing assertion assertions argument theory questions concerns talk`,
)

/** "the club have signed", "Lund is to leave": a subject and its verb, and no thing with what is told of it. */
function isClause(next: readonly string[]): boolean {
  const verb = next.slice(0, 8).findIndex((word) => FINITE.has(word))
  return verb > 0 && !next.slice(0, verb).some((word) => QUESTION_WORDS.has(word) || word === 'that' || word === ',')
}
const FINITE = set('is are was were has have had will would can could may might shall should must')

/** `next` are the words right behind the cue's verb, `content` all the words of the content. */
export function complementsOf(next: readonly string[], content: readonly string[]): ReadonlySet<Complement> {
  const found = new Set<Complement>()
  const first = next.find((word) => !MARKS.has(word)) ?? ''
  const second = next[next.indexOf(first) + 1] ?? ''
  if (first === 'to') found.add('to')
  else if (first === 'not' && second === 'to') found.add('to').add('not')
  else if (first === 'against') found.add('not')
  else if (first === 'that') found.add('that')
  else if (QUESTION_WORDS.has(first)) found.add('whether')
  else if (SUBJECTS.has(first) || isClause(next)) found.add('that')
  else found.add('thing')
  // "asked her why"
  if (next.slice(1, 3).some((word) => ASKING.has(word))) found.add('whether')
  if (content.length > 0 && MARKS.has(content[0]!)) found.add('words')
  if (content.includes('?')) found.add('?')
  if (content.slice(0, 10).some((word) => NOT.has(word))) found.add('negated')
  if (first.endsWith('ing')) found.add('doing')
  if (content.some((word) => PRAISE_WORDS.has(word))) found.add('praise')
  if (content.some((word) => BLAME_WORDS.has(word))) found.add('blame')
  if (first !== 'to' && next.includes('to')) found.add('to-do')
  if (next.slice(0, 8).some((word) => CLAIMS.has(word))) found.add('claim')
  return found
}
