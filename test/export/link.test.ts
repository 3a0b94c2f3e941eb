import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { quotationOf } from '../../src/answers/index.ts'
import { linkerOf, textFragmentOf } from '../../src/export/index.ts'
import { docFromText, type Range } from '../../src/index.ts'
import { exampleItems, hostileItem, itemOf } from './items.ts'

const PAGE = 'https://courier.example/a'

/** What a link to some words of a text has after the `:~:`. */
function directiveTo(text: string, contents: readonly string[]): string | null {
  const item = itemOf(text, contents, { url: PAGE })
  return textFragmentOf(item.doc, item.statements[0]!)?.split(':~:')[1] ?? null
}

const LONG = `We will never say that ${'the old bridge over the cold river stays closed and '.repeat(6)}nobody is sorry`

describe('the words of a link', () => {
  const ROWS: readonly (readonly [title: string, text: string, contents: readonly string[], directive: string | null])[] = [
    ['stand between their marks', 'Ana Roe said: “We will build it.”', ['“We will build it.”'], 'text=We%20will%20build%20it'],
    [
      'have no sign that means something else',
      'Ana Roe said: “A well-known fact, A & B, 100% sure.”',
      ['“A well-known fact, A & B, 100% sure.”'],
      'text=A%20well%2Dknown%20fact%2C%20A%20%26%20B%2C%20100%25%20sure',
    ],
    [
      'are each piece on its own',
      '“We will,” Roe said, “build it.”',
      ['“We will,”', '“build it.”'],
      'text=We%20will&text=build%20it',
    ],
    ['are none where there are none', 'Ana Roe said: “…”', ['“…”'], null],
    [
      'are the first and the last where there are many',
      `“${LONG},” said Roe.`,
      [LONG],
      'text=We%20will%20never%20say%20that,closed%20and%20nobody%20is%20sorry',
    ],
    [
      'in several lines are each on its own',
      '“We will.\n\n“It is time,” said Roe.',
      ['“We will.\n\n“It is time,”'],
      'text=We%20will,It%20is%20time',
    ],
  ]
  for (const [title, text, contents, directive] of ROWS) test(title, () => assert.equal(directiveTo(text, contents), directive))

  /** The directive of the last place where the words stand. */
  const toLast = (text: string, words: string) => {
    const from = text.lastIndexOf(words)
    const link = linkerOf({ ...docFromText(text), url: PAGE })({ content: [{ from, to: from + words.length, text: words }] })
    return link?.split(':~:')[1] ?? null
  }

  test('are told from the same words elsewhere by those around them', () => {
    const text = 'Bo said: “No comment.” Then he left the hall. Ana asked again. Li said: “No comment.” Then she left the hall.'
    assert.equal(
      toLast(text, '“No comment.”'),
      'text=again.%20Li%20said%3A%20%E2%80%9C-,No%20comment,-.%E2%80%9D%20Then%20she%20left',
    )
  })

  test('that are a whole line are told by the next, with the marks between', () => {
    const text = '“No comment.”\n\nThat was Bo Holm on Friday.\n\n“No comment.”\n\nThat was Li Moe on Monday.'
    assert.equal(toLast(text, '“No comment.”'), 'text=No%20comment.%E2%80%9D,-That%20was%20Li')
  })

  test('that end the text are told by the line before', () => {
    const text = '“No comment.”\n\nThat was Bo Holm.\n\nLi Moe, asked too:\n\n“No comment.”'
    assert.equal(toLast(text, '“No comment.”'), 'text=Moe%2C%20asked%20too%3A-,%E2%80%9CNo%20comment')
  })

  test('that nothing tells from others have no link', () => {
    assert.equal(toLast(`${'“No comment.”\n\n'.repeat(200)}`, '“No comment.”'), null)
  })

  test('of a link that would be too long are the first pieces', () => {
    const pieces = Array.from(
      { length: 20 },
      (_, n) => `“Piece ${n} of what was said about the bridge at length on a long day in the council”`,
    )
    const directive = directiveTo(pieces.join(' and '), pieces)!
    assert.ok(directive.length < 2000 && directive.length > 1800)
    assert.ok(directive.startsWith('text=Piece%200%20of%20'))
  })
})

describe('the address', () => {
  const ROWS: readonly (readonly [string | null, string | null])[] = [
    [PAGE, `${PAGE}#:~:text=build`],
    [`${PAGE}#part`, `${PAGE}#part:~:text=build`],
    [`${PAGE}#:~:text=other`, `${PAGE}#:~:text=build`],
    [`${PAGE}?b=1#a#b`, `${PAGE}?b=1#a#b:~:text=build`],
    [null, null],
    ['javascript:alert(1)', null],
    ['/a', null],
    ['https://courier.example/a b', null],
  ]
  for (const [url, link] of ROWS)
    test(`${url}`, () => {
      const item = itemOf('Roe will build it.', ['build'], { url })
      assert.equal(textFragmentOf(item.doc, item.statements[0]!), link)
    })
})

