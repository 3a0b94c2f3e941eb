import { addScores, type FeatureList, featureList, type Lookup, mix, type Weights } from '../../model/index.ts'
import { labelFeatures, linkOf } from './parser-labels.ts'
import type { Word } from './word.ts'

/** The three things a parser may do next: put the next word on the stack, or make the top's head the next word (`LEFT`) or the word under it (`RIGHT`). */
export const SHIFT = 0
export const RIGHT = 1
export const LEFT = 2

/** Most features a state has. */
export const STATE_ROOM = 64

/**
 * A sentence half parsed (arc-hybrid: Kuhlmann and others 2011). Places are counted from 0 within the sentence; the root stands behind the last word, at
 * `length`. `heads[i]` is -1 until it is known.
 */
export type State = {
  readonly length: number
  readonly words: Int32Array
  readonly tags: Uint8Array
  readonly stack: Int32Array
  depth: number
  next: number
  readonly heads: Int32Array
  /** The outermost children found so far and how many, on each side. */
  readonly leftmost: Int32Array
  readonly rightmost: Int32Array
  readonly lefts: Uint8Array
  readonly rights: Uint8Array
}

const NO_WORD = 0x70ad
const ROOT_WORD = 0x700f
const NO_TAG = 62
const ROOT_TAG = 61

/** The state before the first step, for words `first` up to `end`. */
export function startState(words: readonly Word[], tags: Uint8Array, first: number, end: number): State {
  const length = end - first
  const state: State = {
    length,
    words: new Int32Array(length + 1),
    tags: new Uint8Array(length + 1),
    stack: new Int32Array(length + 1),
    depth: 0,
    next: 0,
    heads: new Int32Array(length + 1).fill(-1),
    leftmost: new Int32Array(length + 1).fill(-1),
    rightmost: new Int32Array(length + 1).fill(-1),
    lefts: new Uint8Array(length + 1),
    rights: new Uint8Array(length + 1),
  }
  for (let i = 0; i < length; i++) {
    state.words[i] = words[first + i]!.folded
    state.tags[i] = tags[first + i]!
  }
  state.words[length] = ROOT_WORD
  state.tags[length] = ROOT_TAG
  return state
}

/** True when every word has a head. */
export const finished = (state: State): boolean => state.depth === 0 && state.next === state.length

/** Whether a move is possible. */
export const allowed = (state: State, move: number): boolean =>
  move === SHIFT ? state.next < state.length : move === RIGHT ? state.depth >= 2 : state.depth >= 1

/** Takes a step. */
export function take(state: State, move: number): void {
  if (move === SHIFT) {
    state.stack[state.depth++] = state.next++
    return
  }
  const child = state.stack[--state.depth]!
  const head = move === LEFT ? state.next : state.stack[state.depth - 1]!
  state.heads[child] = head
  if (child < head) {
    state.leftmost[head] = child
    state.lefts[head] = Math.min(3, state.lefts[head]! + 1)
  } else {
    state.rightmost[head] = child
    state.rights[head] = Math.min(3, state.rights[head]! + 1)
  }
}

const at = (list: Int32Array | Uint8Array, none: number, i: number): number => (i < 0 ? none : list[i]!)

