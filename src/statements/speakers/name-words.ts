import type { Token } from '../../sentences/index.ts'
import type { Parts } from './cast.ts'
import { type Ground, isAllCapitals, plain } from './ground.ts'
import type { Name } from './names.ts'
import { CLITIC, ELDER, GENERATIONS, PARTICLES, SUFFIXES, YOUNGER } from './words.ts'

/** The name in small letters, without "the" and what stands for its company form. */
export const bareName = ({ tokens }: Ground, { name, end }: Name): string =>
  tokens
    .slice(name, end)
    .map((token) => plain(token))
    .join(' ')

/** The name as it is written, a shouted one with small letters. */
export function nameText({ passage, tokens }: Ground, { first, name, end }: Pick<Name, 'first' | 'name' | 'end'>): string {
  const text = passage.text.slice(tokens[name]?.from, tokens[end - 1]?.to).replace(/\s+/gu, ' ')
  // "FBI" keeps its capitals; "MS. AUNE" and "WALLACE" are names all the same.
  const [before, after] = [tokens[name - 1], tokens[end]]
  // and so does "UNHCR" in a sentence of small letters
  const isAcronym = end - name === 1 && name === first && (isSmall(after) || (isSmall(before) && after?.text !== ':'))
  const shouted = isAllCapitals(text) && !isAcronym && (text.length > 4 || name > first)
  return shouted ? text.replace(/(\p{L})([\p{L}\p{M}]*)/gu, (_, initial, rest) => initial + rest.toLowerCase()) : text
}

const isSmall = (token: Token | undefined): boolean => token?.kind === 'word' && token.text === token.lower

/** First names, family name and suffix of a person's name. */
export function partsOf({ tokens }: Ground, { name, end }: Name): Parts {
  const words: string[] = []
  for (let i = name; i < end; i++) if (tokens[i]?.kind === 'word') words.push(plain(tokens[i]))
  const ending = words.at(-1) ?? ''
  const last = words.length > 1 && (SUFFIXES.has(ending) || GENERATIONS.has(ending)) ? (words.pop() ?? '') : ''
  const suffix = ELDER.has(last) ? 'sr' : YOUNGER.has(last) ? 'jr' : last
  const particle = words.findIndex((word, i) => PARTICLES.has(word) && i < words.length - 1)
  const from = particle >= 0 ? particle : words.length - 1
  return { given: words.slice(0, from), family: words.slice(from).join(' '), suffix }
}

/** Whether a mention stands in the genitive: "Sandvik’s". */
export const isGenitive = ({ tokens }: Ground, { end }: { readonly end: number }): boolean => CLITIC.has(tokens[end]?.lower ?? '')
