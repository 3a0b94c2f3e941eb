import type { Passage, Sentence, Token } from '../../sentences/index.ts'
import { type Entry, FORMS, type VerbForm } from '../lexicon/forms.ts'
import {
  BE,
  CLAUSE_SUBJECTS,
  DETERMINERS,
  DO,
  HAVE,
  isAdverb,
  isCapitalised,
  MODALS,
  NEGATIONS,
  POSSESSIVES,
  PREPOSITIONS,
  SURE_VERBS,
  TIME_WORDS,
} from '../lexicon/words.ts'
import { isVerb, subjectBefore } from './subject-before.ts'

/**
 * A verb of communication in its place: tokens `first` up to `end` are the whole group ("had also called for"), `head` the verb itself.
 * `voice` is how it stands: with a subject of its own (`finite`), hung on another clause (`participle`: ", adding that"), or `passive`.
 */
export type Cue = {
  readonly first: number
  readonly head: number
  readonly end: number
  readonly entry: Entry
  readonly form: VerbForm
  readonly voice: 'finite' | 'participle' | 'passive'
  /** "says"/"said" and the like can be nothing but a verb; "claims", "calls", "plans" may be nouns and need more around them. */
  readonly sure: boolean
}

/** Verbs that lead to another with "to" and belong to its group: "went on to say", "continued to insist", "declined to say". */
const CATENATIVES = new Set(
  `continue continues continued continuing went goes going on began begin begins start started decline declined declines refuse refused refuses
   try tried tries trying fail failed seem seemed appear appeared used`.split(/\s+/),
)

/** The verbs of communication in one sentence, in order. Linear in its tokens. */
export function cuesOf(passage: Passage, sentence: Sentence): readonly Cue[] {
  const cues: Cue[] = []
  for (let i = sentence.first; i < sentence.end; i++) {
    const cue = cueAt(passage, sentence, i)
    if (cue) cues.push(cue)
  }
  return cues
}

function cueAt(passage: Passage, sentence: Sentence, head: number): Cue | null {
  const { tokens } = passage
  const reading = FORMS.get(tokens[head]!.lower)
  if (!reading) return null
  const entry = reading.entries.find((each) =>
    each.particle.every((word, n) => tokens[head + 1 + n]?.lower === word && head + 1 + n < sentence.end),
  )
  if (!entry) return null

  let first = head
  let auxiliary: string | null = null
  let infinitive = false
  while (first > sentence.first) {
    const before = tokens[first - 1]!.lower
    if (before === 'to' && reading.forms.has('base') && auxiliary === null) {
      let verb = first - 2
      if (tokens[verb]?.lower === 'on') verb-- // "went on to say"
      if (verb < sentence.first || !CATENATIVES.has(tokens[verb]!.lower)) infinitive = true
      if (infinitive) break
      first = verb
      auxiliary = 'to'
      continue
    }
    const helps = MODALS.has(before) || BE.has(before) || HAVE.has(before) || DO.has(before)
    if (!helps && !isAdverb(before) && !NEGATIONS.has(before)) break
    if (before === 'no' || (before === "'s" && first - 1 === sentence.first)) break
    // the possessive clitic is no auxiliary before a bare form: "the council's claim"
    if (before === "'s" && !reading.forms.has('ing') && !reading.forms.has('participle')) break
    if (helps && auxiliary === null) auxiliary = before
    first--
  }
  if (infinitive) return null
  // adverbs alone at the front belong to the sentence, not to the verb: "Later, …", "Then said …"
  while (first < head && first === sentence.first && isAdverb(tokens[first]!.lower)) first++

  const form = formOf(reading.forms, auxiliary)
  if (form === null) return null
  const before = tokens[first - 1]
  const lower = first > sentence.first && before?.kind !== 'mark' ? (before?.lower ?? '') : ''
  const voice =
    form === 'ing'
      ? auxiliary !== null && BE.has(auxiliary)
        ? 'finite'
        : 'participle'
      : form === 'participle' && auxiliary !== null && BE.has(auxiliary)
        ? 'passive'
        : 'finite'
  const nounish = form === 'base' || form === 'third'
  if (auxiliary === null && form !== 'ing') {
    // "the claims", "his calls", "of reports", "announced plans": a noun or an adjective, no verb
    if (DETERMINERS.has(lower) && !['all', 'both', 'some', 'many', 'most', 'others', 'this', 'that'].includes(lower)) return null
    if (POSSESSIVES.has(lower) || lower === 'own') return null
    if (PREPOSITIONS.has(lower)) return null
    if (form === 'base' && !takesBaseForm(passage, sentence, first)) return null
    // "to settle disputes": the object of an infinitive
    if (form === 'third' && !SURE_VERBS.has(tokens[head]!.lower) && isInfinitive(passage, sentence, first - 1)) return null
  }
  if (tokens[head]!.lower === 'writing' && lower === 'in') return null
  if (form === 'ing' && voice === 'participle' && (DETERMINERS.has(lower) || POSSESSIVES.has(lower))) return null
  if (
    isCapitalised(tokens[head]!.text) &&
    head !== sentence.first &&
    passage.blocks[sentence.block]?.kind !== 'headline' &&
    tokens[head]!.text !== tokens[head]!.text.toUpperCase()
  ) {
    const previous = tokens[head - 1]
    if (previous && isCapitalised(previous.text)) return null // "the Washington Post", "Claims Board"
  }
  let end = circumstanceEnd(passage, head + 1 + entry.particle.length, sentence.end)
  // "said repeatedly", "asked rhetorically"; a time of day or week stays outside
  while (
    end < sentence.end &&
    (tokens[end]!.lower === 'again' || tokens[end]!.lower.endsWith('ly')) &&
    isAdverb(tokens[end]!.lower)
  )
    end++
  const next = tokens[end]?.lower ?? ''
  const followed = next === 'that' || CLAUSE_SUBJECTS.has(next) || tokens[end]?.kind === 'mark'
  return {
    first,
    head,
    end,
    entry,
    form,
    voice,
    sure: !nounish || SURE_VERBS.has(tokens[head]!.lower) || auxiliary !== null || followed,
  }
}