/** Writes what the next step may go by: the top three of the stack, the next three words, their outermost children. */
export function stateFeatures(state: State, out: FeatureList): void {
  const { words, tags, stack, depth, next, length } = state
  const s0 = depth > 0 ? stack[depth - 1]! : -1
  const s1 = depth > 1 ? stack[depth - 2]! : -1
  const s2 = depth > 2 ? stack[depth - 3]! : -1
  const n1 = next + 1 <= length ? next + 1 : -1
  const n2 = next + 2 <= length ? next + 2 : -1
  const s0l = s0 < 0 ? -1 : state.leftmost[s0]!
  const s0r = s0 < 0 ? -1 : state.rightmost[s0]!
  const s1r = s1 < 0 ? -1 : state.rightmost[s1]!
  const n0l = state.leftmost[next]!
  const ws0 = at(words, NO_WORD, s0)
  const ws1 = at(words, NO_WORD, s1)
  const wn0 = at(words, NO_WORD, next)
  const wn1 = at(words, NO_WORD, n1)
  const ts0 = at(tags, NO_TAG, s0)
  const ts1 = at(tags, NO_TAG, s1)
  const ts2 = at(tags, NO_TAG, s2)
  const tn0 = at(tags, NO_TAG, next)
  const tn1 = at(tags, NO_TAG, n1)
  const tn2 = at(tags, NO_TAG, n2)
  const ts0l = at(tags, NO_TAG, s0l)
  const ts0r = at(tags, NO_TAG, s0r)
  const ts1r = at(tags, NO_TAG, s1r)
  const tn0l = at(tags, NO_TAG, n0l)
  const vs0 = s0 < 0 ? 0 : state.lefts[s0]! * 4 + state.rights[s0]!
  const vn0 = state.lefts[next]!
  const gap = s0 < 0 ? 0 : Math.min(next - s0, 6)
  const h = out.hashes
  let n = 0
  h[n++] = mix(1, ws0)
  h[n++] = mix(2, ts0)
  h[n++] = mix(3, mix(ws0, ts0))
  h[n++] = mix(4, ws1)
  h[n++] = mix(5, ts1)
  h[n++] = mix(6, mix(ws1, ts1))
  h[n++] = mix(7, ts2)
  h[n++] = mix(8, wn0)
  h[n++] = mix(9, tn0)
  h[n++] = mix(10, mix(wn0, tn0))
  h[n++] = mix(11, wn1)
  h[n++] = mix(12, tn1)
  h[n++] = mix(13, mix(wn1, tn1))
  h[n++] = mix(14, at(words, NO_WORD, n2))
  h[n++] = mix(15, tn2)
  h[n++] = mix(16, mix(ws0, wn0))
  h[n++] = mix(17, mix(mix(ws0, ts0), mix(wn0, tn0)))
  h[n++] = mix(18, mix(mix(ws0, ts0), tn0))
  h[n++] = mix(19, mix(mix(wn0, tn0), ts0))
  h[n++] = mix(20, ts0 * 64 + tn0)
  h[n++] = mix(21, mix(ws0, ws1))
  h[n++] = mix(22, mix(ts1 * 64 + ts0, ws0))
  h[n++] = mix(23, mix(ts1 * 64 + ts0, ws1))
  h[n++] = mix(24, ts1 * 64 + ts0)
  h[n++] = mix(25, (ts0 * 64 + tn0) * 64 + tn1)
  h[n++] = mix(26, (ts1 * 64 + ts0) * 64 + tn0)
  h[n++] = mix(27, (ts2 * 64 + ts1) * 64 + ts0)
  h[n++] = mix(28, (tn0 * 64 + tn1) * 64 + tn2)
  h[n++] = mix(29, (ts0 * 64 + ts0l) * 64 + tn0)
  h[n++] = mix(30, (ts0 * 64 + ts0r) * 64 + tn0)
  h[n++] = mix(31, (ts0 * 64 + tn0l) * 64 + tn0)
  h[n++] = mix(32, (ts1 * 64 + ts1r) * 64 + ts0)
  h[n++] = mix(33, (ts1 * 64 + ts0l) * 64 + ts0)
  h[n++] = mix(34, (ts1 * 64 + ts0) * 64 + ts0r)
  h[n++] = mix(35, ws0 ^ vs0)
  h[n++] = mix(36, ts0 * 64 + vs0)
  h[n++] = mix(37, tn0 * 64 + vn0)
  h[n++] = mix(38, mix(wn0, vn0))
  h[n++] = mix(39, mix(ws0, gap))
  h[n++] = mix(40, ts0 * 64 + gap)
  h[n++] = mix(41, (ts0 * 64 + tn0) * 8 + gap)
  h[n++] = mix(42, (((ts1 * 64 + ts0) * 64 + tn0) * 64 + tn1) | 0)
  h[n++] = mix(43, at(words, NO_WORD, s0r))
  h[n++] = mix(44, at(words, NO_WORD, s0l))
  h[n++] = mix(45, mix(ws1, tn0))
  h[n++] = mix(46, mix(ts0 * 16 + vs0, ws1))
  h[n++] = mix(47, mix(wn1, ts0 * 64 + tn0))
  h[n++] = 48
  out.count = n
}

/** Which of the moves that are possible scores best. */
export function bestMove(state: State, scores: Float32Array): number {
  let best = -1
  for (let move = 0; move < 3; move++) if (allowed(state, move) && (best < 0 || scores[move]! > scores[best]!)) best = move
  return best
}

/**
 * Parses words `first` up to `end` (one sentence). Writes each word's head into `heads` (its index among all words, or -1 for a root) and what it is to
 * that head into `relations`. `settled` has the relations that follow from the two tags alone.
 */
export function parseSentence(
  moves: Weights,
  labels: Weights,
  settled: Lookup,
  words: readonly Word[],
  tags: Uint8Array,
  first: number,
  end: number,
  heads: Int32Array,
  relations: Uint8Array,
): void {
  const state = startState(words, tags, first, end)
  const scores = new Float32Array(3)
  while (!finished(state)) {
    stateFeatures(state, FEATURES)
    scores.fill(0)
    addScores(moves, FEATURES, scores, 0)
    take(state, bestMove(state, scores))
  }
  for (let i = 0; i < state.length; i++) heads[first + i] = state.heads[i] === state.length ? -1 : first + state.heads[i]!
  const names = new Float32Array(labels.width)
  for (let i = first; i < end; i++) {
    const known = settled.get(linkOf(tags, heads, i))
    if (known !== undefined) {
      relations[i] = known
      continue
    }
    labelFeatures(words, tags, heads, first, end, i, FEATURES)
    names.fill(0)
    addScores(labels, FEATURES, names, 0)
    let best = 0
    for (let k = 1; k < names.length; k++) if (names[k]! > names[best]!) best = k
    relations[i] = best
  }
}

const FEATURES = featureList(STATE_ROOM)
