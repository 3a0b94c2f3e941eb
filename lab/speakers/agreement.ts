import { type Speaker, speakersOf } from '../../src/statements/speakers/index.ts'
import type { Range } from '../../src/text/index.ts'
import { jsonLines } from '../corpora/files.ts'
import { frontEnd } from '../corpora/front-end.ts'
import { sameName } from './same-name.ts'

type Pair = readonly [from: number, to: number]
type Roles = { readonly source: readonly Pair[]; readonly cue: readonly Pair[]; readonly content: readonly Pair[] }
type Line = { readonly id: string; readonly text: string; readonly attributions: readonly Roles[] }

type Mention = {
  readonly s: number
  readonly e: number
  readonly sent: number
  readonly start: number
  readonly end: number
  readonly head: number
}
type SilverLine = {
  readonly id: string
  readonly sentences?: readonly { readonly tokens: readonly { readonly s: number; readonly e: number; readonly ner: string }[] }[]
  readonly coref?: readonly (readonly Mention[])[]
}

/** What a source is: by its words alone. */
export type Group = 'he' | 'she' | 'they' | 'it' | 'description'

/** A source that CoreNLP's coreference ties to a name, with that name and the one read. `words` are for people. */
export type Pairing = {
  readonly id: string
  readonly at: number
  readonly group: Group
  readonly source: string
  readonly silver: string
  readonly read: Speaker | null
  readonly agree: boolean
}

/**
 * The sources of a split that name nobody themselves (pronouns and descriptions) and that CoreNLP's coreference, an automatic reading, ties to a person's name. It errs
 * often: agreement tells where to look, not how right either is.
 */
export function pairingsOf(dataFolder: string, split: string): readonly Pairing[] {
  const silver = new Map(jsonLines<SilverLine>(dataFolder, `polnear/${split}.silver.jsonl.gz`).map((line) => [line.id, line]))
  return jsonLines<Line>(dataFolder, `polnear/${split}.jsonl.gz`).flatMap((line) => {
    const other = silver.get(line.id)
    return other === undefined ? [] : inArticle(line, other)
  })
}

function inArticle({ id, text, attributions }: Line, silver: SilverLine): readonly Pairing[] {
  const { passage, toNormal } = frontEnd(text)
  const ranges = (pairs: readonly Pair[]): Range[] => pairs.map(([from, to]) => ({ from: toNormal(from), to: toNormal(to) }))
  const speakers = speakersOf(
    passage,
    attributions.map(({ source, cue, content }) => ({
      source: ranges(source),
      cue: ranges(cue),
      content: ranges(content),
      parent: null,
    })),
  )
  const chains = new Map<string, string>()
  for (const chain of silver.coref ?? []) {
    const name = nameOf(text, silver, chain)
    if (name !== null) for (const { s, e } of chain) chains.set(`${s}-${e}`, name)
  }
  return attributions.flatMap(({ source }, n): Pairing[] => {
    const [from, to] = source[0] ?? [0, 0]
    const words = text.slice(from, to).replace(/\s+/g, ' ')
    const group = groupOf(words)
    const name = chains.get(`${from}-${to}`)
    if (source.length !== 1 || group === null || name === undefined) return []
    const read = speakers[n] ?? null
    return [{ id, at: from, group, source: words, silver: name, read, agree: read !== null && isSame(name, read.name) }]
  })
}

/** The longest name of a person in a chain: the words that are one, up to the mention's head; null where it holds none. */
function nameOf(text: string, { sentences }: SilverLine, chain: readonly Mention[]): string | null {
  let best: string | null = null
  for (const { sent, start, head } of chain) {
    const tokens = sentences?.[sent]?.tokens ?? []
    let first = head
    while (first >= start && tokens[first]?.ner === 'PERSON') first--
    if (first === head) continue
    const words = text.slice(tokens[first + 1]!.s, tokens[head]!.e)
    if (best === null || words.length > best.length) best = words
  }
  return best
}

/** "Democrat Hillary Clinton" and "Hillary Clinton": CoreNLP takes words before a name for part of it. */
const isSame = (silver: string, read: string): boolean => {
  const last = (name: string) => name.toLowerCase().split(/\s+/).at(-1) ?? ''
  return sameName(silver, read) || last(silver) === last(read)
}

function groupOf(words: string): Group | null {
  const lower = words.toLowerCase()
  if (lower === 'he' || lower === 'she' || lower === 'they' || lower === 'it') return lower
  return /^(?:the|his|her|their|its) /.test(lower) && !/ \p{Lu}/u.test(words.slice(4)) ? 'description' : null
}
