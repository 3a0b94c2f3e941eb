import type { Passage, Sentence } from '../../sentences/index.ts'
import type { Run } from '../grammar/run.ts'
import type { Cue } from '../grammar/verb-group.ts'

/** What a rule found, in tokens. */
export type Draft = { readonly source: readonly Run[]; readonly cue: readonly Run[]; readonly content: readonly Run[] }

/** Where a rule looks: one verb of communication in its sentence, with the sentence's other ones and what was found before. */
export type Site = {
  readonly passage: Passage
  readonly sentence: Sentence
  readonly cue: Cue
  readonly cues: readonly Cue[]
  /** Drafts found so far in this sentence, in order. */
  readonly found: readonly Draft[]
}

/**
 * One way of writing who said what. `find` gives the draft, or in a few words why it is not here. `confidence` is the share of the rule's
 * findings on PolNeAR's train split that touch a gold attribution in all roles (`npm run evaluate -- --rules --split train`
 * prints it); for layout, which that corpus seldom marks, on our own cases.
 */
export type CueRule = { readonly name: string; readonly confidence: number; readonly find: (site: Site) => Draft | string }

/** A rule over a whole passage, for ways of writing that need no verb: transcripts, headlines, pull quotes. */
export type PassageRule = {
  readonly name: string
  readonly confidence: number
  readonly find: (passage: Passage, taken: readonly Draft[]) => readonly Draft[]
}

/** No sentence of prose has more of one fixed phrase; a hostile one must not cost their square. */
export const MOST_IN_SENTENCE = 6
