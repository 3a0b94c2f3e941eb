import {
  BORDER,
  cuesOf,
  firstPass,
  groundsOf,
  type PairWeights,
  ROLES,
  STEP,
  spansOf,
  standings,
  type TokenWeights,
  viewAround,
} from '../../src/attributions/index.ts'
import { modelFileOf, weightsOf } from '../../src/model/index.ts'
import type { ChainOptions, ChainProblem, ChainWeights } from '../learn/chain-learner.ts'
import type { FeatureTable } from '../learn/feature-table.ts'
import { learn } from '../learn/learn.ts'
import { modelBytes, type Sections, storeWeights } from '../learn/model-writer.ts'
import { type AcceptanceRecipe, learnAcceptance } from './learn-acceptance.ts'
import { pairLessons, pairProblem } from './pair-problem.ts'
import { firstPassProblem, type Lesson, type TokenRows, tokenRows } from './token-problem.ts'

/** How many parts the articles are dealt into: each part is read by a model that did not see it. */
export const FOLDS = 4

export type Recipe = AcceptanceRecipe & {
  readonly tokens: ChainOptions
  readonly pairs: ChainOptions
  /** Features seen less often are left out. */
  readonly leastSeen: number
  /** Rows whose weights are all smaller are left out of the file. */
  readonly leastWeight: number
}

export const RECIPE: Recipe = {
  tokens: { epochs: 6, rate: 0.05, keep: 0.5, seed: 1 },
  pairs: { epochs: 8, rate: 0.05, keep: 0.5, seed: 2 },
  accept: { epochs: 20, rate: 0.05, keep: 0.5, seed: 3 },
  trees: { trees: 300, depth: 4, rate: 0.05, least: 4 },
  leastSeen: 8,
  leastWeight: 0.005,
}

type Facts = Record<string, unknown>

/**
 * Trains the extractor on the lessons; puts its weights into `sections` and returns what the file says of them, and by fold the weights of one that did not see it.
 */
export async function trainExtractor(
  lessons: readonly Lesson[],
  recipe: Recipe,
  sections: Sections,
  say: (line: string) => void,
): Promise<{ facts: Facts; parts: ReadonlyMap<number, Sections> }> {
  const rows = tokenRows(lessons, recipe.leastSeen)
  say(`${rows.placeTable.size} features of tokens, ${rows.stepTable.size} of steps`)
  const first = firstPassProblem(lessons, rows)
  const firsts = await learnFolds(first.problem, first.lessonOf, lessons, recipe.tokens)
  say('the first pass is learnt')

  const firstReaders = firsts.map((weights) => tokenWeights(rows, weights, null, recipe))
  const passes = lessons.map(({ reading, fold }) => firstPass(reading, firstReaders[fold]!))
  const cues = lessons.map(({ reading }, n) => cuesOf(reading, passes[n]!))
  const grounds = lessons.map(({ reading }, n) => groundsOf(reading, passes[n]!, cues[n]!))
  const pairs = pairLessons(lessons, grounds, cues)
  const second = pairProblem(pairs, rows, recipe.leastSeen)
  say(`${pairs.length} cues, ${second.placeTable.size} features of tokens given a cue, ${second.stepTable.size} of steps`)
  const seconds = await learnFolds(
    second.problem,
    pairs.map(({ lesson }) => lesson),
    lessons,
    recipe.pairs,
  )
  say('the spans are learnt')

  const readers = firsts.map((weights, fold) => ({
    tokens: tokenWeights(rows, weights, seconds[fold]!, recipe),
    pairs: pairWeights(rows, second, seconds[fold]!, recipe),
  }))
  const found = lessons.map(({ reading, fold }) => {
    const { tokens, pairs } = readers[fold]!
    const pass = firstPass(reading, tokens)
    const cues = cuesOf(reading, pass)
    const grounds = groundsOf(reading, pass, cues)
    const all = cues
      .flatMap((cue) => spansOf(grounds, viewAround(grounds, cue), pairs))
      .filter(({ role }) => role.content.length > 0)
    return { grounds, standing: standings(all) }
  })
  const { facts, parts } = await learnAcceptance(lessons, found, recipe, sections)
  storeReader(sections, rows, firsts[FOLDS]!, second, seconds[FOLDS]!, recipe)
  for (const [fold, part] of parts) storeReader(part, rows, firsts[fold]!, second, seconds[fold]!, recipe)
  return { facts, parts }
}

