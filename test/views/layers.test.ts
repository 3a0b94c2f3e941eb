import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { html } from '../../src/views/html.ts'
import { type Layer, layersOver } from '../../src/views/reading/layers.ts'

const layer = (from: number, to: number, name: string): Layer => ({
  from,
  to,
  open: (again) => html`<${again ? name.toUpperCase() : name}>`,
  close: html`</${name}>`,
})
const over = (text: string, layers: readonly Layer[], ...blocks: readonly (readonly [number, number])[]) => {
  const inside = layersOver(text, layers)
  return blocks.map(([from, to]) => html`${inside({ from, to })}`.toString()).join('|')
}

test('a layer lies over its words', () => assert.equal(over('abcdef', [layer(2, 4, 'x')], [0, 6]), 'ab<x>cd</x>ef'))

test('one within another stands within it, however they were given', () => {
  const inner = layer(2, 3, 'y')
  const outer = layer(1, 5, 'x')
  for (const layers of [
    [inner, outer],
    [outer, inner],
  ])
    assert.equal(over('abcdef', layers, [0, 6]), 'a<x>b<y>c</y>de</x>f')
})

test('one that crosses the end of another is closed with it and opened again', () =>
  assert.equal(over('abcdef', [layer(0, 4, 'x'), layer(2, 6, 'y')], [0, 6]), '<x>ab<y>cd</y></x><Y>ef</y>'))

test('one that goes on in the next block is opened there again; what lies between blocks is not shown', () =>
  assert.equal(over('abcdef', [layer(1, 5, 'x')], [0, 2], [3, 6]), 'a<x>b</x>|<X>de</x>f'))

test('what is of others is escaped', () => assert.equal(over('a<b>&', [layer(1, 4, 'x')], [0, 5]), 'a<x>&lt;b&gt;</x>&amp;'))

test('law: whatever the layers, the words stay, elements nest, and each character is under exactly its layers', () => {
  const range = fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
  fc.assert(
    fc.property(fc.array(range, { maxLength: 8 }), fc.nat(20), (ranges, cut) => {
      const text = 'abcdefghijklmnopqrst'
      const names = ranges.map((_, at) => `n${at}`)
      const marked = over(
        text,
        ranges.map(([from, to], at) => layer(from, to, names[at]!)),
        [0, cut],
        [cut, 20],
      )
      const open: string[] = []
      const under: string[][] = []
      for (const [piece] of marked.replace('|', '').matchAll(/<[^>]+>|[a-z]/g)) {
        if (piece.startsWith('</')) assert.equal(open.pop(), piece.slice(2, -1), marked)
        else if (piece.startsWith('<')) open.push(piece.slice(1, -1).toLowerCase())
        else under.push([...open].sort())
      }
      assert.deepEqual(open, [])
      assert.equal(marked.replaceAll(/<[^>]+>|\|/g, ''), text)
      for (let at = 0; at < 20; at++)
        assert.deepEqual(under[at], names.filter((_, n) => ranges[n]![0] <= at && at < ranges[n]![1]).sort(), marked)
    }),
    { seed: 11, numRuns: 400 },
  )
})
