import type { Doc } from '../documents/index.ts'
import type { Statement } from '../statements/index.ts'

/** The text of a document by its hash, as RFC 6920 names things: whoever has the text can check that it is this one. */
export function textIri({ hash }: Pick<Doc, 'hash'>): string {
  return `ni:///sha-256;${base64Url(hash)}`
}

/** A statement in the text of its document. */
export function statementIri(doc: Pick<Doc, 'hash'>, statement: Pick<Statement, 'id'>): string {
  return `${textIri(doc)}#${statement.id}`
}

/** Where a document can be looked up; null for one without an address, or with one that leads nowhere on the web (`javascript:` …). */
export function addressOf({ url }: Pick<Doc, 'url'>): string | null {
  return url !== null && /^https?:\/\/\S+$/i.test(url) ? url : null
}

export function wikidataIri(item: string): string {
  return `http://www.wikidata.org/entity/${encodeURIComponent(item)}`
}

function base64Url(hexadecimal: string): string {
  const bytes = (hexadecimal.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
