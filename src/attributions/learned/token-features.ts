import { type FeatureList, mix } from '../../model/index.ts'
import type { Word } from '../../sentences/index.ts'
import { OUTSIDE, type Reading, saysOrThinks } from './reading.ts'

/** Room for the features of one token or one step. */
export const TOKEN_ROOM = 80

const NONE = 0x0ff
const NO_TAG = 63
const NO_RELATION = 63

/** How far, in few steps. */
export const bucket = (distance: number): number =>
  distance < 5 ? distance : distance < 7 ? 5 : distance < 10 ? 6 : distance < 15 ? 7 : distance < 25 ? 8 : distance < 50 ? 9 : 10

const foldedAt = (words: readonly Word[], k: number, first: number, end: number): number =>
  k < first || k >= end ? NONE : words[k]!.folded

const numberAt = (list: Int32Array | Uint8Array, k: number, first: number, end: number, none: number): number =>
  k < first || k >= end ? none : list[k]!

/** Writes what speaks for a token's role whatever the cue: words, tags and quotation marks around it, and its place in the tree. */
export function placeFeatures(reading: Reading, i: number, out: FeatureList): void {
  const { syntax, quoted, senses, sayBefore, sayAfter, children, sentence, leftmost, sinceClosing, toOpening } = reading
  const { words, tags, lemmas, heads, relations } = syntax
  const { first, end, block } = reading.passage.sentences[sentence[i]!]!
  const w0 = words[i]!.folded
  const l0 = lemmas[i]!
  const t0 = tags[i]!
  const q0 = quoted[i]!
  const s0 = senses[i]!
  const tb = numberAt(tags, i - 1, first, end, NO_TAG)
  const ta = numberAt(tags, i + 1, first, end, NO_TAG)
  const head = heads[i]!
  const up = head < 0 ? -1 : heads[head]!
  const relation = relations[i]!
  const relationUp = head < 0 ? NO_RELATION : relations[head]!
  const before = sayBefore[i]!
  const after = sayAfter[i]!
  const h = out.hashes
  let n = 0
  h[n++] = mix(1, w0)
  h[n++] = mix(2, l0)
  h[n++] = mix(4, foldedAt(words, i - 1, first, end))
  h[n++] = mix(5, foldedAt(words, i + 1, first, end))
  h[n++] = mix(6, numberAt(lemmas, i - 2, first, end, NONE))
  h[n++] = mix(7, numberAt(lemmas, i + 2, first, end, NONE))
  h[n++] = mix(8, tb * 64 + t0)
  h[n++] = mix(9, t0 * 64 + ta)
  h[n++] = mix(10, (tb * 64 + t0) * 64 + ta)
  h[n++] = mix(11, (numberAt(tags, i - 2, first, end, NO_TAG) * 64 + tb) * 64 + t0)
  h[n++] = mix(12, (t0 * 64 + ta) * 64 + numberAt(tags, i + 2, first, end, NO_TAG))
  h[n++] = mix(13, mix(l0, tb))
  h[n++] = mix(14, mix(l0, ta))
  h[n++] = mix(15, mix(numberAt(lemmas, i - 1, first, end, NONE), l0))
  h[n++] = mix(16, mix(l0, numberAt(lemmas, i + 1, first, end, NONE)))
  h[n++] = mix(
    18,
    (numberAt(quoted, i - 1, 0, quoted.length, OUTSIDE) * 8 + q0) * 8 + numberAt(quoted, i + 1, 0, quoted.length, OUTSIDE),
  )
  h[n++] = mix(19, mix(l0, q0))
  h[n++] = mix(20, t0 * 8 + q0)
  h[n++] = mix(21, t0 * 256 + s0)
  h[n++] = mix(22, (tb * 64 + ta) * 64 + s0)
  h[n++] = mix(
    23,
    (numberAt(quoted, first, 0, quoted.length, OUTSIDE) * 8 + q0) * 8 + numberAt(quoted, end - 1, 0, quoted.length, OUTSIDE),
  )
  h[n++] = mix(24, (q0 * 16 + bucket(i - first)) * 16 + bucket(end - 1 - i))
  h[n++] = mix(25, (kindNumber(reading.passage.blocks[block]!.kind) * 8 + q0) * 64 + t0)
  h[n++] = mix(26, before < 0 ? NONE : lemmas[before]!)
  h[n++] = mix(28, ((before < 0 ? 15 : bucket(i - before)) * 64 + t0) * 8 + q0)
  h[n++] = mix(29, ((after < 0 ? 15 : bucket(after - i)) * 64 + t0) * 8 + q0)
  h[n++] = mix(31, mix(relation, head < 0 ? NONE : lemmas[head]!))
  h[n++] = mix(33, (relation * 64 + (head < 0 ? NO_TAG : tags[head]!)) * 256 + (head < 0 ? 0 : senses[head]!))
  h[n++] = mix(34, mix(t0, children[i]!))
  h[n++] = mix(35, mix(l0, children[i]!))
  h[n++] = mix(36, head < 0 ? NONE : mix(relation, children[head]!))
  h[n++] = mix(37, mix(relation * 64 + relationUp, up < 0 ? NONE : lemmas[up]!))
  h[n++] = mix(38, (relation * 64 + relationUp) * 256 + (up < 0 ? 255 : senses[up]!))
  h[n++] = mix(39, mix(l0, relation))
  h[n++] = mix(40, mix(l0, head < 0 ? NONE : tags[head]! * 64 + relationUp))
  // The verb of saying above it, and through which of its children.
  let child = i
  let above = head
  for (let step = 0; above >= 0 && step < 10 && !saysOrThinks(senses[above]!); step++) {
    child = above
    above = heads[above]!
  }
  const said = above >= 0 && saysOrThinks(senses[above]!) ? above : -1
  h[n++] = mix(41, said < 0 ? NONE : mix(lemmas[said]!, relations[child]!))
  h[n++] = mix(42, said < 0 ? NONE : ((relations[child]! * 2 + Number(said < i)) * 8 + q0) * 64 + t0)
  h[n++] = mix(43, said < 0 ? NONE : mix(relations[child]! * 2 + Number(said < i), children[said]!))
  h[n++] = mix(44, mix(words[i]!.end3, t0))
  const owner = reading.owner[i]!
  const clause = reading.clause[i]!
  const object = reading.object[i]!
  const whose = owner < 0 ? NONE : (reading.ownership[i]! * 64 + tags[owner]!) * 256 + senses[owner]!
  const what = (clause < 0 ? 0 : 1 + tags[clause]!) * 64 + (object < 0 ? 0 : 1 + tags[object]!)
  h[n++] = mix(46, mix(l0, whose))
  h[n++] = mix(47, mix(s0 * 64 + t0, whose))
  h[n++] = mix(48, mix(l0, what))
  h[n++] = mix(49, mix(mix(s0 * 64 + t0, whose), what))
  h[n++] = mix(50, mix(l0, object < 0 ? NONE : lemmas[object]!))
  h[n++] = mix(51, mix(t0, owner < 0 ? NONE : lemmas[owner]!))
  h[n++] = mix(52, mix(t0, clause < 0 ? NONE : words[leftmost[clause]!]!.folded))
  const closed = sinceClosing[i]!
  const opens = toOpening[i]!
  h[n++] = mix(53, ((Math.min(closed, 12) * 16 + Math.min(opens, 12)) * 64 + t0) * 256 + s0)
  h[n++] = mix(54, mix(l0, Math.min(closed, 6) * 8 + Math.min(opens, 6)))
  const { role, finding, all } = reading.ruled
  const by = finding[i]! < 0 ? 0 : all[finding[i]!]!.rule
  const ruled = ((i > first ? role[i - 1]! : 0) * 4 + role[i]!) * 4 + (i + 1 < end ? role[i + 1]! : 0)
  h[n++] = mix(57, ruled)
  h[n++] = mix(58, mix(by, role[i]!))
  h[n++] = mix(59, mix(role[i]!, t0 * 256 + s0))
  h[n++] = mix(60, mix(role[i]!, l0))
  out.count = n
}

