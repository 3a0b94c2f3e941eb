import { afterListener, afterTime, contentEnd, opensClause } from '../grammar/clause.ts'
import { quotationAt, sentenceAt } from '../grammar/lookup.ts'
import { mainSubject, subjectBefore } from '../grammar/noun-phrase.ts'
import type { Run } from '../grammar/run.ts'
import { runOf } from '../grammar/run.ts'
import { COORDINATORS, RELATIVES } from '../lexicon/words.ts'
import type { CueRule, Draft, Site } from './rule.ts'

/** The source of a verb: the phrase before it; where it shares its subject ("rose and said", "…, saying") the one of the clause before. */
export function sourceOf(site: Site): Run | null {
  const { passage, sentence, cue, found } = site
  const before = passage.tokens[cue.first - 1]
  if (!before || cue.first === sentence.first) return null
  const shares = cue.voice === 'participle' || COORDINATORS.has(before.lower)
  if (!shares) return subjectBefore(passage, sentence, cue.first)
  const last = found.at(-1)
  if (last?.source[0]) return last.source[0]
  return mainSubject(passage, sentence, cue.first)
}

/** Words that may follow a cue of a clause: from past the listener and the time to the end. */
function clauseContent(site: Site): Run | string {
  const { passage, sentence, cue, cues } = site
  const { tokens } = passage
  const frames = cue.entry.frames
  let from = cue.end
  if (frames.has('tell')) from = afterListener(passage, from, sentence.end)
  from = afterTime(passage, from, sentence.end)
  if (tokens[from]?.lower === ',' && tokens[from + 1]?.kind === 'mark') from++
  if (tokens[from]?.lower === ',') from = parenthesisEnd(site, from)
  if (from >= sentence.end) return 'nothing follows'
  const opener = tokens[from]!
  const that =
    opener.lower === 'that' ||
    opener.lower === 'whether' ||
    opener.lower === 'if' ||
    opener.lower === 'how' ||
    opener.lower === 'why' ||
    opener.lower === 'what'
  if (!that && opener.kind !== 'mark') {
    if (!frames.has('say') && !frames.has('tell') && !CLEAR_SUBJECTS.has(opener.lower)) return 'no clause begins after it'
    if (!opensClause(passage, from, sentence.end)) return 'no clause begins after it'
    if (NO_CLAUSE.has(opener.lower)) return `“${opener.text}” begins no clause`
    if (!cue.sure && !that) return `“${tokens[cue.head]!.text}” may be a noun here`
    if (!CLAUSE_WITHOUT_THAT.has(cue.entry.lemma) && !CLEAR_SUBJECTS.has(opener.lower))
      return `“${cue.entry.lemma}” wants “that” before a clause`
  }
  const end = contentEnd(passage, sentence, from, cues)
  return end - from < (opener.kind === 'mark' ? 1 : 2) ? 'too few words follow' : runOf(from, end)
}

const NO_CLAUSE = new Set(
  'of on in at by for from with to into as so too again and or but nothing little more anything something goodbye hello yes no'.split(
    ' ',
  ),
)
const CLEAR_SUBJECTS = new Set('he she it they we i you there his her its their'.split(' '))
const CLAUSE_WITHOUT_THAT = new Set(
  'say tell add argue claim believe think insist hope fear admit note warn report explain announce acknowledge estimate feel predict promise suggest write vow pledge reckon swear assure inform remind confirm state joke declare maintain'.split(
    ' ',
  ),
)

/** "said, in a letter to the board, that": past a parenthesis between commas. */
function parenthesisEnd({ passage, sentence }: Site, comma: number): number {
  for (let i = comma + 1; i < sentence.end && i - comma < 20; i++) {
    if (passage.tokens[i]!.lower === ',')
      return ['that', 'whether'].includes(passage.tokens[i + 1]?.lower ?? '') || passage.tokens[i + 1]?.kind === 'mark'
        ? i + 1
        : comma
    if (passage.tokens[i]!.kind === 'mark') return comma
  }
  return comma
}

const draft = (source: Run | null, cue: Run, content: Run): Draft => ({
  source: source ? [source] : [],
  cue: [cue],
  content: [content],
})

/** Lund said (that) the bridge would reopen. / Lund told reporters on Monday that … / Lund said it was “a disgrace”. / Lund said: “…” */
export const clauseAfter: CueRule = {
  name: 'clause-after',
  confidence: 0.88,
  find: (site) => {
    const { passage, cue } = site
    const frames = cue.entry.frames
    if (!frames.has('say') && !frames.has('that') && !frames.has('tell')) return `“${cue.entry.lemma}” takes no clause`
    if (cue.entry.particle.length && !frames.has('say')) return 'the verb wants an object'
    if (cue.voice === 'passive') return 'the verb is passive'
    if (quotationAt(passage, cue.head)) return 'it stands inside a quotation'
    const colon = colonQuotation(site)
    const content = colon ?? clauseContent(site)
    if (typeof content === 'string') return content
    const source = sourceOf(site)
    if (!source) return 'no subject before it'
    const carried = cue.voice === 'participle' && cue.entry.lemma === 'add'
    const cueEnd = colon && passage.tokens[cue.end]?.lower === ':' ? cue.end + 1 : cue.end
    return draft(carried ? null : source, runOf(cue.first, cueEnd), content)
  },
}

