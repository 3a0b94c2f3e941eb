import { lookupOf, modelFileOf, type Section, weightsOf } from '../../src/model/index.ts'
import { type LemmaClass, tagSentence, wordBook } from '../../src/sentences/index.ts'
import { type SyntaxSentence, silverSentences, treebankSentences } from '../corpora/silver.ts'
import { modelBytes, type Sections, storeLookup, storeWeights } from '../learn/model-writer.ts'
import { type Learnt, learnLabels, learnMoves, learnTagger } from './learn.ts'
import { lemmaExceptions } from './lemmas.ts'
import { settledLabels, settledTags } from './settled.ts'

/** The syntax part of a model: sections and lists of lemmas. */
export type SyntaxPart = { readonly sections: [string, Section][]; readonly lemmas: Record<LemmaClass, [string, string][]> }

/** Rows whose weights are all smaller say too little for their place in the file. */
const LEAST = { tagger: 3, moves: 2.5, labels: 2.2 } as const

/** Every so many sentences one is learnt in small letters as well. */
const SMALL = 12

const inSmallLetters = (sentence: SyntaxSentence): SyntaxSentence => ({
  ...sentence,
  texts: sentence.texts.map((text) => text.toLowerCase()),
})

/**
 * Trains tagger, parser and lemmas on CoreNLP's reading of PolNeAR train and on two treebanks. With `without` (0 or 1) every second article of PolNeAR stays out:
 * what is then read of those articles is as good as it will be on new ones.
 */
export function trainSyntax(dataFolder: string, without: number | null): SyntaxPart {
  const silver = [...silverSentences(dataFolder, 'train').values()].filter((_, n) => n % 2 !== without).flat()
  const given = [
    ...silver,
    ...treebankSentences(dataFolder, 'ud/en_ewt-ud-train.conllu.gz'),
    ...treebankSentences(dataFolder, 'gum/gum.conllu.gz'),
  ]
  // A text in capitals is read in small letters: names must be known without their capital too.
  const sentences = [...given, ...given.filter((_, n) => n % SMALL === 0).map(inSmallLetters)]
  const sections: Sections = new Map()
  const store = (name: keyof typeof LEAST, { hashes, weights, width }: Learnt) =>
    storeWeights(sections, name, hashes, weights, width, LEAST[name])
  store('tagger', learnTagger(sentences, 5, 5, 1))
  storeLookup(sections, 'settled-tags', settledTags(sentences))
  const tags = taggedBy(sections, sentences)
  storeLookup(sections, 'settled-labels', settledLabels(sentences, tags))
  store('moves', learnMoves(sentences, tags, 6, 5, 2))
  store('labels', learnLabels(sentences, tags, 4, 8, 3))
  return { sections: [...sections], lemmas: lemmaExceptions(sentences) }
}

/** The tags a stored tagger gives. */
function taggedBy(sections: Sections, sentences: readonly SyntaxSentence[]): Uint8Array[] {
  const file = modelFileOf(modelBytes({}, sections).buffer as ArrayBuffer)
  const [tagger, settled] = [weightsOf(file, 'tagger'), lookupOf(file, 'settled-tags')]
  const book = wordBook()
  return sentences.map(({ texts }) => {
    const tags = new Uint8Array(texts.length)
    tagSentence(tagger, settled, texts.map(book), 0, texts.length, tags)
    return tags
  })
}
