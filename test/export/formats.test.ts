import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Exported, FORMATS, type FormatOptions } from '../../src/export/index.ts'
import { all, bytesOf, exampleItems, hostileItem, itemOf, stream } from './items.ts'

const items = await exampleItems()

/** An item as it is when people have looked at all of it: some formats hold nothing else. */
const lookedThrough = (item: Exported): Exported => ({ ...item, corrected: new Set(item.statements.map(({ id }) => id)) })

const whole = lookedThrough(items[0]!)

/** Every choice of the options a format takes. */
function choicesOf(takes: readonly (keyof FormatOptions)[]): FormatOptions[] {
  const values = { per: ['document', 'statement'], unit: ['utf16', 'codepoint', 'utf8'], excel: [false, true] } as const
  return takes.reduce<FormatOptions[]>(
    (choices, option) => choices.flatMap((choice) => values[option].map((value) => ({ ...choice, [option]: value }))),
    [{}],
  )
}

test('no two formats have one name, and each says what it loses', () => {
  assert.equal(new Set(FORMATS.map(({ name }) => name)).size, FORMATS.length)
  for (const sentence of FORMATS.flatMap(({ says, loses }) => [says, loses])) assert.match(sentence, /^\w[^\n]{6,}\.$/)
})

for (const format of FORMATS)
  for (const options of choicesOf(format.takes))
    describe(`${format.name} ${JSON.stringify(options)}`, () => {
      test('the same items give the same bytes, and of no items it is a whole file too', async () => {
        const [once, again] = [await bytesOf(format, items, options), await bytesOf(format, structuredClone(items), options)]
        assert.ok(once.length > 1000)
        assert.deepEqual(again, once)
        assert.ok((await bytesOf(format, [], options)).length < once.length)
      })

      test('nothing trips it', async () => {
        await fc.assert(
          fc.asyncProperty(fc.array(hostileItem, { maxLength: 3 }), async (hostile) => {
            await bytesOf(format, hostile.map(lookedThrough), options)
          }),
          { seed: 7, numRuns: 60 },
        )
      })

      test('an error of the items is its error, and one who has had enough ends the items', async () => {
        async function* broken(): AsyncGenerator<Exported> {
          yield whole
          throw new Error('the disk is gone')
        }
        await assert.rejects(all(format.write(broken(), options)), /the disk is gone/)
        let taken = 0
        let ended = false
        async function* many(): AsyncGenerator<Exported> {
          try {
            for (;;) {
              taken++
              yield whole
            }
          } finally {
            ended = true
          }
        }
        for await (const _ of format.write(many(), options)) if (taken > 1) break
        assert.ok(ended)
      })
    })

for (const format of FORMATS.filter(({ name }) => name !== 'parquet'))
  test(`${format.name} takes an item only when what came of the one before was taken`, async () => {
    let written = ''
    async function* five(): AsyncGenerator<Exported> {
      for (let n = 0; n < 5; n++) {
        if (n > 0) assert.ok(written.includes(`bridge ${n - 1} will`))
        yield lookedThrough(itemOf(`“The bridge ${n} will open,” said Bo Holm.`, [`“The bridge ${n} will open,”`]))
      }
    }
    for await (const chunk of format.write(five())) written += Buffer.from(chunk as string).toString()
  })

test('Parquet writes a group of rows as soon as it is full, however many come', async () => {
  const parquet = FORMATS.find(({ name }) => name === 'parquet')!
  const rows = 25_000
  const [item] = items
  let taken = 0
  async function* many(): AsyncGenerator<Exported> {
    for (; taken < rows; taken++) yield { ...item!, statements: item!.statements.slice(0, 1) }
  }
  const takenAt: number[] = []
  for await (const _ of parquet.write(many())) takenAt.push(taken)
  assert.deepEqual(takenAt, [9_999, 19_999, rows, rows])
  assert.ok((await all(parquet.write(stream([])))).length === 1)
})
