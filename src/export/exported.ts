import type { Doc } from '../documents/index.ts'
import type { Statement } from '../statements/index.ts'

/** Who a speaker is throughout a record. `wikidata` is an item's id: `Q42`. */
export type KnownSpeaker = { readonly id: string; readonly name: string; readonly wikidata: string | null }

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** One document with one reading of it: all that any format is written from. */
export type Exported = {
  readonly doc: Doc
  /** With the corrections that people made, if any. */
  readonly statements: readonly Statement[]
  /** What its keeper calls the document: a file, the id it came with. */
  readonly name?: string
  /** By the statement's id. Of a statement that is not here the speaker is known within the document alone. */
  readonly speakers?: ReadonlyMap<string, KnownSpeaker>
  /** The ids of the statements that people corrected. */
  readonly corrected?: ReadonlySet<string>
  /** Whatever else its keeper wants back with it. JSON lines alone carry it, as it is. */
  readonly kept?: Json
}