/** Lund said: “…” / Lund said, “…”: the words are the quotation, to wherever it ends. */
function colonQuotation(site: Site): Run | null {
  const { passage, sentence, cue, cues } = site
  const { tokens } = passage
  let at = cue.end
  if (cue.entry.frames.has('tell')) at = afterListener(passage, at, sentence.end)
  at = afterTime(passage, at, sentence.end)
  const colon = tokens[at]?.lower === ':' || tokens[at]?.lower === ','
  if (colon) at++
  if (colon && tokens[at - 1]?.lower === ':' && at >= sentence.end) return nextBlock(site, at)
  if (at >= sentence.end || tokens[at]?.kind !== 'mark') {
    return colon && tokens[at - 1]?.lower === ':' && at < sentence.end ? runOf(at, contentEnd(passage, sentence, at, cues)) : null
  }
  const quotation = quotationAt(passage, at)
  if (!quotation || quotation.first !== at) return null
  if (quotation.end >= sentence.end) return runOf(at, quotation.end)
  return runOf(at, contentEnd(passage, sentence, at, cues))
}

/** “She wrote:” closes its paragraph and the next is the quotation, or a block the page itself sets as one. */
function nextBlock({ passage, sentence }: Site, at: number): Run | null {
  const next = sentenceAt(passage, at)
  if (next === null) return null
  const { block, first } = passage.sentences[next]!
  if (block === sentence.block) return null
  const quotation = quotationAt(passage, first)
  if (quotation?.first === first) return runOf(first, quotation.end)
  if (passage.blocks[block]!.kind !== 'quote') return null
  let last = next
  while (passage.sentences[last + 1] && passage.blocks[passage.sentences[last + 1]!.block]!.kind === 'quote') last++
  return runOf(first, passage.sentences[last]!.end)
}

/** Lund refused to say more. / Lund promised to resign. / Lund wants to rebuild it. */
export const infinitive: CueRule = {
  name: 'infinitive',
  confidence: 0.7,
  find: (site) => {
    const { passage, sentence, cue, cues } = site
    if (!cue.entry.frames.has('to')) return `“${cue.entry.lemma}” takes no infinitive`
    if (cue.voice === 'passive') return 'the verb is passive'
    if (quotationAt(passage, cue.head)) return 'it stands inside a quotation'
    const not = passage.tokens[cue.end]?.lower === 'not' ? 1 : 0
    if (passage.tokens[cue.end + not]?.lower !== 'to') return 'no infinitive follows'
    const source = sourceOf(site)
    if (!source) return 'no subject before it'
    return draft(source, runOf(cue.first, cue.end), runOf(cue.end, contentEnd(passage, sentence, cue.end, cues)))
  },
}

/** Lund criticised the plan. / Lund called for an inquiry. / Lund urged the council to act. / Lund called it “a disgrace”. */
export const objectAfter: CueRule = {
  name: 'object-after',
  confidence: 0.7,
  find: (site) => {
    const { passage, sentence, cue, cues } = site
    const { frames, lemma } = cue.entry
    const { tokens } = passage
    if (!frames.has('about') && !frames.has('as') && !frames.has('listener-to')) return `“${lemma}” takes no object`
    if (cue.voice === 'passive') return 'the verb is passive'
    if (quotationAt(passage, cue.head)) return 'it stands inside a quotation'
    if (!cue.sure && cue.entry.particle.length === 0) {
      const before = tokens[cue.first - 1]?.lower ?? ''
      if (!RELATIVES.has(before) && !CLEAR_SUBJECTS.has(before) && !frames.has('as'))
        return `“${tokens[cue.head]!.text}” may be a noun here`
    }
    const opener = tokens[cue.end]
    if (!opener || cue.end >= sentence.end || (opener.kind !== 'word' && opener.kind !== 'mark' && opener.kind !== 'number'))
      return 'no object follows'
    if (['of', 'by', 'in', 'on', 'at', 'as', 'for', 'with', 'from', 'and', 'or', 'but', 'to', 'that'].includes(opener.lower))
      return 'no object follows'
    const end = contentEnd(passage, sentence, cue.end, cues)
    const text = tokens.slice(cue.end, end)
    if (
      frames.has('listener-to') &&
      !frames.has('about') &&
      !text.some((token) => ['to', 'of', 'for', 'with', 'against'].includes(token.lower))
    )
      return 'no infinitive or charge follows its object'
    if (
      frames.has('as') &&
      !frames.has('about') &&
      lemma !== 'call' &&
      lemma !== 'label' &&
      lemma !== 'deem' &&
      lemma !== 'brand' &&
      !text.some((token) => token.lower === 'as')
    )
      return '“as” is missing'
    if (lemma === 'call' && !text.some((token) => token.kind === 'mark') && !CALLED.has(opener.lower))
      return 'what it is called is not marked'
    const source = sourceOf(site)
    if (!source) return 'no subject before it'
    return draft(source, runOf(cue.first, cue.end), runOf(cue.end, end))
  },
}

const CALLED = new Set('it them him her this that the his their its'.split(' '))
