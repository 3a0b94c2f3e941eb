import { readFileSync } from 'node:fs'
import type { Form } from '../../src/attributions/index.ts'
import { type Kind, kindOf } from '../../src/statements/kinds/index.ts'
import { frontEnd } from '../corpora/front-end.ts'

/** The seed's names for kinds, and ours. */
const OURS: Readonly<Record<string, Kind>> = {
  refuse: 'refusal',
  accuse: 'accusation',
  assert: 'assertion',
  commit: 'commitment',
  offer: 'offer',
  demand: 'demand',
  predict: 'prediction',
}

type Pair = readonly [from: number, to: number]
type Line = {
  readonly text: string
  readonly attributions: readonly {
    readonly form: Form
    readonly kind: string
    readonly source: readonly Pair[]
    readonly cue: readonly Pair[]
    readonly content: readonly Pair[]
  }[]
}

/** Kind in the seed's gold and kind read, statement by statement. `file` is JSON lines. */
export function seedPairs(file: string): readonly (readonly [gold: Kind, read: Kind])[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.flatMap((json) => {
    const { text, attributions } = JSON.parse(json) as Line
    const { passage, toNormal } = frontEnd(text)
    const ranges = (pairs: readonly Pair[] = []) => pairs.map(([from, to]) => ({ from: toNormal(from), to: toNormal(to) }))
    return attributions.map(({ form, kind, source, cue, content }) => {
      const gold = OURS[kind]
      if (gold === undefined) throw new Error(`the seed has a kind “${kind}” that is none of ours`)
      return [gold, kindOf(passage, { source: ranges(source), cue: ranges(cue), content: ranges(content), form }).kind]
    })
  })
}
