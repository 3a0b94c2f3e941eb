import type { Passage } from '../../sentences/index.ts'
import type { Range } from '../../text/index.ts'
import type { Attribution } from '../attribution.ts'
import { coverage } from '../coverage.ts'
import { tokenFrom } from '../grammar/lookup.ts'
import { FORMS } from '../lexicon/forms.ts'
import { BE, isAdverb, NEGATIONS } from '../lexicon/words.ts'

/**
 * Verbs beyond those of the rules whose passive says of somebody what others say: on PolNeAR's train split their subject is never the source. Those of what
 * somebody feels ("is worried that", "was convinced that") are left out: their subject is.
 */
const MORE = new Set(
  'considered charged named released declared seen reported regarded hailed tipped rumored rumoured touted'.split(' '),
)
const FELT = new Set(
  'worried opposed assured convinced persuaded decided determined agreed resolved prepared read felt'.split(' '),
)

/**
 * "Fishermen have been accused of dumping nets": whose words these are is not said, and least of all are they those of the accused. The model takes such a
 * subject for the source now and then; it is part of what is said.
 */
export const unnamedPassives = (passage: Passage, learned: readonly Attribution[]): readonly Attribution[] => {
  const inSource = coverage(learned.flatMap(({ source }) => source.map(({ from, to }) => ({ first: from + 1, end: to }))))
  return learned.flatMap((one) => {
    const how = one.cue[0]
    const tells = how !== undefined && ACCUSED.test(passage.text.slice(how.from, how.to)) && inSource(how.from)
    return tells ? [] : [named(passage, one)]
  })
}

/** "A man **accused of** theft | told | the court …": the words tell who he is. */
const ACCUSED = /^(?:accused|suspected|convicted|charged)\b/i

const named = (passage: Passage, one: Attribution): Attribution => {
  const [who, how] = [one.source[0], one.cue[0]]
  if (!who || !how || one.source.length > 1 || who.to >= how.from || !isPassive(passage, one.cue)) return one
  // "The team, which is new, has been accused of"
  const between = passage.text.slice(who.to, how.from)
  if (between !== ' ' && !(between.startsWith(',') && between.endsWith(', '))) return one
  const content = [who, ...one.content].sort((a, b) => a.from - b.from)
  return { ...one, source: [], content }
}

/** Whether a cue is a form of "be" and a participle that others have said, and no "by" names them. */
function isPassive(passage: Passage, cue: readonly Range[]): boolean {
  const { tokens } = passage
  const from = tokenFrom(passage, cue[0]!.from)
  const words = tokens.slice(from, tokenFrom(passage, cue[0]!.to))
  const be = words.findLastIndex(({ lower }) => BE.has(lower))
  if (be < 0) return false
  const verb = words.slice(be + 1).find(({ lower }) => !isAdverb(lower) && !NEGATIONS.has(lower))?.lower ?? ''
  if (FELT.has(verb) || !(MORE.has(verb) || FORMS.get(verb)?.forms.has('participle'))) return false
  return ![words.at(-1)!.lower, tokens[from + words.length]?.lower].includes('by')
}
