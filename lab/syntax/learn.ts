import { featureList } from '../../src/model/index.ts'
import {
  allowed,
  bestMove,
  finished,
  LEFT,
  labelFeatures,
  RELATIONS,
  RIGHT,
  SHIFT,
  STATE_ROOM,
  type State,
  startState,
  stateFeatures,
  TAGS,
  tagFeatures,
  take,
  type Word,
  wordBook,
} from '../../src/sentences/index.ts'
import { type SyntaxSentence, UNKNOWN_TAG } from '../corpora/silver.ts'
import { FeatureTable } from '../learn/feature-table.ts'
import { Perceptron } from '../learn/perceptron.ts'
import { randomOf, shuffled } from '../learn/random.ts'

/** Weights and the hashes of their rows. */
export type Learnt = { readonly hashes: Int32Array; readonly weights: Float32Array; readonly width: number }

const NO_TAG = TAGS.length
const book = wordBook()
const wordsOf = (sentence: SyntaxSentence): Word[] => sentence.texts.map(book)

/** Learns a tagger from sentences whose tokens have tags; tokens without one are tagged along and taught nothing. */
export function learnTagger(sentences: readonly SyntaxSentence[], epochs: number, least: number, seed: number): Learnt {
  const features = featureList(32)
  const table = new FeatureTable()
  for (const sentence of sentences) {
    const words = wordsOf(sentence)
    let [tag1, tag2]: number[] = [NO_TAG, NO_TAG]
    for (let i = 0; i < words.length; i++) {
      tagFeatures(words, 0, words.length, i, tag1!, tag2!, features)
      for (let k = 0; k < features.count; k++) table.count(features.hashes[k]!)
      tag2 = tag1
      tag1 = sentence.tags[i] === UNKNOWN_TAG ? NO_TAG : sentence.tags[i]
    }
  }
  table.freeze(least)
  const learner = new Perceptron(table, TAGS.length)
  const random = randomOf(seed)
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const s of shuffled(sentences.length, random)) {
      const words = wordsOf(sentences[s]!)
      let [tag1, tag2]: number[] = [NO_TAG, NO_TAG]
      for (let i = 0; i < words.length; i++) {
        tagFeatures(words, 0, words.length, i, tag1!, tag2!, features)
        const scores = learner.score(features)
        let best = 0
        for (let t = 1; t < scores.length; t++) if (scores[t]! > scores[best]!) best = t
        const right = sentences[s]!.tags[i]!
        if (right !== UNKNOWN_TAG) learner.update(right, best)
        tag2 = tag1
        tag1 = best
      }
    }
  return { hashes: table.hashes(), weights: learner.averaged(), width: TAGS.length }
}

/** The moves that cost nothing: from each of them the best tree that can still be reached is as good as before (Goldberg and Nivre 2013). */
function goodMoves(state: State, heads: Int32Array): number {
  const { stack, depth, next, length } = state
  const headOf = (i: number) => (heads[i] === -1 ? length : heads[i]!)
  const top = depth > 0 ? stack[depth - 1]! : -1
  let good = 0
  for (let move = 0; move < 3; move++) if (allowed(state, move)) good |= 1 << move
  if (top >= 0) {
    // Taking the top away loses its children among the words to come, and its head there or (for LEFT) under it.
    let later = false
    for (let i = next; i < length; i++) if (headOf(i) === top) later = true
    const head = headOf(top)
    if (later || (head >= next && head !== -2)) good &= ~(1 << RIGHT)
    if (later || (head > next && head <= length) || (depth > 1 && head === stack[depth - 2])) good &= ~(1 << LEFT)
  }
  if (next < length) {
    // Putting the next word on the stack loses its children there, and its head there unless it is the top.
    for (let d = 0; d < depth; d++) {
      const under = stack[d]!
      if (headOf(under) === next || (d < depth - 1 && headOf(next) === under)) good &= ~(1 << SHIFT)
    }
  }
  return good
}

/** Learns the moves of the parser on sentences with `tags`; it follows its own mistakes half of the time from the second round on. */
export function learnMoves(
  sentences: readonly SyntaxSentence[],
  tags: readonly Uint8Array[],
  epochs: number,
  least: number,
  seed: number,
): Learnt {
  const features = featureList(STATE_ROOM)
  const table = new FeatureTable()
  const scoresOf = (good: number) => Float32Array.of(good & 1, (good >> RIGHT) & 1, (good >> LEFT) & 1)
  for (const [s, sentence] of sentences.entries()) {
    const state = startState(wordsOf(sentence), tags[s]!, 0, sentence.texts.length)
    while (!finished(state)) {
      stateFeatures(state, features)
      for (let k = 0; k < features.count; k++) table.count(features.hashes[k]!)
      take(state, bestMove(state, scoresOf(goodMoves(state, sentence.heads))))
    }
  }
  table.freeze(least)
  const learner = new Perceptron(table, 3)
  const random = randomOf(seed)
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const s of shuffled(sentences.length, random)) {
      const sentence = sentences[s]!
      const state = startState(wordsOf(sentence), tags[s]!, 0, sentence.texts.length)
      while (!finished(state)) {
        stateFeatures(state, features)
        const scores = learner.score(features)
        const guessed = bestMove(state, scores)
        const good = goodMoves(state, sentence.heads)
        let right = guessed
        if (good !== 0 && !((good >> guessed) & 1)) {
          right = -1
          for (let move = 0; move < 3; move++)
            if ((good >> move) & 1 && (right < 0 || scores[move]! > scores[right]!)) right = move
        }
        learner.update(right, guessed)
        take(state, epoch > 0 && random.bits() & 1 ? guessed : right)
      }
    }
  return { hashes: table.hashes(), weights: learner.averaged(), width: 3 }
}

/** Learns what to call the relation of a word to its head. */
export function learnLabels(
  sentences: readonly SyntaxSentence[],
  tags: readonly Uint8Array[],
  epochs: number,
  least: number,
  seed: number,
): Learnt {
  const features = featureList(STATE_ROOM)
  const table = new FeatureTable()
  const walk = (order: Iterable<number>, visit: (sentence: SyntaxSentence, i: number) => void) => {
    for (const s of order) {
      const sentence = sentences[s]!
      const words = wordsOf(sentence)
      for (let i = 0; i < words.length; i++) {
        if (sentence.heads[i] === -2) continue
        labelFeatures(words, tags[s]!, sentence.heads, 0, words.length, i, features)
        visit(sentence, i)
      }
    }
  }
  walk(sentences.keys(), () => {
    for (let k = 0; k < features.count; k++) table.count(features.hashes[k]!)
  })
  table.freeze(least)
  const learner = new Perceptron(table, RELATIONS.length)
  const random = randomOf(seed)
  for (let epoch = 0; epoch < epochs; epoch++)
    walk(shuffled(sentences.length, random), (sentence, i) => {
      const scores = learner.score(features)
      let best = 0
      for (let k = 1; k < scores.length; k++) if (scores[k]! > scores[best]!) best = k
      learner.update(sentence.relations[i]!, best)
    })
  return { hashes: table.hashes(), weights: learner.averaged(), width: RELATIONS.length }
}
