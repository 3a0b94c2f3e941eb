import { docFromText } from '../../src/documents/index.ts'
import type { Entry } from '../../src/record/index.ts'
import { type Kind, NOTHING_MORE, type Statement } from '../../src/statements/index.ts'
import { spanOf } from '../../src/text/index.ts'
import { randomFrom } from '../random.ts'

/** As many statements as a news article has on average (PolNeAR: 24). */
export const A_DOCUMENT = 24
const KINDS: readonly Kind[] = [
  'assertion',
  'assertion',
  'assertion',
  'prediction',
  'demand',
  'refusal',
  'commitment',
  'accusation',
]
const FORMS: readonly Statement['form'][] = ['direct', 'mixed', 'indirect', 'indirect']

/**
 * Entries for a record of any size, the same every time: words, speakers and outlets are drawn as they are in news, a few often and many seldom (Zipf). Each
 * statement is a sentence of its document, so that every promise of the record holds.
 */
export function* entriesMade(statements: number, seed = 1): Generator<Entry> {
  const random = randomFrom(seed)
  const seldom = (count: number) => Math.min(count - 1, Math.floor(count ** random()) - 1)
  for (let number = 0; number * A_DOCUMENT < statements; number++) {
    const outlet = `Outlet ${seldom(300)}`
    const published = new Date(Date.UTC(2015, 0, 1 + Math.floor(random() * 3650))).toISOString().slice(0, 10)
    const cast = Array.from({ length: 1 + Math.floor(random() * 6) }, () => nameOf(seldom(20_000)))
    const said = Array.from({ length: A_DOCUMENT }, () => {
      const length = 8 + Math.floor(random() * 24)
      return { name: cast[seldom(cast.length)]!, words: Array.from({ length }, () => wordOf(seldom(40_000))).join(' ') }
    })
    const url = `https://news.example/${seed}/${number}`
    const text = said.map(({ name, words }) => `${name} said ${words}.`).join('\n\n')
    const doc = docFromText(text, { outlet, published, url, title: `Report ${number}`, language: 'en' })
    let at = 0
    const made = said.map(({ name, words }, n): Statement => {
      const [start, cue, content] = [at, at + name.length + 1, at + name.length + 6]
      at = content + words.length + 3
      const clause = spanOf(text, content, Math.min(content + 20, content + words.length))
      return {
        id: `${doc.id.slice(0, 12)}${String(n).padStart(4, '0')}`,
        form: FORMS[seldom(FORMS.length)]!,
        mode: 'speech',
        kind: KINDS[seldom(KINDS.length)]!,
        why: 'made',
        rule: 'made',
        confidence: 0.5 + random() / 2,
        parent: null,
        source: [spanOf(text, start, start + name.length)],
        cue: [spanOf(text, cue, cue + 4)],
        content: [spanOf(text, content, content + words.length)],
        speaker: { id: `s${cast.indexOf(name)}`, name, kind: 'person', via: 'name', confidence: 1, roles: [], others: [] },
        ...NOTHING_MORE,
        conditions: random() < 0.06 ? [{ relation: 'if', connective: clause, clause, governs: null }] : [],
      }
    })
    yield { doc, statements: made, reader: { program: 'bench', model: 'made' }, place: url }
  }
}

/** The entries in as many as are added at a time. */
export function* batches(entries: Iterable<Entry>, size: number): Generator<Entry[]> {
  let batch: Entry[] = []
  for (const entry of entries) {
    batch.push(entry)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

const SYLLABLES = ['ba', 'de', 'ki', 'lo', 'mu', 'na', 'pe', 'ri', 'so', 'tu', 'va', 'ze']

/** The word of a rank: a few syllables that no other rank has. */
export function wordOf(rank: number): string {
  let word = ''
  for (let rest = rank + 12; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) word += SYLLABLES[rest % SYLLABLES.length]
  return word
}

export function nameOf(rank: number): string {
  const [first, last] = [wordOf(rank % 500), wordOf(500 + Math.floor(rank / 4))]
  return `${first[0]!.toUpperCase()}${first.slice(1)} ${last[0]!.toUpperCase()}${last.slice(1)}`
}
