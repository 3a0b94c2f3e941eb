import type { Passage } from '../../sentences/index.ts'
import type { Attribution } from '../attribution.ts'
import { tokenFrom } from '../grammar/lookup.ts'
import { FORMS } from '../lexicon/forms.ts'
import { lastUpTo } from '../search.ts'

// Surer ones are right more often than the rule.
const UNSURE = 0.5

/**
 * "Rovers boss Tanner hits back at “agenda”": the model takes a noun within a name for the verb now and then. Where it is unsure, and a rule has the whole name for the
 * source of a verb behind it, that is the statement.
 */
export function nounCues(
  passage: Passage,
  learned: readonly Attribution[],
  ruled: readonly Attribution[],
): readonly Attribution[] {
  const named = ruled
    .filter(({ source, cue }) => source[0] && cue[0] && source[0].to <= cue[0].from)
    .sort((a, b) => a.source[0]!.from - b.source[0]!.from)
  const cues = new Set(learned.map(({ cue }) => cue[0]?.from))
  return learned.flatMap((one) => {
    const how = one.cue[0]
    if (!how || one.confidence >= UNSURE || FORMS.has(passage.tokens[tokenFrom(passage, how.from)]!.lower)) return [one]
    const whole = named[lastUpTo(named, ({ source }) => source[0]!.from, how.from)]
    if (!whole || whole.source[0]!.from >= how.from || whole.source[0]!.to <= how.to) return [one]
    return cues.has(whole.cue[0]!.from) ? [] : [whole]
  })
}
