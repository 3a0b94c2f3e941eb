import type { Passage } from '../../sentences/index.ts'
import { afterListener, afterTime, contentEnd, opensClause, trimmedEnd } from '../grammar/clause.ts'
import { quotationAt, sentenceAt } from '../grammar/lookup.ts'
import { beforeMainClause, beforeOuterVerb, isWithinSubject } from '../grammar/outer-verb.ts'
import { type Run, runOf } from '../grammar/run.ts'
import { isVerb } from '../grammar/subject-before.ts'
import { FORMS } from '../lexicon/forms.ts'
import { AUXILIARIES, QUESTION_WORDS, RELATIVES } from '../lexicon/words.ts'
import type { CueRule, Site } from './rule.ts'
import { draft, sourceOf } from './source.ts'

/** Lund said (that) the bridge would reopen. / Lund told reporters on Monday that … / Lund said it was “a disgrace”. / Lund said: “…” */
export const clauseAfter: CueRule = {
  name: 'clause-after',
  confidence: 0.78,
  find: (site) => {
    const { passage, sentence, cue } = site
    const frames = cue.entry.frames
    if (!frames.has('say') && !frames.has('that') && !frames.has('tell')) return `“${cue.entry.lemma}” takes no clause`
    if (cue.entry.particle.length && !frames.has('say')) return 'the verb wants an object'
    if (cue.voice === 'passive') return 'the verb is passive'
    if (cue.entry.lemma === 'feel' && passage.tokens[cue.first - 1]?.lower === 'it') return 'nobody feels what “it” feels like'
    const colon = colonQuotation(site)
    const content = colon ?? clauseContent(site)
    if (typeof content === 'string') return content
    const marks = passage.tokens[content.first]!.kind === 'mark' ? quotationAt(passage, content.first) : null
    if (marks?.use === 'title' && SHOWING.has(cue.entry.lemma)) return 'the marks hold a title'
    // "we think telling his story helps"
    if (cue.voice === 'participle' && FORMS.has(passage.tokens[cue.first - 1]?.lower ?? ''))
      return 'the -ing form is what is thought'
    const source = sourceOf(site)
    if (!source) return 'no subject before it'
    const end = beforeMainClause(passage, source, sentence.first, content.first, relativeEnd(site, source, content))
    const carried = cue.voice === 'participle' && cue.entry.lemma === 'add'
    const cueEnd = colon && passage.tokens[cue.end]?.lower === ':' ? cue.end + 1 : cue.end
    return draft(carried ? null : source, runOf(cue.first, cueEnd), runOf(content.first, end))
  },
}

/** Lund said: “…” / Lund said, “…”: the words are the quotation, to wherever it ends. */
function colonQuotation(site: Site): Run | null {
  const { passage, sentence, cue, cues } = site
  const { tokens } = passage
  let at = cue.end
  if (cue.entry.frames.has('tell')) at = afterListener(passage, at, sentence.end) ?? at
  at = afterTime(passage, at, sentence.end)
  const colon = tokens[at]?.lower === ':' || tokens[at]?.lower === ','
  if (colon) at++
  if (colon && at >= sentence.end) return nextBlock(site, at)
  if (at >= sentence.end || tokens[at]?.kind !== 'mark') {
    return colon && tokens[at - 1]?.lower === ':' && at < sentence.end ? runOf(at, contentEnd(passage, sentence, at, cues)) : null
  }
  const quotation = quotationAt(passage, at)
  if (!quotation || quotation.first !== at) return null
  const whole = quotation.end >= sentence.end || ',.!?'.includes(tokens[quotation.end - 2]!.text)
  if (whole) return runOf(at, quotation.end)
  return runOf(at, contentEnd(passage, sentence, at, cues))
}

/** “She wrote:” or “she wrote,” closes its paragraph and the next is the quotation, or a block the page itself sets as one. */
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

/** "Aas, who said he was cold, was taken away": a relative clause between commas ends at the comma before its outer verb. */
function relativeEnd({ passage, sentence }: Site, source: Run, content: Run): number {
  if (isWithinSubject(passage, source, sentence.first))
    return trimmedEnd(passage, content.first, beforeOuterVerb(passage, content.first, content.end, 1))
  if (!RELATIVES.has(passage.tokens[source.first]!.lower) || passage.tokens[source.first - 1]?.lower !== ',') return content.end
  for (let i = content.first + 1; i < Math.min(content.end, sentence.end - 1); i++)
    if (passage.tokens[i]!.lower === ',' && isVerb(passage, i + 1) && !quotationAt(passage, i)) return i
  return content.end
}

