import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Exported, FORMATS } from '../../src/export/index.ts'
import type { Span } from '../../src/index.ts'
import { exampleItems, hostileItem, itemOf, textOf } from './items.ts'

const WEB_ANNOTATION = FORMATS.find(({ name }) => name === 'web-annotation')!
const items = await exampleItems()

type Selector = { type: string; exact: string; prefix: string; suffix: string; start: number; end: number }
type Resource = { type: string; source: string; state: Record<string, string>; selector: Selector[] }
type Annotation = { id: string; body: Record<string, string>[]; target: Resource & { items?: Resource[] } }

const annotationsOf = async (of: readonly Exported[]): Promise<Annotation[]> => JSON.parse(await textOf(WEB_ANNOTATION, of))

/** The words a selector finds, by no code of ours; the quotation has to stand in the text but once. */
function found(text: string, { type, exact, prefix, suffix, start, end }: Selector): string {
  if (type === 'TextPositionSelector') return Array.from(text).slice(start, end).join('')
  const whole = prefix + exact + suffix
  const at = text.indexOf(whole)
  assert.ok(at >= 0 && text.indexOf(whole, at + 1) < 0, `stands not once: ${JSON.stringify(whole)}`)
  return text.slice(at + prefix.length, at + prefix.length + exact.length)
}

/** 32 characters stand before and after, or all there are. */
function roomy(text: string, { prefix, exact, suffix }: Selector): boolean {
  const at = text.indexOf(prefix + exact + suffix)
  return (prefix.length >= 32 || at === 0) && (suffix.length >= 32 || at + (prefix + exact + suffix).length === text.length)
}

async function selectorsFind(of: readonly Exported[]): Promise<void> {
  const annotations = await annotationsOf(of)
  const statements = of.flatMap(({ doc, statements }) => statements.map((statement) => ({ doc, statement })))
  assert.equal(annotations.length, statements.length)
  for (const [n, { doc, statement }] of statements.entries()) {
    const { target } = annotations[n]!
    assert.match((target.items?.[0] ?? target).source, /^(?:https?:|ni:)/)
    const pieces = target.items ?? [target]
    assert.equal(pieces.length, statement.content.length)
    for (const [piece, { selector }] of pieces.entries()) {
      assert.deepEqual(
        selector.map(({ type }) => type),
        ['TextQuoteSelector', 'TextPositionSelector'],
      )
      for (const one of selector) assert.equal(found(doc.text, one), statement.content[piece]!.text)
      assert.ok(roomy(doc.text, selector[0]!))
    }
  }
}

test('both selectors of every piece find its words, each read by another', async () => {
  await selectorsFind(items)
  await fc.assert(fc.asyncProperty(fc.array(hostileItem, { maxLength: 3 }), selectorsFind), { seed: 7, numRuns: 100 })
})

describe('words that stand several times', () => {
  const refrain = 'No bridge will be opened before the spring, and no road will be closed before the winter. '
  const spanAt = (text: string, from: number, length: number): Span => ({
    from,
    to: from + length,
    text: text.slice(from, from + length),
  })
  const itemAt = (text: string, from: number) => itemOf(text, [], {}, { content: [spanAt(text, from, 40)] })

  test('are told by as much around them as it takes', async () => {
    const text = `${refrain.repeat(12)}The end.`
    const [annotation] = await annotationsOf([itemAt(text, refrain.length * 3)])
    const [quote] = annotation!.target.selector
    assert.equal(found(text, quote!), text.slice(0, 40))
    assert.ok(quote!.suffix.length > 500)
  })

  test('in a text that repeats itself for thousands of characters only their position is given', async () => {
    const text = refrain.repeat(400)
    const [annotation] = await annotationsOf([itemAt(text, refrain.length * 200)])
    const { selector } = annotation!.target
    assert.deepEqual(
      selector.map(({ type }) => type),
      ['TextPositionSelector'],
    )
    assert.equal(found(text, selector[0]!), text.slice(0, 40))
  })
})

test('several pieces are one composite, in order', async () => {
  const [annotation] = await annotationsOf([itemOf('“We will,” said Ana Roe, “build it.”', ['“We will,”', '“build it.”'])])
  const { type, items: pieces } = annotation!.target
  assert.equal(type, 'oa:Composite')
  assert.deepEqual(
    pieces!.map(({ selector }) => selector[0]!.exact),
    ['“We will,”', '“build it.”'],
  )
})

describe('the state of the document', () => {
  const ROWS: readonly (readonly [string | null, Record<string, string>])[] = [
    ['2024-07-04', { sourceDateStart: '2024-07-04T00:00:00Z', sourceDateEnd: '2024-07-04T23:59:59Z' }],
    ['2024-07-04T10:00:00+02:00', { sourceDate: '2024-07-04T08:00:00Z' }],
    ['2024-07-04T10:00:00Z', { sourceDate: '2024-07-04T10:00:00Z' }],
    ['2024-07-04T10:00', { sourceDateStart: '2024-07-04T00:00:00Z', sourceDateEnd: '2024-07-04T23:59:59Z' }],
    ['2024-07-04T99:99:00Z', { sourceDateStart: '2024-07-04T00:00:00Z', sourceDateEnd: '2024-07-04T23:59:59Z' }],
    ['last week', {}],
    [null, {}],
  ]
  for (const [published, dates] of ROWS)
    test(`published ${published}`, async () => {
      const [annotation] = await annotationsOf([
        itemOf('“We will build it,” said Ana Roe.', ['“We will build it,”'], { published }),
      ])
      const { cached, type, ...rest } = annotation!.target.state
      assert.equal(type, 'TimeState')
      assert.match(cached!, /^ni:\/\/\/sha-256;[\w-]{43}$/)
      assert.deepEqual(rest, dates)
    })
})

test('the text is named by its hash, and the document by its address or else so', async () => {
  const words = ['“We will build it,”']
  const text = '“We will build it,” said Ana Roe.'
  const [near, far] = await annotationsOf([itemOf(text, words), itemOf(text, words, { url: 'https://courier.example/a' })])
  const digest = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(text))).toString('base64url')
  assert.equal(near!.target.source, `ni:///sha-256;${digest}`)
  assert.equal(far!.target.source, 'https://courier.example/a')
  assert.equal(near!.id, `ni:///sha-256;${digest}#0123456789abcdef`)
})

test('the bodies say what is done with the words and who says them', async () => {
  const [annotation] = await annotationsOf(items)
  const { kind, form, mode } = items[0]!.statements[0]!
  assert.deepEqual(
    annotation!.body.map(({ purpose, value, source }) => [purpose, value ?? source]),
    [
      ['classifying', kind],
      ['tagging', form],
      ['tagging', mode],
      ['identifying', 'Lise "Li" Toft'],
      ['identifying', 'http://www.wikidata.org/entity/Q42'],
    ],
  )
})
