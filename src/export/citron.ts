import type { Statement } from '../statements/index.ts'
import { type Range, type Span, unitsOf } from '../text/index.ts'
import type { Exported } from './exported.ts'
import type { Format } from './format.ts'

/** https://github.com/bbc/citron, docs/data_format.md */
export const CITRON: Format = {
  name: 'citron',
  says: "The JSON of the BBC's Citron, one document a line with its text, places in code points: for what reads or trains Citron.",
  loses:
    'Statements without a cue, of a cue in several pieces all but the first, who is nested in whom, kinds, conditions, dates and addressees.',
  mediaType: 'application/jsonl',
  extension: 'jsonl',
  binary: false,
  takes: [],
  async *write(items) {
    for await (const item of items) yield `${JSON.stringify(documentOf(item))}\n`
  },
}

function documentOf({ doc, statements }: Exported): object {
  const { codePoint } = unitsOf(doc.text)
  const place = ({ from, to, text }: Span) => ({ start: codePoint(from), end: codePoint(to), text })
  const groups = mentionsOf(statements)
  const fullest = fullestOf(statements, groups)
  return {
    text: doc.text,
    quotes: statements.flatMap(({ id, source, cue, content, speaker, confidence }) =>
      cue.length === 0
        ? []
        : [
            {
              cue: place(cue[0]!),
              sources: source.map(place),
              contents: content.map(place),
              coreferences: meant(source, speaker, fullest).map(place),
              confidence,
              id,
            },
          ],
    ),
    coreference_groups: [...groups.values()].filter((mentions) => mentions.length > 1).map((mentions) => mentions.map(place)),
  }
}

/** The words for each speaker, by its id, in the order of the text, each once. */
function mentionsOf(statements: readonly Statement[]): ReadonlyMap<string, readonly Span[]> {
  const groups = new Map<string, Map<string, Span>>()
  for (const { speaker, source } of statements) {
    if (!speaker) continue
    const group = groups.get(speaker.id) ?? new Map<string, Span>()
    for (const span of source) group.set(keyOf(span), span)
    groups.set(speaker.id, group)
  }
  return new Map([...groups].map(([id, group]) => [id, [...group.values()].sort((a, b) => a.from - b.from)]))
}

const keyOf = ({ from, to }: Range) => `${from}-${to}`

/** For each speaker the first words that hold the whole name. */
function fullestOf(statements: readonly Statement[], groups: ReadonlyMap<string, readonly Span[]>): ReadonlyMap<string, Span> {
  const names = new Map(statements.flatMap(({ speaker }) => (speaker ? [[speaker.id, speaker.name] as const] : [])))
  const found = new Map<string, Span>()
  for (const [id, mentions] of groups) {
    const first = mentions.find(({ text }) => text.includes(names.get(id)!))
    if (first) found.set(id, first)
  }
  return found
}

/** Whom "he" means, in words of the text; nothing where the source says it itself, or no words do. */
function meant(source: readonly Span[], speaker: Statement['speaker'], fullest: ReadonlyMap<string, Span>): readonly Span[] {
  const words = speaker && fullest.get(speaker.id)
  return !words || source.some(({ text }) => text.includes(speaker.name)) ? [] : [words]
}
