import { type FeatureList, mix } from '../../model/index.ts'
import type { Cue } from './cues.ts'
import type { Reading } from './reading.ts'
import { CONTENT, CUE, SOURCE } from './roles.ts'
import type { Ruled } from './ruled.ts'
import { bucket } from './token-features.ts'

/** Room for the features of one token or step given a cue. */
export const PAIR_ROOM = 64

/** Everything about one cue that its tokens' features share. */
export type View = {
  readonly reading: Reading
  readonly cue: Cue
  readonly first: number
  readonly end: number
  /** By token from `first`: the way through the tree from the cue. */
  readonly ways: Uint16Array
  /** Which quotation beside the cue holds the token: 1, 2 … to the right, 8 + 1, 8 + 2 … to the left, 0 none. */
  readonly quotes: Uint8Array
  /** Between the cue and the token: other likely cues, commas, verbs, each at most 3. */
  readonly rivals: Uint8Array
  readonly commas: Uint8Array
  readonly verbs: Uint8Array
  /** How likely the first pass thinks each role, in tenths or so. */
  /** The role the rules give the token in the finding of this very cue; 4 where they found none. */
  readonly ruled: Uint8Array
  readonly hints: { readonly source: Uint8Array; readonly cue: Uint8Array; readonly content: Uint8Array }
}

const FAR = 4
const NO_WAY = FAR * 64 + 63

/** The way from the cue to each token of the window: how many steps up, then by which relation down. */
function waysOf(reading: Reading, at: number, first: number, end: number): Uint16Array {
  const { heads, relations } = reading.syntax
  const ways = new Uint16Array(end - first)
  const marked = new Map<number, number>()
  for (let a = at, level = 0; a >= first && a < end && level < FAR; a = heads[a]!, level++) {
    marked.set(a, level)
    ways[a - first] = level * 64 + 62
  }
  const open: number[] = []
  for (let i = first; i < end; i++) {
    let k = i
    while (ways[k - first] === 0) {
      const head = heads[k]!
      if (head < first || head >= end || open.length > 300) {
        ways[k - first] = NO_WAY
        break
      }
      const level = marked.get(head)
      if (level !== undefined) {
        ways[k - first] = level * 64 + relations[k]! + 1
        break
      }
      open.push(k)
      k = head
    }
    const way = ways[k - first]!
    while (open.length > 0) ways[open.pop()! - first] = way
  }
  return ways
}

/** Looks from a cue at the window `first`…`end` around it. `rivalAt` says which tokens are likely cues themselves. */
export function viewOf(reading: Reading, cue: Cue, first: number, end: number, rivalAt: Uint8Array, hints: View['hints']): View {
  const length = end - first
  const view = {
    reading,
    cue,
    first,
    end,
    ways: waysOf(reading, cue.at, first, end),
    quotes: new Uint8Array(length),
    rivals: new Uint8Array(length),
    commas: new Uint8Array(length),
    verbs: new Uint8Array(length),
    ruled: ruledFor(reading, cue.at, first, end),
    hints,
  }
  for (const side of [1, -1]) {
    let [rivals, commas, verbs, quotes, last] = [0, 0, 0, 0, reading.quotation[cue.at]!]
    for (let i = cue.at + side; i >= first && i < end; i += side) {
      const q = reading.quotation[i]!
      if (q !== last && q >= 0) quotes++
      last = q
      if (q >= 0 && q !== reading.quotation[cue.at]) view.quotes[i - first] = Math.min(quotes, 3) + (side < 0 ? 8 : 0)
      view.rivals[i - first] = rivals
      view.commas[i - first] = commas
      view.verbs[i - first] = verbs
      if (rivalAt[i] && rivals < 3) rivals++
      if (reading.passage.tokens[i]!.text === ',' && commas < 3) commas++
      if (reading.syntax.tags[i]! >= 6 && reading.syntax.tags[i]! <= 12 && verbs < 3) verbs++
    }
  }
  return view
}

const inside = ({ leftmost, rightmost }: Reading, top: number, i: number): number =>
  Number(top >= 0 && leftmost[top]! <= i && i <= rightmost[top]!)

/** 1 where what is under `top` begins at token `i`, 2 where it ended before it, 3 for both, 0 for neither. */
const edgesOf = ({ leftmost, rightmost }: Reading, top: number, i: number): number =>
  top < 0 ? 0 : Number(leftmost[top] === i) + 2 * Number(rightmost[top] === i - 1)

