/** What a word form is looked up as: a verb, a noun, or a compared adjective or adverb. Other words are their own lemmas. */
export type LemmaClass = 'verb' | 'noun' | 'compared'

/** Forms the rules get wrong, for each class: "said" → "say". They come with the model. */
export type LemmaExceptions = Readonly<Record<LemmaClass, ReadonlyMap<string, string>>>

/** The dictionary form of a lower-case word of that class. */
export const lemmaOf = (lower: string, kind: LemmaClass, exceptions: LemmaExceptions): string =>
  exceptions[kind].get(lower) ?? (kind === 'verb' ? verb(lower) : kind === 'noun' ? noun(lower) : compared(lower))

const VOWEL = /[aeiou]/

function verb(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2)
  if (word.endsWith('s') && !word.endsWith('ss') && word.length > 3) return word.slice(0, -1)
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`
  if (word.endsWith('ed') && word.length > 4) return stem(word.slice(0, -2))
  if (word.endsWith('ing') && word.length > 5) return stem(word.slice(0, -3))
  return word
}

/** What is left of a verb without "ed" or "ing", with the letter it lost or gained. */
function stem(rest: string): string {
  if (!VOWEL.test(rest) && !rest.endsWith('y')) return rest
  const last = rest.at(-1)!
  if (last === rest.at(-2) && !'lsfz'.includes(last)) return rest.slice(0, -1)
  // noted, urged, announced, believed, agreed: the e went with the ending; warned, expected, called: there was none.
  if (
    /(?:[aeiou][tdkpmn]|[aiou]z|[cgvu]|[^aeiou]l|[aeiou]s|[aeio]r|rs|ns)$/.test(rest) &&
    !/(?:er|or|[aeiou]{2}.|en|on|it|et|op|om|el|al|ol|an)$/.test(rest)
  )
    return `${rest}e`
  return rest
}

function noun(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2)
  if (word.endsWith('men') && word.length > 4) return `${word.slice(0, -2)}an`
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word) && word.length > 3) return word.slice(0, -1)
  return word
}

function compared(word: string): string {
  const rest = word.endsWith('est') ? word.slice(0, -3) : word.endsWith('er') ? word.slice(0, -2) : word
  if (rest.length < 3 || rest === word) return word
  if (rest.endsWith('i')) return `${rest.slice(0, -1)}y`
  return rest.at(-1) === rest.at(-2) && rest.at(-1) !== 'l' ? rest.slice(0, -1) : rest
}
