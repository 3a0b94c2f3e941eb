import { changedWords, type FlagRule, isShort } from './flag.ts'

const NUMBERS = new Set(
  `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty
   sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens half third quarter
   second fourth fifth sixth seventh eighth ninth tenth twice percent $ € £ ¥ dollars euros pounds
   monday tuesday wednesday thursday friday saturday sunday january february march april May june july august september october november december
   today tomorrow yesterday`.split(/\s+/),
)

/** What is counted or measured in. */
const UNITS = new Set(
  `second minute hour day week month year decade century metre meter kilometre kilometer mile foot feet inch inches acre hectare litre liter gallon barrel gram kilogram kilo ton tonne
   pound ounce degree point cent euro dollar crown krone yen`.split(/\s+/),
)

/** Other numbers, units, days or months. The same number in words or in digits is none. */
export const numberOrDate: FlagRule = {
  flag: 'number-or-date',
  look: ({ changes }) =>
    changedWords(
      changes.filter(({ mine, near }) => valuesOf(mine).join() !== valuesOf(near).join()),
      (words) => words.filter((word) => isNumber(word) || isUnit(word)),
      isShort,
    ),
}

const isUnit = (word: string) => UNITS.has(word) || (word.endsWith('s') && UNITS.has(word.slice(0, -1)))

const ONES =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`.split(
    ' ',
  )
const TENS = `twenty thirty forty fifty sixty seventy eighty ninety`.split(' ')
const SHORT: Readonly<Record<string, string>> = {
  k: 'thousand',
  m: 'million',
  mn: 'million',
  bn: 'billion',
  b: 'billion',
  tn: 'trillion',
}

/** The numbers and units among words, however they are written: "twenty" and "20", "1.5m" and "1.5 million". */
function valuesOf(words: readonly string[]): string[] {
  const values: string[] = []
  for (const [n, word] of words.entries()) {
    const tens = TENS.indexOf(words[n - 1] ?? '')
    const one = ONES.indexOf(word)
    const [, digits, short] = /^(\d[\d.]*)(k|mn?|bn?|tn)$/.exec(word) ?? []
    if (one > 0 && one < 10 && tens >= 0) values[values.length - 1] = String(20 + 10 * tens + one)
    else if (one >= 0) values.push(String(one))
    else if (TENS.includes(word)) values.push(String(20 + 10 * TENS.indexOf(word)))
    else if (digits) values.push(digits, SHORT[short!]!)
    else if (isNumber(word) || isUnit(word)) values.push(word)
  }
  return values
}

/** Whether a folded word is a number, a unit of money or a word for a day. */
export const isNumber = (word: string) =>
  NUMBERS.has(word) || /\d/.test(word) || (word.includes('-') && NUMBERS.has(word.split('-')[0]!))
