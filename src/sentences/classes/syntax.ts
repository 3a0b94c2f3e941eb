import { hashOf, type Lookup, lookupOf, type ModelFile, type Weights, weightsOf } from '../../model/index.ts'
import type { Passage } from '../passage.ts'
import { type LemmaClass, type LemmaExceptions, lemmaOf } from './lemma.ts'
import { parseSentence } from './parser.ts'
import { tagSentence } from './tagger.ts'
import { TAGS } from './tags.ts'
import { type Word, wordBook } from './word.ts'

/** What the words of a passage are, by token: the word's hashes, its tag, the hash of its lemma, its head (-1 for a root) and what it is to it. */
export type Syntax = {
  readonly words: readonly Word[]
  readonly tags: Uint8Array
  readonly lemmas: Int32Array
  readonly heads: Int32Array
  readonly relations: Uint8Array
}

/** What is read from the model once. */
export type SyntaxModel = {
  readonly tagger: Weights
  readonly settledTags: Lookup
  readonly moves: Weights
  readonly labels: Weights
  readonly settledLabels: Lookup
  readonly exceptions: LemmaExceptions
}

/** The syntax part of a model file. Throws `model-not-readable`. */
export function syntaxModelOf(file: ModelFile): SyntaxModel {
  const lists = (file.facts.lemmas ?? {}) as Partial<Record<LemmaClass, [string, string][]>>
  return {
    tagger: weightsOf(file, 'tagger'),
    settledTags: lookupOf(file, 'settled-tags'),
    moves: weightsOf(file, 'moves'),
    labels: weightsOf(file, 'labels'),
    settledLabels: lookupOf(file, 'settled-labels'),
    exceptions: { verb: new Map(lists.verb), noun: new Map(lists.noun), compared: new Map(lists.compared) },
  }
}

// A sentence longer than this is parsed in pieces: no writer means one, and what follows stays quick.
const LONGEST = 250

/** A maker of syntax that remembers the words it has met. */
export function syntaxReader(model: SyntaxModel): (passage: Passage) => Syntax {
  const book = wordBook()
  const lemmas = lemmaBook(model.exceptions)
  return (passage) => {
    const words = passage.tokens.map((token) => book(token.text))
    // Where all is shouted capitals tell nothing: the words are read as if they were whispered.
    for (const { first, end } of passage.sentences)
      if (shouted(passage, first, end)) for (let i = first; i < end; i++) words[i] = book(passage.tokens[i]!.lower)
    const syntax = {
      words,
      tags: new Uint8Array(words.length),
      lemmas: new Int32Array(words.length),
      heads: new Int32Array(words.length).fill(-1),
      relations: new Uint8Array(words.length),
    }
    for (const { first, end } of passage.sentences)
      for (let from = first; from < end; from += LONGEST) {
        const to = Math.min(end, from + LONGEST)
        tagSentence(model.tagger, model.settledTags, words, from, to, syntax.tags)
        parseSentence(
          model.moves,
          model.labels,
          model.settledLabels,
          words,
          syntax.tags,
          from,
          to,
          syntax.heads,
          syntax.relations,
        )
      }
    for (let i = 0; i < words.length; i++) syntax.lemmas[i] = lemmas(words[i]!, syntax.tags[i]!)
    return syntax
  }
}

/** Whether a sentence of some length has no small letter. */
function shouted({ tokens }: Passage, first: number, end: number): boolean {
  let letters = 0
  for (let i = first; i < end; i++) {
    const { text, lower, kind } = tokens[i]!
    if (kind !== 'word') continue
    if (text !== text.toUpperCase()) return false
    if (text !== lower) letters += text.length
  }
  return letters > 20
}

/** Which class of lemma each tag asks for. */
const CLASSES: readonly (LemmaClass | null)[] = TAGS.map((tag) =>
  tag.startsWith('VB')
    ? 'verb'
    : tag === 'NN' || tag === 'NNS'
      ? 'noun'
      : tag.endsWith('JR') || tag.endsWith('JS') || tag === 'RBR' || tag === 'RBS'
        ? 'compared'
        : null,
)

function lemmaBook(exceptions: LemmaExceptions): (word: Word, tag: number) => number {
  const known = { verb: new Map<string, number>(), noun: new Map<string, number>(), compared: new Map<string, number>() }
  return (word, tag) => {
    const kind = CLASSES[tag]
    if (kind == null) return word.folded
    let lemma = known[kind].get(word.lower)
    if (lemma === undefined) {
      if (known[kind].size > 20_000) known[kind].clear()
      lemma = hashOf(lemmaOf(word.lower, kind, exceptions))
      known[kind].set(word.lower, lemma)
    }
    return lemma
  }
}
