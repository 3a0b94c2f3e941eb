import { type Passage, RELATIONS, type Syntax, TAGS } from '../../sentences/index.ts'

/** A passage as the labeller sees it: for each token, what its features are made of. */
export type Reading = {
  readonly passage: Passage
  readonly syntax: Syntax
  /** Where a token stands to the quotation around it: `OUTSIDE` and those after it. */
  readonly quoted: Uint8Array
  /** The outermost quotation around a token, or -1. */
  readonly quotation: Int32Array
  /** The sentence of each token; tokens outside all sentences have -1. */
  readonly sentence: Int32Array
  /** What the word's lemma usually is about: bits of `SENSE.verb` for a verb, of `SENSE.noun` for a noun. */
  readonly senses: Uint8Array
  /** The relations of a token's children, as bits. */
  readonly children: Int32Array
  /** The first and the last token under a token in the tree, itself included. */
  readonly leftmost: Int32Array
  readonly rightmost: Int32Array
  /** The nearest verb of saying before and after a token in its sentence, or -1. */
  readonly sayBefore: Int32Array
  readonly sayAfter: Int32Array
}

export const OUTSIDE = 0
export const OPENING = 1
export const INSIDE = 2
export const CLOSING = 3
/** Marks and words of a quotation that is no speech: a title, a nickname, a scare quotation. */
export const SCARE = 4

/** A lemma's usual senses, as bits: those of a verb, and those of a noun, which stand eight bits higher in the book of senses. */
export const SENSE = {
  verb: { sayingVerb: 1, thinkingVerb: 2, feelingVerb: 4, perceivingVerb: 8, socialVerb: 16 },
  noun: { sayingNoun: 32, thinkingNoun: 64, feelingNoun: 128, person: 33, group: 34, actNoun: 36 },
} as const

const isVerb = Uint8Array.from(TAGS, (tag) => Number(tag.startsWith('VB')))
const isNoun = Uint8Array.from(TAGS, (tag) => Number(tag === 'NN' || tag === 'NNS'))

/** The bit of a relation in `Reading.children`; those that do not matter share one. */
const CHILD_BITS = Int32Array.from(RELATIONS, (name) => {
  const told = [
    'nsubj',
    'nsubjpass',
    'obj',
    'obl',
    'nmod',
    'ccomp',
    'xcomp',
    'advcl',
    'parataxis',
    'mark',
    'aux',
    'auxpass',
    'neg',
    'acl',
    'relcl',
    'prt',
    'case',
    'poss',
  ]
  return told.includes(name) ? 1 << told.indexOf(name) : 0
})

/** Looks at a passage once, before any label is thought of. `sensesOf` gives the senses of a lemma's hash. */
export function readingOf(passage: Passage, syntax: Syntax, sensesOf: (lemma: number) => number): Reading {
  const length = passage.tokens.length
  const senses = new Uint8Array(length)
  const children = new Int32Array(length)
  for (let i = 0; i < length; i++) {
    const tag = syntax.tags[i]!
    const all = sensesOf(syntax.lemmas[i]!)
    senses[i] = isVerb[tag] ? all & 3 : isNoun[tag] ? all & 60 : 0
    const head = syntax.heads[i]!
    if (head >= 0) children[head]! |= CHILD_BITS[syntax.relations[i]!]!
  }
  return { passage, syntax, senses, children, ...quotesOf(passage), ...sentencesOf(passage, senses), ...extentsOf(syntax.heads) }
}

function quotesOf({ tokens, quotations }: Passage): Pick<Reading, 'quoted' | 'quotation'> {
  const quoted = new Uint8Array(tokens.length)
  const quotation = new Int32Array(tokens.length).fill(-1)
  let done = 0
  for (const [q, { first, end, parent, use, closed }] of quotations.entries()) {
    // Those inside another are its words; the outermost say who speaks.
    if (parent !== null || first < done) continue
    done = end
    for (let i = first; i < end; i++) {
      quotation[i] = q
      quoted[i] = use !== 'speech' ? SCARE : INSIDE
    }
    if (use !== 'speech') continue
    quoted[first] = OPENING
    if (closed && end - 1 > first) quoted[end - 1] = CLOSING
  }
  return { quoted, quotation }
}

function sentencesOf({ tokens, sentences }: Passage, senses: Uint8Array): Pick<Reading, 'sentence' | 'sayBefore' | 'sayAfter'> {
  const sentence = new Int32Array(tokens.length).fill(-1)
  const sayBefore = new Int32Array(tokens.length).fill(-1)
  const sayAfter = new Int32Array(tokens.length).fill(-1)
  for (const [s, { first, end }] of sentences.entries()) {
    let say = -1
    for (let i = first; i < end; i++) {
      sentence[i] = s
      sayBefore[i] = say
      if (senses[i]! & SENSE.sayingVerb) say = i
    }
    say = -1
    for (let i = end - 1; i >= first; i--) {
      sayAfter[i] = say
      if (senses[i]! & SENSE.sayingVerb) say = i
    }
  }
  return { sentence, sayBefore, sayAfter }
}

function extentsOf(heads: Int32Array): Pick<Reading, 'leftmost' | 'rightmost'> {
  const leftmost = Int32Array.from(heads, (_, i) => i)
  const rightmost = leftmost.slice()
  for (let i = 0; i < heads.length; i++) {
    // Up the tree for as long as this token widens what is above it; a token widens each ancestor at most once to the left and once to the right.
    for (let h = heads[i]!; h >= 0; h = heads[h]!) {
      if (i < leftmost[h]!) leftmost[h] = i
      else if (i > rightmost[h]!) rightmost[h] = i
      else break
    }
  }
  return { leftmost, rightmost }
}
