import { attributionsOf, extractorOf, type Finder, type Listen, type Step } from './attributions/index.ts'
import { type Doc, docFromText } from './documents/index.ts'
import { OnrecordError } from './errors.ts'
import { type ModelFile, modelFileOf } from './model/index.ts'
import { type Passage, passageOf } from './sentences/index.ts'
import { type Share, type Statement, sharesOf, statementsOf, voicesOf, without } from './statements/index.ts'
import { mapForward, type Normalised, normalise, type Range, rangeBack, type Span, spanOf } from './text/index.ts'

/** A trained model, ready to read: make it once with `modelOf` and give it to every `read`. */
export type Model = { readonly find: Finder }

/** The model of a file's bytes (`models/en/en.model`, which comes with the package). Throws `model-not-readable`. */
export function modelOf(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Model {
  const whole = bytes instanceof ArrayBuffer ? bytes : bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  return modelIn(modelFileOf(whole))
}

/** The model of a file that was taken apart before. Throws `model-not-readable`. */
export const modelIn = (file: ModelFile): Model => ({ find: extractorOf(file) })

/** How to read. */
export type ReadOptions = {
  /** Finds the outermost statements. Without one, rules alone do: nothing to load, and about half of indirect speech is missed. */
  readonly model?: Model
  /** Leave out statements less sure than this, 0 to 1. Default 0: all. */
  readonly minConfidence?: number
  /** Leave out what is said within somebody else's words. Default false. */
  readonly outermost?: boolean
}

/** A document, what was said in it, in the order of the text, and whose voice how much of it is in. Every span points into `doc.text`. */
export type Reading = { readonly doc: Doc; readonly statements: readonly Statement[]; readonly voices: readonly Share[] }

/**
 * Who said what in an article. Pure: no clock, network or files; the same input gives the same output.
 *
 * A document that is not English has no statements and a note that says so. Throws `empty` for a text of white space.
 */
export function read(input: string | Doc, options: ReadOptions = {}): Reading {
  return follow(input, options).reading
}

/** Why a place of an article was read as it was. */
export type Explanation = {
  readonly doc: Doc
  readonly at: number
  /** The sentence that holds `at`; null between blocks and in what is no prose. */
  readonly sentence: Span | null
  /** The statements that touch the sentence. */
  readonly statements: readonly Statement[]
  /** What was tried in that sentence, in order, with ranges of `doc.text`. */
  readonly steps: readonly (Omit<Step, 'range'> & { readonly range: Span })[]
}

/** What `read` did around offset `at` (UTF-16 code units) of the text, and why. It is `read` itself, overheard. */
export function explain(input: string | Doc, at: number, options: ReadOptions = {}): Explanation {
  const steps: Step[] = []
  const { reading, passage, back } = follow(input, options, (step) => steps.push(step))
  const { doc } = reading
  if (!Number.isInteger(at) || at < 0 || at >= doc.text.length)
    throw new OnrecordError('span-does-not-fit', { from: at, to: at + 1, length: doc.text.length })
  const sentence = passage.sentences.map(back).find((span) => span.from <= at && at < span.to) ?? null
  const touches = (range: Range) => sentence !== null && range.from < sentence.to && range.to > sentence.from
  return {
    doc,
    at,
    sentence,
    statements: reading.statements.filter((statement) =>
      [...statement.source, ...statement.cue, ...statement.content].some(touches),
    ),
    steps: steps.map((step) => ({ ...step, range: back(step.range) })).filter((step) => touches(step.range)),
  }
}

// The model takes some ten times as long as the rules: a book, a dump or a hostile text must not cost its reader minutes. A long article has 30,000.
const LONGEST_FOR_MODEL = 150_000
const BY_RULES = {
  code: 'read-by-rules',
  says: `The text is longer than ${LONGEST_FOR_MODEL.toLocaleString('en')} characters: it was read by the rules alone, without the model.`,
}

/** The way of a document through the stages. */
function follow(input: string | Doc, { model, minConfidence = 0, outermost = false }: ReadOptions, listen?: Listen) {
  const given = typeof input === 'string' ? docFromText(input) : input
  const long = model !== undefined && given.text.length > LONGEST_FOR_MODEL
  const doc = long ? { ...given, notes: [...given.notes, BY_RULES] } : given
  const plain = normalise(doc.text)
  const back = (range: Range): Span => {
    const { from, to } = rangeBack(plain.edits, range)
    return spanOf(doc.text, from, to)
  }
  const passage: Passage = passageOf(plain.text, isEnglish(doc) ? blocksIn(plain, doc) : [])
  const attributions = attributionsOf(passage, { find: long ? undefined : model?.find, listen })
  const all = statementsOf(passage, attributions, { ...doc, spanOf: back })
  const sure = without(all, ({ confidence }) => confidence < minConfidence)
  const statements = outermost ? sure.filter(({ parent }) => parent === null) : sure
  const reading: Reading = { doc, statements, voices: sharesOf(voicesOf(doc.text.length, statements), statements) }
  return { reading, passage, back }
}

const isEnglish = (doc: Doc) => doc.language === 'und' || doc.language === 'en' || doc.language.startsWith('en-')

/** The document's blocks in the normalised text. */
const blocksIn = ({ edits }: Normalised, doc: Doc): Doc['blocks'] =>
  doc.blocks.map(({ kind, label, bold, from, to }) => ({
    kind,
    from: mapForward(edits, from, 1),
    to: mapForward(edits, to, -1),
    ...(bold && { bold }),
    ...(label && { label: { from: mapForward(edits, label.from, 1), to: mapForward(edits, label.to, -1) } }),
  }))
