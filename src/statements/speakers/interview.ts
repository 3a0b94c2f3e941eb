import { type BlockRun, blockRuns, type Token } from '../../sentences/index.ts'
import { type Figure, settled } from './cast.ts'
import type { Ground } from './ground.ts'
import type { Mention } from './mention.ts'

/** An interview whose turns bear no names: questions in paragraphs of their own, and what is answered below each. */
export type Interview = {
  /** 1 for each block that answers. */
  readonly answers: ReadonlySet<number>
  /** Who answers, if the article names one person outside the turns more than others. */
  readonly guest: Figure | null
}

const FEWEST_QUESTIONS = 3
// Paragraphs to a question, on the average: a column that asks its readers something now and then has more.
const MOST_TO_A_QUESTION = 3
const LONGEST_QUESTION = 80

/** The interview an article is, or null. */
export function interviewOf({ passage, headed, block }: Ground, mentions: readonly Mention[]): Interview | null {
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
  const [best, next] = [...times].sort(([, a], [, b]) => b - a)
  return best && best[1] > (next?.[1] ?? 0) ? best[0] : null
}
