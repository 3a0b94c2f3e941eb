import type { Passage } from '../../sentences/index.ts'
import {
  COORDINATORS,
  DETERMINERS,
  isCapitalised,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  TIME_WORDS,
} from '../lexicon/words.ts'
import type { Run } from './run.ts'
import { identifies, isVerb, MAX_APPOSITIVES, MAX_PHRASE } from './subject-before.ts'

/** Where a phrase after an inverted verb stops: "said Lund | on Monday", "said the mayor | , who". */
const STOPS_RIGHT = new Set(
  'who which that when while as after before during because if but because in on at by to from with about amid since until despite adding saying'.split(
    ' ',
  ),
)
/** Objects: “… had told him” is no inverted verb. */
const NO_SUBJECTS = new Set('me him us them himself herself themselves myself'.split(' '))
const INSIDE_RIGHT = new Set('of for at in from with on'.split(' '))

/** The noun phrase that begins at `from`: the subject of an inverted verb ("said Lund, the mayor"). Null where none begins. */
export function subjectAfter(passage: Passage, from: number, ceiling: number): Run | null {
  const { tokens } = passage
  const opener = tokens[from]
  if (!opener || from >= ceiling || (opener.kind !== 'word' && opener.kind !== 'number')) return null
  if (SUBJECT_PRONOUNS.has(opener.lower)) return { first: from, end: from + 1 }
  if (NO_SUBJECTS.has(opener.lower)) return null
  const descriptive = opener.kind === 'word' && !isCapitalised(opener.text)
  if (
    descriptive &&
    !DETERMINERS.has(opener.lower) &&
    (PREPOSITIONS.has(opener.lower) ||
      SUBORDINATORS.has(opener.lower) ||
      COORDINATORS.has(opener.lower) ||
      RELATIVES.has(opener.lower))
  )
    return null
  if ((PREPOSITIONS.has(opener.lower) && descriptive) || TIME_WORDS.has(opener.lower)) return null
  let end = from
  while (end < ceiling && end - from < MAX_PHRASE) {
    const token = tokens[end]!
    if (token.kind === 'mark' || token.kind === 'dash' || token.kind === 'ellipsis') break
    if (token.kind === 'punctuation' || token.kind === 'bracket') break
    if (TIME_WORDS.has(token.lower) && end > from) break
    if (STOPS_RIGHT.has(token.lower) && end > from) {
      // "a spokesman for the ministry", "the head of the trust"; but "said Lund on Monday", "said Lund in a letter"
      const next = tokens[end + 1]
      const joins =
        INSIDE_RIGHT.has(token.lower) &&
        (descriptive || token.lower === 'of') &&
        next !== undefined &&
        !TIME_WORDS.has(next.lower) &&
        (DETERMINERS.has(next.lower) || isCapitalised(next.text)) &&
        (token.lower === 'of' ||
          token.lower === 'for' ||
          token.lower === 'at' ||
          token.lower === 'with' ||
          token.lower === 'from')
      if (!joins) break
    }
    if (token.lower === 'and' && !isCapitalised(tokens[end + 1]?.text ?? 'a') && !DETERMINERS.has(tokens[end + 1]?.lower ?? ''))
      break
    if (isVerb(passage, end)) break
    end++
  }
  if (end === from) return null
  if (tokens[end]?.lower === 'who') return { first: from, end: clauseStop(passage, end, ceiling) }
  return { first: from, end: appositiveAfter(passage, end, ceiling) }
}

/** The end of a relative clause that begins at `from`: the next comma, dash, mark or stop. */
function clauseStop(passage: Passage, from: number, ceiling: number): number {
  const { tokens } = passage
  let end = from
  while (
    end < ceiling &&
    end - from < MAX_PHRASE &&
    tokens[end]!.kind !== 'mark' &&
    tokens[end]!.kind !== 'dash' &&
    !',.;:?!'.includes(tokens[end]!.text)
  )
    end++
  return end
}

/** "Lund|, the mayor", "Lund|, 34, a nurse": the end with the appositive, or `end` itself. Not ", who …", ", adding …", ", in a letter". */
function appositiveAfter(passage: Passage, end: number, ceiling: number): number {
  const { tokens } = passage
  let at = end
  for (let n = 0; n < MAX_APPOSITIVES && tokens[at]?.lower === ',' && at + 1 < ceiling; n++) {
    const opener = tokens[at + 1]!
    const appositive =
      opener.kind === 'number' ||
      DETERMINERS.has(opener.lower) ||
      (isCapitalised(opener.text) && !TIME_WORDS.has(opener.lower)) ||
      ROLE.has(opener.lower)
    if (opener.lower === 'who') {
      const stop = clauseStop(passage, at + 1, ceiling)
      return identifies(passage, at + 1, stop) ? stop : at
    }
    if (!appositive || opener.lower === 'that' || RELATIVES.has(opener.lower)) break
    let next = at + 1
    while (
      next < ceiling &&
      next - at < MAX_PHRASE &&
      tokens[next]!.lower !== ',' &&
      tokens[next]!.kind !== 'mark' &&
      tokens[next]!.kind !== 'dash' &&
      !'.;:?!'.includes(tokens[next]!.text) &&
      tokens[next]!.lower !== 'who'
    ) {
      if (isVerb(passage, next)) return at
      next++
    }
    at = next
    if (tokens[next]?.lower !== ',') break
  }
  return at
}

const ROLE = new Set(
  'head chairman chairwoman chair president director spokesman spokeswoman spokesperson leader professor owner founder author editor chief secretary minister mayor captain coach co-founder executive vice deputy former senior'.split(
    ' ',
  ),
)
