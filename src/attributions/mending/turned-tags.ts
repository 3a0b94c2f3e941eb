import type { Passage } from '../../sentences/index.ts'
import type { Range } from '../../text/index.ts'
import type { Attribution } from '../attribution.ts'
import { formOf } from '../form.ts'
import { tokenFrom } from '../grammar/lookup.ts'
import { runOf } from '../grammar/run.ts'
import { subjectAfter } from '../grammar/subject-after.ts'
import { FORMS } from '../lexicon/forms.ts'
import { byCue } from './by-cue.ts'

export function turnedTags(
  passage: Passage,
  learned: readonly Attribution[],
  ruled: readonly Attribution[],
): readonly Attribution[] {
  const tags = byCue(ruled.filter(({ rule }) => rule === 'clause-tag'))
  return learned.map((given) => turned(passage, beforeTag(passage, given, tags.get(given.cue[0]?.from))))
}

/** "The ferry was unsafe, a watchdog has found, | in a report that will hurt": the words stand before the tag, and not behind it, where a rule that knows it has them there alone. */
function beforeTag({ text }: Passage, one: Attribution, tag: Attribution | undefined): Attribution {
  const [how, words] = [one.cue[0], one.content[0]]
  if (!tag || !how || !words || one.content.length > 1 || tag.content.length > 1 || words.from < how.to) return one
  return tag.content[0]!.to <= how.from && /^in (?:an?|the|his|her|their|its) /.test(text.slice(words.from, words.from + 12))
    ? { ...one, content: tag.content, form: tag.form }
    : one
}

/** "Said Lund: “I have no idea.”": a verb that opens the sentence is the cue, and no part of the name behind it. */
function turned(passage: Passage, one: Attribution): Attribution {
  const [who, how] = [one.source[0], one.cue[0]]
  if (!who && how) return behindWords(passage, one, how)
  if (!who || !how || passage.text.slice(how.from, how.to).trim() !== ':') return one
  const [verb, name] = [tokenFrom(passage, who.from), tokenFrom(passage, who.from) + 1].map((at) => passage.tokens[at])
  const reading = FORMS.get(verb?.lower ?? '')
  if (!verb || !name || name.from >= who.to || !reading?.forms.has('past') || !reading.entries[0]!.frames.has('say')) return one
  return { ...one, source: [{ from: name.from, to: who.to }], cue: [{ from: verb.from, to: verb.to }] }
}

/** “We were left to drown,” say islanders as the inquiry opens: behind a quotation and its verb stands who says it, and no more of the words. */
function behindWords(passage: Passage, one: Attribution, how: Range): Attribution {
  const { tokens } = passage
  const [verb, next] = [tokenFrom(passage, how.from), tokenFrom(passage, how.to)]
  const [before, after] = [one.content.filter(({ to }) => to <= how.from), one.content.filter(({ from }) => from >= how.to)]
  const says = FORMS.get(tokens[verb]?.lower ?? '')?.entries.some(({ frames }) => frames.has('say'))
  if (!says || next !== verb + 1 || tokens[verb - 1]?.kind !== 'mark' || before.at(-1)?.to !== tokens[verb - 1]!.to) return one
  if (after.length !== 1 || after[0]!.from !== tokens[next]?.from) return one
  const source = subjectAfter(passage, next, tokenFrom(passage, after[0]!.to))
  if (!source) return one
  const content = before.map(({ from, to }) => runOf(tokenFrom(passage, from), tokenFrom(passage, to)))
  const range = { from: tokens[source.first]!.from, to: tokens[source.end - 1]!.to }
  return { ...one, source: [range], content: before, form: formOf(passage, content) }
}
