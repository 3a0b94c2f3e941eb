import type { Passage } from '../../sentences/index.ts'
import { trimmedEnd, trimmedStart } from '../grammar/clause.ts'
import { runOf } from '../grammar/run.ts'
import { subjectAfter } from '../grammar/subject-after.ts'
import { subjectBefore } from '../grammar/subject-before.ts'
import { DETERMINERS, isAdverb, MODALS, PREPOSITIONS, SUBORDINATORS, TIME_WORDS } from '../lexicon/words.ts'
import type { CueRule } from './rule.ts'

/** The bridge will reopen in May, Lund said. / The bridge, she said, will reopen. / Tram unsafe, says inspector. */
export const clauseTag: CueRule = {
  name: 'clause-tag',
  confidence: 0.84,
  find: ({ passage, sentence, cue, found }) => {
    const { tokens } = passage
    if (cue.voice !== 'finite') return 'the verb has no subject of its own'
    if (!TAGGING.has(cue.entry.lemma)) return `“${cue.entry.lemma}” does not stand behind its words`
    if (cue.entry.particle.length) return 'the verb wants an object'
    const inverted = tokens[cue.first - 1]?.lower === ','
    const source = inverted ? subjectAfter(passage, cue.end, sentence.end) : subjectBefore(passage, sentence, cue.first)
    if (!source) return 'no subject beside it'
    const left = inverted ? cue.first : source.first
    if (left - 1 <= sentence.first || tokens[left - 1]!.lower !== ',') return 'no comma parts it from words before it'
    const right = Math.max(source.end, cue.end)
    const ends = restIsCircumstance(passage, right, sentence.end) || isPaper(passage, right, sentence.end)
    const inside = !ends && tokens[right]?.lower === ',' && !NEW_STATEMENT.has(tokens[right + 1]?.lower ?? '')
    if (!ends && !inside) return 'words follow it that are no part of the tag'
    // behind another tag the words begin anew; a statement that stands in these words is nested in them
    const tag = found.findLast((each) => (each.content[0]?.first ?? left) < (each.cue[0]?.first ?? 0))
    const floor = tag ? Math.max(tag.cue[0]!.end, tag.source[0]?.end ?? 0) : sentence.first
    const from = trimmedStart(passage, Math.max(sentence.first, Math.min(floor, left)), left)
    const end = trimmedEnd(passage, from, left)
    if (end - from < 2) return 'too few words before it'
    if (isCircumstance(passage, from, end)) return 'what stands before it only says when or where'
    const content = [runOf(from, end)]
    if (inside) {
      const stop = tokens[sentence.end - 1]!.text === '.' ? sentence.end - 1 : sentence.end
      const second = runOf(right + 1, trimmedEnd(passage, right + 1, stop))
      if (second.end > second.first) content.push(second)
    }
    return { source: [source], cue: [runOf(cue.first, cue.end)], content }
  },
}

/** Verbs that may stand behind their words, or in the middle of them, without marks. */
const TAGGING = new Set(
  `say add note argue write explain report announce warn insist recall acknowledge tell believe think suggest claim tweet contend maintain show find
   state assert allege declare admit concede reveal emphasize emphasise stress underscore underline lament joke estimate predict reckon conclude observe
   remark recount reiterate confirm complain caution point indicate`.split(/\s+/),
)

/** "In the short term", "As the talks went on", "Citing costs": one phrase that opens a sentence, and no words of anybody. */
function isCircumstance(passage: Passage, from: number, end: number): boolean {
  const { lower } = passage.tokens[from]!
  const opens =
    PREPOSITIONS.has(lower) || SUBORDINATORS.has(lower) || TIME_WORDS.has(lower) || isAdverb(lower) || lower.endsWith('ing')
  // "Drinking coffee may help" is a clause
  const acts = lower.endsWith('ing') && !PREPOSITIONS.has(lower)
  for (let i = from; opens && i < end; i++) {
    const word = passage.tokens[i]!.lower
    if (word === ',' || (acts && MODALS.has(word))) return false
  }
  return opens
}

const NEW_STATEMENT = new Set(
  'adding saying noting warning calling stressing citing and but who which as while although though whereas'.split(' '),
)
const CIRCUMSTANCE = new Set(
  'on in at during after before when while following last this late early earlier later yesterday today monday tuesday wednesday thursday friday saturday sunday via through'.split(
    ' ',
  ),
)

/** ", in a damning report that will be read": where it stands. */
function isPaper({ tokens }: Passage, from: number, end: number): boolean {
  if (tokens[from]?.lower !== ',' || tokens[from + 1]?.lower !== 'in' || !DETERMINERS.has(tokens[from + 2]?.lower ?? ''))
    return false
  return tokens.slice(from + 3, Math.min(end, from + 6)).some(({ lower }) => PAPERS.has(lower))
}
const PAPERS = new Set(
  'report statement letter study ruling interview memo email post paper judgment judgement verdict speech review'.split(' '),
)

/** Nothing follows but the full stop, a further statement, or when and where it was said. */
function restIsCircumstance(passage: Passage, from: number, end: number): boolean {
  const token = passage.tokens[from]
  if (from >= end || !token) return true
  if (token.kind === 'punctuation' && '.!?;'.includes(token.text)) return true
  if (token.kind === 'dash' || token.kind === 'bracket') return true
  if (token.lower === ',' && NEW_STATEMENT.has(passage.tokens[from + 1]?.lower ?? '')) return true
  return CIRCUMSTANCE.has(token.lower)
}
