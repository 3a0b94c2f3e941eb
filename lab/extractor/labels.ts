import { CONTENT, CUE, NO_ROLE, type Reading, SOURCE } from '../../src/attributions/index.ts'
import { TAGS } from '../../src/sentences/index.ts'
import type { Marked, Stretch } from '../corpora/articles.ts'

/** How many attributions of the corpus each rule changed or left out. */
export type Cleaning = Record<'swapped' | 'cue of marks alone' | 'no cue' | 'cue in two' | 'source in two', number>

export const noCleaning = (): Cleaning => ({
  swapped: 0,
  'cue of marks alone': 0,
  'no cue': 0,
  'cue in two': 0,
  'source in two': 0,
})

const isVerb = TAGS.map((tag) => tag.startsWith('VB') || tag === 'MD')
const isName = TAGS.map((tag) => tag.startsWith('NN') || tag === 'PRP')

/** What people marked, with slips of the pen put right or left out; `count` is told of each. */
export function cleaned(reading: Reading, marked: readonly Marked[], count: Cleaning): Marked[] {
  const { tokens } = reading.passage
  const { tags } = reading.syntax
  const some = (spans: readonly Stretch[], of: readonly boolean[]) =>
    spans.some(({ first, end }) => range(first, end).some((i) => of[tags[i]!]))
  const kept: Marked[] = []
  for (let mark of marked) {
    // The verb was marked as who spoke and the name as how.
    const [source, cue] = [mark.source[0], mark.cue[0]]
    if (
      source &&
      cue &&
      some(mark.source, isVerb) &&
      !some(mark.source, isName) &&
      some(mark.cue, isName) &&
      !isVerb[tags[cue.first]!]
    ) {
      mark = { ...mark, source: mark.cue, cue: mark.source }
      count.swapped++
    }
    const words = mark.cue
      .flatMap(({ first, end }) => range(first, end))
      .filter((i) => tokens[i]!.kind === 'word' || tokens[i]!.kind === 'number')
    const texts = mark.cue.flatMap(({ first, end }) => range(first, end).map((i) => tokens[i]!.text))
    if (mark.cue.length === 0 || mark.content.length === 0) {
      count['no cue']++
      continue
    }
    if (words.length === 0 && !texts.some((text) => text === ':' || /^[—–-]+$/.test(text))) {
      count['cue of marks alone']++
      continue
    }
    if (mark.cue.length > 1) {
      mark = { ...mark, cue: [longest(mark.cue)] }
      count['cue in two']++
    }
    if (mark.source.length > 1) {
      mark = { ...mark, source: [longest(mark.source)] }
      count['source in two']++
    }
    kept.push(mark)
  }
  return kept
}

export const range = (first: number, end: number): number[] => Array.from({ length: end - first }, (_, k) => first + k)

const longest = (spans: readonly Stretch[]): Stretch => spans.reduce((a, b) => (b.end - b.first > a.end - a.first ? b : a))

/** One role for each token, all attributions together; where they overlap a cue is stronger than a source, a source than a content. */
export function rolesOf(length: number, marked: readonly Marked[]): Uint8Array {
  const roles = new Uint8Array(length).fill(NO_ROLE)
  for (const [name, role] of [
    ['content', CONTENT],
    ['source', SOURCE],
    ['cue', CUE],
  ] as const)
    for (const mark of marked) for (const { first, end } of mark[name]) roles.fill(role, first, end)
  return roles
}
