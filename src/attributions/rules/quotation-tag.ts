import type { Passage, Sentence } from '../../sentences/index.ts'
import { trimmedStart } from '../grammar/clause.ts'
import { quotationAt } from '../grammar/lookup.ts'
import { type Run, runOf } from '../grammar/run.ts'
import { subjectAfter } from '../grammar/subject-after.ts'
import { subjectBefore } from '../grammar/subject-before.ts'
import type { Frame } from '../lexicon/verbs.ts'
import { BE, HAVE, isCapitalised, MODALS, RELATIVES } from '../lexicon/words.ts'
import type { CueRule, Site } from './rule.ts'

const LONGEST_TAG = 45

/**
 * “…,” Lund said. / “…,” said Lund, the mayor. / The plan was “a disgrace,” Lund said.
 *
 * A tag stands right behind a closing mark; the words are the quotation from wherever it began, with what stands before it in its sentence.
 */
export const quotationTag: CueRule = {
  name: 'quotation-tag',
  confidence: 0.95,
  find: (site) => {
    const { passage, sentence, cue } = site
    if (cue.voice !== 'finite') return 'the verb has no subject of its own'
    if (isHelped(site)) return 'with a verb that helps it, it is no tag'
    if (isMotion(site)) return 'what follows it says where it goes'
    const close = closingBefore(site)
    if (close === null) return 'no quotation ends before it'
    const floor = passage.tokens[close]?.lower === ',' ? close + 1 : close
    const inverted = cue.first === floor
    const source = inverted ? subjectAfter(passage, cue.end, sentence.end) : subjectFrom(passage, sentence, floor, cue.first)
    if (!source) return 'no subject beside it'
    if (!inverted && isTurned(passage, sentence, source, cue.end)) return 'its subject stands behind it'
    if (!inverted && source.first !== floor) return 'something stands between the quotation and the subject'
    const quotation = quotationAt(passage, close - 1)
    if (!quotation) return 'the mark before it closes no speech'
    const from = quotation.first > sentence.first ? startBefore(passage, sentence, quotation.first) : quotation.first
    return { source: [source], cue: [runOf(cue.first, cue.end)], content: [runOf(from, quotation.end)] }
  },
}

/** A verb that takes no clause is a tag as it stands alone: “…,” she went on; not: that “a plane” had gone off; ‘The Boss’ could address the fans. */
const isHelped = ({ passage, cue }: Site): boolean =>
  !['say', 'that', 'tell'].some((frame) => cue.entry.frames.has(frame as Frame)) &&
  passage.tokens.slice(cue.first, cue.head).some(({ lower }) => MODALS.has(lower) || HAVE.has(lower) || BE.has(lower))

/** Council “failed” residents, says watchdog: what stands before the comma is a thing spoken of, and the speaker behind the verb. */
function isTurned(passage: Passage, sentence: Sentence, source: Run, end: number): boolean {
  const { tokens } = passage
  if (tokens[source.end - 1]!.lower !== ',' || source.end - source.first > 2 || isCapitalised(tokens[source.first]!.text))
    return false
  return (
    subjectAfter(passage, end, sentence.end)?.end === sentence.end ||
    tokens[subjectAfter(passage, end, sentence.end)?.end ?? -1]?.text === '.'
  )
}

/** “No,” she goes. But: at “never” a tray goes flying. */
const isMotion = ({ passage, sentence, cue }: Site): boolean =>
  cue.entry.lemma === 'go' &&
  cue.entry.particle.length === 0 &&
  cue.end < sentence.end &&
  passage.tokens[cue.end]!.kind === 'word' &&
  passage.tokens[cue.end]!.lower !== 'on'

/** The token past the last quotation of speech that ends before the cue in its sentence. */
function closingBefore({ passage, sentence, cue }: Site): number | null {
  for (let i = cue.first - 1; i >= sentence.first && cue.first - i < LONGEST_TAG; i--) {
    if (passage.tokens[i]!.kind !== 'mark') continue
    const quotation = quotationAt(passage, i)
    if (quotation && quotation.end === i + 1) return quotation.use === 'nickname' ? null : i + 1
    if (quotation) return null
  }
  return null
}

/** The subject that fills the room between the closing mark and the verb; with appositives, however long, all of the room is subject. */
function subjectFrom(passage: Passage, sentence: Sentence, floor: number, end: number): Run | null {
  const phrase = subjectBefore(passage, sentence, end, floor)
  if (phrase?.first === floor || passage.tokens[end - 1]!.lower !== ',') return phrase
  let comma = floor
  while (comma < end && passage.tokens[comma]!.lower !== ',') comma++
  const name = subjectBefore(passage, sentence, comma, floor)
  if (name?.first !== floor) return phrase
  return RELATIVES.has(passage.tokens[comma + 1]?.lower ?? '') ? name : runOf(floor, end)
}

/** Where the words begin that a quotation ends: its sentence, or the bracket it stands in. */
function startBefore(passage: Passage, sentence: Sentence, first: number): number {
  for (let i = first - 1; i >= sentence.first; i--) if (passage.tokens[i]!.text === '(') return i + 1
  return trimmedStart(passage, sentence.first, first)
}
