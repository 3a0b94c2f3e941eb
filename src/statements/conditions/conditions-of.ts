import type { Passage } from '../../sentences/index.ts'
import type { Range } from '../../text/index.ts'
import { clauseEnd } from './clause-end.ts'
import { complementAt, namesAct, namesDay } from './complement.ts'
import type { Condition, Deadline } from './condition.ts'
import { isStrong, type Opening, openingAt } from './connectives.ts'
import { deadlinesIn } from './deadlines.ts'
import { finiteAt, lowerAt } from './finite.ts'
import { beforeOf, mainEnd, moodOf, type Place } from './main-clause.ts'
import { NEAR_MISSES } from './near-misses.ts'
import { atOrAfter, isStop, rangeOf, viewsOf, type Word } from './view.ts'
import { isCondition } from './weigh.ts'
import { JUDGEMENTS, NEGATIONS } from './words.ts'

/**
 * The conditions and deadlines in the content of one statement, in the order of the text. `content` are ranges into `passage.text`; `published`
 * is the day of publication (`2024-07-04`), from which "by Friday" is counted.
 */
export function conditionsOf(
  passage: Passage,
  content: readonly Range[],
  published: string | null,
): { readonly conditions: readonly Condition[]; readonly deadlines: readonly Deadline[] } {
  const views = viewsOf(passage, content)
  return {
    conditions: views.flatMap(conditionsIn).map((one) => ({ ...one, clause: withClosingMark(passage, one.clause) })),
    deadlines: views.flatMap((words) => deadlinesIn(words, published)),
  }
}

/** "if they are left “with bare hands.”": a clause that opens a quotation has its closing mark, and the stop before that, where nothing else stands between. */
function withClosingMark({ tokens }: Passage, clause: Range): Range {
  let isOpen = false
  let i = atOrAfter(tokens, clause.from)
  for (; i < tokens.length && tokens[i]!.to <= clause.to; i++) if (tokens[i]!.kind === 'mark') isOpen = !isOpen
  if (!isOpen) return clause
  const mark = tokens[/^[.,!?]$/.test(tokens[i]?.text ?? '') ? i + 1 : i]
  return mark?.kind === 'mark' ? { from: clause.from, to: mark.to } : clause
}

/** No clause reaches farther than so many words: what keeps the cost of a sentence without end linear. */
const FAR = 120

function conditionsIn(words: readonly Word[]): readonly Condition[] {
  const found: Condition[] = []
  // Where the last condition ended, which the next one's main clause cannot reach behind.
  let floor = 0
  let inside = 0
  for (let i = 0; i < words.length; i++) {
    const opening = openingAt(words, i)
    if (!opening || (i < inside && !isStrong(opening))) continue
    const read = readAt(words, opening, floor)
    if (!read) continue
    const { clauseTo, place } = read
    found.push(read.condition)
    inside = clauseTo
    if (place === 'front') floor = clauseTo
    i = opening.end - 1
  }
  return found
}

function readAt(words: readonly Word[], opening: Opening, floor: number) {
  const limit = Math.min(words.length, opening.end + FAR)
  const { start, place } = beforeOf(words, opening, Math.max(floor, opening.first - FAR))
  const endsAtComma = place === 'front' && EITHER.has(opening.relation)
  const complement = complementAt(words, opening.end, limit, spareVerbs(words, opening, place, limit), endsAtComma)
  const points = pointsBack(opening, words)
  const clauseTo = points ? opening.end : clauseEnd(words, opening, complement, place, limit)
  const candidate = { words, opening, complement, clauseTo, leads: place === 'front' }
  if (NEAR_MISSES.some(({ is }) => is(candidate))) return null
  const mainFrom = place === 'front' || points ? skipThen(words, clauseTo) : start
  const mainTo = isBehind(words, place, clauseTo, limit) && !points ? opening.first : mainEnd(words, mainFrom, limit)
  const weighed = {
    relation: opening.relation,
    complement,
    place,
    mood: moodOf(words, mainFrom, mainTo, { from: opening.first, to: clauseTo }),
    strict: STRICT.has(lowerAt(words, opening.first)) || lowerAt(words, opening.first - 1) === 'only',
    act: namesAct(words, opening.end, clauseTo),
    scheduled: namesDay(words, opening.end, clauseTo),
    tense: complement === 'clause' ? tenseOf(words, opening.end, clauseTo) : null,
  }
  if (!isCondition(weighed)) return null
  const clause = rangeOf(words, opening.first, clauseTo)
  if (!clause || (clauseTo === opening.end && !points)) return null
  const governs = governed(words, mainFrom, mainTo, opening, place)
  // "asked" and then content that is nothing but "if …": the question stands outside.
  if (opening.relation === 'if' && opening.first === 0 && !governs && words[0]!.text === 'if') return null
  const condition: Condition = {
    relation: opening.relation,
    connective: { from: words[opening.first]!.from, to: words[opening.end - 1]!.to },
    clause,
    governs,
  }
  return { condition, clauseTo, place }
}

