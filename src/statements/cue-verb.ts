import { verbAt } from '../attributions/index.ts'
import { lemmaOf } from '../sentences/index.ts'
import { IRREGULAR } from './kinds/bases.ts'
import { BE, DETERMINERS, isAdverb, MODALS, NOT } from './kinds/words.ts'
import type { Statement } from './statement.ts'

// A longer cue tells a story; its verb is at the beginning.
const MOST_WORDS = 12
const HELPERS: ReadonlySet<string> = new Set([
  ...BE,
  ...MODALS,
  ...NOT,
  ..."has have had having do does did to 've".split(' '),
  ...'later earlier once first instead however long no'.split(' '),
])
/** Where the general rules of spelling do not lead. */
const EXCEPTIONS = {
  verb: new Map([
    ...IRREGULAR,
    ...'released release|releasing release|focused focus|focuses focus|focusing focus|hurled hurl|hurling hurl|increased increase|pleased please|created create|creating create|used use|using use'
      .split('|')
      .map((pair) => pair.split(' ') as [string, string]),
  ]),
  noun: new Map<string, string>(),
  compared: new Map<string, string>(),
}
/** Words whose end looks like a verb's and is none. */
const NO_VERB = /(?:ous|ess|us|is)$/

/**
 * The word an outlet chose to say that something is said, in its dictionary form: "has repeatedly said" and "says:" are `say`, "called on him to" is `call on`,
 * "according to" stays; a noun ("his refusal") is itself. Null where there is none but a mark, or nothing at all.
 */
export function cueVerbOf({ cue }: Pick<Statement, 'cue'>): string | null {
  const words = cue
    .flatMap(
      ({ text }) =>
        text
          .slice(0, 300)
          .toLowerCase()
          .replaceAll('’', "'")
          .match(/[\p{L}'][\p{L}'-]*/gu) ?? [],
    )
    .flatMap(parted)
    .slice(0, MOST_WORDS)
  if (words[0] === 'according') return 'according to'
  const at = words.findIndex((word) => /\p{L}/u.test(word) && !HELPERS.has(word) && !isAdverb(word) && !DETERMINERS.has(word))
  const place = Math.max(at, 0)
  const word = words[place]
  if (word === undefined || !/\p{L}/u.test(word)) return null
  return verbAt(words, place) ?? dictionaryForm(word)
}

/** "don't", "he's": a word and what is short for another. */
function parted(word: string): string[] {
  if (word.endsWith("n't")) return [word.slice(0, -3), "n't"]
  const at = word.indexOf("'")
  return at > 0 ? [word.slice(0, at), word.slice(at)] : [word]
}

const dictionaryForm = (word: string): string => (NO_VERB.test(word) ? word : lemmaOf(word, 'verb', EXCEPTIONS))
