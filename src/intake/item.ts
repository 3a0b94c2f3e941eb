import type { Known, Note } from '../documents/index.ts'
import type { OnrecordError } from '../errors.ts'
import type { Content } from './content.ts'

/**
 * A document that was found, not yet read. `where` is the stable name of its place: "docs/a.txt", "feed.xml#guid", "crawl.warc.gz@12345",
 * "table.csv:17", "articles.jsonl#id", "list.json[3]", "archive.zip/a.txt".
 */
export type Found = Content & {
  readonly where: string
  readonly known: Known
  readonly notes: readonly Note[]
  /** When it was fetched, an ISO instant, where that is known. */
  readonly captured: string | null
}

/** What could not be read; all else goes on. `url`: where it may be had instead. */
export type Failed = { readonly where: string; readonly error: OnrecordError; readonly url?: string }

/** A feed that a list of feeds names. It is fetched only by who asks for it. */
export type ToFetch = { readonly where: string; readonly url: string; readonly title: string | null }

export type Item = Found | Failed | ToFetch

/** Where documents come from: a file (`found` in a folder, not named by the user), a stream, or bytes that were fetched. */
export type Source =
  | { readonly path: string; readonly found?: boolean }
  | { readonly name: string; readonly chunks: AsyncIterable<Uint8Array> }
  | {
      readonly name: string
      readonly bytes: Uint8Array
      /** Where it was fetched from, with which charset, and when. */
      readonly url?: string
      readonly charset?: string | null
      readonly captured?: string
    }

export type IntakeOptions = {
  /** The column of tables that holds the text. Left out: the first that is called what such columns are called. */
  readonly textColumn?: string
  /** Told what is no document and is passed over: where it is, and what ("an image", "a hidden file"). */
  readonly passed?: (where: string, what: string) => void
  /** Stops the reading, also while it waits for more. */
  readonly signal?: AbortSignal
}

/** A document as the parts of this layer make it. */
export function found(where: string, content: Content, captured: string | null = null): Found {
  return { ...content, where, known: content.known ?? {}, notes: content.notes ?? [], captured }
}
