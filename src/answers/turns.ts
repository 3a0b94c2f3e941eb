import { opened, PERSONS } from './words.ts'

const TENSES: readonly (readonly [direct: string, turned: string])[] = [
  ['will', 'would'],
  ['shall', 'would'],
  ['can', 'could'],
  ['may', 'might'],
  ['must', 'had to'],
  ['am', 'was'],
  ['is', 'was'],
  ['are', 'were'],
  ['are', 'was'],
  ['was', 'had been'],
  ['were', 'had been'],
  ['have', 'had'],
  ['has', 'had'],
  ['do', 'did'],
  ['does', 'did'],
  ['this', 'that'],
  ['these', 'those'],
  ['here', 'there'],
  ['now', 'then'],
  ['today', 'that day'],
  ['tomorrow', 'the next day'],
  ['yesterday', 'the day before'],
  ['ago', 'before'],
  ['come', 'go'],
]

/** Whether words differ only as indirect speech turns direct words: "I will" becomes "she would". `mine` is the indirect side. */
export function isTurn(mine: readonly string[], theirs: readonly string[]): boolean {
  const [turned, direct] = [opened(mine), opened(theirs)]
  const [a, b] = [turned.join(' '), direct.join(' ')]
  if (TENSES.some(([from, to]) => from === b && to === a)) return true
  if (a === 'that' && b === '') return true
  if (turned.length !== direct.length) return false
  return turned.every((word, n) => word === direct[n] || isTurned(word, direct[n]!))
}

function isTurned(turned: string, direct: string): boolean {
  if (TENSES.some(([from, to]) => from === direct && to === turned)) return true
  const [to, from] = [PERSONS[turned] ?? (turned === 'her' ? 'she' : turned === 'it' ? 'they' : undefined), PERSONS[direct]]
  if (to && from) return from === 'I' || from === 'we' || from === 'you' ? to !== from : false
  return stemOf(turned) === stemOf(direct) && turned.length > 3
}

/** "need", "needs", "needed", "needing" alike. */
export const stemOf = (word: string) => word.replace(/(?:ied|ies)$/, 'y').replace(/(?:ed|es|s|d|ing|e)$/, '')
