import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Lesson } from '../../lab/extractor/token-problem.ts'
import { FOLDS, RECIPE, trainExtractor } from '../../lab/extractor/train-extractor.ts'
import { modelBytes, type Sections, storeLookup, storeWeights } from '../../lab/learn/model-writer.ts'
import { learnLabels, learnMoves, learnTagger } from '../../lab/syntax/learn.ts'
import { settledLabels, settledTags } from '../../lab/syntax/settled.ts'
import { senseBook, storeSenses } from '../../lab/words/senses.ts'
import { attributionsOf, extractorOf, readingOf, ruledOf } from '../../src/attributions/index.ts'
import { modelFileOf } from '../../src/model/index.ts'
import { passageOf, relationNumber, syntaxModelOf, syntaxReader, tagNumber } from '../../src/sentences/index.ts'

const FIRST = ['Ida', 'Nils', 'Greta', 'Tom', 'Vera']
const LAST = ['Lund', 'Holm', 'Falk', 'Berg']
const VERBS = ['said', 'claimed', 'promised']
const THINGS = ['bridge', 'tram', 'mill', 'harbour', 'school']
const ACTS = ['open', 'close', 'move']

/** The n-th of many short texts: somebody says something, or nobody does. */
function toy(n: number): { words: string[]; speaks: boolean } {
  const thing = THINGS[n % 5]!
  if (n % 3 === 0) return { words: ['The', thing, 'faced', 'the', THINGS[(n + 2) % 5]!, '.'], speaks: false }
  return { words: [FIRST[n % 5]!, LAST[n % 4]!, VERBS[n % 3]!, 'the', thing, 'would', ACTS[n % 3]!, '.'], speaks: true }
}

const SAID = { tags: ['NNP', 'NNP', 'VBD', 'DT', 'NN', 'MD', 'VB', '.'], heads: [1, 2, -1, 4, 6, 6, 2, 2] }
const SAID_AS = ['compound', 'nsubj', 'root', 'det', 'nsubj', 'aux', 'ccomp', 'punct'] as const
const FACED = { tags: ['DT', 'NN', 'VBD', 'DT', 'NN', '.'], heads: [1, 2, -1, 4, 2, 2] }
const FACED_AS = ['det', 'nsubj', 'root', 'det', 'obj', 'punct'] as const

function syntaxSections(): Sections {
  const sentences = Array.from({ length: 60 }, (_, n) => {
    const { words, speaks } = toy(n)
    const { tags, heads } = speaks ? SAID : FACED
    return {
      texts: words,
      lemmas: words.map(() => null),
      tags: Uint8Array.from(tags, tagNumber),
      heads: Int32Array.from(heads),
      relations: Uint8Array.from(speaks ? SAID_AS : FACED_AS, relationNumber),
    }
  })
  const tags = sentences.map((sentence) => sentence.tags)
  const sections: Sections = new Map()
  for (const [name, { hashes, weights, width }] of [
    ['tagger', learnTagger(sentences, 3, 2, 1)],
    ['moves', learnMoves(sentences, tags, 3, 2, 2)],
    ['labels', learnLabels(sentences, tags, 3, 2, 3)],
  ] as const)
    storeWeights(sections, name, hashes, weights, width, 0)
  storeLookup(sections, 'settled-tags', settledTags(sentences))
  storeLookup(sections, 'settled-labels', settledLabels(sentences, tags))
  storeSenses(sections)
  return sections
}

const passageFor = (text: string) => passageOf(text, [{ kind: 'paragraph', from: 0, to: text.length }])

async function trained() {
  const sections = syntaxSections()
  const syntaxOf = syntaxReader(syntaxModelOf(modelFileOf(modelBytes({}, sections).buffer as ArrayBuffer)))
  const lessons = Array.from({ length: 60 }, (_, n): Lesson => {
    const { words, speaks } = toy(n)
    const passage = passageFor(words.join(' ').replace(' .', '.'))
    const reading = readingOf(passage, syntaxOf(passage), ruledOf(passage, attributionsOf(passage)), senseBook())
    const mark = { source: [{ first: 0, end: 2 }], cue: [{ first: 2, end: 3 }], content: [{ first: 3, end: 7 }] }
    return { reading, marked: speaks ? [mark] : [], fold: n % FOLDS, counted: true }
  })
  const { facts, parts } = await trainExtractor(
    lessons,
    { ...RECIPE, trees: { ...RECIPE.trees, trees: 20 }, leastSeen: 2 },
    sections,
    () => {},
  )
  const without = [...parts].map(([fold, part]) => ({ fold, bytes: modelBytes(facts, new Map([...sections, ...part])) }))
  return { bytes: modelBytes(facts, sections), without }
}

test('from marked texts to a model that reads texts like them, the same bytes each time', async () => {
  const { bytes, without } = await trained()
  assert.deepEqual((await trained()).bytes, bytes)
  const find = extractorOf(modelFileOf(bytes.buffer as ArrayBuffer))
  const passage = passageFor('Vera Falk said the tram would close.')
  const words = ({ from, to }: { from: number; to: number }) => passage.text.slice(from, to)
  const [one, ...others] = find(passage, attributionsOf(passage))
  assert.deepEqual(others, [])
  assert.deepEqual(one!.source.map(words), ['Vera Falk'])
  assert.deepEqual(one!.cue.map(words), ['said'])
  assert.deepEqual(one!.content.map(words), ['the tram would close'])
  const silent = passageFor('The mill faced the tram.')
  assert.deepEqual(find(silent, attributionsOf(silent)), [])
  // what was learnt without a part is another model, and reads as well
  assert.deepEqual(
    without.map(({ fold }) => fold).sort(),
    Array.from({ length: FOLDS }, (_, fold) => fold),
  )
  for (const part of without) {
    assert.notDeepEqual(part.bytes, bytes)
    const [other] = extractorOf(modelFileOf(part.bytes.buffer as ArrayBuffer))(passage, attributionsOf(passage))
    assert.deepEqual(other?.source.map(words), ['Vera Falk'])
  }
})