/** Writes what speaks for a role beginning or ending between tokens `i - 1` and `i`, whatever the cue. */
export function stepFeatures(reading: Reading, i: number, out: FeatureList): void {
  const { syntax, quoted, senses, sentence, leftmost, rightmost } = reading
  const { words, tags, lemmas, heads, relations } = syntax
  const b = i - 1
  const w0 = words[i]!.folded
  const wb = words[b]!.folded
  const t0 = tags[i]!
  const tb = tags[b]!
  const q0 = quoted[i]!
  const qb = quoted[b]!
  const t1 = i + 1 < tags.length ? tags[i + 1]! : NO_TAG
  const t2 = i > 1 ? tags[i - 2]! : NO_TAG
  const turn = Number(sentence[i] !== sentence[b])
  const arc = heads[i] === b ? 1 : heads[b] === i ? 2 : 0
  // The largest piece of the tree that opens here, and the largest that ends before.
  let opens = i
  while (heads[opens]! >= 0 && leftmost[heads[opens]!] === i) opens = heads[opens]!
  let closes = b
  while (heads[closes]! >= 0 && rightmost[heads[closes]!] === b) closes = heads[closes]!
  const pieces = (relations[opens]! * 64 + relations[closes]!) * 4 + arc
  const h = out.hashes
  let n = 0
  h[n++] = mix(61, turn)
  h[n++] = mix(62, w0)
  h[n++] = mix(63, wb)
  h[n++] = mix(64, tb * 64 + t0)
  h[n++] = mix(65, ((qb * 8 + q0) * 2 + turn) * 64 + t0)
  h[n++] = mix(66, mix(tb, lemmas[i]!))
  h[n++] = mix(67, mix(lemmas[b]!, t0))
  h[n++] = mix(68, (tb * 64 + t0) * 64 + t1)
  h[n++] = mix(69, (t2 * 64 + tb) * 64 + t0)
  h[n++] = mix(70, mix(senses[b]! * 256 + senses[i]!, tb * 64 + t0))
  h[n++] = mix(71, pieces)
  h[n++] = mix(72, mix(w0, relations[closes]! * 4 + arc))
  h[n++] = mix(73, mix(w0, relations[opens]! * 4 + arc))
  h[n++] = mix(76, (qb * 8 + q0) * 4 + arc)
  h[n++] = mix(
    77,
    (relations[opens]! * 64 + (heads[opens]! < 0 ? NO_TAG : tags[heads[opens]!]!)) * 256 +
      (heads[opens]! < 0 ? 255 : senses[heads[opens]!]!),
  )
  const { role, finding } = reading.ruled
  const ruled = (role[b]! * 4 + role[i]!) * 2 + Number(finding[b] === finding[i])
  h[n++] = mix(78, ruled)
  h[n++] = mix(79, mix(ruled, tb * 64 + t0))
  out.count = n
}

const KINDS: Readonly<Record<string, number>> = { headline: 1, heading: 2, paragraph: 3, quote: 4, item: 5, caption: 6 }
const kindNumber = (kind: string): number => KINDS[kind] ?? 0