/** The finding of the rules whose cue a token is in, or null. */
export function ruledAt({ ruled }: Reading, at: number): Ruled | null {
  return ruled.role[at] === CUE ? ruled.all[ruled.finding[at]!]! : null
}

function ruledFor(reading: Reading, at: number, first: number, end: number): Uint8Array {
  const one = ruledAt(reading, at)
  const roles = new Uint8Array(end - first).fill(one === null ? 4 : 0)
  if (one === null) return roles
  for (const [name, role] of [
    ['content', CONTENT],
    ['source', SOURCE],
    ['cue', CUE],
  ] as const)
    for (const s of one[name])
      if (s.end > first && s.first < end) roles.fill(role, Math.max(0, s.first - first), Math.min(end, s.end) - first)
  return roles
}

/** Writes what speaks for token `i` being this cue's source, cue or content. */
export function pairPlaceFeatures(view: View, i: number, out: FeatureList): void {
  const { reading, cue, first, hints } = view
  const { words, tags, lemmas, relations } = reading.syntax
  const a = cue.at
  const k = i - first
  const side = i < a ? 0 : i > a ? 1 : 2
  const far = bucket(Math.abs(i - a))
  const sentences = Math.max(-2, Math.min(2, reading.sentence[i]! - reading.sentence[a]!)) + 2
  const la = lemmas[a]!
  const ta = tags[a]!
  const ti = tags[i]!
  const way = view.ways[k]!
  const qi = reading.quoted[i]!
  const qa = reading.quoted[a]!
  const place = sentences * 4 + side
  const quote = view.quotes[k]!
  const hs = hints.source[i]!
  const hq = hints.cue[i]!
  const hc = hints.content[i]!
  const between = (view.rivals[k]! * 4 + view.commas[k]!) * 4 + view.verbs[k]!
  const h = out.hashes
  let n = 0
  h[n++] = mix(201, place * 16 + far)
  h[n++] = mix(202, mix(la, place))
  h[n++] = mix(203, mix(la, side * 16 + far))
  h[n++] = mix(204, (ta * 4 + side) * 16 + far)
  h[n++] = mix(205, ((qi * 8 + qa) * 32 + place) * 16 + quote)
  h[n++] = mix(206, (ti * 4 + side) * 16 + far)
  h[n++] = mix(207, mix(words[i]!.folded, side * 16 + Math.min(far, 4)))
  h[n++] = mix(209, mix(la, way))
  h[n++] = mix(210, way * 64 + ta)
  h[n++] = mix(211, (way * 64 + relations[i]!) * 64 + ti)
  h[n++] = mix(212, (way * 8 + qi) * 4 + side)
  h[n++] = mix(213, way * 256 + reading.senses[a]!)
  h[n++] = mix(214, mix(way, reading.children[a]!))
  h[n++] = mix(215, (hs * 16 + hc) * 16 + hq)
  h[n++] = mix(216, (hs * 16 + hc) * 32 + place)
  h[n++] = mix(217, hc * 512 + way)
  h[n++] = mix(218, hs * 512 + way)
  h[n++] = mix(219, (hq * 16 + far) * 4 + side)
  h[n++] = mix(220, (between * 32 + place) * 8 + qi)
  h[n++] = mix(221, mix(la, mix(place, quote * 8 + qi)))
  h[n++] = mix(222, (view.rivals[k]! * 4 + side) * 512 + way)
  h[n++] = mix(223, (hc * 4 + view.rivals[k]!) * 32 + place)
  h[n++] = mix(224, mix(lemmas[i]!, way))
  h[n++] = mix(225, mix(ta * 4 + side, reading.children[a]!))
  h[n++] = mix(226, (hc * 16 + quote) * 32 + place)
  h[n++] = mix(227, mix(relations[a]! * 512 + way, tags[reading.syntax.heads[a]!] ?? 63))
  const ruled = view.ruled[k]!
  const by = ruledAt(reading, a)?.rule ?? 0
  h[n++] = mix(230, mix(by, ruled))
  h[n++] = mix(231, (ruled * 16 + hc) * 16 + hs)
  h[n++] = mix(232, ruled * 512 + way)
  h[n++] = mix(233, mix(by, (ruled * 8 + qi) * 32 + place))
  // Whether the token is under the cue's subject, clause or object, and whether its sentence opens and closes with quoted words.
  const under =
    inside(reading, reading.subject[a]!, i) * 4 +
    inside(reading, reading.clause[a]!, i) * 2 +
    inside(reading, reading.object[a]!, i)
  const own = reading.passage.sentences[reading.sentence[i]!]!
  const wholly = (reading.quoted[own.first]! * 8 + reading.quoted[own.end - 1]!) * 8 + qi
  h[n++] = mix(234, under * 4 + side)
  h[n++] = mix(235, mix(la, under))
  const owned = inside(reading, reading.owner[a]!, i) * 16 + reading.ownership[a]!
  h[n++] = mix(238, (owned * 4 + side) * 64 + ta)
  h[n++] = mix(239, mix(owned * 64 + ti, relations[a]! * 64 + ta))
  h[n++] = mix(236, (wholly * 32 + place) * 16 + Math.min(quote, 15))
  h[n++] = mix(237, (wholly * 32 + place) * 16 + hc)
  out.count = n
}

