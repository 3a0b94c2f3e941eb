import type { Doc } from '../../documents/index.ts'
import type { Reading } from '../../read.ts'
import { searchedOf } from '../evidence.ts'
import { type Limits, limited } from '../limits.ts'
import { sameName } from '../names.ts'
import type { Quotation } from '../verdict.ts'
import { boundsOf } from './bounds.ts'
import { type Candidate, candidatesIn } from './candidates.ts'
import type { Comparison } from './comparison.ts'
import { conditionsOf } from './conditions.ts'
import { focusOn } from './focus.ts'
import { laidAlong, strengthOf } from './laid.ts'
import { lineOf } from './line.ts'
import { type Members, membersById, membersByWords } from './members.ts'
import { lineWith, rowOf } from './rows.ts'
import { quotedRuns } from './saying.ts'
import type { Segment } from './segment.ts'
import { type Stack, stacksOf } from './stacks.ts'
import { summaryOf } from './summary.ts'

/** What is compared: somebody's words, or a statement of one of the documents by its id. */
export type Compared = Pick<Quotation, 'words' | 'speaker'> | { readonly statement: string }

/**
 * The same utterance in every document that has it, quoted or in other words, the earliest first. Pure, whatever the order of the readings. Nothing is
 * invented: every word of the line is one of a document.
 */
export function compareIn(asked: Compared, given: readonly Reading[], limits: Limits = {}): Comparison {
  const searched = limited(given, limits)
  const readings = searched.readings.toSorted((a, b) => inOrder(a.doc, b.doc))
  const candidates = candidatesIn(readings)
  const found = 'statement' in asked ? membersById(asked.statement, candidates) : membersByWords(asked, readings, candidates)
  const laid = laidOut(found, candidates)
  const focus = focusOn(
    found.asked,
    laid.segments,
    laid.stacks.map(({ sayings }) => sayings),
  )
  const { segments } = focus
  const isPart = focus.before + focus.after > 0
  // Of a speech only the conditions of what is laid out.
  const conditions = conditionsOf(laid.stacks, segments).filter(({ line }) => !isPart || line.size > 0)
  const all = laid.stacks.map((stack) => rowOf(stack, focus, conditions))
  // Of a speech each outlet quotes what it likes.
  const rows = !isPart ? all : all.filter(({ quoted, paraphrased }) => quoted + paraphrased > 0)
  const days = found.members.flatMap(({ said }) => said.day ?? []).sort()
  const comparison = {
    asked: 'statement' in asked ? asked.statement : asked.words,
    speaker: speakerOf(found.members),
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    line: lineWith(segments, rows),
    beyond: { before: focus.before, after: focus.after, reports: all.length - rows.length },
    conditions: conditions.map(({ clause, document }) => ({ clause, document })),
    rows,
    elsewhere: found.elsewhere,
    searched: searchedOf(searched),
  }
  return { answer: summaryOf(comparison), ...comparison }
}

const compare = (a: string | null, b: string | null) => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1)
const inOrder = (a: Doc, b: Doc) =>
  compare(a.published, b.published) || compare(a.outlet, b.outlet) || compare(a.url, b.url) || compare(a.id, b.id)

/** The reports with what they give of the utterance, and the line it makes. */
function laidOut({ members }: Members, candidates: readonly Candidate[]): { stacks: Stack[]; segments: Segment[] } {
  const lay = (of: ReadonlySet<Candidate>) => {
    const stacks = stacksOf(printedOf(candidates.filter((candidate) => of.has(candidate))))
    return { stacks, segments: lineOf(stacks.map(({ sayings }) => sayings)) }
  }
  const first = new Set(members)
  const laid = lay(first)
  const bounds = boundsOf(members.map(({ said }) => said))
  const more = candidates.filter(
    (candidate) =>
      !first.has(candidate) &&
      bounds.isOne(candidate.said) &&
      bounds.against(candidate.said) === null &&
      isFragment(candidate, laid.segments),
  )
  return more.length === 0 ? laid : lay(new Set([...members, ...more]))
}

function printedOf(candidates: readonly Candidate[]) {
  const of = Map.groupBy(candidates, ({ saying }) => saying.reading)
  return [...of].map(([{ doc }, own]) => ({ doc, sayings: own.map(({ saying }) => saying) }))
}

/** Whether a speaker's quotation too short to be known by itself stands in the line word for word. */
function isFragment({ saying }: Candidate, segments: readonly Segment[]): boolean {
  return quotedRuns(saying).some((run) =>
    segments.some((segment) => {
      const laid = laidAlong(run, segment)
      const { words, content } = strengthOf(run, laid)
      const isWhole = laid.every((at, n) => at >= 0 && (n === 0 || at === laid[n - 1]! + 1))
      return isWhole && words >= (content > 0 ? LEAST_FRAGMENT : LEAST_FRAGMENT + 1)
    }),
  )
}

const LEAST_FRAGMENT = 3

/** The fullest form of the name that most of them have. */
function speakerOf(members: readonly Candidate[]): string | null {
  const names = members.flatMap(({ said }) => said.speaker?.name ?? [])
  const counts = Map.groupBy(names, (name) => name)
  const [most] = [...counts].sort(([a, one], [b, other]) => other.length - one.length || compare(a, b))
  if (!most) return null
  const forms = [...counts.keys()].filter((name) => sameName(name, most[0]))
  return forms.sort((a, b) => b.length - a.length || compare(a, b))[0]!
}
