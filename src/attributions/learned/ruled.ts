import { hashOf } from '../../model/index.ts'
import type { Passage } from '../../sentences/index.ts'
import type { Range } from '../../text/index.ts'
import type { Attribution } from '../attribution.ts'
import { CONTENT, CUE, NO_ROLE, SOURCE } from './roles.ts'
import type { Stretch } from './spans.ts'

/** What a rule found, over tokens. */
export type Ruled = {
  readonly rule: number
  readonly at: number
  readonly source: readonly Stretch[]
  readonly cue: readonly Stretch[]
  readonly content: readonly Stretch[]
}

/** What the rules say of a passage, token by token. */
export type RuledPassage = {
  readonly all: readonly Ruled[]
  /** The role rules give a token, and the finding they give it in (the one whose cue it is, if any), or -1. */
  readonly role: Uint8Array
  readonly finding: Int32Array
}

/** Lays the rules' findings over the tokens. Those within somebody's words, and those without a cue, are left to the rules. */
export function ruledOf(passage: Passage, found: readonly (Attribution & { readonly parent?: unknown })[]): RuledPassage {
  const role = new Uint8Array(passage.tokens.length).fill(NO_ROLE)
  const finding = new Int32Array(passage.tokens.length).fill(-1)
  const stretches = (ranges: readonly Range[]) =>
    ranges.map((range) => stretchOf(passage, range)).filter(({ first, end }) => end > first)
  const all = found
    .filter(({ parent, cue }) => parent == null && cue.length > 0)
    .map(({ rule, source, cue, content }): Ruled => {
      const cues = stretches(cue)
      return { rule: hashOf(rule), at: cues[0]?.first ?? -1, source: stretches(source), cue: cues, content: stretches(content) }
    })
    .filter(({ at }) => at >= 0)
  for (const [name, number] of [
    ['content', CONTENT],
    ['source', SOURCE],
    ['cue', CUE],
  ] as const)
    for (const [n, one] of all.entries())
      for (const { first, end } of one[name]) {
        role.fill(number, first, end)
        finding.fill(n, first, end)
      }
  return { all, role, finding }
}

/** The tokens a range touches. */
export function stretchOf({ tokens }: Passage, { from, to }: Range): Stretch {
  const first = lowest(tokens.length, (i) => tokens[i]!.to > from)
  return {
    first,
    end: Math.max(
      first,
      lowest(tokens.length, (i) => tokens[i]!.from >= to),
    ),
  }
}

/** The first index from which on `holds` is true. */
function lowest(length: number, holds: (i: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
