import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { readMarked } from '../../lab/notation.ts'
import { passageOf } from '../../src/sentences/index.ts'
import { type About, type Speaker, speakersOf } from '../../src/statements/speakers/index.ts'
import { nested } from './speakers.ts'

/** The speakers of a marked text of paragraphs, one a line. */
function speakers(marked: string, about: About = {}): { readonly text: string; readonly found: readonly (Speaker | null)[] } {
  const { text, attributions } = readMarked(marked)
  return { text, found: speakersOf(passageIn(text), nested(attributions), about) }
}

function passageIn(text: string) {
  let from = 0
  const blocks = text.split('\n').map((line) => {
    const block = { kind: 'paragraph' as const, from, to: from + line.length }
    from += line.length + 1
    return block
  })
  return passageOf(
    text,
    blocks.filter((block) => block.from < block.to),
  )
}

const vias = (marked: string, about: About = {}) => speakers(marked, about).found.map((one) => one && `${one.name}: ${one.via}`)

describe('how a speaker was known', () => {
  test('by name, short name, description, pronoun, in the first person, carried on', () => {
    assert.deepEqual(
      vias(`{1.source:Mayor Greta Sandvik} {1.cue:said} {1.content:no}.
{2.source:Sandvik} {2.cue:said} {2.content:“never”}, {3.cue:adding} {3.content:that it was late}.
{4.content:“{5.source:I} {5.cue:said} {5.content:no},”} {4.source:the mayor} {4.cue:said}. {6.source:She} {6.cue:left} {6.content:it at that}.`),
      [
        'Greta Sandvik: name',
        'Greta Sandvik: alias',
        'Greta Sandvik: carried',
        'Greta Sandvik: title',
        'Greta Sandvik: first-person',
        'Greta Sandvik: pronoun',
      ],
    )
  })

  test('by the label of a transcript, its capitals made small', () => {
    assert.deepEqual(vias('{1.source:MS. AUNE (Fire Brigade)}{1.cue::} {1.content:It is out.}'), ['Aune: label'])
  })

  test('not at all, where the words stand for nobody named', () => {
    assert.deepEqual(vias('{1.source:A witness} {1.cue:said} {1.content:the boat sank}.'), ['A witness: none'])
  })

  test('outside quotation marks “I” is the author and “we” the outlet, where they are known', () => {
    const marked = '{1.source:I} {1.cue:asked} {1.content:him why}.\n{2.source:We} {2.cue:regret} {2.content:the error}.'
    assert.deepEqual(vias(marked), [null, null])
    assert.deepEqual(vias(marked, { byline: 'Ida Holm', outlet: 'Harbour Herald' }), [
      'Ida Holm: first-person',
      'Harbour Herald: first-person',
    ])
  })

  test('nobody speaks where the text says only that something was said', () => {
    assert.deepEqual(vias('It {1.cue:was announced} {1.content:that the bridge would close}.'), [null])
  })
})

