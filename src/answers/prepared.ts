import type { Reading } from '../read.ts'
import { passageOf } from '../sentences/index.ts'
import type { Statement } from '../statements/index.ts'
import { type Haystack, haystackOf, type Range, wordsIn } from '../text/index.ts'
import { quotedIn } from './marks.ts'

/** A reading made ready to be searched. What only a finding needs is made when it is asked for. */
export type Prepared = {
  readonly reading: Reading
  readonly haystack: Haystack
  /** Its sentences, and the blocks that are no prose (a headline) as one each, in order. */
  sentences(): readonly Range[]
  /** How many words the quotation marks around a word hold; 0 where there are none. */
  quoted(word: number): number
  /** The statements whose content holds a word, outermost first. */
  statementsAt(word: number): readonly Statement[]
}

const kept = new WeakMap<Reading, Prepared>()

/** The same for the same reading, made once. */
export function prepared(reading: Reading): Prepared {
  const before = kept.get(reading)
  if (before) return before
  const made = make(reading)
  kept.set(reading, made)
  return made
}

function make(reading: Reading): Prepared {
  const { doc } = reading
  const haystack = haystackOf(wordsIn(doc.text))
  let sentences: readonly Range[] | undefined
  let quoted: ReadonlyMap<number, number> | undefined
  let owners: readonly (readonly Statement[])[] | undefined
  const ownersAt = (word: number) => {
    owners ??= ownersOf(reading, haystack)
    return owners[word] ?? []
  }
  return {
    reading,
    haystack,
    sentences() {
      sentences ??= sentencesOf(reading)
      return sentences
    },
    quoted(word) {
      quoted ??= quotedWords(reading, haystack)
      return quoted.get(word) ?? 0
    },
    statementsAt: ownersAt,
  }
}

function sentencesOf({ doc }: Reading): Range[] {
  const { sentences } = passageOf(doc.text, doc.blocks)
  const inProse = new Set(sentences.map(({ block }) => block))
  const others = doc.blocks.filter((_, block) => !inProse.has(block))
  return [...sentences, ...others].map(({ from, to }) => ({ from, to })).sort((a, b) => a.from - b.from)
}

/** For each word the statements it is content of. Statements come in the order of the text, each after the one it is nested in or longer ones. */
function ownersOf({ statements }: Reading, { words }: Haystack): Statement[][] {
  const owners: Statement[][] = words.list.map(() => [])
  const longest = [...statements].sort((a, b) => lengthOf(b) - lengthOf(a))
  for (const statement of longest)
    for (const { from, to } of statement.content)
      for (let at = firstFrom(words.list, from); at < words.list.length && words.list[at]!.to <= to; at++)
        owners[at]!.push(statement)
  return owners
}

/** Block by block, so that a mark nobody closed does not reach into the next. */
function quotedWords({ doc }: Reading, { words: { list } }: Haystack): Map<number, number> {
  const quoted = new Map<number, number>()
  for (const block of doc.blocks)
    for (const { from, to } of quotedIn(doc.text, block.from, block.to)) {
      const [first, end] = [firstFrom(list, from), firstFrom(list, to)]
      for (let at = first; at < end; at++) quoted.set(at, end - first)
    }
  return quoted
}

const lengthOf = ({ content }: Statement) => content.reduce((sum, { from, to }) => sum + to - from, 0)

/** The index of the first of rising ranges that begins at or after a place. */
export function firstFrom(ranges: readonly Range[], place: number): number {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (ranges[middle]!.from < place) low = middle + 1
    else high = middle
  }
  return low
}
