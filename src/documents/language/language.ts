import { LANGUAGES_OF } from './function-words.ts'
import { scriptsOf } from './scripts.ts'

/**
 * The language a text is in, by its words: `en`, `de`, … or `und` where there is too little to tell. `declared` (a BCP 47 tag, perhaps
 * wrong) breaks ties and speaks for texts too short to tell; it never wins over the words of a text.
 */
export function languageOf(text: string, declared: string | null = null): string {
  const said = /^[a-z]{2,3}(?![a-z])/i.exec(declared ?? '')?.[0].toLowerCase() ?? null
  const sample = text.length <= SAMPLE ? text : text.slice(0, SAMPLE)
  const byScript = scriptsOf(sample)
  if (byScript !== null && byScript !== 'Latin' && byScript !== 'Cyrillic') return byScript
  const words = (sample.match(WORD) ?? []).filter((word) => !INITIAL.test(word)).map((word) => word.toLowerCase())
  const scores = scoresOf(words)
  const [first = ['und', 0], second = ['und', 0]] = [...scores].sort((a, b) => b[1] - a[1])
  if (words.length < FEW) return shortLanguage(scores, first, second, said)
  const different = new Set(words.filter((word) => LANGUAGES_OF.get(word)?.includes(first[0]))).size
  if (different < 2 || first[1] < LEAST_SHARE * words.length) return words.length < MANY ? (said ?? 'und') : 'und'
  const close = (scores.get(said ?? '') ?? 0) >= CLOSE * first[1]
  return said !== null && close ? said : first[0]
}

/** A headline or a line: the words decide where they clearly do, otherwise what is declared, if the words do not speak against it. */
function shortLanguage(
  scores: ReadonlyMap<string, number>,
  first: [string, number],
  second: [string, number],
  said: string | null,
): string {
  if (first[1] >= 2 && first[1] >= 1.5 * second[1] && (scores.get(said ?? '') ?? 0) < first[1]) return first[0]
  return said ?? 'und'
}

// A word common in one language alone says more than one that several share.
function scoresOf(words: readonly string[]): Map<string, number> {
  const scores = new Map<string, number>()
  for (const word of words) {
    const languages = LANGUAGES_OF.get(word)
    for (const language of languages ?? []) scores.set(language, (scores.get(language) ?? 0) + 1 + 1 / languages!.length)
  }
  return scores
}

const SAMPLE = 20_000
const FEW = 8
const MANY = 40
const LEAST_SHARE = 0.15
const CLOSE = 0.9
const WORD = /\p{L}[\p{L}\p{M}'’]*/gu
// The letters of "U.S." and of initials are no words.
const INITIAL = /^\p{Lu}$/u
