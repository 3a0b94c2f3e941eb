import type { Token } from '../../sentences/index.ts'
import { tableOf } from '../../text/index.ts'
import { contentEnd, trimmedEnd } from '../grammar/clause.ts'
import { quotationAt } from '../grammar/lookup.ts'
import { beforeMainClause, beforeOuterVerb, isWithinSubject } from '../grammar/outer-verb.ts'
import { runOf } from '../grammar/run.ts'
import { FORMS } from '../lexicon/forms.ts'
import { AUXILIARIES, COORDINATORS, RELATIVES, SUBJECT_PRONOUNS } from '../lexicon/words.ts'
import type { CueRule, Site } from './rule.ts'
import { cueRun, draft, hangsOnNoun, sourceOf } from './source.ts'

/** Lund criticised the plan. / Lund called for an inquiry. / Lund urged the council to act. / Lund called it “a disgrace”. */
export const objectAfter: CueRule = {
  name: 'object-after',
  confidence: 0.6,
  find: (site) => {
    const { passage, sentence, cue, cues } = site
    const { tokens } = passage
    const { frames, lemma, particle } = cue.entry
    if (!frames.has('about') && !frames.has('as') && !frames.has('listener-to')) return `“${lemma}” takes no object`
    if (cue.voice === 'passive') return 'the verb is passive'
    if (hangsOnNoun(site)) return 'the participle belongs to a noun'
    if (mayBeNoun(site)) return `“${tokens[cue.head]!.text}” may be a noun here`
    const opener = tokens[cue.end]
    const opens =
      opener && cue.end < sentence.end && (opener.kind === 'word' || opener.kind === 'mark' || opener.kind === 'number')
    if (!opens || NO_OBJECT.has(opener.lower)) return 'no object follows'
    const end = beforeCircumstance(site, contentEnd(passage, sentence, cue.end, cues))
    const has = (words: ReadonlySet<string>) => tokens.slice(cue.end, end).some(({ lower }) => words.has(lower))
    if (!frames.has('about')) {
      if (frames.has('listener-to') && !has(new Set(CHARGES[lemma] ?? ['to'])))
        return 'no infinitive or charge follows its object'
      if (frames.has('as') && !NAMING.has(lemma) && !has(AS)) return '“as” is missing'
      if (lemma === 'call' && particle.length === 0 && !CALLED.has(opener.lower) && opener.kind !== 'mark' && !marked(site, end))
        return 'what it is called is not marked'
    }
    const source = sourceOf(site)
    if (!source) return 'no subject before it'
    const stop = isWithinSubject(passage, source, sentence.first)
      ? beforeOuterVerb(passage, cue.end, end, 0)
      : beforeMainClause(passage, source, sentence.first, cue.end, end)
    const what = tokens[source.first - 1]?.lower === 'what' ? [runOf(source.first - 1, source.first)] : []
    const found = draft(source, cueRun(site), runOf(cue.end, trimmedEnd(passage, cue.end, stop)))
    return { ...found, content: [...what, ...found.content] }
  },
}

/** "requested a ceasefire | when the troops were near": an object ends where the reporter tells the time of it. */
function beforeCircumstance({ passage, cue }: Site, end: number): number {
  const { tokens } = passage
  for (let i = cue.end + 1; i < end; i++) {
    const { lower, kind, text } = tokens[i]!
    const apart =
      text === ';' || (kind === 'dash' && opensMain(tokens, i + 1)) || (COORDINATORS.has(lower) && goesOn(tokens, i + 1))
    if ((apart || CIRCUMSTANCES.has(lower)) && !quotationAt(passage, i)) return trimmedEnd(passage, cue.end, i)
  }
  return end
}
/** "— this is", "— he said": a clause of its own, where an object can have only an aside. */
const opensMain = (tokens: readonly Token[], i: number): boolean => {
  const [first, second] = [tokens[i]?.lower ?? '', tokens[i + 1]?.lower ?? '']
  return (SUBJECT_PRONOUNS.has(first) || DEMONSTRATIVES.has(first)) && (AUXILIARIES.has(second) || FORMS.has(second))
}
/** "and **we will** ask": another clause beside that of the verb, for no object is a nominative. */
const goesOn = (tokens: readonly Token[], i: number): boolean => {
  const [first, second] = [tokens[i]?.lower ?? '', tokens[i + 1]?.lower ?? '']
  return NOMINATIVES.has(first) && (AUXILIARIES.has(second) || FORMS.has(second))
}
const NOMINATIVES = new Set(['i', 'he', 'she', 'we', 'they'])
const DEMONSTRATIVES = new Set(['this', 'that', 'these', 'those', 'there'])
const CIRCUMSTANCES = new Set('when where while because although though'.split(' '))

const NO_OBJECT = new Set('of by in on at as for with from and or but to that'.split(' '))
const AS = new Set(['as'])
/** What must follow the object of a verb that is otherwise no statement: "accused the mayor **of** lying", "ordered the crew **to** stop". */
const CHARGES: Readonly<Record<string, readonly string[]>> = tableOf({
  accuse: ['of'],
  blame: ['for'],
  credit: ['for', 'with'],
  congratulate: ['on', 'for'],
  compare: ['to', 'with'],
  liken: ['to'],
  warn: ['about', 'against', 'of', 'not', 'to'],
  charge: ['with'],
})
const NAMING = new Set(['call', 'label', 'deem', 'brand'])
const CALLED = new Set('it them him her this that the his their its'.split(' '))

/** "claims", "calls" without an ending of the past: a verb only behind a pronoun. */
const mayBeNoun = ({ passage, cue }: Site): boolean => {
  if (cue.sure || cue.entry.particle.length > 0 || cue.entry.frames.has('as')) return false
  const before = passage.tokens[cue.first - 1]?.lower ?? ''
  return !RELATIVES.has(before) && !SUBJECT_PRONOUNS.has(before)
}

const marked = ({ passage, cue }: Site, end: number): boolean => {
  for (let i = cue.end; i < end; i++) if (quotationAt(passage, i)) return true
  return false
}
