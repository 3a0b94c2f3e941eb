import { interviewIn } from '../../attributions/index.ts'
import { type BlockRun, blockRuns, type Token } from '../../sentences/index.ts'
import { type Figure, settled } from './cast.ts'
import type { Ground } from './ground.ts'
import type { Mention } from './mention.ts'

/** An interview whose turns bear no names: questions in paragraphs of their own, and what is answered below each. */
export type Interview = {
  /** The blocks that answer. */
  readonly answers: ReadonlySet<number>
  /** Who answers, if the article names one person outside the turns more than others. */
  readonly guest: Figure | null
}

/** The interview an article is, or null. */
export const interviewOf = (ground: Ground, mentions: readonly Mention[]): Interview | null =>
  told(ground, mentions) ?? byQuestions(ground, mentions)

/** One that is nothing else, whose guest is named above it. */
function told(ground: Ground, mentions: readonly Mention[]): Interview | null {
  const found = interviewIn(ground.passage)
  if (!found) return null
  const { head, introductions } = found
  const answers = new Set(found.answers.flatMap((answer) => answer.map(({ block }) => block)))
  const named = mentions.flatMap((mention) => {
    const one = mention.figure && settled(mention.figure)
    return one?.kind === 'person' ? [{ one, at: mention.first }] : []
  })
  // whom the answers speak of again and again does not give them
  const blocks = new Map<Figure, Set<number>>()
  for (const { one, at } of named) {
    const block = ground.block[at] ?? -1
    if (answers.has(block)) blocks.set(one, (blocks.get(one) ?? new Set()).add(block))
  }
  const above = named.filter(({ one, at }) => at < head.end && !ground.quoted[at] && (blocks.get(one)?.size ?? 0) <= 1)
  const times = new Map<Figure, number>()
  const add = (one: Figure, more: number) => times.set(one, (times.get(one) ?? 0) + more)
  const headline = new Set(ground.tokens.slice(0, head.end).flatMap(({ lower }, at) => (ground.headed[at] ? [lower] : [])))
  for (const { one, at } of above) {
    if (!times.has(one) && headline.has(one.family)) add(one, HEADLINE)
    if (!ground.headed[at]) add(one, 1)
  }
  for (const { at, guest } of introductions) {
    const sentence = ground.sentence[at] ?? 0
    const within = (n: number) => above.filter((each) => ground.sentence[each.at] === n)
    const earlier = above.filter((each) => each.at < at && ground.block[each.at] === ground.block[at])
    // "Mara Quell runs the port. The Review spoke to her."
    const beside = [within(sentence), within(sentence - 1), earlier].find((list) => list.length > 0) ?? []
    const there = beside.filter((each) => guest === (each.at < at ? 'before' : 'after'))
    // "Ida Holm spoke to Mara Quell", "Mara Quell spoke to Ida Holm": which of two asks the verb does not say
    const [one, other] = new Set((there.length ? there : beside).map((each) => each.one))
    if (one && !other) add(one, INTRODUCED)
  }
  const best = mostOf(times)
  return { answers, guest: best && (times.get(best) ?? 0) >= HEADLINE ? best : null }
}
// A headline names whom the piece is about, the words that bring the guest in name the guest.
const HEADLINE = 2
const INTRODUCED = 3

const FEWEST_QUESTIONS = 3
// Paragraphs to a question, on the average: a column that asks its readers something now and then has more.
const MOST_TO_A_QUESTION = 3
const LONGEST_QUESTION = 80

/** One by its questions alone: whoever writes "I" below them is not the author. */
function byQuestions({ passage, headed, block }: Ground, mentions: readonly Mention[]): Interview | null {
  const rows = blockRuns(passage)
  const asks = ({ run: { first, end } }: BlockRun) =>
    !headed[first] && end - first <= LONGEST_QUESTION && passage.tokens.slice(first, end).findLast(isWritten)?.text === '?'
  const asked = rows.flatMap((row, n) => (asks(row) ? [n] : []))
  const spoken = asked.filter((n) =>
    passage.tokens.slice(rows[n]?.run.first, rows[n]?.run.end).some(({ lower }) => YOU.has(lower)),
  )
  const [from, to] = [asked[0] ?? 0, asked.at(-1) ?? 0]
  if (spoken.length < FEWEST_QUESTIONS || to - from > MOST_TO_A_QUESTION * asked.length) return null
  const answers = new Set<number>()
  for (const [n, row] of rows.entries()) if (n > from && n <= to + 1 && !asks(row)) answers.add(row.block)
  const [first, last] = [rows[from]?.block ?? 0, rows[to + 1]?.block ?? rows[to]?.block ?? 0]
  const outside = mentions.filter((mention) => {
    const at = block[mention.first] ?? 0
    return at < first || at > last
  })
  return { answers, guest: mostNamed(outside) }
}
/** Not the asterisks a scrape leaves of bold letters. */
const isWritten = ({ text }: Token): boolean => !/^[*_]+$/u.test(text)
const YOU: ReadonlySet<string> = new Set(['you', 'your', 'yours', 'yourself'])

/** The one person named more often than any other. */
function mostNamed(mentions: readonly Mention[]): Figure | null {
  const times = new Map<Figure, number>()
  for (const { figure } of mentions) {
    const one = figure && settled(figure)
    if (one?.kind === 'person') times.set(one, (times.get(one) ?? 0) + 1)
  }
  return mostOf(times)
}

function mostOf(times: ReadonlyMap<Figure, number>): Figure | null {
  const [best, next] = [...times].sort(([, a], [, b]) => b - a)
  return best && best[1] > (next?.[1] ?? 0) ? best[0] : null
}
