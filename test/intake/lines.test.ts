import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { linesOf } from '../../src/intake/bytes/lines.ts'

const encoder = new TextEncoder()

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

async function linesIn(text: string, { limit = 100, size = 3 } = {}): Promise<(string | null)[]> {
  const lines: (string | null)[] = []
  for await (const { bytes } of linesOf(inChunks(encoder.encode(text), size), limit))
    lines.push(bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
  return lines
}

test('lines end at line feeds alone', async () => {
  assert.deepEqual(await linesIn('a\u2028b\u2029c\u0085d\re\nf\n'), ['a\u2028b\u2029c\u0085d\re', 'f'])
})

test('a carriage return before the line feed and a byte order mark at the start are no part of a line', async () => {
  assert.deepEqual(await linesIn('\ufeffa\r\n\ufeffb\r\n'), ['a', '\ufeffb'])
})

test('blank lines are left out and still counted', async () => {
  const numbers: number[] = []
  for await (const { number } of linesOf(inChunks(encoder.encode('\na\n \t\r\n\nb'), 2), 100)) numbers.push(number)
  assert.deepEqual(numbers, [2, 5])
})

test('a line over the limit is passed over, those beside it are not', async () => {
  assert.deepEqual(await linesIn(`four\n${'x'.repeat(50)}\nfive!\n`, { limit: 5 }), ['four', null, 'five!'])
  assert.deepEqual(await linesIn('x'.repeat(6), { limit: 5 }), [null])
})

test('the last line needs no line feed', async () => {
  assert.deepEqual(await linesIn('a\nb'), ['a', 'b'])
  assert.deepEqual(await linesIn(''), [])
})

test('law: however a stream is cut into chunks, its lines are the same', async () => {
  const text = fc.array(fc.constantFrom('a', 'é', '𝕏', '\n', '\r', '\u2028', ' ')).map((parts) => parts.join(''))
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (whole, size) => {
      const expected = whole
        .split('\n')
        .map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line))
        .filter((line) => /[^ \r]/.test(line))
      assert.deepEqual(await linesIn(whole, { size }), expected, JSON.stringify({ whole, size }))
    }),
    { seed: 7, numRuns: 200 },
  )
})
