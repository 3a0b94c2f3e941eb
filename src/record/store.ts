import type { Doc } from '../documents/index.ts'
import type { Decision, KnownPerson, RecordSpeaker } from '../speakers/index.ts'
import type { Kind, Mode, SpeakerKind, Statement } from '../statements/index.ts'
import type { Range } from '../text/index.ts'
import type { Anchor, Change, CorrectedStatement, Correction } from './corrections.ts'

/** What has read a document: the version of the program, and the hash of its model, or `rules`. */
export type Reader = { readonly program: string; readonly model: string }

/** A document to be kept: what was read in it, by what, and where it came from (a path, an address, "feed.xml#3"). */
export type Entry = {
  readonly doc: Doc
  readonly statements: readonly Statement[]
  readonly reader: Reader
  readonly place: string
}

/**
 * What became of an entry: `new`; `version`, another text at an address that is on record; `known`, the same document as before;
 * `reread`, a known document that another reader had read.
 */
export type Outcome = 'new' | 'version' | 'known' | 'reread'
export type Added = { readonly document: string; readonly outcome: Outcome; readonly statements: number }

/** A document as far as a list or an answer needs it. */
export type Source = {
  readonly id: string
  readonly title: string | null
  readonly outlet: string | null
  /** As the document gives it: an ISO date or instant. */
  readonly published: string | null
  readonly url: string | null
}

export type DocumentLine = Source & {
  readonly byline: string | null
  readonly language: string
  /** When it was added: an ISO instant. */
  readonly added: string
  readonly statements: number
  /** How many documents have nearly the same text, itself included. */
  readonly copies: number
  /** How many texts of its address are on record, itself included; 1 where it has none. */
  readonly versions: number
}

/** Who a statement's speaker is in the whole record. `wikidata` is the id of an item, where a list of known people gives one. */
export type Who = { readonly id: string; readonly name: string; readonly wikidata: string | null }

/** A statement of the record as it stands: the present reading with corrections laid over. */
export type RecordedStatement = CorrectedStatement & {
  /** The id of its document. */
  readonly document: string
  /** Null where nobody is known to speak. */
  readonly who: Who | null
}

/** A document of the record, whole. `doc` and `statements` are a reading: every span points into `doc.text`. */
export type Recorded = {
  readonly doc: Doc
  readonly statements: readonly RecordedStatement[]
  /** Statements people have taken out. */
  readonly rejected: readonly RecordedStatement[]
  readonly reader: Reader
  /** When it was read: an ISO instant. */
  readonly made: string
  readonly added: string
  /** Where it came from, every place it was added from. */
  readonly places: readonly string[]
  /** All corrections, also those undone. */
  readonly corrections: readonly Correction[]
  /** Corrections whose words the present reading does not have. */
  readonly orphans: readonly Correction[]
  /** All texts of its address in the order of publication, itself included. */
  readonly versions: readonly Source[]
  /** Other documents with nearly the same text. */
  readonly copies: readonly Source[]
  /** How often it was read, this time included. */
  readonly readings: number
}

/** A part of a long list: where `next` is not null, asking again with it as `after` goes on. */
export type Page<Item> = {
  readonly items: readonly Item[]
  readonly next: string | null
}

export type Paging = { readonly limit: number; readonly after?: string | undefined }

/** Which documents. What is left out does not narrow. */
export type DocumentQuery = {
  readonly outlet?: string
  readonly url?: string
  /** Published on or after, and on or before, this ISO day. */
  readonly from?: string
  readonly to?: string
  readonly language?: string
  /** Words of the title. */
  readonly title?: string
}

/** Which statements. What is left out does not narrow. */
export type Query = {
  /** In the grammar of docs/search.md. */
  readonly words?: string
  /** The id or a name of a speaker of the record, in any letters; all whom the name fits as well. */
  readonly speaker?: string
  readonly outlet?: string
  readonly kinds?: readonly Kind[]
  readonly forms?: readonly Statement['form'][]
  readonly modes?: readonly Mode[]
  /** Only statements with, or without, a condition. */
  readonly conditional?: boolean
  /** Said (or, where that is not known, published) on or after, and on or before, this ISO day. */
  readonly from?: string
  readonly to?: string
  /** Words of the addressee. */
  readonly addressee?: string
  readonly language?: string
  readonly document?: string
  readonly minConfidence?: number
  /** Without those nested in another's words. Default false. */
  readonly outermost?: boolean
  /** The same words in copies of one report: counted once, or each listed. Default `once`. */
  readonly copies?: 'once' | 'all'
  /** Only statements nobody has said anything of yet. Default false. */
  readonly unchecked?: boolean
  /** `unsure`: the least sure first. Default `best` where there are words, else `newest`. */
  readonly order?: 'best' | 'newest' | 'oldest' | 'unsure'
}

