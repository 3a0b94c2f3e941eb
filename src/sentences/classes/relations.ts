/** What a word is to its head: few enough to be told apart well. Both kinds of treebank names are folded onto these. */
// biome-ignore format: a table
export const RELATIONS = [
  'root', 'nsubj', 'nsubjpass', 'obj', 'obl', 'nmod', 'poss', 'ccomp', 'xcomp', 'advcl', 'acl', 'relcl', 'conj', 'cc', 'aux', 'auxpass', 'cop', 'mark', 'neg',
  'det', 'amod', 'advmod', 'case', 'compound', 'appos', 'nummod', 'parataxis', 'prt', 'punct', 'expl', 'dep',
] as const

export type Relation = (typeof RELATIONS)[number]

const NUMBERS: ReadonlyMap<string, number> = new Map(RELATIONS.map((name, i) => [name, i]))

/** The number of a relation. */
export const relationNumber = (name: Relation): number => NUMBERS.get(name)!
