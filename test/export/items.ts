import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Exported, Format, FormatOptions } from '../../src/export/index.ts'
import { type Doc, docFromBytes, docFromText, KINDS, MODES, RELATIONS, read, type Span, type Statement } from '../../src/index.ts'
import { NOTHING_MORE } from '../../src/statements/index.ts'
import { damagedText } from '../text/texts.ts'

export const EXAMPLES = ['bridge-dispute.txt', 'communique.txt', 'interview.html', 'press-conference.txt']

/** The examples as they are read by the rules, with all that a record may add. */
export async function exampleItems(): Promise<Exported[]> {
  const items: Exported[] = []
  for (const name of EXAMPLES) {
    const { doc, statements } = read(await docFromBytes(readFileSync(`examples/${name}`), { name }))
    const [first, second] = statements
    items.push({
      doc,
      statements,
      name: `examples/${name}`,
      speakers: new Map([[first!.id, { id: 'lise-toft', name: 'Lise "Li" Toft', wikidata: 'Q42' }]]),
      // People have looked at one statement of each, and at all of the communiqué's.
      corrected: new Set(name === 'communique.txt' ? statements.map(({ id }) => id) : [second!.id]),
      kept: { added: '2031-02-14', by: ['Ida'], nothing: null },
    })
  }
  return items
}

/** An item of one article and what was said in it, marked by hand. */
export function itemOf(
  text: string,
  contents: readonly string[],
  about: Partial<Doc> = {},
  statement: Partial<Statement> = {},
): Exported {
  const doc: Doc = { ...docFromText(text, { language: 'en' }), ...about }
  const spanOf = (words: string): Span => {
    const from = doc.text.indexOf(words)
    if (from < 0) throw new Error(`“${words}” does not stand in the text`)
    return { from, to: from + words.length, text: words }
  }
  return { doc, statements: [{ ...BARE, content: contents.map(spanOf), ...statement }] }
}

const BARE: Statement = {
  id: '0123456789abcdef',
  form: 'direct',
  mode: 'speech',
  kind: 'assertion',
  why: 'nothing else',
  rule: 'learned',
  confidence: 0.9,
  parent: null,
  source: [],
  cue: [],
  content: [],
  speaker: null,
  ...NOTHING_MORE,
}

const TRAPS = [
  '=SUM(A1)',
  '+1',
  '-1',
  '@x',
  '\t',
  '\r',
  '\n',
  '"',
  '","',
  '""',
  '1-2',
  '12',
  '2024-07-04',
  '1e5',
  'שלום',
  'مرحبا',
  '</script>',
  '<!--',
  '🇳🇴',
  '\u0085',
  '\u2029',
  '\0',
]

const hostileText = fc
  .array(fc.oneof(damagedText, fc.constantFrom(...TRAPS)), { minLength: 1, maxLength: 8 })
  .map((pieces) => pieces.join(''))
  .filter((text) => /[\p{L}\p{N}]/u.test(text))

const nothingOr = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2 })

/** Documents of everything that could trip a format, with statements at any places of them that part no character. */
export const hostileItem: fc.Arbitrary<Exported> = fc
  .record({
    text: hostileText,
    about: fc.record({
      title: nothingOr(hostileText),
      byline: nothingOr(hostileText),
      outlet: nothingOr(hostileText),
      published: nothingOr(fc.constantFrom('2024-07-04', '2024-07-04T10:00:00+02:00', '2024-07-04T10:00', 'yesterday')),
      url: nothingOr(fc.constantFrom('https://courier.example/a?b=1&c=“d”#e', 'javascript:alert(1)', 'https://x.example/')),
    }),
  })
  .chain(({ text, about }) => {
    const doc = docFromText(text, Object.fromEntries(Object.entries(about).filter(([, value]) => value !== null)))
    const places = Array.from({ length: doc.text.length + 1 }, (_, at) => at).filter(
      (at) => at === 0 || at === doc.text.length || doc.text.codePointAt(at - 1)! <= 0xffff,
    )
    const spans = (least: number, most: number): fc.Arbitrary<Span[]> =>
      fc
        .uniqueArray(fc.constantFrom(...places), { minLength: Math.min(least * 2, places.length), maxLength: most * 2 })
        .map((found) => found.toSorted((a, b) => a - b))
        .map((found) =>
          found.flatMap((from, n) => {
            const to = found[n + 1]
            return n % 2 === 0 && to !== undefined ? [{ from, to, text: doc.text.slice(from, to) }] : []
          }),
        )
    const span = spans(1, 1).map(([one]) => one!)
    const several = spans(0, 3)
    const statement: fc.Arbitrary<Statement> = fc.record({
      id: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 16, maxLength: 16 }),
      form: fc.constantFrom('direct', 'mixed', 'indirect'),
      mode: fc.constantFrom(...MODES),
      kind: fc.constantFrom(...KINDS),
      why: hostileText,
      rule: fc.constant('learned'),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }).map((share) => share + 0),
      parent: fc.constant(null),
      source: several,
      cue: several,
      content: spans(1, 3),
      speaker: nothingOr(
        fc.record({
          id: fc.constantFrom('s1', 's2'),
          name: hostileText,
          kind: fc.constantFrom('person', 'group', 'organisation', 'document', 'unnamed'),
          via: fc.constantFrom('name', 'pronoun', 'none'),
          confidence: fc.constant(0.5),
          roles: several,
          others: fc.array(hostileText, { maxLength: 2 }),
        }),
      ),
      addressee: nothingOr(span),
      place: nothingOr(span),
      date: nothingOr(span.map((found) => ({ ...found, value: '2024-07' }))),
      conditions: fc.array(
        fc.record({ relation: fc.constantFrom(...RELATIONS), connective: span, clause: span, governs: nothingOr(span) }),
        { maxLength: 2 },
      ),
      deadlines: several.map((found) => found.map((one, n) => ({ ...one, value: n % 2 ? '2024' : null }))),
      negations: several,
      modals: several.map((found) => found.map((one) => ({ ...one, kind: 'must' as const }))),
      acts: several.map((found) => found.map((one) => ({ ...one, kind: 'refusal' as const, why: '“no”' }))),
      edits: several.map((found) => found.map((one) => ({ ...one, kind: 'omission' as const }))),
    })
    return fc.record(
      {
        doc: fc.constant(doc),
        statements: fc.uniqueArray(statement, { maxLength: 4, selector: ({ id }) => id }).map(nested),
        name: hostileText,
        kept: fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<NonNullable<Exported['kept']>>,
      },
      { requiredKeys: ['doc', 'statements'] },
    )
  })
  .map((item) => structuredClone(item)) // objects as programs make them, with a prototype

/** Each second statement within the one before. */
const nested = (statements: readonly Statement[]): Statement[] =>
  statements.map((statement, n) => (n % 2 ? { ...statement, parent: statements[n - 1]!.id } : statement))

export async function* stream<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

/** All that a format writes of some items. */
export async function bytesOf(format: Format, items: Iterable<Exported>, options: FormatOptions = {}): Promise<Uint8Array> {
  const chunks = await all(format.write(stream(items), options))
  return Buffer.concat(chunks.map((chunk) => (typeof chunk === 'string' ? Buffer.from(chunk) : chunk)))
}

export const textOf = async (...given: Parameters<typeof bytesOf>) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(...given))