/** A statement found, in its document, with the places in the document's text that were asked for. */
export type Hit = {
  readonly statement: RecordedStatement
  readonly document: Source
  readonly marks: readonly Range[]
  /** Other documents that are copies of this one and have the statement too. */
  readonly copies: readonly Source[]
}

/** How statements found are spread: of how many, and how many of each value, the most first. */
export type Facets = {
  /** How many were counted: all that were found, or as many as were asked for. */
  readonly of: number
  readonly kinds: readonly FacetValue[]
  readonly forms: readonly FacetValue[]
  readonly outlets: readonly FacetValue[]
  /** `value` is the speaker's id. */
  readonly speakers: readonly (FacetValue & { readonly name: string })[]
}
export type FacetValue = { readonly value: string; readonly count: number }

/** What statements are counted by. `named` is `named`, `unnamed` or `nobody`: whether the speaker has a name. */
export const COUNTED_BY = ['speaker', 'outlet', 'kind', 'form', 'mode', 'verb', 'named', 'language', 'month', 'year'] as const
export type CountedBy = (typeof COUNTED_BY)[number]

export type Count = {
  /** One for each thing counted by, in that order; null where a statement has none. Speakers by their names. */
  readonly values: readonly (string | null)[]
  /** The id of the speaker, where counted by that. */
  readonly speaker: string | null
  readonly statements: number
  readonly documents: number
}

/** A speaker as far as a list or an answer needs it. */
export type SpeakerLine = Who &
  Pick<RecordSpeaker, 'kind' | 'documents' | 'statements' | 'first' | 'last' | 'loose'> & {
    /** What articles most often say it is. */
    readonly role: string | null
  }

/** Which speakers. What is left out does not narrow. */
export type SpeakerQuery = {
  /** Words, each the beginning of a word of a name: "ad roe". */
  readonly name?: string
  readonly kinds?: readonly SpeakerKind[]
}

/** Whom an id or a name leads to. */
export type SpeakerAnswer = {
  /** Whose id it is, or the only one whom the name fits best; null where it is nobody, or several are meant. */
  readonly speaker: RecordSpeaker | null
  /** What lists of known people say of the speaker. */
  readonly known: KnownPerson | null
  /** What people decided of the speaker, in order, also what they took back. */
  readonly decisions: readonly RecordedDecision[]
  /** The id that was asked for was another's, and leads to this speaker now. */
  readonly moved: boolean
  /** Where several are meant: those with the most statements first, twenty at most. */
  readonly fitting: readonly SpeakerLine[]
}

/** Two speakers that may be one, and why, in words: the one in more documents first. */
export type MayBePair = { readonly a: SpeakerLine; readonly b: SpeakerLine; readonly why: string }

/** A document a speaker appears in: as what, and with how many statements. */
export type AppearanceLine = {
  readonly id: string
  readonly document: Source
  readonly name: string
  readonly roles: readonly string[]
  readonly statements: number
}

type Unnumbered<D> = D extends Decision ? Omit<D, 'id'> : never
/** What somebody decides of speakers. */
export type Deciding = Unnumbered<Decision>
export type RecordedDecision = {
  readonly decision: Decision
  readonly author: string
  /** An ISO instant. */
  readonly made: string
  /** The id of the decision that took it back, or null. */
  readonly undoneBy: string | null
  /** It does nothing: the record does not know, or no longer, whom it speaks of. */
  readonly idle: boolean
}

/** A list of known people that is in force. */
export type KnownList = { readonly place: string; readonly made: string; readonly people: number }

/** What could not be added, until it can be. */
export type Failure = { readonly place: string; readonly code: string; readonly says: string; readonly seen: string }

/** How much is on record, and of which days. */
export type Extent = {
  readonly documents: number
  readonly statements: number
  readonly undated: number
  readonly from: string | null
  readonly to: string | null
}