/** Words that may follow a cue of a clause: from past the listener and the time to the end. */
function clauseContent(site: Site): Run | string {
  const { passage, sentence, cue, cues } = site
  const { tokens } = passage
  const frames = cue.entry.frames
  let from = cue.end
  if (frames.has('tell')) {
    const words = afterListener(passage, from, sentence.end)
    if (words === null) return 'no words follow the listener'
    from = words
  }
  from = afterTime(passage, from, sentence.end)
  if (tokens[from]?.lower === ',' && tokens[from + 1]?.kind === 'mark') from++
  if (tokens[from]?.lower === ',') from = parenthesisEnd(site, from)
  if (from >= sentence.end) return 'nothing follows'
  const opener = tokens[from]!
  const that = opener.lower === 'that' || QUESTION_WORDS.has(opener.lower)
  const next = tokens[from + 1]
  if (opener.lower === 'that' && next && AUXILIARIES.has(next.lower)) return '“that” begins a relative clause'
  if (CIRCUMSTANCES.has(opener.lower) && VOICES.has(cue.entry.lemma)) return 'the clause only tells when it was uttered'
  if (!that && opener.kind !== 'mark') {
    if (!frames.has('say') && !frames.has('tell') && !isSubject(passage, from)) return 'no clause begins after it'
    if (HANDLING.has(cue.entry.lemma) && !NOMINATIVES.has(opener.lower)) return 'what follows is a thing, no clause'
    if (!opensClause(passage, from, sentence.end)) return 'no clause begins after it'
    if (NO_CLAUSE.has(opener.lower)) return `“${opener.text}” begins no clause`
    if (SAID_THINGS.has(tokens[from + 1]?.lower ?? '') && cue.entry.lemma === 'say') return 'what is said is a thing, no clause'
    if (!cue.sure) return `“${tokens[cue.head]!.text}” may be a noun here`
    if (!CLAUSE_WITHOUT_THAT.has(cue.entry.lemma) && !CLEAR_SUBJECTS.has(opener.lower))
      return `“${cue.entry.lemma}” wants “that” before a clause`
  }
  const end = contentEnd(passage, sentence, from, cues)
  return end - from < (opener.kind === 'mark' || QUESTION_WORDS.has(opener.lower) ? 1 : 2)
    ? 'too few words follow'
    : runOf(from, end)
}

const CIRCUMSTANCES = new Set(['when', 'where', 'if'])
/** How somebody sounds: no question is put by it ("she cried when he called"). */
const VOICES = new Set(
  'cry scream shout yell exclaim whisper mutter murmur groan moan grumble growl snarl snap bark gush laugh joke beg plead swear'.split(
    ' ',
  ),
)
const SHOWING = new Set(['show', 'read', 'sing', 'write', 'see', 'find'])
/** What one does to a thing as well: "reads his letters", "learned a song". */
const HANDLING = new Set(['read', 'sing', 'learn', 'see', 'hold', 'judge', 'answer'])
const NOMINATIVES = new Set(['i', 'he', 'she', 'we', 'they', 'there'])
const NO_CLAUSE = new Set(
  'of on in at by for from with to into as so too again and or but nothing little more anything something goodbye hello yes no'.split(
    ' ',
  ),
)
const CLEAR_SUBJECTS = new Set('he she it they we i you there his her its their'.split(' '))
/** "said a prayer", "said a few words": no statement. */
const SAID_THINGS = new Set('prayer prayers word words few mass grace goodbye farewell hello thing things lot rosary'.split(' '))
const CLAUSE_WITHOUT_THAT = new Set(
  'say tell add argue claim believe think insist hope fear admit note warn report explain announce acknowledge estimate feel predict promise suggest show vow pledge reckon swear assure inform remind confirm state joke maintain'.split(
    ' ',
  ),
)

/** A pronoun that is a subject ("knows he is ill") and no object ("knows it well"): a verb follows, or the noun it owns. */
function isSubject({ tokens }: Passage, i: number): boolean {
  const { lower } = tokens[i]!
  if (!CLEAR_SUBJECTS.has(lower)) return false
  const next = tokens[i + 1]
  if (lower !== 'it' && lower !== 'you') return next?.kind === 'word'
  return next !== undefined && (AUXILIARIES.has(next.lower) || next.lower.endsWith('s') || next.lower.endsWith('ed'))
}

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
