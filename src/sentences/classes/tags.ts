/** The parts of speech of the Penn Treebank, in the order of their numbers; names of persons, organisations, places and times are told apart from others (`NNP`). */
// biome-ignore format: a table
export const TAGS = [
  'NN', 'NNS', 'NNP', 'NNPS', 'PRP', 'PRP$', 'VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'MD', 'JJ', 'JJR', 'JJS', 'RB', 'RBR', 'RBS', 'RP',
  'IN', 'TO', 'DT', 'PDT', 'CC', 'CD', 'WDT', 'WP', 'WP$', 'WRB', 'EX', 'POS', 'UH', 'FW', 'SYM', 'LS', '$', '#', '.', ',', ':', '``', "''", '-LRB-', '-RRB-',
  'NNP:person', 'NNP:organisation', 'NNP:place', 'NNP:time',
] as const

export type Tag = (typeof TAGS)[number]

const NUMBERS: ReadonlyMap<string, number> = new Map(TAGS.map((tag, i) => [tag, i]))

/** The number of a tag, or -1 for a name that is no tag. */
export const tagNumber = (name: string): number => NUMBERS.get(name) ?? -1
