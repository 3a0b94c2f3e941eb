import type { Passage, Sentence } from '../sentences/index.ts'
import type { Attribution, NestedAttribution } from './attribution.ts'
import { coverage } from './coverage.ts'
import { formOf } from './form.ts'
import { quotationAt } from './grammar/lookup.ts'
import type { Run } from './grammar/run.ts'
import { cuesOf } from './grammar/verb-group.ts'
import { inside } from './inside.ts'
import { beyondWords } from './mending/beyond-words.ts'
import { continued } from './mending/continued.ts'
import { mended } from './mending/mended.ts'
import { withoutNamings } from './mending/namings.ts'
import { parted } from './mending/parted.ts'
import { beforeOwnWords } from './own-words.ts'
import { withParents } from './parents.ts'
import { accordingTo } from './rules/according-to.ts'
import { asSaid } from './rules/as-said.ts'
import { blockQuotation } from './rules/block-quotation.ts'
import { byline } from './rules/byline.ts'
import { clauseAfter } from './rules/clause-after.ts'
import { clauseTag } from './rules/clause-tag.ts'
import { colon } from './rules/colon.ts'
import { heard } from './rules/heard.ts'
import { infinitive } from './rules/infinitive.ts'
import { interview } from './rules/interview.ts'
import { objectAfter } from './rules/object-after.ts'
import { opening } from './rules/opening.ts'
import { passive } from './rules/passive.ts'
import { possessiveNoun } from './rules/possessive-noun.ts'
import { post } from './rules/post.ts'
import { pullQuote } from './rules/pull-quote.ts'
import { quotationTag } from './rules/quotation-tag.ts'
import { quotedAsSaying } from './rules/quoted-as-saying.ts'
import type { CueRule, Draft, PassageRule } from './rules/rule.ts'
import { transcript } from './rules/transcript.ts'
import { unlistedVerb } from './rules/unlisted-verb.ts'
import { voice } from './rules/voice.ts'
import { lastUpTo } from './search.ts'
import { together } from './together.ts'
import type { Listen } from './trace.ts'
import { withoutUnsaid } from './unsaid.ts'

/** Ways the page is laid out that fix whose a whole stretch is. */
const LAYOUT: readonly PassageRule[] = [transcript, interview, byline, post, blockQuotation, pullQuote, voice]
/** Fixed phrases: what they take, the rules around verbs leave alone. */
const PHRASES: readonly PassageRule[] = [quotedAsSaying, heard, accordingTo]
/** Ways of writing around one verb, the most certain first; the first that fits a verb has it. */
const CUE: readonly CueRule[] = [quotationTag, opening, asSaid, clauseAfter, clauseTag, infinitive, objectAfter, passive]
/** Nouns of saying. */
const NOUNS: readonly PassageRule[] = [possessiveNoun]
/** What is left over. */
const REST: readonly PassageRule[] = [colon, unlistedVerb]

export const RULES: readonly { readonly name: string; readonly confidence: number }[] = [
  ...LAYOUT,
  ...PHRASES,
  ...CUE,
  ...NOUNS,
  ...REST,
]

type Found = { readonly draft: Draft; readonly rule: string; readonly confidence: number }

// Quotations in quotations are read so deep; each level is a further pass over its words.
const DEEPEST = 3

/** What finds the outermost attributions of a passage, knowing what the rules say of it: a trained model. */
export type Finder = (passage: Passage, ruled: readonly NestedAttribution[], listen?: Listen) => readonly Attribution[]

/**
 * Who said what in a passage, in the order of the text, what is said within somebody's words included: by the rules alone, or with a model
 * (`find`) for the outermost statements. `listen` hears of every rule tried and of what the model found. Linear in the passage.
 */
export function attributionsOf(
  passage: Passage,
  { find, listen }: { readonly find?: Finder | undefined; readonly listen?: Listen | undefined } = {},
): readonly NestedAttribution[] {
  const ruled = withoutUnsaid(passage, withParents(attributionsIn(passage, 0, listen)))
  if (!find) return told(passage, ruled)
  const learned = mended(passage, find(passage, ruled, listen), ruled)
  return withoutUnsaid(passage, told(passage, together(learned, ruled)))
}

/** All that was found, without what nobody says and to the end of what is said. */
const told = (passage: Passage, list: readonly Attribution[]): readonly NestedAttribution[] =>
  withParents(beyondWords(passage, withoutNamings(passage, list)))

