import type { Complement } from './complement.ts'
import { isStrong, type Opening, openingAt } from './connectives.ts'
import { finiteAt, hasFinite, isAdverb, lowerAt } from './finite.ts'
import { hasSubjectAndVerb, type Place } from './main-clause.ts'
import { isStop, type Word } from './view.ts'
import {
  CLAUSE_TAKERS,
  CONTINUING,
  COORDINATORS,
  DETERMINERS,
  EMBEDDING,
  LEAVING,
  MODALS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  set,
} from './words.ts'

/**
 * The end of the clause a connective opens: the first word that is no more of it. At a stop, at the end of the range of the content, at the comma
 * or the coordination that leads back to the main clause, or where a verb comes that the clause cannot own.
 */
export function clauseEnd(words: readonly Word[], opening: Opening, complement: Complement, place: Place, limit: number): number {
  const { piece } = words[opening.first]!
  // Verbs that are the clause's own: one, and one more for each clause inside it.
  let owed = complement === 'clause' ? 1 : 0
  let verbs = 0
  for (let i = opening.end; i < limit; i++) {
    const word = words[i]!
    if (word.piece !== piece || isStop(word)) return i
    const complete = verbs >= owed && i > opening.end
    if (word.text === ',') {
      const next = complete || owed > 0 ? afterComma(words, i, limit, place, complete) : afterComma(words, i, limit, place, true)
      if (next === null) return i
      i = next - 1
      continue
    }
    if (isCoordinator(word)) {
      if (leavesAtCoordinator(words, i, limit, place, complete, complement)) return i
      if (complete && hasSubjectAndVerb(words, i + 1, limit)) owed++
      continue
    }
    if (i > opening.end && EMBEDDING.has(word.lower) && word.lower !== 'while') {
      owed++
      continue
    }
    const finite = finiteAt(words, i)
    if (!finite) continue
    if (isCoordinator(words[i - 1]!)) continue
    if (startsComplement(words, i)) owed++
    if (verbs >= owed && place !== 'back' && finite.sure) return restartBefore(words, i, opening.end, place)
    verbs++
  }
  return limit
}

const isCoordinator = (word: Word): boolean => COORDINATORS.has(word.lower)

/** "they think we will": the verb belongs to a clause without "that". */
function startsComplement(words: readonly Word[], i: number): boolean {
  const far = SUBJECT_PRONOUNS.has(lowerAt(words, i - 1)) ? i - 2 : i - 4
  for (let j = i - 1; j >= far && j >= 0; j--) if (CLAUSE_TAKERS.has(words[j]!.lower)) return true
  return false
}

/** Where the clause goes on behind the comma at `i`; null where it ends there. */
function afterComma(words: readonly Word[], i: number, limit: number, place: Place, complete: boolean): number | null {
  if (words[i - 1]?.kind === 'number' && words[i + 1]?.kind === 'number') return i + 1
  const next = lowerAt(words, i + 1)
  const comma = nextComma(words, i + 1, limit)
  // The comma a quotation ends with is none of its own.
  const hasMore = comma + 1 < limit && words[comma]!.text === ',' && words[comma + 1]!.piece === words[comma]!.piece
  if (place === 'front') {
    if (!hasMore) return null
    if (CONTINUING.has(next) || next === 'which' || (COORDINATORS.has(next) && hasSubjectAndVerb(words, i + 2, comma)))
      return complete ? insertEnd(words, comma) : comma + 1
    if (!complete) return hasMainVerb(words, i + 1, comma) ? null : comma
    return isList(words, i, comma) ? i + 1 : null
  }
  if (CONTINUING.has(next)) return i + 1
  if (!complete) return next === 'which' && hasMore ? comma + 1 : hasFinite(words, i + 1, limit) && hasMore ? i + 1 : null
  if (COORDINATORS.has(next))
    return next !== 'but' && !hasSubjectAndVerb(words, i + 2, limit) && !MODALS.has(lowerAt(words, i + 2)) ? i + 1 : null
  if (LEAVING.has(next)) return null
  return isList(words, i, comma) ? i + 1 : null
}

/** A modal, or a verb that is surely one and no list's: the main clause, though the verb before it was not known for one. */
const hasMainVerb = (words: readonly Word[], from: number, to: number): boolean => {
  let isList = false
  for (let i = from; i < to; i++) {
    const finite = finiteAt(words, i)
    isList ||= isCoordinator(words[i]!)
    if (finite?.tense === 'modal' || (finite?.sure && !isList && i > from)) return true
  }
  return false
}

// The comma that closes an insertion is where the main clause begins: the walk must meet it again.
const insertEnd = (words: readonly Word[], comma: number): number => (words[comma]!.text === ',' ? comma : comma + 1)

function nextComma(words: readonly Word[], from: number, limit: number): number {
  let i = from
  while (i < limit && words[i]!.text !== ',' && !isStop(words[i]!)) i++
  return i
}

/** "…, the shop and the church": nouns up to a coordinator, and no verb behind it before the next comma. */
function isList(words: readonly Word[], comma: number, next: number): boolean {
  let at = comma + 1
  while (at < next && !isCoordinator(words[at]!)) at++
  if (at === next) {
    // "a, b, c and d": the next comma may still come before the coordinator.
    const after = words[next]
    return after?.text === ',' && !hasFinite(words, comma + 1, next) && isCoordinator(words[next + 1] ?? after)
  }
  return !hasFinite(words, comma + 1, next)
}

/** Whether a coordinator leads back to the main clause: "unless they pay and we will", "if A and if B". */
function leavesAtCoordinator(
  words: readonly Word[],
  i: number,
  limit: number,
  place: Place,
  complete: boolean,
  complement: Complement,
): boolean {
  let at = i + 1
  while (at < limit && isAdverb(words[at]!.lower) && at < i + 3) at++
  const opening = at < limit ? (openingAt(words, i + 1) ?? openingAt(words, at)) : null
  if (opening && isStrong(opening)) return true
  if (!complete || place === 'front') return false
  if (words[i]!.lower === 'but') return hasSubjectAndVerb(words, i + 1, limit) || complement !== 'clause'
  const subject = lowerAt(words, i + 1)
  if (!SUBJECT_PRONOUNS.has(subject) && !DETERMINERS.has(subject)) return MAIN_MODALS.has(subject)
  for (let j = i + 2; j < limit && j < i + 7 && words[j]!.text !== ','; j++)
    if (finiteAt(words, j)) return MAIN_MODALS.has(words[j]!.lower)
  return false
}

const MAIN_MODALS = set("will would 'll shall wo must cannot ca")

/** Where the main clause begins whose verb is at `i`: at its subject. */
function restartBefore(words: readonly Word[], i: number, first: number, place: Place): number {
  if (place === 'middle' || SUBJECT_PRONOUNS.has(lowerAt(words, i + 1))) return i
  if (SUBJECT_PRONOUNS.has(lowerAt(words, i - 1)) && !DETERMINERS.has(lowerAt(words, i - 1))) return i - 1
  for (let j = i - 1; j > first && j > i - 8; j--) {
    const [word, before] = [words[j]!, words[j - 1]!]
    if (
      DETERMINERS.has(word.lower) &&
      !word.lower.startsWith("'") &&
      !DETERMINERS.has(before.lower) &&
      !PREPOSITIONS.has(before.lower)
    )
      return j
  }
  return i - 1 > first && !finiteAt(words, i - 1) ? i - 1 : i
}
