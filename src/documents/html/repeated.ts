import { wordsOf } from '../plain/words.ts'
import type { PageBlock } from './walk.ts'

/** The blocks without those that only repeat others: pull quotes whose words stand in the text, long blocks printed twice. */
export function withoutRepeated(blocks: readonly PageBlock[]): PageBlock[] {
  const seen = new Set<string>()
  const once = blocks.filter(({ text, words }) => words < LONG || (!seen.has(text) && seen.add(text)))
  const pulled = once.filter(({ place }) => place.pulled).slice(0, MOST_PULLED)
  if (pulled.length === 0) return once
  const prose = plain(
    once
      .filter(({ place }) => !place.pulled)
      .map(({ text }) => text)
      .join(' '),
  )
  const repeated = new Set(pulled.filter(({ text }) => prose.includes(plain(text))))
  return once.filter((block) => !repeated.has(block))
}

const plain = (text: string) => wordsOf(text).join(' ')

const LONG = 12
// Each is looked for in the whole text; no article has more.
const MOST_PULLED = 30
