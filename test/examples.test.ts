import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { type Marked, markText, readCases } from '../lab/notation.ts'
import { docFromHtml, type Range, read } from '../src/index.ts'

const EXAMPLES = new URL('../examples/', import.meta.url)
const GOLD = new URL('./gold/', import.meta.url)

for (const file of readdirSync(GOLD))
  describe(file, () => {
    const example = readFileSync(new URL(file, EXAMPLES), 'utf8')
    const gold = readCases(readFileSync(new URL(file, GOLD), 'utf8'))[0]
    assert.ok(gold, `test/gold/${file} marks nothing`)
    const { text, attributions } = gold

    test('the gold is the example with marks on it', () => assert.equal(`${text}\n`, example))

    test('most of what is said is found, by cue and content touched', () => {
      const { statements } = read(example)
      const found = attributions.filter((marked) =>
        statements.some((one) => touch(one.cue, marked.cue) && touch(one.content, marked.content)),
      )
      const missed = attributions.filter((marked) => !found.includes(marked))
      assert.ok(
        found.length >= 0.85 * attributions.length,
        `found ${found.length} of ${attributions.length}; missed:\n${markText(text, missed)}`,
      )
    })

    test('direct quotations are found with their exact words', () => {
      const { statements } = read(example)
      const words = (one: Marked) => one.content.map(({ from, to }) => example.slice(from, to))
      const contents = statements.map((one) => JSON.stringify(words(one)))
      for (const marked of attributions)
        if (words(marked).every(isQuotation))
          assert.ok(contents.includes(JSON.stringify(words(marked))), markText(text, [marked]))
    })
  })

test('the interview: every answer set off by a bold name has that name as its source', async () => {
  const { doc, statements } = read(await docFromHtml(readFileSync(new URL('interview.html', EXAMPLES), 'utf8')))
  assert.equal(doc.outlet, 'The Dunvale Courier')
  const said = (source: string, content: string) =>
    statements.some(
      (one) => one.source[0]?.text.replace(':', '') === source && one.content.some(({ text }) => text.includes(content)),
    )
  for (const [source, content] of ANSWERS) assert.ok(said(source, content), `${source}: ${content}`)
})

const ANSWERS = [
  ['Lena Fisk', 'Were you ever afraid of it?'],
  ['Mikkel Sara', 'My grandfather used to say, “Whoever is not afraid should stay at home.”'],
  ['Lena Fisk', 'The inspector says that the sledge was too heavy'],
  ['Mikkel Sara', 'The ice was thinner'],
  ['Lena Fisk', 'Will you go out again next winter?'],
  ['Mikkel Sara', 'Not unless it freezes for three weeks without a break. [Laughs.]'],
  ['Lena Fisk', 'And the young guides?'],
  ['Mikkel Sara', 'the ice tells you when to leave, and you must listen the first time'],
] as const

const touch = (some: readonly Range[], others: readonly Range[]): boolean =>
  some.some((a) => others.some((b) => a.from < b.to && b.from < a.to))

const isQuotation = (words: string): boolean => /^[“"]/.test(words) && /[”"]$/.test(words)
