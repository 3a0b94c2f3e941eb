/** The words of a line in lower case, without the marks around and between them: `"- Read more: …"` → `['read', 'more', …]`. */
export function wordsOf(line: string): string[] {
  return line.toLowerCase().match(WORD) ?? []
}

/** A line without brackets, dashes, stars and spaces at its rims: `"[ Advertisement ]"` → `"Advertisement"`. */
export function bare(line: string): string {
  let from = 0
  let to = line.length
  while (from < to && RIM.has(line[from]!)) from++
  while (to > from && RIM.has(line[to - 1]!)) to--
  return line.slice(from, to)
}

/** Ends like a sentence: a full stop, an exclamation or question mark, perhaps closed by a quotation mark, a bracket or an emoji. */
export function endsSentence(line: string): boolean {
  return SENTENCE_END.test(line.slice(-12))
}

/** A line that is written like a name: two to five capitalised words, particles (“van”, “de la”) between them allowed. */
export function looksLikeName(text: string): boolean {
  const words = text.trim().split(' ')
  if (words.length < 2 || words.length > 5) return false
  return words.every(
    (word, i) => (NAME_PART.test(word) && word.length < 30) || (i > 0 && i < words.length - 1 && PARTICLES.has(word)),
  )
}

/** A phrase of capitals in the manner of a headline: most words of four letters or more begin with a capital. */
export function isTitleCase(line: string): boolean {
  const long = (line.match(WORD) ?? []).filter((word) => word.length >= 4)
  return long.length >= 2 && long.filter((word) => CAPITAL.test(word)).length >= 0.8 * long.length
}

/** The same words, whatever marks and capitals. */
export const sameWords = (a: string, b: string) => wordsOf(a).join(' ') === wordsOf(b).join(' ')

/** Begins with a capital letter. */
export const CAPITAL = /^\p{Lu}/u

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu
const RIM = new Set(' \t()[]{}-–—*•·|_~=#:>.')
const SENTENCE_END = /[.!?…。！？؟](?:["”’'»)\] \p{So}]|\u{fe0f})*$/u
const NAME_PART = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u
const PARTICLES = new Set([
  'van',
  'von',
  'de',
  'der',
  'den',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'du',
  'la',
  'le',
  'el',
  'al',
  'bin',
  'ibn',
  'af',
  'av',
  'ter',
  'ten',
  'y',
  'zu',
])
