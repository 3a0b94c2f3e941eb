import type { Range } from '../../text/index.ts'

/** What a speaker is. `unnamed` is a person the article gives no name: "a second official". */
export type SpeakerKind = 'person' | 'group' | 'organisation' | 'document' | 'unnamed'

/**
 * How a statement's speaker was known: by the fullest `name`, by an `alias` (a shorter one), by a `title` or description ("the mayor"), by a
 * `pronoun`, in the `first-person`, `carried` on from the statement before, by whose turn it is (`label`); `none`: the source's own words, which
 * stand for nobody named elsewhere ("a witness").
 */
export type Via = 'name' | 'alias' | 'title' | 'pronoun' | 'first-person' | 'carried' | 'label' | 'none'

/** The one behind a statement, within its document. */
export type Speaker = {
  /** The same for every statement of the speaker in this document: `s1` for the first to speak. */
  readonly id: string
  /** The fullest name in the article, without titles; for those without a name the fullest words for them. */
  readonly name: string
  readonly kind: SpeakerKind
  readonly via: Via
  /** 0 to 1: how sure it is that this is who speaks. */
  readonly confidence: number
  /** Where the text says what the speaker is: "the mayor of Nordvik". */
  readonly roles: readonly Range[]
  /** Names of others who may be meant. */
  readonly others: readonly string[]
}

/** As much of an attribution as is needed to know its speaker. `parent` is the index of the attribution it is nested in. */
export type SpokenBy = {
  readonly source: readonly Range[]
  readonly cue: readonly Range[]
  readonly content: readonly Range[]
  readonly parent: number | null
}

/** What is known of the article besides its text: whom "I" and "we" mean outside quotations. */
export type About = { readonly byline?: string | null; readonly outlet?: string | null }
