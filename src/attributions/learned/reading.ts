import { type Passage, RELATIONS, type Relation, relationNumber, type Syntax, TAGS } from '../../sentences/index.ts'
import type { RuledPassage } from './ruled.ts'

/** A passage as the labeller sees it: for each token, what its features are made of. */
export type Reading = {
  readonly passage: Passage
  readonly syntax: Syntax
  /** What the rules found, as a hint. */
  readonly ruled: RuledPassage
  /** Where a token stands to the quotation around it: `OUTSIDE` and those after it. */
  readonly quoted: Uint8Array
  /** The outermost quotation around a token, or -1. */
  readonly quotation: Int32Array
  /** The sentence of each token; tokens outside all sentences have -1. */
  readonly sentence: Int32Array
  /** What the word usually is about: bits of `VERB_SENSE` for a verb, `NOUN` and bits of `NOUN_SENSE` for a noun. */
  readonly senses: Uint8Array
  /** The relations of a token's children, as bits. */
  readonly children: Int32Array
  /** The subject of a verb (or of the verb it is joined to), what stands as its clause, and its object; -1 where there is none. */
  readonly subject: Int32Array
  readonly clause: Int32Array
  readonly object: Int32Array
  /**
   * Who does what a word says although it stands elsewhere: its own subject, that of the verb it hangs on ("came and said", "came, saying"), the noun it tells
   * more of, or whose it is ("her demand"); -1 where nobody does. `ownership` is how that was found: see `OWNED`.
   */
  readonly owner: Int32Array
  readonly ownership: Uint8Array
  /** How far back in its sentence the last closing mark stands and how far on the next opening one, or 255. */
  readonly sinceClosing: Uint8Array
  readonly toOpening: Uint8Array
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

export const VERB_SENSE = { sayingVerb: 1, thinkingVerb: 2, feelingVerb: 4, perceivingVerb: 8, socialVerb: 16 } as const
export const NOUN_SENSE = { sayingNoun: 1, thinkingNoun: 2, feelingNoun: 4, actNoun: 8, person: 16, group: 32 } as const
const NOUN = 64

export const says = (senses: number): boolean => senses < NOUN && (senses & VERB_SENSE.sayingVerb) !== 0
export const saysOrThinks = (senses: number): boolean =>
  senses < NOUN && (senses & (VERB_SENSE.sayingVerb | VERB_SENSE.thinkingVerb)) !== 0

/** The senses of a lemma's hash, as a verb and as a noun. */
export type SenseBook = { readonly verb: (lemma: number) => number; readonly noun: (lemma: number) => number }

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

/** Looks at a passage once, before any label is thought of. */
export function readingOf(passage: Passage, syntax: Syntax, ruled: RuledPassage, book: SenseBook): Reading {
  const length = passage.tokens.length
  const senses = new Uint8Array(length)
  const children = new Int32Array(length)
  for (let i = 0; i < length; i++) {
    const tag = syntax.tags[i]!
    senses[i] = isVerb[tag] ? book.verb(syntax.lemmas[i]!) : isNoun[tag] ? NOUN + book.noun(syntax.lemmas[i]!) : 0
    const head = syntax.heads[i]!
    if (head >= 0) children[head]! |= CHILD_BITS[syntax.relations[i]!]!
  }
  const quotes = quotesOf(passage)
  return {
    passage,
    syntax,
    ruled,
    senses,
    children,
    ...dependentsOf(passage, syntax),
    ...quotes,
    ...sentencesOf(passage, senses, quotes.quoted),
    ...extentsOf(syntax.heads),
  }
}

/** How the owner of a word was found. */
export const OWNED = { not: 0, asSubject: 1, asPossessor: 2, asNoun: 3, above: 4 } as const

const relationsNamed = (...names: readonly Relation[]) => Uint8Array.from(RELATIONS, (name) => Number(names.includes(name)))
const SUBJECT = relationsNamed('nsubj', 'nsubjpass')
const CLAUSE = relationsNamed('ccomp', 'xcomp')
const OBJECT = relationsNamed('obj')
const JOINED = relationsNamed('conj', 'xcomp')
const POSSESSOR = relationNumber('poss')
const ADDED = relationNumber('acl')

type Dependents = Pick<Reading, 'subject' | 'clause' | 'object' | 'owner' | 'ownership'>

function dependentsOf({ tokens }: Passage, { heads, relations }: Syntax): Dependents {
  const column = () => new Int32Array(tokens.length).fill(-1)
  const [subject, clause, object, possessor] = [column(), column(), column(), column()]
  for (let i = 0; i < heads.length; i++) {
    const head = heads[i]!
    if (head < 0) continue
    const relation = relations[i]!
    if (SUBJECT[relation] && subject[head] === -1) subject[head] = i
    else if (CLAUSE[relation] && clause[head] === -1) clause[head] = i
    else if (OBJECT[relation] && object[head] === -1) object[head] = i
    else if (relation === POSSESSOR && possessor[head] === -1) possessor[head] = i
  }
  // "said … and promised": the second verb has the subject of the first, which stands before it.
  for (let i = 0; i < heads.length; i++)
    if (subject[i] === -1 && heads[i]! >= 0 && JOINED[relations[i]!]) subject[i] = subject[heads[i]!]!
  return { subject, clause, object, ...ownersOf(heads, relations, subject, possessor) }
}

// A word farther up than this is not read as its owner's.
const HIGHEST = 6

function ownersOf(
  heads: Int32Array,
  relations: Uint8Array,
  subject: Int32Array,
  possessor: Int32Array,
): Pick<Reading, 'owner' | 'ownership'> {
  const [owner, ownership] = [new Int32Array(heads.length).fill(-1), new Uint8Array(heads.length)]
  const set = (i: number, whose: number, how: number) => {
    owner[i] = whose
    ownership[i] = how
  }
  for (let i = 0; i < heads.length; i++) {
    if (subject[i]! >= 0) set(i, subject[i]!, OWNED.asSubject)
    else if (possessor[i]! >= 0) set(i, possessor[i]!, OWNED.asPossessor)
    else
      for (let k = i, level = 0; level < HIGHEST; level++) {
        const head = heads[k]!
        const relation = relations[k]!
        // What is a subject itself, or a word of a name, has none above it.
        if (head < 0 || SUBJECT[relation] || relation === POSSESSOR) break
        if (relation === ADDED) {
          set(i, head, OWNED.asNoun)
          break
        }
        if (subject[head]! >= 0 && subject[head] !== k) {
          set(i, subject[head]!, OWNED.above + Math.min(level, 3))
          break
        }
        k = head
      }
  }
  return { owner, ownership }
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

function sentencesOf(
  { tokens, sentences }: Passage,
  senses: Uint8Array,
  quoted: Uint8Array,
): Pick<Reading, 'sentence' | 'sayBefore' | 'sayAfter' | 'sinceClosing' | 'toOpening'> {
  const sentence = new Int32Array(tokens.length).fill(-1)
  const sayBefore = new Int32Array(tokens.length).fill(-1)
  const sayAfter = new Int32Array(tokens.length).fill(-1)
  const [sinceClosing, toOpening] = [new Uint8Array(tokens.length).fill(255), new Uint8Array(tokens.length).fill(255)]
  for (const [s, { first, end }] of sentences.entries()) {
    let say = -1
    let mark = first - 255
    for (let i = first; i < end; i++) {
      sentence[i] = s
      sinceClosing[i] = Math.min(255, i - mark)
      if (quoted[i] === CLOSING) mark = i
      sayBefore[i] = say
      if (says(senses[i]!)) say = i
    }
    say = -1
    mark = end + 255
    for (let i = end - 1; i >= first; i--) {
      toOpening[i] = Math.min(255, mark - i)
      if (quoted[i] === OPENING) mark = i
      sayAfter[i] = say
      if (says(senses[i]!)) say = i
    }
  }
  return { sentence, sayBefore, sayAfter, sinceClosing, toOpening }
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