/** What a server said when an address was last fetched, to be told it next time. */
export type Fetched = { readonly etag: string | null; readonly modified: string | null }

/** One promise of the record, kept or broken. */
export type Finding = { readonly promise: string; readonly says: string; readonly broken: readonly string[] }

/**
 * The record. Every implementation passes the contract of test/record/contract.ts. What goes in and comes out is plain data, so
 * that a store may live in another thread. Nothing given is ever overwritten.
 */
export type Store = {
  /** Keeps the entries, all or none of them: once the promise is kept, they are on record. In their order. */
  add(entries: readonly Entry[]): Promise<readonly Added[]>
  /** Who read these documents (ids) last; null for one that is not on record. */
  readers(documents: readonly string[]): Promise<readonly (Reader | null)[]>
  /** Notes another place a document on record came from. */
  seenAt(places: readonly { readonly document: string; readonly place: string }[]): Promise<void>
  failed(failures: readonly { readonly place: string; readonly code: string; readonly says: string }[]): Promise<void>
  failures(page: Paging): Promise<Page<Failure>>
  fetched(url: string): Promise<Fetched | null>
  noteFetched(url: string, fetched: Fetched): Promise<void>

  /** Throws `not-on-record`. */
  correct(on: Anchor, what: Change, author: string): Promise<Correction>
  /** Takes a correction back. Throws `not-on-record`. */
  undo(correction: string, author: string): Promise<void>
  /** The newest first. */
  corrections(page: Paging): Promise<Page<Correction>>

  /** Keeps what somebody decides of speakers. Throws `not-on-record` and `decision-empty`. */
  decide(deciding: Deciding, author: string): Promise<RecordedDecision>
  /** The newest first. */
  decisions(page: Paging): Promise<Page<RecordedDecision>>
  /** Loads a list of known people. It stands in the place of the one that came from there before; one of nobody takes that away. */
  learn(people: readonly KnownPerson[], place: string): Promise<void>
  /** The lists in force. */
  known(page: Paging): Promise<Page<KnownList>>
  /** Those with the most statements first. */
  speakers(query: SpeakerQuery, page: Paging): Promise<Page<SpeakerLine>>
  /** The speaker of an id, also one that was merged, or of a name in any letters. */
  speaker(asked: string): Promise<SpeakerAnswer>
  /** Where the speaker of an id appears, the newest document first. */
  appearances(speaker: string, page: Paging): Promise<Page<AppearanceLine>>
  /** Pairs of speakers that may be one, for people to decide: those first of whom both are in many documents. */
  mayBe(page: Paging): Promise<Page<MayBePair>>

  document(id: string): Promise<Recorded | null>
  documents(query: DocumentQuery, page: Paging): Promise<Page<DocumentLine>>
  /** Whole documents in the order of their ids, for what goes through all of them. */
  recorded(page: Paging): Promise<Page<Recorded>>
  statement(id: string): Promise<Hit | null>
  search(query: Query, page: Paging): Promise<Page<Hit>>
  /** How many statements there are, up to `most`. */
  count(query: Query, most: number): Promise<number>
  /** Counts the first `most` of the statements found by what they are. */
  facets(query: Query, most: number): Promise<Facets>
  /** The statements found, counted by one or more things, the most first: `limit` rows at most. */
  counts(query: Query, by: readonly CountedBy[], limit: number): Promise<readonly Count[]>
  /** The documents in which words may stand that somebody quotes, the most likely first: where to look, not an answer. */
  candidates(words: string, query: DocumentQuery, most: number): Promise<readonly Recorded[]>
  /** The documents (ids) that may give the same utterance as a statement, or as words, the nearest first: kept as documents come, whatever their order. */
  telling(of: { readonly statement: string } | { readonly words: string }, most: number): Promise<readonly string[]>
  extent(query?: DocumentQuery): Promise<Extent>
  outlets(): Promise<readonly { readonly outlet: string | null; readonly documents: number }[]>

  /** The same for the same documents, readings, corrections, decisions and known people, in whatever order the documents came. */
  digest(): Promise<string>
  /** Goes through every promise of docs/record.md. */
  check(): Promise<readonly Finding[]>
  /** Makes anew what follows from what was given. */
  rebuild(): Promise<void>
  close(): Promise<void>
}
