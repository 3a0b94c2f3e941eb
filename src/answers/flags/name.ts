import type { Span } from '../../text/index.ts'
import { CLAUSES, MODALS, PERSONS } from '../words.ts'
import { extra, type FlagRule, happened, isShort } from './flag.ts'

/** Another name, or one put in or left out. */
export const name: FlagRule = {
  flag: 'name',
  look: ({ place, changes }) =>
    changes.filter(isShort).flatMap(({ quoted, found }) => {
      const [mine, theirs] = [namesIn(quoted, place.needle.text), namesIn(found, place.prepared.haystack.words.text)]
      const [added, lost] = [extra(mine, theirs), extra(theirs, mine)]
      return added.length + lost.length === 0 ? [] : [{ says: happened(lost, added), quoted, found }]
    }),
}

const WORD = /\p{Lu}[\p{L}\p{M}’'.-]*/gu
const NO_NAMES = new Set(
  `the a an this that these those it is are was were not no yes there here what how why where if in on at to for of all some many`.split(
    ' ',
  ),
)

/** Words with a capital that do not begin a sentence. */
function namesIn(span: Span | null, text: string): string[] {
  if (!span) return []
  return span.text
    .matchAll(WORD)
    .filter(({ 0: word, index }) => {
      const lower = word.toLowerCase().replace(/[’'].*$/, '')
      if (PERSONS[lower] || MODALS[lower] || CLAUSES.has(lower) || NO_NAMES.has(lower)) return false
      return !beginsSentence(text, span.from + index) && !isInWord(text, span.from + index)
    })
    .map(([word]) => word.replace(/[.’']+s?$/, ''))
    .toArray()
}

function beginsSentence(text: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && ' \t\r\n“”"‘’\'([«'.includes(text[before]!)) before--
  return before < 0 || '.!?:…'.includes(text[before]!) || text.slice(before + 1, at).includes('\n\n')
}

const isInWord = (text: string, at: number) => at > 0 && /\p{L}/u.test(text[at - 1]!)
