import { type Doc, docFromBytes, docFromHtml, docFromText, type Known, type Note } from '../documents/index.ts'

/** A document that is yet to be read: a text, a page (`whole` where all it shows is the article), or the bytes of a file in any format. */
export type Content = {
  readonly known?: Known
  /** What whoever found it has to say of it; they come first in the document's. */
  readonly notes?: readonly Note[]
} & (
  | { readonly text: string }
  | { readonly html: string; readonly whole?: boolean }
  | { readonly bytes: Uint8Array; readonly name: string; readonly charset?: string | null }
)

/** Reads it. Throws what `docFromText`, `docFromHtml` and `docFromBytes` throw. */
export async function docOf(content: Content): Promise<Doc> {
  const doc = await read(content)
  return content.notes?.length ? { ...doc, notes: [...content.notes, ...doc.notes] } : doc
}

async function read(content: Content): Promise<Doc> {
  const { known = {} } = content
  if ('text' in content) return docFromText(content.text, known)
  if ('html' in content) return docFromHtml(content.html, known, { whole: content.whole ?? false })
  const { name, charset } = content
  return docFromBytes(content.bytes, { ...known, name, ...(charset ? { charset } : {}) })
}
