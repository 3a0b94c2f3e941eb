export { type LemmaClass, type LemmaExceptions, lemmaOf } from './lemma.ts'
export {
  allowed,
  bestMove,
  finished,
  LEFT,
  RIGHT,
  SHIFT,
  STATE_ROOM,
  type State,
  startState,
  stateFeatures,
  take,
} from './parser.ts'
export { labelFeatures, linkOf } from './parser-labels.ts'
export { RELATIONS, type Relation, relationNumber } from './relations.ts'
export { type Syntax, type SyntaxModel, syntaxModelOf, syntaxReader } from './syntax.ts'
export { tagFeatures, tagSentence } from './tagger.ts'
export { TAGS, type Tag, tagNumber } from './tags.ts'
export { isBase, isGerund, isNounish, isParticipleOnly, isPast, isThird } from './verb-forms.ts'
export { type Word, wordBook } from './word.ts'