const isInfinitive = ({ tokens }: Passage, sentence: Sentence, i: number): boolean =>
  i > sentence.first && tokens[i - 1]!.lower === 'to' && tokens[i]!.kind === 'word' && !isCapitalised(tokens[i]!.text)

/** "they say", "the owners insist", "all members of the union oppose": what a form without an ending can follow. */
function takesBaseForm(passage: Passage, sentence: Sentence, verb: number): boolean {
  const before = verb > sentence.first ? passage.tokens[verb - 1] : undefined
  if (!before) return false
  if (PLURAL_SUBJECTS.has(before.lower) || isPlural(before)) return true
  const subject = before.kind === 'word' || before.kind === 'bracket' ? subjectBefore(passage, sentence, verb) : null
  if (!subject || subject.end - subject.first < 2) return false
  const { tokens } = passage
  const of = tokens.slice(subject.first, subject.end).findIndex(({ lower }) => lower === 'of')
  if (PLURAL_SUBJECTS.has(tokens[subject.first]!.lower) && of > 0 && isPlural(tokens[subject.first + of - 1]!)) return true
  // "members surveyed by the Courier say"
  const by = tokens.slice(subject.first, subject.end).findIndex(({ lower }) => lower === 'by')
  return by > 1 && isVerb(passage, subject.first + by - 1) && isPlural(tokens[subject.first + by - 2]!)
}

const isPlural = ({ lower }: Token): boolean =>
  lower.length > 3 && lower.endsWith('s') && !lower.endsWith('ss') && !TIME_WORDS.has(lower)
const PLURAL_SUBJECTS = new Set(
  'i you we they who people police critics men women children some many most others both all several few'.split(' '),
)

/** "said in a statement", "wrote on Facebook": how it was given out belongs to the cue when it stands right behind the verb. */
function circumstanceEnd(passage: Passage, from: number, ceiling: number): number {
  const word = (n: number) => (from + n < ceiling ? passage.tokens[from + n]!.lower : '')
  if (word(0) === 'on' && PLATFORMS.has(word(1))) return from + 2
  if (word(0) !== 'in' || !DETERMINERS.has(word(1))) return from
  for (let n = 2; n < 4; n++) if (PAPERS.has(word(n))) return from + n + 1
  return from
}
const PLATFORMS = new Set('twitter facebook instagram x telegram tiktok linkedin'.split(' '))
const PAPERS = new Set('statement tweet communiqué communique'.split(' '))

function formOf(forms: ReadonlySet<VerbForm>, auxiliary: string | null): VerbForm | null {
  const has = (form: VerbForm) => forms.has(form)
  if (auxiliary === null) return has('past') ? 'past' : has('third') ? 'third' : has('ing') ? 'ing' : has('base') ? 'base' : null
  if (has('ing') && BE.has(auxiliary)) return 'ing'
  if (has('participle') && (BE.has(auxiliary) || HAVE.has(auxiliary))) return 'participle'
  if (has('base') && (MODALS.has(auxiliary) || DO.has(auxiliary) || auxiliary === 'to')) return 'base'
  return null
}
