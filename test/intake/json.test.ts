import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Found } from '../../src/intake/index.ts'
import { valuesOf } from '../../src/intake/json/values.ts'
import { inPieces, takenFrom, told } from './take.ts'

const tell = async (text: string, size?: number) => told(await takenFrom(text, 'a.json', size))

describe('JSON records', () => {
  test('one a line, called by their ids or lines; a bad one never stops the rest', async () => {
    const lines = [
      '{"id": "roe", "text": "No, she said.", "url": "https://post.example/a", "published": "2024-03-05", "other": 1}',
      '{"html": "<p>No, he said.</p>"}',
      '{"id": 7, "text": "Never."}',
      'not JSON',
      '',
      '["No"]',
      '{"id": "none"}',
      '{"text": 5}',
    ]
    const all = {
      'a.json#roe': 'No, she said.',
      'a.json:2': 'No, he said.',
      'a.json#7': 'Never.',
      'a.json:4': 'not-json',
      'a.json:6': 'not-an-object',
      'a.json#none': 'no-text',
      'a.json:8': 'bad-field',
    }
    for (const size of [1, 5, 1000]) assert.deepEqual(await tell(lines.join('\r\n'), size), all)
    const { items } = await takenFrom(lines[0]!, 'a.json')
    assert.deepEqual((items[0] as Found).known, { url: 'https://post.example/a', published: '2024-03-05' })
  })

  test('in a list, over any number of lines, each called by its place', async () => {
    const list = JSON.stringify(
      [{ text: 'No, she said.' }, { id: 'b', text: 'A "]" and a \\ and a {.' }, 5, [{ text: 'x' }], { text: 'Never.' }],
      null,
      2,
    )
    for (const size of [1, 3, 1000])
      assert.deepEqual(await tell(`\ufeff${list}`, size), {
        'a.json[0]': 'No, she said.',
        'a.json#b': 'A "]" and a \\ and a {.',
        'a.json[2]': 'not-an-object',
        'a.json[3]': 'not-an-object',
        'a.json[4]': 'Never.',
      })
  })

  test('one alone, written over several lines, and several one behind the other', async () => {
    const pretty = JSON.stringify({ text: 'No, she said.' }, null, 2)
    assert.deepEqual(await tell(pretty), { 'a.json[0]': 'No, she said.' })
    assert.deepEqual(await tell(`${pretty}\n${pretty}`), { 'a.json[0]': 'No, she said.', 'a.json[1]': 'No, she said.' })
    assert.deepEqual(await tell('[]'), {})
  })

  test('a list that breaks off gives what is whole, and an error', async () => {
    assert.deepEqual(await tell('[{"text": "No."}, {"text": "Ne'), { 'a.json[0]': 'No.', 'a.json': 'not-json' })
    assert.deepEqual(await tell('[{"text": "No."},'), { 'a.json[0]': 'No.', 'a.json': 'not-json' })
    assert.deepEqual(await tell('{"text": "No."\n'), { 'a.json': 'not-json' })
  })

  test('a first line that is spoilt does not make a list of lines', async () => {
    assert.deepEqual(await tell('{"text": "No\n{"text": "Never."}\n'), { 'a.json:1': 'not-json', 'a.json:2': 'Never.' })
  })

  test('a value that is too long is passed over, the others are read', async () => {
    const values: (string | null)[] = []
    for await (const { bytes } of valuesOf(inPieces(Buffer.from('[1, "a long value of many bytes", {"a": 2}]'), 4), 10))
      values.push(bytes && Buffer.from(bytes).toString())
    assert.deepEqual(values, ['1', null, '{"a": 2}'])
  })

  test('whatever a list holds, cutting it gives its values', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue()),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(0, 2),
        async (list, size, indent) => {
          const values: unknown[] = []
          for await (const { bytes } of valuesOf(inPieces(Buffer.from(JSON.stringify(list, null, indent)), size), 10_000))
            values.push(JSON.parse(Buffer.from(bytes!).toString()))
          assert.deepEqual(values, JSON.parse(JSON.stringify(list)))
        },
      ),
      { seed: 3, numRuns: 300 },
    )
  })
})
