import {
  CONTENT,
  CUE,
  type Cue,
  type Grounds,
  NO_ROLE,
  PAIR_ROOM,
  pairPlaceFeatures,
  pairStepFeatures,
  ROLES,
  SOURCE,
  type View,
  viewAround,
} from '../../src/attributions/index.ts'
import { featureList } from '../../src/model/index.ts'
import type { Marked } from '../corpora/articles.ts'
import type { ChainProblem } from '../learn/chain-learner.ts'
import type { FeatureTable } from '../learn/feature-table.ts'
import { rowsOf, sharedCopy, tableOf, type Walk } from '../learn/rows.ts'
import { range } from './labels.ts'
import type { Lesson, TokenRows } from './token-problem.ts'

/** A cue people marked, seen from its heart. */
export type PairLesson = { readonly lesson: number; readonly view: View; readonly mark: Marked }

/** The heart of a marked cue: the likely cue in it, or the likeliest of its tokens. */
export function heartOf(mark: Marked, cues: readonly Cue[], chances: Float32Array): Cue {
  const inside = mark.cue.flatMap(({ first, end }) => range(first, end))
  const known = cues.filter(({ at }) => inside.includes(at))
  if (known.length > 0) return known.reduce((a, b) => (b.chance > a.chance ? b : a))
  const at = inside.reduce((a, b) => (chances[b * ROLES + CUE]! > chances[a * ROLES + CUE]! ? b : a))
  return { at, chance: chances[at * ROLES + CUE]! }
}

/** The true cues of all lessons. */
export function pairLessons(
  lessons: readonly Lesson[],
  grounds: readonly Grounds[],
  cues: readonly (readonly Cue[])[],
): PairLesson[] {
  return lessons.flatMap(({ marked }, lesson) =>
    marked
      .map((mark) => ({
        lesson,
        mark,
        view: viewAround(grounds[lesson]!, heartOf(mark, cues[lesson]!, grounds[lesson]!.pass.chances)),
      }))
      .filter(({ view }) => view.end > view.first),
  )
}

/** The roles of a window's tokens given its cue. */
function rolesIn({ view, mark }: PairLesson): Uint8Array {
  const roles = new Uint8Array(view.end - view.first).fill(NO_ROLE)
  for (const [name, role] of [
    ['content', CONTENT],
    ['source', SOURCE],
    ['cue', CUE],
  ] as const)
    for (const { first, end } of mark[name]) {
      const [from, to] = [Math.max(0, first - view.first), Math.min(roles.length, end - view.first)]
      if (to > from) roles.fill(role, from, to)
    }
  return roles
}

/** The search for a cue's spans as a problem to learn. */
export function pairProblem(
  pairs: readonly PairLesson[],
  tokens: TokenRows,
  least: number,
): { problem: ChainProblem; placeTable: FeatureTable; stepTable: FeatureTable } {
  const features = featureList(PAIR_ROOM)
  const walk =
    (write: (view: View, i: number) => void): Walk =>
    (visit) => {
      for (const { view } of pairs)
        for (let i = view.first; i < view.end; i++) {
          write(view, i)
          visit(features)
        }
    }
  const places = walk((view, i) => pairPlaceFeatures(view, i, features))
  const steps = walk((view, i) => {
    if (i === view.first) features.count = 0
    else pairStepFeatures(view, i, features)
  })
  const placeTable = tableOf([places], least)
  const stepTable = tableOf([steps], least)
  const sequences: number[] = [0]
  const right: number[] = []
  const at: number[] = []
  for (const pair of pairs) {
    for (const role of rolesIn(pair)) right.push(role)
    for (let i = pair.view.first; i < pair.view.end; i++) at.push(tokens.rowOf[pair.lesson]![i]!)
    sequences.push(right.length)
  }
  const shared = sharedCopy(Int32Array.from(at))
  // The numbers of the pair features follow those of the token features: one table of weights holds both.
  const after = (rows: ReturnType<typeof rowsOf>, size: number) => {
    for (let i = 0; i < rows.numbers.length; i++) rows.numbers[i]! += size
    return rows
  }
  const problem: ChainProblem = {
    labels: ROLES,
    sequences: sharedCopy(Int32Array.from(sequences)),
    right: sharedCopy(Uint8Array.from(right)),
    place: [
      { rows: tokens.place, at: shared },
      { rows: after(rowsOf(places, placeTable), tokens.placeTable.size), at: null },
    ],
    placeSize: tokens.placeTable.size + placeTable.size,
    step: [
      { rows: tokens.step, at: shared },
      { rows: after(rowsOf(steps, stepTable), tokens.stepTable.size), at: null },
    ],
    stepSize: tokens.stepTable.size + stepTable.size,
    borders: false,
    run: { label: CUE, at: sharedCopy(Int32Array.from(pairs, ({ view }) => view.cue.at - view.first)) },
  }
  return { problem, placeTable, stepTable }
}