/** Nothing goes on behind the clause: "No truce unless they leave", which has no verb of its own before it either. */
const isBehind = (words: readonly Word[], place: Place, clauseTo: number, limit: number): boolean =>
  place === 'back' ||
  (place === 'middle' && (clauseTo >= limit || isStop(words[clauseTo]!) || words[clauseTo]!.piece !== words[clauseTo - 1]!.piece))

const STRICT: ReadonlySet<string> = new Set(['only', 'not'])

/** How many verbs behind a connective belong to the main clause. One that takes no clause ("without") owns none at all. */
function spareVerbs(words: readonly Word[], opening: Opening, place: Place, limit: number): number {
  if (NOUN_ONLY.has(opening.relation) || lowerAt(words, opening.end - 1) === 'of') return Number.POSITIVE_INFINITY
  if (!EITHER.has(opening.relation) || place === 'back') return 0
  if (place === 'middle') return judges(words, opening.first) ? 0 : 1
  return hasComma(words, opening.end, limit) ? 0 : 1
}

const NOUN_ONLY: ReadonlySet<string> = new Set(['without', 'failing'])
/** What may take a noun as well as a clause. */
const EITHER: ReadonlySet<string> = new Set(['before', 'after', 'until'])

/** "Peace impossible until …", "No flights until …": a headline, whose main clause needs no verb. */
const judges = (words: readonly Word[], to: number): boolean =>
  words.slice(Math.max(0, to - 8), to).some(({ lower }) => JUDGEMENTS.has(lower) || NEGATIONS.has(lower))

function hasComma(words: readonly Word[], from: number, limit: number): boolean {
  for (let i = from; i < limit && !isStop(words[i]!); i++) if (words[i]!.text === ',') return true
  return false
}

/** "otherwise", "failing which": the condition is what was said before, and the word alone stands for it. */
const pointsBack = ({ relation, end }: Opening, words: readonly Word[]): boolean =>
  relation === 'otherwise' || (relation === 'failing' && POINTING.has(lowerAt(words, end - 1)))
const POINTING: ReadonlySet<string> = new Set(['which', 'that'])

function skipThen(words: readonly Word[], i: number): number {
  while (i < words.length && (words[i]!.text === ',' || words[i]!.lower === 'then')) i++
  return i
}

/** The tense of the first verb of a clause; "had" and "were" may stand for what is not so, and say nothing. */
function tenseOf(words: readonly Word[], from: number, to: number): string | null {
  for (let i = from; i < to; i++) {
    const finite = finiteAt(words, i)
    if (finite) return words[i]!.lower === 'had' || words[i]!.lower === 'were' ? null : finite.tense
  }
  return null
}

const LINKS: ReadonlySet<string> = new Set(['that', 'and', 'but', 'or', 'so', 'then', ','])
/** The governed words, in one range of the content: the one the connective stands in, if it has any. */
function governed(words: readonly Word[], from: number, to: number, opening: Opening, place: Place): Range | null {
  if (from >= to) return null
  // Of a main clause in two pieces, the one next to the condition.
  const { piece } = words[from > opening.first ? from : opening.first - 1]!
  let [first, end] = [from, to]
  while (first < end && words[first]!.piece !== piece) first++
  while (end > first && words[end - 1]!.piece !== piece) end--
  while (place !== 'front' && first < end && LINKS.has(words[first]!.lower)) first++
  return rangeOf(words, first, end)
}