describe('what a speaker is', () => {
  test('a person, a group, an organisation, a document, somebody unnamed', () => {
    const { found } = speakers(`{1.source:Anders Moe, an engineer,} {1.cue:said} {1.content:yes}.
{2.source:Residents} {2.cue:said} {2.content:no}.
{3.source:The Ministry of Fisheries} {3.cue:said} {3.content:perhaps}.
{4.source:The report} {4.cue:said} {4.content:nothing}.
{5.source:A second official} {5.cue:said} {5.content:less}.`)
    assert.deepEqual(
      found.map((one) => one?.kind),
      ['person', 'group', 'organisation', 'document', 'unnamed'],
    )
  })

  test('roles are spans of the text', () => {
    const { text, found } = speakers(`{1.source:Council member Petter Rask} {1.cue:said} {1.content:no}.
The head of the Harbour Trust, Pia Storm, was there. {2.source:Storm} {2.cue:said} {2.content:yes}.
{3.source:Amira Solan, 61, head of the River Institute,} {3.cue:said} {3.content:both}.`)
    assert.deepEqual(
      found.map((one) => one?.roles.map(({ from, to }) => text.slice(from, to))),
      [['Council member'], ['The head of the Harbour Trust'], ['head of the River Institute']],
    )
  })

  test('those who share a name are told apart, and the other one is named too', () => {
    const { found } = speakers(`{1.source:Arvid Tolle} {1.cue:said} {1.content:yes}.
{2.source:Henrik Tolle} {2.cue:said} {2.content:no}.
{3.source:Tolle} {3.cue:said} {3.content:it again}.`)
    assert.deepEqual(
      found.map((one) => one?.name),
      ['Arvid Tolle', 'Henrik Tolle', 'Henrik Tolle'],
    )
    assert.deepEqual(found[2]?.others, ['Arvid Tolle'])
    assert.ok((found[2]?.confidence ?? 1) < (found[1]?.confidence ?? 0))
  })

  const names = (marked: string) => speakers(marked).found.map((one) => one?.name)

  test('a capital stands for its state, where the article speaks of that', () => {
    assert.deepEqual(
      names(`{1.source:Oslo} {1.cue:said} {1.content:it would wait}. Norway has waited before.
{2.source:Norway} {2.cue:said} {2.content:so} in May. {3.source:Tokyo} {3.cue:said} {3.content:nothing}. {4.source:The Norwegian side} {4.cue:agreed} {4.content:to wait}.`),
      ['Norway', 'Norway', 'Tokyo', 'Norway'],
    )
    assert.equal(speakers('{1.source:Oslo} {1.cue:said} {1.content:it would wait}.').found[0]?.kind, 'organisation')
  })

  test('a state is not the union it is in, and all members of a body speak for it', () => {
    assert.deepEqual(
      names(`The Union State of Norway and Fiji met. {1.source:Norway} {1.cue:said} {1.content:it was time}.
{2.source:All members of the Lake Defence Organization (LDO)} {2.cue:oppose} {2.content:the dam}. {3.source:All LDO countries} {3.cue:want} {3.content:fish}.`),
      ['Norway', 'Lake Defence Organization', 'Lake Defence Organization'],
    )
  })

  test('the Norwegian is the man from there who has just spoken', () => {
    assert.deepEqual(
      names(
        `{1.source:Coach Anders Bech} {1.cue:said} {1.content:no}. {2.content:“Never,”} {2.source:the Norwegian} {2.cue:said}.`,
      ),
      ['Anders Bech', 'Anders Bech'],
    )
  })

  test('two who say a thing without a name are two, one who says two things is one', () => {
    const { found } = speakers(
      `{1.source:An official} {1.cue:denied} {1.content:it}. {2.source:An official} {2.cue:confirmed} {2.content:it}.`,
    )
    assert.notEqual(found[0]?.id, found[1]?.id)
    const text = 'An official denied it, saying that it was late.'
    const source = [{ from: 0, to: 11 }]
    const [one, other] = speakersOf(passageIn(text), [
      { source, cue: [{ from: 12, to: 18 }], content: [{ from: 19, to: 21 }], parent: null },
      { source, cue: [{ from: 23, to: 29 }], content: [{ from: 30, to: 46 }], parent: null },
    ])
    assert.equal(one?.id, other?.id)
  })

  test('one person is one id, in the order of speaking', () => {
    const { found } = speakers(`{1.source:Ona Lisk} {1.cue:said} {1.content:yes}.
{2.source:Paul Venn} {2.cue:said} {2.content:no}.
{3.source:Lisk} {3.cue:said} {3.content:it again}.`)
    assert.deepEqual(
      found.map((one) => one?.id),
      ['s1', 's2', 's1'],
    )
  })
})

describe('laws of speakers', () => {
  const first = fc.constantFrom('Maria', 'Anders', 'John', 'Susan', 'Emil', 'Ida')
  test('a first name says nothing of who is meant by he or she', () => {
    const story = (one: string, other: string) =>
      speakers(`{1.source:${one} Lund} {1.cue:said} {1.content:the pier was lost}. Lund had warned ${other} Moe of it.
{2.content:“Nobody listened,”} {2.source:she} {2.cue:said}. {3.source:Moe} {3.cue:said} {3.content:he had}.
{4.source:He} {4.cue:said} {4.content:so}. {5.source:She} {5.cue:did not believe} {5.content:it}.`).found.map((speaker) =>
        speaker?.name.split(' ').at(-1),
      )
    fc.assert(
      fc.property(first, first, (one, other) => {
        fc.pre(one !== other)
        assert.deepEqual(story(one, other), ['Lund', 'Lund', 'Moe', 'Moe', 'Lund'])
      }),
      { seed: 7, numRuns: 30 },
    )
  })

  const words = fc.constantFrom(
    ...'the The a his Mr. Ms. Mayor mayor Lund Maria Ida of and , . “ ” he She I who ’s said official second Ministry\n ( ) 61 : — de Jr.'.split(
      ' ',
    ),
  )
  test('whatever the text and the spans: an answer for each, its spans in the text, one name for one id', () => {
    const ranges = (length: number) =>
      fc.array(
        fc.tuple(fc.nat(length), fc.nat(12)).map(([from, size]) => ({ from, to: Math.min(length, from + size) })),
        {
          maxLength: 2,
        },
      )
    const input = fc.array(words, { minLength: 1, maxLength: 60 }).chain((list) => {
      const text = list.join(' ')
      const one = fc.record({
        source: ranges(text.length),
        cue: ranges(text.length),
        content: ranges(text.length),
        parent: fc.option(fc.nat(5)),
      })
      return fc.tuple(fc.constant(text), fc.array(one, { maxLength: 6 }))
    })
    fc.assert(
      fc.property(input, ([text, list]) => {
        // Parents that stand in a ring, or nowhere, are no reason to fail.
        const found = speakersOf(passageIn(text), list)
        assert.equal(found.length, list.length)
        const names = new Map<string, string>()
        for (const one of found) {
          if (one === null) continue
          assert.equal(names.get(one.id) ?? one.name, one.name)
          names.set(one.id, one.name)
          assert.ok(one.name !== '' && one.confidence >= 0 && one.confidence <= 1)
          assert.ok(one.roles.every(({ from, to }) => 0 <= from && from < to && to <= text.length))
          assert.ok(!one.others.includes(''))
        }
        assert.deepEqual(speakersOf(passageIn(text), list), found)
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})
