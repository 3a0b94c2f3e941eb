import { chainsOf, placeFeatures, type Reading, ROLES, stepFeatures, TOKEN_ROOM } from '../../src/attributions/index.ts'
import { featureList } from '../../src/model/index.ts'
import type { Marked } from '../corpora/articles.ts'
import type { ChainProblem, Rows } from '../learn/chain-learner.ts'
import type { FeatureTable } from '../learn/feature-table.ts'
import { rowsOf, sharedCopy, tableOf, type Walk } from '../learn/rows.ts'
import { rolesOf } from './labels.ts'

/** An article ready to learn from. What is `counted` says how well it went: the first reading of an undamaged article. */
export type Lesson = {
  readonly reading: Reading
  readonly marked: readonly Marked[]
  readonly fold: number
  readonly counted: boolean
}

/** The features of every token in every chain of the lessons, numbered; both passes use them. */
export type TokenRows = {
  readonly placeTable: FeatureTable
  readonly stepTable: FeatureTable
  readonly place: Rows
  readonly step: Rows
  /** By lesson: which row is that of each token, or -1. */
  readonly rowOf: readonly Int32Array[]
}

/** Numbers the features of tokens and steps that occur at least `least` times. */
export function tokenRows(lessons: readonly Lesson[], least: number): TokenRows {
  const features = featureList(TOKEN_ROOM)
  const walk =
    (write: (reading: Reading, i: number, first: number) => void): Walk =>
    (visit) => {
      for (const { reading } of lessons)
        for (const { first, end } of chainsOf(reading))
          for (let i = first; i < end; i++) {
            write(reading, i, first)
            visit(features)
          }
    }
  const places = walk((reading, i) => placeFeatures(reading, i, features))
  const steps = walk((reading, i, first) => {
    if (i === first) features.count = 0
    else stepFeatures(reading, i, features)
  })
  const placeTable = tableOf([places], least)
  const stepTable = tableOf([steps], least)
  let row = 0
  const rowOf = lessons.map(({ reading }) => {
    const rows = new Int32Array(reading.passage.tokens.length).fill(-1)
    for (const { first, end } of chainsOf(reading)) for (let i = first; i < end; i++) rows[i] = row++
    return rows
  })
  return { placeTable, stepTable, place: rowsOf(places, placeTable), step: rowsOf(steps, stepTable), rowOf }
}

/** The first pass as a problem to learn, and the lesson of each of its sequences. */
export function firstPassProblem(lessons: readonly Lesson[], rows: TokenRows): { problem: ChainProblem; lessonOf: number[] } {
  const sequences: number[] = [0]
  const right: number[] = []
  const lessonOf: number[] = []
  for (const [n, { reading, marked }] of lessons.entries()) {
    const roles = rolesOf(reading.passage.tokens.length, marked)
    for (const { first, end } of chainsOf(reading)) {
      for (let i = first; i < end; i++) right.push(roles[i]!)
      sequences.push(right.length)
      lessonOf.push(n)
    }
  }
  const problem: ChainProblem = {
    labels: ROLES,
    sequences: sharedCopy(Int32Array.from(sequences)),
    right: sharedCopy(Uint8Array.from(right)),
    place: [{ rows: rows.place, at: null }],
    placeSize: rows.placeTable.size,
    step: [{ rows: rows.step, at: null }],
    stepSize: rows.stepTable.size,
    borders: true,
    run: null,
  }
  return { problem, lessonOf }
}