test('what a link says is read back as the words', async () => {
  for (const { doc, statements } of await exampleItems()) {
    const linkOf = linkerOf({ ...doc, url: PAGE })
    for (const { content } of statements) {
      const link = linkOf({ content })
      if (link === null) continue
      const { words, url } = quotationOf(link)
      assert.equal(url, PAGE)
      const said = content.map(({ text }) => text).join(' ')
      for (const piece of words.split(' … '))
        assert.ok(said.replaceAll(/\s+/g, ' ').includes(piece), `${piece} is not in ${said}`)
    }
  }
})

test('of any document, a link is an address', () => {
  fc.assert(
    fc.property(hostileItem, ({ doc, statements }) => {
      const linkOf = linkerOf(doc)
      for (const statement of statements) {
        const link = linkOf(statement)
        if (link !== null) assert.ok(URL.canParse(link) && link.startsWith('https://') && !/\s/.test(link))
      }
    }),
    { seed: 7, numRuns: 300 },
  )
})

/** Where a browser finds a directive: the algorithm of the specification, on a text whose every line is a block. */
function found(text: string, directive: string): Range | null {
  const parts = directive
    .replace(/^text=/, '')
    .split(',')
    .map(decodeURIComponent)
  const prefix = parts[0]!.endsWith('-') ? parts.shift()!.slice(0, -1) : ''
  const suffix = parts.at(-1)!.startsWith('-') ? parts.pop()!.slice(1) : ''
  const [start, end] = parts
  const isWord = (at: number) => /[\p{L}\p{N}]/u.test(text[at] ?? '')
  const standsAt = (part: string, at: number) =>
    text.slice(at, at + part.length).toLowerCase() === part.toLowerCase() &&
    !(isWord(at - 1) && isWord(at)) &&
    !(isWord(at + part.length - 1) && isWord(at + part.length))
  const behind = (at: number) => at + /^\s*/.exec(text.slice(at))![0].length
  const next = (part: string, from: number) => {
    for (let at = from; at < text.length; at++) if (standsAt(part, at)) return at
    return -1
  }
  for (let from = 0; from < text.length; from++) {
    if (!standsAt(prefix || start!, from)) continue
    const at = prefix ? behind(from + prefix.length) : from
    if (!standsAt(start!, at)) continue
    for (
      let to = end === undefined ? at : next(end, at + start!.length);
      to >= 0;
      to = end === undefined ? -1 : next(end, to + 1)
    ) {
      const last = to + (end ?? start!).length
      if (suffix === '' || standsAt(suffix, behind(last))) return { from: at, to: last }
    }
  }
  return null
}

test('a link finds its words and no others, however often they stand in the text', () => {
  const word = fc.constantFrom('the', 'dam', 'will', 'open', 'No', 'comment')
  const mark = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '.” “', '\n', '\n\n“')
  const text = fc.array(fc.tuple(word, mark), { minLength: 4, maxLength: 60, size: 'max' })
  let links = 0
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (words, one, other) => {
      const whole = words.flat().join('')
      const [first, last] = [one % words.length, other % words.length].sort((a, b) => a - b) as [number, number]
      const before = words.slice(0, first).flat().join('').length
      const content = {
        from: before,
        to:
          before +
          words
            .slice(first, last + 1)
            .flat()
            .join('').length -
          words[last]![1].length,
      }
      const lines = [...whole.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
        kind: 'paragraph' as const,
        from: index,
        to: index + line.length,
      }))
      const link = linkerOf({ url: PAGE, text: whole, blocks: lines })({
        content: [{ ...content, text: whole.slice(content.from, content.to) }],
      })
      if (link === null) return
      links++
      const range = found(whole, link.split(':~:')[1]!)!
      const bare = (from: number, to: number) => whole.slice(from, to).replaceAll(/^[\s“”.,]+|[\s“”.,]+$/g, '')
      assert.ok(range !== null, `finds nothing: ${link}`)
      assert.equal(bare(range.from, range.to), bare(content.from, content.to))
      assert.ok(Math.abs(range.from - content.from) < 3 && Math.abs(range.to - content.to) < 5, `finds another place: ${link}`)
    }),
    { seed: 7, numRuns: 3000 },
  )
  assert.ok(links > 1500, `only ${links} had a link`)
})
