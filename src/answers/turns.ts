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

const IRREGULAR = new Map(
  `think thought|say said|know knew|see saw|go went|come came|take took|give gave|get got|make made|find found|feel felt|keep kept|lose lost|leave left|
meet met|pay paid|tell told|hold held|stand stood|bring brought|buy bought|build built|begin began|become became|run ran|write wrote|spend spent|send sent|
speak spoke|fight fought|win won|lead led|sit sat|fall fell|rise rose|grow grew|drive drove|choose chose|break broke|hear heard|mean meant|sell sold|
teach taught|understand understood|bear bore|wear wore|draw drew|fly flew|deal dealt|seek sought|strike struck|throw threw|forget forgot`
    .split('|')
    .map((pair) => pair.trim().split(' ') as [string, string]),
)

/** Whether words differ only as indirect speech turns direct words: "I will" becomes "that she would". `mine` is the indirect side. */
export function isTurn(mine: readonly string[], theirs: readonly string[]): boolean {
  const [turned, direct] = [opened(mine), opened(theirs)]
  if (areTurned(turned, direct)) return true
  if (turned[0] !== 'that') return false
  const bare = turned.slice(1)
  return bare.join(' ') === direct.join(' ') || areTurned(bare, direct)
}

function areTurned(turned: readonly string[], direct: readonly string[]): boolean {
  const [a, b] = [turned.join(' '), direct.join(' ')]
  if (TENSES.some(([from, to]) => from === b && to === a)) return true
  if (turned.length !== direct.length || turned.length === 0) return false
  return turned.every((word, n) => word === direct[n] || isTurned(word, direct[n]!))
}

function isTurned(turned: string, direct: string): boolean {
  if (IRREGULAR.get(direct.replace(/s$/, '')) === turned || TENSES.some(([from, to]) => from === direct && to === turned))
    return true
  const [to, from] = [PERSONS[turned] ?? (turned === 'her' ? 'she' : turned === 'it' ? 'they' : undefined), PERSONS[direct]]
  if (to && from) return from === 'I' || from === 'we' || from === 'you' ? to !== from : false
  return stemOf(turned) === stemOf(direct) && turned.length > 3
}

/** "need", "needs", "needed", "needing" alike. */
export const stemOf = (word: string) => word.replace(/(?:ied|ies)$/, 'y').replace(/(?:ed|es|s|d|ing|e)$/, '')