/** Writes what speaks for a role of this cue beginning or ending between tokens `i - 1` and `i`. */
export function pairStepFeatures(view: View, i: number, out: FeatureList): void {
  const { reading, cue, first, hints } = view
  const { words, tags, lemmas } = reading.syntax
  const a = cue.at
  const b = i - 1
  const k = i - first
  const side = i <= a ? 0 : 1
  const near = Math.min(Math.abs(i - a), 6)
  const turn = Number(reading.sentence[i] !== reading.sentence[b])
  const ways = view.ways[k]!
  const wayb = view.ways[k - 1]!
  const sentences = Math.max(-2, Math.min(2, reading.sentence[i]! - reading.sentence[a]!)) + 2
  const qi = reading.quoted[i]!
  const qb = reading.quoted[b]!
  const quotes = (((qb * 8 + qi) * 2 + turn) * 2 + side) * 16 + view.quotes[k]!
  const h = out.hashes
  let n = 0
  h[n++] = mix(241, (side * 16 + near) * 2 + turn)
  h[n++] = mix(242, ways * 512 + wayb)
  h[n++] = mix(243, mix(lemmas[a]!, ways === wayb ? 1 : ways))
  h[n++] = mix(244, quotes * 8 + sentences)
  h[n++] = mix(245, (tags[b]! * 64 + tags[i]!) * 2 + side)
  h[n++] = mix(246, mix(words[i]!.folded, side * 16 + near))
  h[n++] = mix(247, mix(words[b]!.folded, side * 16 + near))
  h[n++] = mix(248, mix(words[i]!.folded, ways === wayb ? 1 : 2))
  h[n++] = mix(249, (view.rivals[k]! * 4 + view.commas[k]!) * 64 + tags[i]!)
  h[n++] = mix(250, ((hints.content[b]! * 16 + hints.content[i]!) * 2 + side) * 2 + turn)
  h[n++] = mix(251, ((hints.source[b]! * 16 + hints.source[i]!) * 2 + side) * 2 + turn)
  h[n++] = mix(252, (hints.cue[b]! * 16 + hints.cue[i]!) * 16 + near)
  h[n++] = mix(254, ((sentences * 8 + view.rivals[k]!) * 8 + qi) * 16 + hints.content[i]!)
  h[n++] = mix(255, mix(ways === wayb ? 1 : ways * 512 + wayb, tags[b]! * 64 + tags[i]!))
  h[n++] = mix(256, mix(lemmas[a]!, quotes))
  const edges =
    edgesOf(reading, reading.subject[a]!, i) * 16 +
    edgesOf(reading, reading.clause[a]!, i) * 4 +
    edgesOf(reading, reading.object[a]!, i)
  h[n++] = mix(260, edges * 2 + side)
  h[n++] = mix(261, mix(lemmas[a]!, edges))
  h[n++] = mix(262, mix(edges, tags[b]! * 64 + tags[i]!))
  const owned = edgesOf(reading, reading.owner[a]!, i) * 16 + reading.ownership[a]!
  h[n++] = mix(263, owned * 2 + side)
  h[n++] = mix(264, mix(owned, tags[b]! * 64 + tags[i]!))
  const ruled = view.ruled[k - 1]! * 8 + view.ruled[k]!
  h[n++] = mix(257, ruled * 2 + side)
  h[n++] = mix(258, mix(ruledAt(reading, a)?.rule ?? 0, ruled * 2 + turn))
  h[n++] = mix(259, mix(ruled, tags[b]! * 64 + tags[i]!))
  out.count = n
}
