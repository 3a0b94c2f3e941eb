import { addScores, bestPath, type Chain, chancesOf, featureList, forceRun, NEVER, type Weights } from '../../model/index.ts'
import type { Cue } from './cues.ts'
import { type FirstPass, hintOf } from './first-pass.ts'
import { PAIR_ROOM, pairPlaceFeatures, pairStepFeatures, type View, viewOf } from './pair-features.ts'
import type { Reading } from './reading.ts'
import { CONTENT, CUE, ROLES, SOURCE, STEP } from './roles.ts'

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
  /** How likely it is that it names no source. */
  readonly unnamed: number
  /** Whether it is not the likeliest reading of its cue, and by how much that one's score is higher. */
  readonly other: boolean
  readonly behind: number
}

/** What the views of all cues of a passage share. */
export type Grounds = {
  readonly reading: Reading
  readonly pass: FirstPass
  readonly rivals: Uint8Array
  readonly hints: View['hints']
  /** By sentence, whether anybody's name or words may stand in it. */
  readonly spoken: Uint8Array
}

/** How far from its cue anything may lie, in tokens. */
export const REACH = 150

// Sentences in which no token is likelier than this to be a source or a content end the window.
const SPOKEN = 0.1

/** Prepares a passage for `viewAround`. */
export function groundsOf(reading: Reading, pass: FirstPass, cues: readonly Cue[]): Grounds {
  const length = reading.passage.tokens.length
  const rivals = new Uint8Array(length)
  for (const { at, chance } of cues) if (chance > 0.3) rivals[at] = 1
  const hint = (role: number) => Uint8Array.from({ length }, (_, i) => hintOf(pass.chances[i * ROLES + role]!))
  const spoken = Uint8Array.from(reading.passage.sentences, ({ first, end }) => {
    for (let i = first; i < end; i++)
      if (pass.chances[i * ROLES + SOURCE]! > SPOKEN || pass.chances[i * ROLES + CONTENT]! > SPOKEN) return 1
    return 0
  })
  return { reading, pass, rivals, spoken, hints: { source: hint(SOURCE), cue: hint(CUE), content: hint(CONTENT) } }
}

/** The view from a cue: its block, as far as it may reach, and the next one where its own ends in a colon ("She said:"). */
export function viewAround({ reading, rivals, hints, spoken }: Grounds, cue: Cue): View {
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
  while (low < own && !spoken[low]) low++
  while (high > own && !spoken[high]) high--
  const first = Math.max(sentences[low]!.first, cue.at - 2 * REACH)
  const end = Math.min(sentences[high]!.end, cue.at + 2 * REACH)
  return viewOf(reading, cue, first, end, rivals, hints)
}

/**
 * The readings of a view worth weighing: the likeliest source, cue and content, and, where the model is in doubt, those with another source or with more or less content.
 * The likeliest comes first; only one of them can be true.
 */
export function spansOf(grounds: Grounds, view: View, weights: PairWeights): Found[] {
  const chain = chainOf(grounds.pass, view, weights)
  const { chance, total, without } = chancesOf(chain)
  const unnamed = without(SOURCE)
  const first = likeliest(chain, unnamed, chance)
  const seen = new Set<string>()
  return [first, ...othersOf(chain, first.path, unnamed, chance)].flatMap(({ path, score }, n) => {
    const key = path.join('')
    if (seen.has(key)) return []
    seen.add(key)
    return [foundIn(view, path, chance, { certainty: score - total, behind: first.score - score, unnamed, other: n > 0 })]
  })
}

