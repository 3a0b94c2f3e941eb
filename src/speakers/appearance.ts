import type { Doc } from '../documents/index.ts'
import type { SpeakerKind, Statement, StatementSpeaker } from '../statements/index.ts'
import { slugOf } from './identity.ts'
import { wordsOf } from './names/index.ts'

/** A speaker of one article, with what the article says of it: what speakers of a record are made of. */
export type Appearance = {
  /** One of a kind in the record. Made from the document and the name, so that another reading that finds the speaker again gives the same. */
  readonly id: string
  readonly document: string
  /** The speaker's id in the document, for this reading. */
  readonly speaker: string
  readonly outlet: string | null
  /** The day or instant of publication, as the document has it. */
  readonly published: string | null
  /** Where the article was written, by its dateline. */
  readonly place: string | null
  /** The fullest name in the article, or the fullest words for one without a name. */
  readonly name: string
  /** Other forms of the name the article uses: "NRA", "Bill Roe". */
  readonly names: readonly string[]
  readonly kind: SpeakerKind
  /** What the article says it is: "the mayor of Nordvik". */
  readonly roles: readonly string[]
  /** The names of the other people who speak in the article. */
  readonly beside: readonly string[]
  readonly statements: number
}

/** The speakers of a document in the order they speak, as a record takes them in. */
export function appearancesOf(
  doc: Pick<Doc, 'id' | 'outlet' | 'published' | 'dateline'>,
  statements: readonly Statement[],
): readonly Appearance[] {
  const speakers = new Map<string, { readonly speaker: StatementSpeaker; readonly names: Set<string>; count: number }>()
  for (const { speaker, source } of statements) {
    if (speaker === null) continue
    const known = speakers.get(speaker.id) ?? { speaker, names: new Set<string>(), count: 0 }
    speakers.set(speaker.id, known)
    known.count++
    if (NAMED.has(speaker.via)) for (const { text } of source) known.names.add(nameIn(text))
  }
  const people = [...speakers.values()]
    .filter(({ speaker }) => speaker.kind === 'person')
    .map(({ speaker }) => flat(speaker.name))
  const taken = new Map<string, number>()
  return [...speakers.values()].map(({ speaker, names, count }) => {
    const name = flat(speaker.name)
    const slug = slugOf(name)
    const number = (taken.get(slug) ?? 0) + 1
    taken.set(slug, number)
    return {
      id: `${doc.id}/${slug}${number > 1 ? `.${number}` : ''}`,
      document: doc.id,
      speaker: speaker.id,
      outlet: doc.outlet,
      published: doc.published,
      place: doc.dateline?.place.text ?? null,
      name,
      names: [...names].filter((other) => other !== '' && other !== name).slice(0, MOST_NAMES),
      kind: speaker.kind,
      roles: [...new Set(speaker.roles.map(({ text }) => flat(text)))].slice(0, MOST_ROLES),
      beside: people.filter((other) => other !== name).slice(0, MOST_BESIDE),
      statements: count,
    }
  })
}

const MOST_NAMES = 4
const MOST_ROLES = 8
const MOST_BESIDE = 12
const NAMED: ReadonlySet<string> = new Set(['name', 'alias', 'label'])

// A name of a text is short; what is longer is no name, and must not make every table that keeps it large.
const LONGEST = 200
const flat = (text: string): string =>
  wordsOf(text.slice(0, 2 * LONGEST))
    .join(' ')
    .slice(0, LONGEST)
    .toWellFormed() // half a character, where it was cut, is none

/** The name in the words of a source: "the NRA’s" has "NRA", "Mr. Bill Roe, a farmer," has "Mr. Bill Roe"; empty where it is no plain name. */
function nameIn(source: string): string {
  const words = wordsOf(
    source
      .slice(0, LONGEST)
      .toWellFormed()
      .split(/[,;(:]/u)[0]!,
  ).map((word) => word.replace(/['’]s?$/u, ''))
  while (words.length > 0 && !/^\p{Lu}/u.test(words[0]!)) words.shift()
  if (/^(?:The|A|An|His|Her|Their|Our|My)$/u.test(words[0] ?? '')) words.shift()
  const name = words.length > 0 && words.length <= MOST_WORDS && words.every((word) => /^\p{Lu}/u.test(word) || JOINING.has(word))
  return name ? words.join(' ') : ''
}
const MOST_WORDS = 6
const JOINING: ReadonlySet<string> = new Set('of for and the de la le du von van der den di da dos al el bin &'.split(' '))
