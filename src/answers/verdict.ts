import type { Form } from '../attributions/index.ts'
import type { Span } from '../text/index.ts'

/** Somebody's words as they were given to be checked. */
export type Quotation = {
  readonly words: string
  /** Who is said to have said them; null where nobody is named. */
  readonly speaker: string | null
  /** `direct`: claimed word for word. `indirect`: "she said she would …", where tense and person may turn. */
  readonly form: 'direct' | 'indirect'
}

/** Each defined in docs/verdicts.md. */
export const MATCHES = [
  'verbatim',
  'typography-only',
  'edited-disclosed',
  'altered',
  'spliced',
  'truncated',
  'paraphrase-in-quotes',
  'not-found',
  'ambiguous',
] as const

export type Match = (typeof MATCHES)[number]

/** One difference between the quotation and the record. */
export type Change = {
  readonly kind: 'deletion' | 'insertion' | 'substitution'
  /** `start` and `end`: what the same sentence says before and after the words quoted. */
  readonly where: 'start' | 'inside' | 'end'
  /** In `Quotation.words`; null for a deletion. */
  readonly quoted: Span | null
  /** In the document's text; null for an insertion. */
  readonly found: Span | null
  /** Where it stands in `Quotation.words`: an offset in UTF-16 code units. */
  readonly at: number
  /** Told by an ellipsis or brackets. */
  readonly disclosed: boolean
  /** Tense or person turned, as indirect speech turns them. */
  readonly turned: boolean
  /** Nothing but "um", "you know", a word said twice, or "I'm" for "I am". */
  readonly disfluency: boolean
  /** Of words left out over several sentences: how many, over how many sentences, and who else speaks there; else null. */
  readonly gap: { readonly words: number; readonly sentences: number; readonly speakers: readonly string[] } | null
}

export const FLAGS = [
  'negation',
  'number-or-date',
  'name',
  'modality',
  'condition-dropped',
  'condition-changed',
  'hedge-dropped',
  'quantifier',
  'subject',
  'question',
  'comparison',
  'embedded-voice',
] as const

export type FlagName = (typeof FLAGS)[number]

/** A change of meaning: what kind, said in a sentence, and the words it is about. */
export type Flag = { readonly flag: FlagName; readonly says: string; readonly quoted: Span | null; readonly found: Span | null }

/** Whose words they are on the record, beside whose they are said to be. */
export type Attribution = {
  readonly verdict: 'confirmed' | 'different-speaker' | 'speaker-was-quoting' | 'unknown' | 'not-asked'
  readonly asked: string | null
  readonly found: string | null
  /** A sentence for people. */
  readonly says: string
}

/** A document as far as an answer needs it. */
export type Source = {
  readonly id: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly url: string | null
}

/** Where the words, or those nearest to them, stand. */
export type Evidence = {
  readonly document: Source
  readonly words: Span
  /** The sentences of the words with two before and two after. */
  readonly passage: Span
  /** How the document gives the words: quoted, paraphrased, or as nobody's. */
  readonly speech: Form | 'none'
  readonly speaker: string | null
  /** The id of the statement, or null. */
  readonly statement: string | null
}

/** How the words stand in one document. */
export type Standing = {
  readonly document: Source
  /** sha-256 of its text: tells a text that has changed. */
  readonly hash: string
  /** What the verdict would be if there were no other document. */
  readonly match: Match
  readonly flags: readonly Flag[]
  readonly attribution: Attribution['verdict']
  readonly speaker: string | null
}

/** What was searched. */
export type Searched = {
  readonly documents: number
  /** The first and the last day of publication among them. */
  readonly from: string | null
  readonly to: string | null
  /** The days they were limited to, and how many documents were left out for that. */
  readonly after: string | null
  readonly before: string | null
  readonly notSearched: number
  readonly says: string
}

/** What is to be said of a quotation. Never of whether it is true, and never a lone score. */
export type Verdict = {
  /** One sentence. */
  readonly answer: string
  readonly match: Match
  readonly quotation: Quotation
  readonly changes: readonly Change[]
  readonly flags: readonly Flag[]
  readonly attribution: Attribution
  /** The best place; for `not-found` the nearest one, if any is near; null where nothing is. */
  readonly evidence: Evidence | null
  /** Where the pieces of a quotation stand that was put together from several places, in its order, the first being `evidence`; else empty. */
  readonly pieces: readonly Evidence[]
  /** Further places that have the words. */
  readonly others: readonly Evidence[]
  /** Every document searched that has the words or something near them, the best first. */
  readonly standings: readonly Standing[]
  readonly searched: Searched
}
