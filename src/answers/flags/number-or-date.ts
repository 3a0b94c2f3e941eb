import { changedWords, type FlagRule, isShort } from './flag.ts'

const NUMBERS = new Set(
  `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty
   sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens half third quarter
   second fourth fifth sixth seventh eighth ninth tenth twice percent $ € £ ¥ dollars euros pounds
   monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
   today tomorrow yesterday`.split(/\s+/),
)

/** Other numbers, units, days or months. */
export const numberOrDate: FlagRule = {
  flag: 'number-or-date',
  look: ({ changes }) => changedWords(changes, (words) => words.filter(isNumber), isShort),
}

/** Whether a folded word is a number, a unit of money or a word for a day. */
export const isNumber = (word: string) =>
  NUMBERS.has(word) || /\d/.test(word) || (word.includes('-') && NUMBERS.has(word.split('-')[0]!))
