import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { compareIn, differenceOf, quotationOf, sinceThen, verifyIn } from '../../src/answers/index.ts'
import { docFromText } from '../../src/documents/index.ts'
import { type Reading, read } from '../../src/read.ts'

const PIECES =
  `we will not send children over a bridge that they are afraid of unless the farmers agree and I think may , . ; : “ ” " ' ( ) [ ] … - he she said told Ana Roe
Jon Brask reporters on Monday “We ,” . “ 12 14 percent never nobody would could was if it rains ? !`.split(/\s+/)

const text = (least: number, most: number) =>
  fc.array(fc.constantFrom(...PIECES, '\n', '\n\n'), { minLength: least, maxLength: most }).map((pieces) => pieces.join(' '))

/** Some documents, and words that are partly from one of them. */
const asked = fc
  .record({
    texts: fc.array(text(4, 110), { minLength: 1, maxLength: 3 }),
    from: fc.nat(),
    length: fc.integer({ min: 1, max: 25 }),
    other: text(0, 6),
    speaker: fc.option(fc.constant('Ana Roe')),
    form: fc.constantFrom('direct' as const, 'indirect' as const),
  })
  .map(({ texts, from, length, other, speaker, form }) => {
    const readings = texts.map((words, n) =>
      read(docFromText(`A ${words}`, { outlet: `Outlet ${n}`, published: `2031-03-0${n + 1}` })),
    )
    const words = readings[0]!.doc.text.split(' ')
    const at = from % words.length
    const quoted = `${words.slice(at, at + length).join(' ')} ${other}`
    return { readings, quotation: { words: quotationOf(quoted).words, speaker, form } }
  })

const textOf = (readings: readonly Reading[], id: string) => readings.find(({ doc }) => doc.id === id)!.doc.text

describe('whatever is asked of whatever documents', () => {
  test('a verdict has spans that slice to their words, tells the whole quotation, and is the same again', () => {
    fc.assert(
      fc.property(asked, ({ readings, quotation }) => {
        const verdict = verifyIn(quotation, readings)
        for (const { quoted, found } of verdict.changes) {
          if (quoted) assert.equal(quotation.words.slice(quoted.from, quoted.to), quoted.text)
          if (found) assert.ok(readings.some(({ doc }) => doc.text.slice(found.from, found.to) === found.text))
        }
        for (const { document, words, passage } of [verdict.evidence ?? [], verdict.pieces, verdict.others].flat()) {
          const whole = textOf(readings, document.id)
          assert.equal(whole.slice(words.from, words.to), words.text)
          assert.equal(whole.slice(passage.from, passage.to), passage.text)
          assert.ok(passage.from <= words.from && words.to <= passage.to)
        }
        const told = differenceOf(verdict).filter(({ kind }) => kind !== 'left-out')
        const flat = (words: string) => words.replaceAll(/\s+/g, '')
        assert.equal(flat(told.map((stretch) => stretch.text).join('')), flat(quotation.words))
        const run = { verdict, documents: [] }
        assert.equal(sinceThen(run, { verdict: verifyIn(verdict.quotation, readings), documents: [] }).changed, false)
        assert.ok(sinceThen(run, run).says.startsWith('Nothing has changed'))
      }),
      { seed: 7, numRuns: 250 },
    )
  })

  test('each row of a comparison says of every word of the line what becomes of it', () => {
    fc.assert(
      fc.property(asked, ({ readings, quotation }) => {
        const { line, rows } = compareIn(quotation, readings)
        for (const { text, source } of line) assert.equal(textOf(readings, source.document).slice(source.from, source.to), text)
        for (const { pieces } of rows) {
          const ends = pieces.map(({ line: { to } }) => to)
          assert.deepEqual(
            pieces.map(({ line: { from } }) => from),
            [0, ...ends.slice(0, -1)].slice(0, pieces.length),
          )
          assert.equal(ends.at(-1), line.length)
        }
      }),
      { seed: 8, numRuns: 150 },
    )
  })
})