function foundIn(
  view: View,
  path: Uint8Array,
  chance: Float64Array,
  rest: Pick<Found, 'certainty' | 'behind' | 'unnamed' | 'other'>,
): Found {
  const sure = [0, 0, 0, 0]
  const counts = [0, 0, 0, 0]
  for (let k = 0; k < path.length; k++) {
    const role = path[k]!
    sure[role]! += chance[k * ROLES + role]!
    counts[role]!++
  }
  const mean = (role: number) => (counts[role] ? sure[role]! / counts[role] : 0)
  return {
    cue: view.cue,
    role: { source: runs(path, SOURCE, view.first), cue: runs(path, CUE, view.first), content: runs(path, CONTENT, view.first) },
    sure: { source: mean(SOURCE), cue: mean(CUE), content: mean(CONTENT) },
    ...rest,
  }
}

type Path = ReturnType<typeof bestPath>

/**
 * The best path of those that name a source, where it is likelier that there is one, else of those that name none. The best of all may name none although it is
 * likelier that there is one: the many places where it may begin and end share its chance.
 */
function likeliest(chain: Chain, unnamed: number, chance: Float64Array): Path {
  const best = bestPath(chain)
  if (best.path.includes(SOURCE) === unnamed < 0.5) return best
  if (unnamed >= 0.5) return bestPath(banned(chain, SOURCE))
  return bestPath(
    forced(
      chain,
      SOURCE,
      extreme(chain, (k) => chance[k * ROLES + SOURCE]!),
    ),
  )
}

// What is less likely than this is not worth weighing.
const DOUBT = 0.2

/** The best paths with another source, with none, with more content and with less, each where the chances leave room for it. */
function othersOf(chain: Chain, path: Uint8Array, unnamed: number, chance: Float64Array): Path[] {
  const others: Path[] = []
  const at = (k: number, role: number) => chance[k * ROLES + role]!
  if (path.includes(SOURCE) && unnamed > DOUBT) others.push(bestPath(banned(chain, SOURCE)))
  const elsewhere = extreme(chain, (k) => (path[k] === SOURCE ? 0 : at(k, SOURCE)))
  if (path[elsewhere] !== SOURCE && at(elsewhere, SOURCE) > DOUBT) others.push(bestPath(forced(chain, SOURCE, elsewhere)))
  const more = extreme(chain, (k) => (path[k] === CONTENT ? 0 : at(k, CONTENT)))
  if (path[more] !== CONTENT && at(more, CONTENT) > DOUBT) others.push(bestPath(forced(chain, CONTENT, more)))
  const less = extreme(chain, (k) => (path[k] === CONTENT ? 1 - at(k, CONTENT) : 0))
  if (path[less] === CONTENT && 1 - at(less, CONTENT) > DOUBT) others.push(bestPath(refused(chain, CONTENT, less)))
  return others
}

/** The place where something is greatest. */
function extreme(chain: Chain, value: (k: number) => number): number {
  let best = 0
  for (let k = 1; k < chain.length; k++) if (value(k) > value(best)) best = k
  return best
}

/** The chain without a role. */
function banned(chain: Chain, role: number): Chain {
  const place = chain.place.slice()
  for (let k = role; k < place.length; k += ROLES) place[k] = NEVER
  return { ...chain, place }
}

/** The chain with a role at a place. */
function forced(chain: Chain, role: number, at: number): Chain {
  const place = chain.place.slice()
  for (let other = 0; other < ROLES; other++) if (other !== role) place[at * ROLES + other] = NEVER
  return { ...chain, place }
}

/** The chain without a role at a place. */
function refused(chain: Chain, role: number, at: number): Chain {
  const place = chain.place.slice()
  place[at * ROLES + role] = NEVER
  return { ...chain, place }
}

function chainOf(pass: FirstPass, view: View, weights: PairWeights): Chain {
  const length = view.end - view.first
  const place = pass.place.slice(view.first * ROLES, view.end * ROLES)
  const step = pass.step.slice(view.first * STEP, view.end * STEP)
  for (let k = 0; k < length; k++) {
    pairPlaceFeatures(view, view.first + k, FEATURES)
    addScores(weights.place, FEATURES, place, k * ROLES)
    if (k === 0) continue
    pairStepFeatures(view, view.first + k, FEATURES)
    addScores(weights.step, FEATURES, step, k * STEP)
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
