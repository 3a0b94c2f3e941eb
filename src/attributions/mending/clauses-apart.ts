import type { Passage } from '../../sentences/index.ts'
import type { Attribution } from '../attribution.ts'
import { formOfWords } from '../form.ts'
import { quotationAt, sentenceAt, tokenFrom } from '../grammar/lookup.ts'
import { FORMS } from '../lexicon/forms.ts'
import { isAdverb } from '../lexicon/words.ts'
import { lastUpTo } from '../search.ts'

/** A clause that says something of its own: the token of its connective, that of its verb, and the statement it makes. */
type Clause = { readonly at: number; readonly verb: number; readonly says: Attribution }

// Of fewer words nothing would be left.
const LEAST = 2

/**
 * "The envoy said the pause would hold, | but she denied that a date was set": a clause that is set against what was said and has a subject and a verb of saying of its own is a
 * statement beside the first and none of its words. Where only a rule saw it, the rule's finding is freed. In PolNeAR's train 76 of 86 such clauses stand apart.
 */
export function clausesApart(
  passage: Passage,
  learned: readonly Attribution[],
  ruled: readonly Attribution[],
): readonly Attribution[] {
  const { tokens } = passage
  // the model's own before a rule's for the same verb
  const clauses = [...learned, ...ruled].flatMap((says) => clauseOf(passage, says) ?? []).sort((a, b) => a.at - b.at)
  const known = new Set(learned.map(({ cue }) => cue[0]?.from))
  const freed = new Set<Attribution>()
  const cut = learned.map((one) => {
    const [last, how] = [one.content.at(-1), one.cue.at(-1)]
    if (!last || !how || last.from < how.to) return one
    const first = tokenFrom(passage, last.from)
    const next = clauses[lastUpTo(clauses, ({ at }) => at, first + LEAST - 1) + 1]
    if (!next || tokens[next.verb]!.from >= last.to || sentenceAt(passage, next.at) !== sentenceAt(passage, first)) return one
    if (!known.has(next.says.cue[0]!.from)) freed.add(next.says)
    const end = tokens[next.at - 1]!.text === ',' ? next.at - 1 : next.at
    const content = [...one.content.slice(0, -1), { from: last.from, to: tokens[end - 1]!.to }]
    return { ...one, content, form: formOfWords(passage, content) }
  })
  return [...cut, ...freed]
}

const SET_AGAINST = new Set(['but', 'although', 'though', 'while'])
const PRONOUNS = new Set(['he', 'she', 'it', 'they'])
/** Verbs that may be told by whoever speaks: "he was tired but he hoped to stay", "they saw him and they ordered him to stop". */
const TOLD = new Set('think believe feel hope fear worry find show read wonder reckon order'.split(' '))

function clauseOf(passage: Passage, says: Attribution): Clause | null {
  const { tokens } = passage
  const [who, how] = [says.source[0], says.cue[0]]
  if (!who || !how || who.to >= how.from || passage.text.slice(who.to, how.from).trim() !== '') return null
  const first = tokenFrom(passage, who.from)
  const at = first - 1
  if (at < LEAST || quotationAt(passage, at)) return null
  const { lower } = tokens[at]!
  if (!SET_AGAINST.has(lower) && !(lower === 'and' && PRONOUNS.has(tokens[first]!.lower))) return null
  let verb = tokenFrom(passage, how.from)
  while (isAdverb(tokens[verb]!.lower) && tokens[verb]!.to < how.to) verb++
  const entry = FORMS.get(tokens[verb]!.lower)?.entries.find(({ particle }) => particle.length === 0)
  const isSaying =
    entry && (entry.frames.has('say') || entry.frames.has('tell') || entry.lemma === 'deny') && !TOLD.has(entry.lemma)
  return isSaying ? { at, verb, says } : null
}