/** Weights for each fold, learnt without it, and last those learnt from all. */
function learnFolds(
  problem: ChainProblem,
  lessonOf: readonly number[],
  lessons: readonly Lesson[],
  options: ChainOptions,
): Promise<ChainWeights[]> {
  const all = lessonOf.map((_, s) => s)
  const trains = [...Array.from({ length: FOLDS }, (_, fold) => all.filter((s) => lessons[lessonOf[s]!]!.fold !== fold)), all]
  return learn(
    'chains',
    trains.map((train) => [problem, Int32Array.from(train), options] as const),
  )
}

type PairTables = { readonly placeTable: FeatureTable; readonly stepTable: FeatureTable }

function storeTokens(
  sections: Sections,
  rows: TokenRows,
  first: ChainWeights,
  second: ChainWeights | null,
  { leastWeight }: Recipe,
): void {
  const { placeTable, stepTable } = rows
  const half = (name: 'place' | 'step', size: number) => second?.[name].subarray(0, size) ?? new Float32Array(size)
  const place = interleaved(first.place, ROLES, half('place', placeTable.size * ROLES), ROLES)
  const step = interleaved(first.step, BORDER, half('step', stepTable.size * STEP), STEP)
  storeWeights(sections, 'token-place', placeTable.hashes(), place, 2 * ROLES, leastWeight)
  storeWeights(sections, 'token-step', stepTable.hashes(), step, BORDER + STEP, leastWeight)
}

/** Rows of both, each row of `a` followed by that of `b`. */
function interleaved(a: Float32Array, widthA: number, b: Float32Array, widthB: number): Float32Array {
  const both = new Float32Array(a.length + b.length)
  const width = widthA + widthB
  for (let row = 0; row * width < both.length; row++) {
    both.set(a.subarray(row * widthA, (row + 1) * widthA), row * width)
    both.set(b.subarray(row * widthB, (row + 1) * widthB), row * width + widthA)
  }
  return both
}

function storePairs(
  sections: Sections,
  rows: TokenRows,
  { placeTable, stepTable }: PairTables,
  weights: ChainWeights,
  { leastWeight }: Recipe,
): void {
  storeWeights(
    sections,
    'pair-place',
    placeTable.hashes(),
    weights.place.subarray(rows.placeTable.size * ROLES),
    ROLES,
    leastWeight,
  )
  storeWeights(sections, 'pair-step', stepTable.hashes(), weights.step.subarray(rows.stepTable.size * STEP), STEP, leastWeight)
}

function storeReader(
  sections: Sections,
  rows: TokenRows,
  first: ChainWeights,
  tables: PairTables,
  second: ChainWeights,
  recipe: Recipe,
): void {
  storeTokens(sections, rows, first, second, recipe)
  storePairs(sections, rows, tables, second, recipe)
}

// Weights are read back from the very bytes that would be stored, so that every later step learns from what the product will see.
const fileOf = (sections: Sections) => modelFileOf(modelBytes({}, sections).buffer as ArrayBuffer)

function tokenWeights(rows: TokenRows, first: ChainWeights, second: ChainWeights | null, recipe: Recipe): TokenWeights {
  const sections: Sections = new Map()
  storeTokens(sections, rows, first, second, recipe)
  const file = fileOf(sections)
  return { place: weightsOf(file, 'token-place'), step: weightsOf(file, 'token-step') }
}

function pairWeights(rows: TokenRows, tables: PairTables, weights: ChainWeights, recipe: Recipe): PairWeights {
  const sections: Sections = new Map()
  storePairs(sections, rows, tables, weights, recipe)
  const file = fileOf(sections)
  return { place: weightsOf(file, 'pair-place'), step: weightsOf(file, 'pair-step') }
}
