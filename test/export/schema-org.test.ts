import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Exported, FORMATS } from '../../src/export/index.ts'
import type { StatementSpeaker } from '../../src/index.ts'
import { exampleItems, hostileItem, itemOf, textOf } from './items.ts'

const SCHEMA_ORG = FORMATS.find(({ name }) => name === 'schema-org')!
const items = await exampleItems()

type Quotation = Record<string, unknown> & { text: string }

const graphOf = async (of: readonly Exported[]): Promise<Quotation[]> => {
  const { '@context': context, '@graph': graph } = JSON.parse(await textOf(SCHEMA_ORG, of))
  assert.equal(context, 'https://schema.org')
  return graph
}

test('each statement with quoted words is a quotation, and no other', async () => {
  const quoted = items.flatMap(({ statements }) => statements.filter(({ form }) => form !== 'indirect'))
  const graph = await graphOf(items)
  assert.deepEqual(
    graph.map((quotation) => String(quotation['@id']).split('#')[1]),
    quoted.map(({ id }) => id),
  )
})

test('nothing in it can end the script element it stands in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostileItem, { maxLength: 3 }), async (hostile) => {
      const text = await textOf(SCHEMA_ORG, hostile)
      assert.ok(!text.includes('<'))
      const quoted = hostile.flatMap(({ doc, statements }) =>
        statements.filter(({ form }) => form !== 'indirect').map((statement) => ({ doc, statement })),
      )
      const graph = await graphOf(hostile)
      assert.equal(graph.length, quoted.length)
      for (const [n, { doc, statement }] of quoted.entries()) {
        const { isPartOf, creator, creditText, isBasedOn } = graph[n] as Record<
          string,
          { headline?: string; name?: string; '@id'?: string }
        >
        assert.equal(isPartOf!.headline ?? null, doc.title)
        assert.match(isPartOf!['@id']!, /^(?:https?:|ni:)/)
        assert.equal(creator?.name ?? creditText ?? isBasedOn?.name ?? null, statement.speaker?.name ?? null)
      }
    }),
    { seed: 7, numRuns: 100 },
  )
})

describe('the words', () => {
  const ROWS: readonly (readonly [form: 'direct' | 'mixed', contents: readonly string[], text: string])[] = [
    ['direct', ['“We will … build [the dam],”'], 'We will … build [the dam],'],
    ['direct', ['“We will,”', '“build it.”'], 'We will, build it.'],
    ['direct', ['"So be it"'], 'So be it'],
    ['direct', ['«So be it»'], 'So be it'],
    ['direct', ['We will build it'], 'We will build it'],
    ['mixed', ['the dam was “old but safe”'], 'the dam was “old but safe”'],
  ]
  for (const [form, contents, text] of ROWS)
    test(`${contents.join(' + ')} are ${text}`, async () => {
      const [quotation] = await graphOf([itemOf(`Ana Roe: ${contents.join(', said she, ')}`, contents, {}, { form })])
      assert.equal(quotation!.text, text)
    })
})

describe('whose they are', () => {
  const speaker: StatementSpeaker = { id: 's1', name: 'Roe', kind: 'person', via: 'name', confidence: 1, roles: [], others: [] }
  const ROWS: readonly (readonly [StatementSpeaker['kind'], object])[] = [
    ['person', { creator: { '@type': 'Person', name: 'Roe' } }],
    ['organisation', { creator: { '@type': 'Organization', name: 'Roe' } }],
    ['document', { isBasedOn: { '@type': 'CreativeWork', name: 'Roe' } }],
    ['group', { creditText: 'Roe' }],
    ['unnamed', { creditText: 'Roe' }],
  ]
  for (const [kind, expected] of ROWS)
    test(kind, async () => {
      const words = ['“We will build it,”']
      const [quotation] = await graphOf([itemOf('“We will build it,” said Roe.', words, {}, { speaker: { ...speaker, kind } })])
      const { creator, isBasedOn, creditText } = quotation!
      assert.deepEqual(
        { creator, isBasedOn, creditText },
        { creator: undefined, isBasedOn: undefined, creditText: undefined, ...expected },
      )
    })

  test('whom a record knows has an item on Wikidata', async () => {
    const statement = { ...items[0]!.statements[0]!, form: 'direct' as const, speaker }
    const [quotation] = await graphOf([{ ...items[0]!, statements: [statement] }])
    assert.deepEqual(quotation!.creator, {
      '@type': 'Person',
      name: 'Lise "Li" Toft',
      sameAs: 'http://www.wikidata.org/entity/Q42',
    })
  })
})
