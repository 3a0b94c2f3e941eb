import { RELATIONS, type Relation, relationNumber, type Tag, tagNumber, tokensOf } from '../../src/sentences/index.ts'
import { treebank } from './conllu.ts'
import { jsonLines } from './files.ts'

/** A sentence to learn syntax from, over our own tokens. A tag of 255 and a head of -2 are not known; a head of -1 is the root's. */
export type SyntaxSentence = {
  readonly texts: readonly string[]
  readonly lemmas: readonly (string | null)[]
  readonly tags: Uint8Array
  readonly heads: Int32Array
  readonly relations: Uint8Array
}

/** The tag of a token that the corpus cuts otherwise than we do. */
export const UNKNOWN_TAG = 255

/** Where a word stands and what is said of it; `head` counts within the sentence. */
type Given = { from: number; to: number; tag: string; lemma: string; head: number; relation: string }

type SilverLine = {
  readonly id: string
  readonly sentences?: readonly {
    readonly tokens: readonly { s: number; e: number; lemma: string; pos: string; ner: string }[]
    readonly deps: readonly (readonly [head: number, relation: string])[]
  }[]
}

/** The sentences of CoreNLP's reading of PolNeAR (`split` is `train` or `dev`), by article. */
export function silverSentences(dataFolder: string, split: string): Map<string, SyntaxSentence[]> {
  const texts = new Map(
    jsonLines<{ id: string; text: string }>(dataFolder, `polnear/${split}.jsonl.gz`).map(({ id, text }) => [id, text]),
  )
  const articles = new Map<string, SyntaxSentence[]>()
  for (const line of jsonLines<SilverLine>(dataFolder, `polnear/${split}.silver.jsonl.gz`)) {
    const text = texts.get(line.id)
    if (text === undefined) continue
    const sentences = (line.sentences ?? []).map(({ tokens, deps }) =>
      onOurTokens(
        text,
        tokens.map(({ s, e, pos, ner, lemma }, i) => {
          const tag = pos === 'NNP' ? (NAMES[ner] ?? pos) : pos
          return { from: s, to: e, tag, lemma, head: deps[i]![0] - 1, relation: deps[i]![1] }
        }),
      ),
    )
    articles.set(line.id, sentences)
  }
  return articles
}

/** What CoreNLP tells apart of names. */
const NAMES: Readonly<Record<string, Tag>> = {
  PERSON: 'NNP:person',
  ORGANIZATION: 'NNP:organisation',
  LOCATION: 'NNP:place',
  DATE: 'NNP:time',
}

/**
 * The sentences of a treebank, its words set side by side as they were written. What its names name stays unknown: treebanks draw names otherwise than CoreNLP
 * (“President” is part of one), and a model taught both ways reads PolNeAR worse than one that was not.
 */
export function treebankSentences(dataFolder: string, file: string): SyntaxSentence[] {
  return treebank(dataFolder, file).map((words) => {
    let text = ''
    const given = words.map((word) => {
      const from = text.length
      text += word.text
      const to = text.length
      if (!word.glued) text += ' '
      return { from, to, tag: word.tag === 'NNP' ? '' : word.tag, lemma: word.lemma, head: word.head, relation: word.relation }
    })
    return onOurTokens(text, given)
  })
}

/** Lays what is given over our tokens: a token that is exactly one word has its tag; one of several words ("long-time") has the head that leads out of it. */
function onOurTokens(text: string, given: readonly Given[]): SyntaxSentence {
  const tokens = tokensOf(text, given[0]!.from, given.at(-1)!.to)
  let last = 0
  const tokenOf = given.map((word) => {
    while (last + 1 < tokens.length && tokens[last]!.to <= word.from) last++
    return last
  })
  const tags = new Uint8Array(tokens.length).fill(UNKNOWN_TAG)
  const heads = new Int32Array(tokens.length).fill(-2)
  const relations = new Uint8Array(tokens.length)
  const lemmas: (string | null)[] = tokens.map(() => null)
  for (const [i, word] of given.entries()) {
    const at = tokenOf[i]!
    const token = tokens[at]
    if (token === undefined) continue
    if (token.from === word.from && token.to === word.to) {
      const tag = tagNumber(PENN[word.tag] ?? word.tag)
      tags[at] = tag < 0 ? UNKNOWN_TAG : tag
      lemmas[at] = word.lemma
    }
    const head = word.head < 0 ? -1 : tokenOf[word.head]!
    if (heads[at] === -2 && head !== at) {
      heads[at] = head
      relations[at] = relationNumber(head < 0 ? 'root' : folded(word.relation))
    }
  }
  return { texts: tokens.map((token) => token.text), lemmas, tags, heads, relations }
}

/** Tags of the treebanks that Penn had not. */
const PENN: Readonly<Record<string, string>> = { HYPH: ':', NFP: ':', ADD: 'NNP', AFX: 'JJ', XX: 'FW', GW: 'FW' }

const FOLDED: Readonly<Record<string, Relation>> = {
  dobj: 'obj',
  iobj: 'obj',
  csubj: 'nsubj',
  csubjpass: 'nsubjpass',
  'nmod:poss': 'poss',
  'nmod:tmod': 'obl',
  'nmod:npmod': 'obl',
  'acl:relcl': 'relcl',
  'compound:prt': 'prt',
  'cc:preconj': 'cc',
  'det:predet': 'det',
  mwe: 'compound',
  flat: 'compound',
  fixed: 'compound',
  goeswith: 'compound',
  discourse: 'advmod',
  vocative: 'dep',
  list: 'dep',
  dislocated: 'dep',
  orphan: 'dep',
  reparandum: 'dep',
}

const KNOWN: ReadonlySet<string> = new Set(RELATIONS)

const folded = (name: string): Relation => FOLDED[name] ?? (KNOWN.has(name) ? (name as Relation) : 'dep')
