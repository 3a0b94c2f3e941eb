import { addScores, bestPath, type Chain, featureList, forceRun, logSums, type Weights } from '../../model/index.ts'
import type { Cue } from './cues.ts'
import { type FirstPass, hintOf } from './first-pass.ts'
import { PAIR_ROOM, pairPlaceFeatures, pairStepFeatures, type View, viewOf } from './pair-features.ts'
import type { Reading } from './reading.ts'
import { CONTENT, CUE, ROLES, SOURCE } from './roles.ts'

const STEPS = ROLES * ROLES

/** What is read from the model for one cue's spans. */
export type PairWeights = { readonly place: Weights; readonly step: Weights }

/** Tokens `first` up to but not including `end`. */
export type Stretch = { readonly first: number; readonly end: number }

/** A cue with the spans it was given. */
export type Found = {
  readonly cue: Cue
  readonly role: { readonly source: readonly Stretch[]; readonly cue: readonly Stretch[]; readonly content: readonly Stretch[] }
  /** The log of the share this reading has among all readings of the window. */
  readonly certainty: number
  /** How likely the tokens of each role are in it, on average; 0 where the role is empty. */
  readonly sure: { readonly source: number; readonly cue: number; readonly content: number }
}

/** What the views of all cues of a passage share. */
export type Grounds = {
  readonly reading: Reading
  readonly pass: FirstPass
  readonly rivals: Uint8Array
  readonly hints: View['hints']
}

/** How far from its cue anything may lie, in tokens. */
export const REACH = 150

/** Prepares a passage for `viewAround`. */
export function groundsOf(reading: Reading, pass: FirstPass, cues: readonly Cue[]): Grounds {
  const length = reading.passage.tokens.length
  const rivals = new Uint8Array(length)
  for (const { at, chance } of cues) if (chance > 0.3) rivals[at] = 1
  const hint = (role: number) => Uint8Array.from({ length }, (_, i) => hintOf(pass.chances[i * ROLES + role]!))
  return { reading, pass, rivals, hints: { source: hint(SOURCE), cue: hint(CUE), content: hint(CONTENT) } }
}

/** The view from a cue: its block, as far as it may reach, and the next one where its own ends in a colon ("She said:"). */
export function viewAround({ reading, rivals, hints }: Grounds, cue: Cue): View {
  const { sentences, tokens } = reading.passage
  const own = reading.sentence[cue.at]!
  const { block } = sentences[own]!
  let [low, high] = [own, own]
  while (low > 0 && sentences[low - 1]!.block === block && cue.at - sentences[low - 1]!.first < REACH) low--
  const reaches = (next: number) => {
    const sentence = sentences[next]
    if (sentence === undefined || sentence.end - cue.at >= REACH) return false
    if (sentence.block === block) return true
    const before = sentences[next - 1]!
    return sentence.block === block + 1 && (before.block === sentence.block || tokens[before.end - 1]!.text === ':')
  }
  while (reaches(high + 1)) high++
  const first = Math.max(sentences[low]!.first, cue.at - 2 * REACH)
  const end = Math.min(sentences[high]!.end, cue.at + 2 * REACH)
  return viewOf(reading, cue, first, end, rivals, hints)
}

/** The best source, cue and content for a view. */
export function spansOf(grounds: Grounds, view: View, weights: PairWeights): Found {
  const chain = chainOf(grounds.pass, view, weights)
  const { path, score } = bestPath(chain)
  const { alpha, beta, total } = logSums(chain)
  const chance = (k: number, role: number) => Math.exp(alpha[k * ROLES + role]! + beta[k * ROLES + role]! - total)
  const sure = [0, 0, 0, 0]
  const counts = [0, 0, 0, 0]
  for (const [k, role] of path.entries()) {
    sure[role]! += chance(k, role)
    counts[role]!++
  }
  const mean = (role: number) => (counts[role] ? sure[role]! / counts[role] : 0)
  return {
    cue: view.cue,
    role: { source: runs(path, SOURCE, view.first), cue: runs(path, CUE, view.first), content: runs(path, CONTENT, view.first) },
    certainty: score - total,
    sure: { source: mean(SOURCE), cue: mean(CUE), content: mean(CONTENT) },
  }
}

function chainOf(pass: FirstPass, view: View, weights: PairWeights): Chain {
  const length = view.end - view.first
  const place = pass.place.slice(view.first * ROLES, view.end * ROLES)
  const step = pass.step.slice(view.first * STEPS, view.end * STEPS)
  for (let k = 0; k < length; k++) {
    pairPlaceFeatures(view, view.first + k, FEATURES)
    addScores(weights.place, FEATURES, place, k * ROLES)
    if (k === 0) continue
    pairStepFeatures(view, view.first + k, FEATURES)
    addScores(weights.step, FEATURES, step, k * STEPS)
  }
  const chain = { labels: ROLES, length, place, step }
  forceRun(chain, CUE, view.cue.at - view.first)
  return chain
}

const FEATURES = featureList(PAIR_ROOM)

function runs(path: Uint8Array, role: number, first: number): Stretch[] {
  const found: Stretch[] = []
  for (let k = 0; k < path.length; k++) {
    if (path[k] !== role) continue
    let end = k + 1
    while (end < path.length && path[end] === role) end++
    found.push({ first: first + k, end: first + end })
    k = end
  }
  return found
}
