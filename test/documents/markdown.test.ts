import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { docFromBytes } from '../../src/documents/index.ts'
import { withoutMarks } from '../../src/documents/markdown/inline.ts'

const read = (text: string, name = 'draft.md') => docFromBytes(Buffer.from(text), { name })
const blocksOf = async (text: string) => {
  const doc = await read(text)
  return doc.blocks.map(({ kind, from, to }) => [kind, doc.text.slice(from, to)])
}

const SHOWN: readonly (readonly [markdown: string, words: string])[] = [
  ['“We will **never** pay _a penny_,” she said.', '“We will never pay a penny,” she said.'],
  ['***All of it*** is ~~gone~~ here.', 'All of it is gone here.'],
  ['“The [bridge](https://post.example/a_(b) "title") [is closed][1],” he said.', '“The bridge is closed,” he said.'],
  ['“[The mayor] will pay,” he said [sic].', '“[The mayor] will pay,” he said [sic].'],
  ['A sign![a picture](x.png) and a note.[^1]', 'A sign and a note.'],
  ['“A `code` word,” <b>he</b> said<br/> <https://a.example>.', '“A code word,” he said https://a.example.'],
  ['Two * three * four, 5 ** 6, a_b_c and __init__.', 'Two * three * four, 5 ** 6, a_b_c and init.'],
  ['\\*Not a mark\\* and a \\[bracket\\](x).', '*Not a mark* and a [bracket](x).'],
  ['He “*said\nso*” twice.', 'He “said\nso” twice.'],
  ['[open [inner](http://a.example) ](http://b.example)', 'open inner '],
]

describe('the marks of Markdown', () => {
  for (const [markdown, words] of SHOWN) test(JSON.stringify(markdown), () => assert.equal(withoutMarks(markdown), words))

  test('whatever stands in a paragraph, only marks go, never a line feed or a letter outside of an address', () => {
    const piece = fc.constantFrom(
      'a',
      'b ',
      '*',
      '**',
      '_',
      '`',
      '[',
      ']',
      '](http://x)',
      '[^1]',
      '!',
      '\\',
      '~~',
      '<b>',
      '\n',
      '“',
      '”',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const [text, shown] = [pieces.join(''), withoutMarks(pieces.join(''))]
        assert.equal(shown.split('\n').length, text.split('\n').length)
        const marks = (words: string) => words.replace(/[^“”\n]/g, '')
        if (!/\[|</.test(text)) assert.equal(marks(shown), marks(text))
        if (!/\[|<|`|~|\\|[*_]/.test(text)) assert.equal(shown, text)
      }),
      { seed: 5, numRuns: 2000 },
    )
  })
})

describe('a Markdown file', () => {
  test('is read with its headings, lists and quotations; each paragraph keeps the number of its line', async () => {
    const source = `---
title: "Council keeps bridge closed"
author: Ida Holm
date: 2024-03-05
layout: post
---

# Bridge stays shut #

“We will **not** cross it
before *April*,” said [Ana Roe](https://post.example/roe).

What happens next
-----------------

- First the inspection.
1. Then the vote.

> Nobody asked
> the fishermen.

<!-- a note
to myself: "check this" -->

\`\`\`js
const quote = "not said by anybody at all"
\`\`\`

***

| Year | Cost |
|------|-----:|
| 2024 | Two million |

[1]: https://post.example/roe
`
    const doc = await read(source)
    assert.deepEqual(await blocksOf(source), [
      ['headline', 'Bridge stays shut'],
      ['paragraph', '“We will not cross it before April,” said Ana Roe.'],
      ['heading', 'What happens next'],
      ['item', 'First the inspection.'],
      ['item', 'Then the vote.'],
      ['quote', 'Nobody asked the fishermen.'],
      ['paragraph', '| Year | Cost |'],
      ['paragraph', '| 2024 | Two million |'],
    ])
    assert.equal(doc.text.split('\n').length, source.split('\n').length)
    assert.equal(doc.text.split('\n')[9], '“We will not cross it before April,” said Ana Roe.')
    const { format, title, byline, published } = doc
    assert.deepEqual(
      { format, title, byline, published },
      {
        format: 'markdown',
        title: 'Council keeps bridge closed',
        byline: 'Ida Holm',
        published: '2024-03-05',
      },
    )
    assert.deepEqual(doc.unread?.passages, ['const quote = "not said by anybody at all"'])
  })

  test('keeps lines that a break or a speaker begins', async () => {
    const source = '**Roe:** No.\n**Holm:** Why not?\n\nQuay Street 5  \nVessby\\\nNorland'
    assert.equal((await read(source)).text, 'Roe: No.\nHolm: Why not?\n\nQuay Street 5\nVessby\nNorland')
  })

  test('is known by its name, or by marks that no other text has', async () => {
    const formatOf = async (text: string, name: string) => (await read(text, name)).format
    assert.equal(await formatOf('No, she said.', 'draft.md'), 'markdown')
    assert.equal(await formatOf('No, [she](https://a.example/b) said.', '-'), 'markdown')
    assert.equal(await formatOf('# No\n\n**She** said it.', 'draft.txt'), 'markdown')
    assert.equal(await formatOf('# 1 in the charts, she said. He gave it * * *.', 'draft.txt'), 'plain')
    assert.equal(await formatOf('> No, she said.\n\nAnd: “[He] never did.”', 'mail.txt'), 'plain')
    assert.equal(await formatOf('<!doctype html><p>No, she said.</p>', 'draft.md'), 'html')
  })
})
