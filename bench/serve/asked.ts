import { nameOf, wordOf } from '../record/made.ts'

/** What is asked of a server: what it is called, and the request, of a number that makes each another one. `found` are statements and documents of the record. */
export type Kind = { readonly name: string; readonly often: number; ask(n: number, found: Found): Asked }

export type Asked = { readonly path: string; readonly body?: object }

export type Found = {
  readonly statements: readonly string[]
  readonly documents: readonly string[]
  readonly speakers: readonly string[]
}

const common = (n: number) => wordOf(n % 20)
const seldom = (n: number) => wordOf(2_000 + ((n * 7) % 20_000))
const day = (n: number) => `20${15 + (n % 10)}-0${1 + (n % 9)}`
const one = (list: readonly string[], n: number) => encodeURIComponent(list[(n * 31) % list.length]!)
const search = (fields: Readonly<Record<string, string>>) => `search?${new URLSearchParams(fields)}`

/** Mixed reads, each as often as people and programs would ask it: searching most, counting seldom. */
export const KINDS: readonly Kind[] = [
  { name: 'search: a common word', often: 8, ask: (n) => ({ path: `/api/${search({ q: common(n) })}` }) },
  { name: 'search: a seldom word', often: 8, ask: (n) => ({ path: `/api/${search({ q: seldom(n) })}` }) },
  {
    name: 'search: words in quotation marks',
    often: 4,
    ask: (n) => ({ path: `/api/${search({ q: `"${common(n)} ${common(n + 3)}"` })}` }),
  },
  { name: 'search: all of a speaker', often: 8, ask: (n) => ({ path: `/api/${search({ speaker: nameOf(n % 300) })}` }) },
  {
    name: 'search: a month of an outlet',
    often: 4,
    ask: (n) => ({ path: `/api/${search({ outlet: `Outlet ${n % 40}`, from: day(n), to: day(n) })}` }),
  },
  { name: 'page: search, with facets', often: 8, ask: (n) => ({ path: `/${search({ q: seldom(n) })}` }) },
  { name: 'page: search for a common word', often: 2, ask: (n) => ({ path: `/${search({ q: common(n) })}` }) },
  { name: 'page: a document', often: 8, ask: (n, { documents }) => ({ path: `/d/${one(documents, n)}` }) },
  { name: 'page: a speaker', often: 4, ask: (n, { speakers }) => ({ path: `/p/${one(speakers, n)}` }) },
  { name: 'page: statistics', often: 1, ask: () => ({ path: '/statistics' }) },
  { name: 'page: speakers', often: 1, ask: () => ({ path: '/speakers' }) },
  { name: 'page: documents', often: 1, ask: () => ({ path: '/documents' }) },
  { name: 'statement', often: 10, ask: (n, { statements }) => ({ path: `/api/statement?id=${one(statements, n)}` }) },
  { name: 'document', often: 6, ask: (n, { documents }) => ({ path: `/api/document?id=${one(documents, n)}` }) },
  { name: 'timeline', often: 4, ask: (n, { speakers }) => ({ path: `/api/timeline?speaker=${one(speakers, n)}` }) },
  { name: 'stats by outlet and kind', often: 1, ask: () => ({ path: '/api/stats?by=outlet&by=kind' }) },
  {
    name: 'verify on record',
    often: 4,
    ask: (n) => ({ path: '/api/verify', body: { words: `${seldom(n)} ${common(n)} ${seldom(n + 1)}` } }),
  },
  { name: 'feed of a speaker', often: 4, ask: (n, { speakers }) => ({ path: `/feeds/atom/p/${one(speakers, n)}` }) },
  {
    name: 'read an article',
    often: 2,
    ask: (n) => ({
      path: '/api/read',
      body: { text: `“We will build it in ${2030 + (n % 50)},” said Mayor Ana Roe.`, rules: true },
    }),
  },
]

/** The kinds, each as many times as it is asked of all. */
export const BAG: readonly Kind[] = KINDS.flatMap((kind) => Array.from({ length: kind.often }, () => kind))
