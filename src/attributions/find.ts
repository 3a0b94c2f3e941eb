import type { Passage, Sentence } from '../sentences/index.ts'
import type { Attribution } from './attribution.ts'
import { continued } from './continued.ts'
import { coverage } from './coverage.ts'
import { formOf } from './form.ts'
import { quotationAt } from './grammar/lookup.ts'
import type { Run } from './grammar/run.ts'
import { cuesOf } from './grammar/verb-group.ts'
import { parted } from './parted.ts'
import { accordingTo } from './rules/according-to.ts'
import { clauseAfter } from './rules/clause-after.ts'
import { clauseTag } from './rules/clause-tag.ts'
import { colon } from './rules/colon.ts'
import { infinitive } from './rules/infinitive.ts'
import { objectAfter } from './rules/object-after.ts'
import { opening } from './rules/opening.ts'
import { passive } from './rules/passive.ts'
import { pullQuote } from './rules/pull-quote.ts'
import { quotationTag } from './rules/quotation-tag.ts'
import { quotedAsSaying } from './rules/quoted-as-saying.ts'
import type { CueRule, Draft, PassageRule } from './rules/rule.ts'
import { transcript } from './rules/transcript.ts'
import { unlistedVerb } from './rules/unlisted-verb.ts'
import type { Listen } from './trace.ts'

/** Ways of writing that fix whose a whole stretch is: what they take, the later rules leave alone. */
const WHOLE: readonly PassageRule[] = [transcript, pullQuote, quotedAsSaying, accordingTo]
/** Ways of writing around one verb, the most certain first; the first that fits a verb has it. */
const CUE: readonly CueRule[] = [quotationTag, opening, clauseAfter, clauseTag, infinitive, objectAfter, passive]
/** What is left over. */
const REST: readonly PassageRule[] = [colon, unlistedVerb]

export const RULES: readonly { readonly name: string; readonly confidence: number }[] = [...WHOLE, ...CUE, ...REST]

type Found = { readonly draft: Draft; readonly rule: string; readonly confidence: number }

/** Who said what in a passage, in the order of the text. `listen` hears of every rule tried. Linear in the passage. */
export function attributionsOf(passage: Passage, listen?: Listen): readonly Attribution[] {
  const found: Found[] = []
  const cueTaken = new Set<number>()
  const add = (rule: { readonly name: string; readonly confidence: number }, draft: Draft) => {
    found.push({ draft, rule: rule.name, confidence: rule.confidence })
    for (const run of draft.cue) for (let i = run.first; i < run.end; i++) cueTaken.add(i)
    const where = draft.cue[0] ?? draft.content[0]!
    listen?.({ rule: rule.name, outcome: 'found', why: 'it fits', range: rangeOf(passage, where) })
  }
  for (const rule of WHOLE)
    for (const draft of rule.find(
      passage,
      found.map((each) => each.draft),
    ))
      add(rule, draft)
  const inTranscript = coverage(found.filter(({ rule }) => rule === 'transcript').flatMap(({ draft }) => draft.content))

  for (const sentence of passage.sentences) {
    if (inTranscript(sentence.first + 1) || inTranscript(sentence.end - 1)) continue
    inSentence(passage, sentence, cueTaken, add, listen)
  }
  for (const rule of REST)
    for (const draft of rule.find(
      passage,
      found.map((each) => each.draft),
    ))
      add(rule, draft)

  const outer = [...outermost(found)].sort((a, b) => start(a.draft) - start(b.draft))
  const steps = [continued, parted]
  const drafts = steps.reduce((list, step) => step(passage, list), outer.map(({ draft }) => draft) as readonly Draft[])
  return drafts.map((draft, n) => attribution(passage, draft, outer[n]!))
}

/** Where an attribution begins: its first token in any role. */
const start = ({ source, cue, content }: Draft) => Math.min(...[...source, ...cue, ...content].map(({ first }) => first))

// No sentence of prose has so many; a hostile one must not cost their square.
const MOST_CUES = 100

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

/** Those whose cue stands in nobody else's words: nested ones are left to a later stage. */
function outermost(found: readonly Found[]): readonly Found[] {
  const inContent = coverage(found.flatMap(({ draft }) => draft.content))
  const own = (draft: Draft, token: number) => draft.content.some((run) => run.first <= token && token < run.end)
  return found.filter(({ draft }) => {
    const at = (draft.cue[0] ?? draft.content[0]!).first
    return own(draft, at) || !inContent(at)
  })
}

const rangeOf = (passage: Passage, run: { readonly first: number; readonly end: number }) => ({
  from: passage.tokens[run.first]!.from,
  to: passage.tokens[run.end - 1]!.to,
})

function attribution(passage: Passage, draft: Draft, { rule, confidence }: Found): Attribution {
  const ranges = (runs: Draft['source']) => runs.filter((run) => run.end > run.first).map((run) => rangeOf(passage, run))
  return {
    source: ranges(draft.source),
    cue: ranges(draft.cue),
    content: ranges(draft.content),
    form: formOf(passage, draft.content),
    rule,
    confidence,
  }
}
