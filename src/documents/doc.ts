import type { Block, Span } from '../text/index.ts'

/** Something odd about a document that is no reason to refuse it. `code` is stable, `says` is for people. */
export type Note = { readonly code: string; readonly says: string }

/** One article as read. `text` is what every span points into and is never changed. */
export type Doc = {
  /** sha-256, hexadecimal, of the text and of what is known of it (title, byline, outlet, date, address): one text in two outlets is two documents. */
  readonly id: string
  /** sha-256 of `text` in UTF-8, hexadecimal. */
  readonly hash: string
  readonly text: string
  readonly format: 'plain' | 'markdown' | 'html' | 'pdf' | 'docx'
  /** How the bytes were decoded, and whether that was said or guessed; null for text given as a string. */
  readonly charset: { readonly name: string; readonly via: 'mark' | 'declared' | 'valid' | 'guessed' } | null
  readonly title: string | null
  readonly byline: string | null
  readonly outlet: string | null
  /** Date of publication as `2024-07-04` or an ISO instant, as the document gives it; null where it does not. */
  readonly published: string | null
  readonly url: string | null
  /** BCP 47 tag of the language the text is in, by its words: `en`, `de`, … or `und` where there are too few to tell. */
  readonly language: string
  readonly dateline: (Span & { readonly place: Span; readonly agency: Span | null }) | null
  readonly blocks: readonly Block[]
  /** How much of the page's visible text was read as article; null where all of it was. `passages` are the longest pieces left out. */
  readonly unread: { readonly words: number; readonly of: number; readonly passages: readonly string[] } | null
  readonly notes: readonly Note[]
}

/** What a caller already knows of a document; it wins over what the document says. */
export type Known = Partial<Pick<Doc, 'title' | 'byline' | 'outlet' | 'published' | 'url' | 'language'>>
