import type { Match, Standing, Verdict } from './verdict.ts'

/** A document as it was searched: what it goes by (a file, an address), its id, and the hash of its text. */
export type SearchedDocument = { readonly name: string; readonly document: string; readonly hash: string }

/** A verdict with the documents it was given on. */
export type Run = { readonly verdict: Verdict; readonly documents: readonly SearchedDocument[] }

/** What became of a document between two runs; a match is null where the words did not stand in it, or it was not searched. */
export type DocumentChange = {
  readonly name: string
  /**
   * `new`, `gone`: searched in one run alone. `text-changed`: its text is another. `verdict-changed`: the same text is read or judged otherwise, by another
   * version of the program.
   */
  readonly what: 'new' | 'gone' | 'text-changed' | 'verdict-changed'
  readonly was: Match | null
  readonly is: Match | null
}

/** What has changed since a verdict was given. */
export type Since = {
  /** One sentence. */
  readonly says: string
  readonly changed: boolean
  /** The verdict then: its sentence and its match. */
  readonly was: Pick<Verdict, 'answer' | 'match'>
  /** What was told of the words then and is no longer, and what is told now: changes of meaning, and whose words they are. */
  readonly noLonger: readonly string[]
  readonly added: readonly string[]
  /** Documents that bear on it. */
  readonly documents: readonly DocumentChange[]
}

/** What differs between two verdicts on one quotation, the documents in the order of their names. */
export function sinceThen(then: Run, now: Run): Since {
  const [before, after] = [tellingsOf(then.verdict), tellingsOf(now.verdict)]
  const noLonger = before.filter((telling) => !after.includes(telling))
  const added = after.filter((telling) => !before.includes(telling))
  const documents = documentsSince(then, now)
  const { answer, match } = then.verdict
  const changed = match !== now.verdict.match || noLonger.length + added.length + documents.length > 0
  return { says: saysOf(then, now, documents, changed), changed, was: { answer, match }, noLonger, added, documents }
}

const tellingsOf = ({ flags, attribution }: Verdict): string[] => [
  ...new Set([...flags.map(({ flag, says }) => `${flag}: ${says}`), attribution.says]),
]

type Named = { readonly name: string; readonly standing: Standing | undefined; readonly document: SearchedDocument | undefined }

function documentsSince(then: Run, now: Run): DocumentChange[] {
  const several = new Set([...addressesOfSeveral(then), ...addressesOfSeveral(now)])
  const [before, after] = [byName(then, several), byName(now, several)]
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort()
  return keys.flatMap((key) => {
    const [a, b] = [before.get(key), after.get(key)]
    const { name } = (b ?? a)!
    const [was, is] = [a?.standing?.match ?? null, b?.standing?.match ?? null]
    if (was === null && is === null) return []
    const hashes = [a, b].map((one) => one?.document?.hash ?? one?.standing?.hash)
    const what = !a ? 'new' : !b ? 'gone' : hashes[0] !== hashes[1] ? 'text-changed' : was === is ? null : 'verdict-changed'
    return what === null ? [] : { name, what, was, is }
  })
}

/** The documents of a run by what they go by: those searched, and those the words stand in. One that is not listed, as on a record, goes by its address; where several texts of it are searched, by its id. */
function byName({ verdict, documents }: Run, several: ReadonlySet<string>): Map<string, Named> {
  const names = Map.groupBy(documents, ({ document }) => document)
  const named = new Map<string, Named>(
    documents.map((document) => [document.name, { name: document.name, document, standing: undefined }]),
  )
  for (const standing of verdict.standings) {
    const { id, url, title } = standing.document
    // The same article in two files is two documents of one id.
    const file = names.get(id)?.shift()
    const key = file?.name ?? (url === null || several.has(url) ? id : url)
    named.set(key, { name: file?.name ?? url ?? title ?? id, document: file, standing })
  }
  return named
}

/** Addresses under which more than one text is searched. */
function addressesOfSeveral({ verdict }: Run): string[] {
  const urls = verdict.standings.flatMap(({ document }) => document.url ?? [])
  return urls.filter((url, n) => urls.indexOf(url) < n)
}

function saysOf(then: Run, now: Run, documents: readonly DocumentChange[], changed: boolean): string {
  if (!changed) return `Nothing has changed: ${stateOf(now.verdict)}, as then.`
  const counts = (['new', 'gone', 'text-changed', 'verdict-changed'] as const).flatMap((what) => {
    const count = documents.filter((document) => document.what === what).length
    return count === 0 ? [] : `${count} ${SAID[what]}`
  })
  return `Then ${stateOf(then.verdict)}; now ${stateOf(now.verdict)}${counts.length > 0 ? `. Of the documents ${counts.join(', ')}` : ''}.`
}

const SAID: Readonly<Record<DocumentChange['what'], string>> = {
  new: 'new',
  gone: 'gone',
  'text-changed': 'with another text',
  'verdict-changed': 'judged otherwise',
}

/** "verbatim in 412 documents". */
function stateOf({ match, standings, searched }: Verdict): string {
  const count = standings.filter((standing) => standing.match === match).length
  if (match === 'not-found' || count === 0) return `${match} in ${searched.says}`
  return `${match} in ${count === 1 ? '1 document' : `${count} documents`}`
}
