import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Run, sinceThen, verifyIn } from '../../src/answers/index.ts'
import { docFromText } from '../../src/documents/index.ts'
import { read } from '../../src/read.ts'

const WORDS = 'We will not build it unless they pay'
const SAID = `“${WORDS},” said Ana Roe.`

/** The verdict on the words in files, given as name and text. */
const run = (files: Readonly<Record<string, string>>, speaker: string | null = null): Run => {
  const readings = Object.entries(files).map(([name, text]) => ({ name, reading: read(docFromText(text, { outlet: name })) }))
  return {
    verdict: verifyIn(
      { words: WORDS, speaker, form: 'direct' },
      readings.map(({ reading }) => reading),
    ),
    documents: readings.map(({ name, reading: { doc } }) => ({ name, document: doc.id, hash: doc.hash })),
  }
}

describe('what has changed since a verdict', () => {
  test('nothing', () => {
    const since = sinceThen(run({ a: SAID, b: SAID }), run({ b: SAID, a: SAID }))
    assert.deepEqual(
      { changed: since.changed, says: since.says },
      { changed: false, says: 'Nothing has changed: verbatim in 2 documents, as then.' },
    )
  })

  test('a document whose text has changed, a new one, one that is gone; one that never had the words does not count', () => {
    const then = run({ a: SAID, b: SAID, d: 'The sea was calm at Velm.' })
    const now = run({ a: SAID.replace('not ', ''), c: SAID, d: 'The sea was calm.' })
    const since = sinceThen(then, now)
    assert.deepEqual(since.documents, [
      { name: 'a', what: 'text-changed', was: 'verbatim', is: 'altered' },
      { name: 'b', what: 'gone', was: 'verbatim', is: null },
      { name: 'c', what: 'new', was: null, is: 'verbatim' },
    ])
    assert.equal(
      since.says,
      'Then verbatim in 2 documents; now verbatim in 1 document. Of the documents 1 new, 1 gone, 1 with another text.',
    )
  })

  test('words that are no longer there, and what is told of them', () => {
    const since = sinceThen(run({ a: SAID }, 'Ana Roe'), run({ a: SAID.replace('not ', '') }, 'Ana Roe'))
    assert.deepEqual([since.was.match, since.noLonger, since.added], ['verbatim', [], ['negation: “not” was added']])
    const gone = sinceThen(run({ a: SAID }, 'Ana Roe'), run({ a: 'The sea was calm at Velm.' }, 'Ana Roe'))
    assert.deepEqual(gone.documents, [{ name: 'a', what: 'text-changed', was: 'verbatim', is: null }])
    assert.equal(gone.says, 'Then verbatim in 1 document; now not-found in 1 document. Of the documents 1 with another text.')
  })

  test('the same text judged otherwise is the program’s doing', () => {
    const then = run({ a: SAID })
    const standings = then.verdict.standings.map((standing) => ({ ...standing, match: 'truncated' as const }))
    const since = sinceThen({ ...then, verdict: { ...then.verdict, match: 'truncated', standings } }, run({ a: SAID }))
    assert.deepEqual(since.documents, [{ name: 'a', what: 'verdict-changed', was: 'truncated', is: 'verbatim' }])
  })

  test('documents that are not listed go by their address', () => {
    const at = (text: string): Run => ({
      verdict: verifyIn({ words: WORDS, speaker: null, form: 'direct' }, [
        read(docFromText(text, { url: 'https://bell.example/1' })),
      ]),
      documents: [],
    })
    assert.deepEqual(sinceThen(at(SAID), at(SAID.replace('they', 'we'))).documents, [
      { name: 'https://bell.example/1', what: 'text-changed', was: 'verbatim', is: 'altered' },
    ])
  })

  test('another text at the same address, where the first is kept, is a new document', () => {
    const at = (...texts: readonly string[]): Run => ({
      verdict: verifyIn(
        { words: WORDS, speaker: null, form: 'direct' },
        texts.map((text) => read(docFromText(text, { url: 'https://bell.example/1' }))),
      ),
      documents: [],
    })
    assert.deepEqual(sinceThen(at(SAID), at(SAID, SAID.replace('they', 'we'))).documents, [
      { name: 'https://bell.example/1', what: 'new', was: null, is: 'altered' },
    ])
  })
})
