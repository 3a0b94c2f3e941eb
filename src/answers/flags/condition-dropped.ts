import type { Span } from '../../text/index.ts'
import type { Place } from '../place.ts'
import { firstFrom } from '../prepared.ts'
import type { Told } from '../told.ts'
import { conditionAt, endsInConnective, NEGATIONS, opened } from '../words.ts'
import { type FlagRule, phrase } from './flag.ts'

/** A condition of the words quoted stands in what was left out. */
export const conditionDropped: FlagRule = {
  flag: 'condition-dropped',
  look: ({ place, changes }) =>
    changes.flatMap((change) => {
      if (!change.found || conditionAt(change.mine) >= 0) return []
      // What was kept is the condition itself: that flag is another.
      if (change.where === 'start' && endsInConnective(change.near) > 0) return []
      const clause = known(place, change) ?? read(place, change)
      return clause ? [{ says: `the condition ${phrase(clause.text)} was cut`, quoted: change.quoted, found: clause }] : []
    }),
}

/** The condition the statement is known to have, where most of it was cut and most of what it governs was not. */
function known({ statements, range }: Place, { where, reach }: Told): Span | null {
  const conditions = statements.flatMap((statement) => statement.conditions)
  const within = (clause: Span) => reach.some(({ from, to }) => clause.from >= from && clause.from < to && clause.to <= to + 1)
  const governs = ({ governs }: { readonly governs: Span | null }) =>
    governs === null || where === 'inside' || (governs.from < range.to && governs.to > range.from)
  return conditions.find((condition) => within(condition.clause) && governs(condition))?.clause ?? null
}

/** One told by its connective: at the start of the sentence with a comma before what was kept, or anywhere behind it. */
function read(place: Place, { reach, where, theirs, near }: Told): Span | null {
  const { list, text } = place.prepared.haystack.words
  const negated = where === 'end' && keptIsNegated(place)
  for (const { from, to } of reach) {
    const words = list.slice(firstFrom(list, from), firstFrom(list, to))
    // Opened words may be more than the words themselves: look in the folded ones.
    const at = conditionAt(
      words.map((word) => word.folded),
      negated,
    )
    if (at < 0) continue
    // "If it rains we stay, but | we will pay": the condition is another clause's.
    if (where === 'start' && near.length < theirs.length && at > 1 && !COORDINATORS.has(words[at - 1]!.folded)) continue
    if (where === 'end' && /[;:]| but /.test(text.slice(words[0]!.from, words[at]!.from))) continue
    return { from: words[at]!.from, to, text: text.slice(words[at]!.from, to) }
  }
  return null
}

const COORDINATORS = new Set(['and', 'but', 'so', 'only', 'even', 'not', 'that'])

const keptIsNegated = ({ needle }: Place) => opened(needle.list.map((word) => word.folded)).some((word) => NEGATIONS.has(word))