function attributionsIn(passage: Passage, depth: number, listen?: Listen): readonly Attribution[] {
  const own = (found: Found): Found => (depth === 0 ? found : { ...found, draft: beforeOwnWords(passage, found.draft) })
  const all = findIn(passage, depth, listen)
    .map(own)
    .sort((a, b) => start(a.draft) - start(b.draft))
  // what stands within a name ("one official, who asked not to be named,") says whose the words are, and is no statement of its own
  const inName = coverage(all.flatMap(({ draft }) => draft.source))
  const found = all.filter(({ draft }) => !draft.cue.some(({ first }) => inName(first)))
  const inWords = coverage(found.flatMap(({ draft }) => draft.content))
  // one without a cue is where its source stands: its own words would put it inside itself
  const isNested = ({ draft }: Found) => inWords((draft.cue[0] ?? draft.source[0] ?? draft.content[0]!).first)
  const outer = found.filter((each) => !isNested(each))
  const nested = found.filter(isNested)
  const steps = [continued, parted]
  const drafts = steps.reduce((list, step) => step(passage, list), outer.map(({ draft }) => draft) as readonly Draft[])
  // “We will go,” Lund was quoted by the Herald as saying. “Nobody can stop us.”: what goes on behind the relay is Lund's, too
  const withGain = (draft: Draft, rule: string): Draft => {
    if (rule !== quotedAsSaying.name) return draft
    const n = lastUpTo(outer, (each) => start(each.draft), draft.cue[0]!.first)
    const end = Math.max(0, ...(outer[n]?.draft.content ?? []).map((run) => run.end))
    const gain = outer[n]?.rule === rule ? drafts[n]!.content.filter(({ first }) => first >= end) : []
    return gain.length ? { ...draft, content: [...draft.content, ...gain] } : draft
  }
  const attributions = [
    ...drafts.map((draft, n) => attribution(passage, depth, draft, outer[n]!)),
    ...nested.map((each) => attribution(passage, depth, withGain(beforeOwnWords(passage, each.draft), each.rule), each)),
  ]
  if (depth === DEEPEST) return attributions
  const isSaid = coverage(drafts.flatMap(({ content }) => content))
  const within = passage.quotations.flatMap((quotation, at) =>
    quotation.parent === null && quotation.use === 'speech' && isSaid(quotation.first)
      ? attributionsIn(inside(passage, at), depth + 1, listen)
      : [],
  )
  return [...attributions, ...within]
}

/** What the rules find at one level, quotations left closed. */
function findIn(passage: Passage, depth: number, listen?: Listen): readonly Found[] {
  const found: Found[] = []
  const cueTaken = new Set<number>()
  const add = (rule: { readonly name: string; readonly confidence: number }, draft: Draft) => {
    found.push({ draft, rule: rule.name, confidence: rule.confidence })
    for (const run of draft.cue) for (let i = run.first; i < run.end; i++) cueTaken.add(i)
    const where = draft.cue[0] ?? draft.content[0]!
    listen?.({ rule: rule.name, outcome: 'found', why: 'it fits', range: rangeOf(passage, where) })
  }
  const apply = (rules: readonly PassageRule[]) => {
    for (const rule of rules) {
      const taken = found.map(({ draft }) => draft)
      for (const draft of rule.find(passage, taken)) add(rule, draft)
    }
  }
  apply(depth === 0 ? [...LAYOUT, ...PHRASES] : PHRASES)
  for (const sentence of passage.sentences) inSentence(passage, sentence, cueTaken, add, listen)
  apply(depth === 0 ? [...NOUNS, ...REST] : NOUNS)
  return found
}

/** Where an attribution begins: its first token in any role. */
const start = ({ source, cue, content }: Draft) => Math.min(...[...source, ...cue, ...content].map(({ first }) => first))

// No sentence of prose has so many; a hostile one must not cost their square.
const MOST_CUES = 40

function inSentence(
  passage: Passage,
  sentence: Sentence,
  taken: ReadonlySet<number>,
  add: (rule: CueRule, draft: Draft) => void,
  listen?: Listen,
): void {
  const cues = cuesOf(passage, sentence).slice(0, MOST_CUES)
  const found: Draft[] = []
  const named: Run[] = [] // a verb inside a name ("an official who asked not to be named") says nothing of its own
  for (const cue of cues) {
    if (taken.has(cue.head) || taken.has(cue.first) || named.some((run) => run.first <= cue.head && cue.head < run.end)) continue
    if (quotationAt(passage, cue.head)) {
      listen?.({
        rule: 'cue',
        outcome: 'refused',
        why: 'the verb stands inside somebody’s words',
        range: rangeOf(passage, { first: cue.first, end: cue.end }),
      })
      continue
    }
    for (const rule of CUE) {
      const result = rule.find({ passage, sentence, cue, cues, found })
      if (typeof result === 'string') {
        listen?.({
          rule: rule.name,
          outcome: 'refused',
          why: result,
          range: rangeOf(passage, { first: cue.first, end: cue.end }),
        })
        continue
      }
      found.push(result)
      named.splice(0, named.length, ...result.source)
      add(rule, result)
      break
    }
  }
}

const rangeOf = (passage: Passage, run: { readonly first: number; readonly end: number }) => ({
  from: passage.tokens[run.first]!.from,
  to: passage.tokens[run.end - 1]!.to,
})

function attribution(passage: Passage, depth: number, draft: Draft, { rule, confidence }: Found): Attribution {
  const ranges = (runs: Draft['source']) => runs.filter((run) => run.end > run.first).map((run) => rangeOf(passage, run))
  return {
    source: ranges(draft.source),
    cue: ranges(draft.cue),
    content: ranges(draft.content),
    form: depth > 0 ? 'direct' : formOf(passage, draft.content), // inside a quotation every word is quoted
    rule,
    confidence,
  }
}
