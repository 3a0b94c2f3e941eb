import type { Told } from '../told.ts'
import { conditionAt, NEGATIONS } from '../words.ts'
import { changedWords, type FlagRule, phrase } from './flag.ts'

const PREFIXES = ['un', 'in', 'im', 'ir', 'il', 'dis', 'non']

/** "not", "never", "no" lost or put in; "likely" for "unlikely". "Never" for "not" is none. */
export const negation: FlagRule = {
  flag: 'negation',
  look: ({ changes }) => {
    // What a condition denies is told with the condition.
    const bare = changes.map((change) => ({ ...change, near: beforeCondition(change) }))
    const counted = bare.filter((change) => count(change.mine, change.where) !== count(change.near, change.where))
    const words = changedWords(counted, (side, { where }) => side.filter((word) => isNegation(word, where)))
    const turned = changes.flatMap(({ mine, theirs, quoted, found }) => {
      const pair = mine.flatMap((a) => theirs.filter((b) => areOpposite(a, b)).map((b) => [a, b] as const))[0]
      return pair ? [{ says: `${phrase(pair[1])} became ${phrase(pair[0])}`, quoted, found }] : []
    })
    return [...words, ...turned]
  },
}

function beforeCondition({ kind, near }: Told): readonly string[] {
  const at = kind === 'deletion' ? conditionAt(near) : -1
  return at < 0 ? near : near.slice(0, at)
}

// At a rim "without" begins a condition, and that flag tells it.
const isNegation = (word: string, where: string) => NEGATIONS.has(word) && !(word === 'without' && where !== 'inside')
const count = (words: readonly string[], where: string) => words.filter((word) => isNegation(word, where)).length

const areOpposite = (a: string, b: string) =>
  PREFIXES.some((prefix) => a === prefix + b || b === prefix + a) ||
  (a.endsWith('less') && b === `${a.slice(0, -4)}ful`) ||
  (b.endsWith('less') && a === `${b.slice(0, -4)}ful`)
