import type { Span } from '../../text/index.ts'
import type { Place } from '../place.ts'
import { firstFrom } from '../prepared.ts'
import { CLAUSES, MODALS, PERSONS } from '../words.ts'
import { extra, type FlagRule, happened, isShort } from './flag.ts'
import { isNumber } from './number-or-date.ts'

/** Another name, or one put in or left out. */
export const name: FlagRule = {
  flag: 'name',
  look: ({ place, changes }) =>
    changes.filter(isShort).flatMap(({ quoted, found }) => {
      const { text } = place.prepared.haystack.words
      const begins = (at: number) => beginsSentence(text, at) && !isKnownName(place, at)
      const theirs = namesIn(found, text, begins)
      // What stands in the place of a name that begins a sentence is a name.
      const isForName = found !== null && theirs.length > 0 && beginsSentence(text, found.from)
      const mine = namesIn(
        quoted,
        place.needle.text,
        (at) => beginsSentence(place.needle.text, at) && !(isForName && at === quoted!.from),
      )
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

/** Words with a capital that none has for its place. */
function namesIn(span: Span | null, text: string, isForPlace: (at: number) => boolean): string[] {
  if (!span) return []
  return span.text
    .matchAll(WORD)
    .filter(({ 0: word, index }) => {
      const lower = word.toLowerCase().replace(/[’'].*$/, '')
      if (PERSONS[lower] || MODALS[lower] || CLAUSES.has(lower) || NO_NAMES.has(lower) || isNumber(lower)) return false
      return !isForPlace(span.from + index) && !isInWord(text, span.from + index)
    })
    .map(([word]) => word.replace(/[.’']+s?$/, ''))
    .toArray()
}

/** Whether a word that begins a sentence has a capital elsewhere in the document, too, and never a small letter. */
function isKnownName({ prepared: { haystack } }: Place, at: number): boolean {
  const { words, numbers, places } = haystack
  const word = words.list[firstFrom(words.list, at)]
  const all = word && word.from === at ? (places[numbers.get(word.folded)!] ?? []).map((n) => words.list[n]!.from) : []
  const isSmall = (from: number) => words.text[from] === words.text[from]!.toLowerCase()
  return all.some((from) => from !== at && !isSmall(from) && !beginsSentence(words.text, from)) && !all.some(isSmall)
}

function beginsSentence(text: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && ' \t\r\n“”"‘’\'([«'.includes(text[before]!)) before--
  return before < 0 || '.!?:…'.includes(text[before]!) || text.slice(before + 1, at).includes('\n\n')
}

const isInWord = (text: string, at: number) => at > 0 && /\p{L}/u.test(text[at - 1]!)
