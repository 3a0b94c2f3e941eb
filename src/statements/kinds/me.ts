import { ME, set } from './words.ts'

const HE = set('i we he')
const SHE = set('i we she')
const THEY = set('i we they it')
const ONE = set('i we he she it')

/**
 * The words that stand for the speaker in reported words, by the source's own (in lower case): "he" said that he. Gender is never
 * guessed: of a name it may be either.
 */
export function reportedMe(source: readonly string[]): ReadonlySet<string> {
  if (source.length === 0) return new Set([...ONE, 'they'])
  if (source.includes('he')) return HE
  if (source.includes('she')) return SHE
  if (source.includes('i') || source.includes('we')) return ME
  const last = source.findLast((word) => word !== ',') ?? ''
  return last === 'they' || last === 'who' || last.endsWith('s') || source.includes('and') ? new Set([...THEY, ...ONE]) : ONE
}
