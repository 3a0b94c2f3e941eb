import { type Cast, type Figure, figure, file } from './cast.ts'
import { type Candidate, onStage } from './scene.ts'
import { type Answer, placeOf, type Stage } from './stage.ts'
import { HE, SHE } from './words.ts'

/** Who "he", "she", "they" or "it" at a token is; `not` is somebody it cannot be, `place` where one looks from. */
export function pronoun(stage: Stage, word: string, at: number, not: Figure | null, place = placeOf(stage, at)): Answer | null {
  const gender = HE.has(word) ? 'm' : SHE.has(word) ? 'f' : ''
  const list = onStage(
    stage.scene,
    place,
    gender ? (one) => (one === not ? 0 : personFit(one, gender)) : word.startsWith('it') ? thingFit : groupFit,
  )
  const [best, next] = list
  if (gender === '' && !word.startsWith('it') && (best?.score ?? 0) < 0.12) return pair(stage, at) ?? answer(best, next)
  const found = answer(best, next)
  if (found && gender !== '' && found.confidence > 0.62 && found.figure.gender === '') found.figure.gender = gender
  return found
}

export function answer(best: Candidate | undefined, next: Candidate | undefined): Answer | null {
  if (!best) return null
  const sure = best.score / (best.score + (next?.score ?? 0))
  return {
    figure: best.figure,
    via: 'pronoun',
    confidence: Math.min(0.95, 0.35 + 0.6 * sure),
    others: next && next.score > 0.75 * best.score ? [next.figure] : [],
  }
}

function personFit(one: Figure, gender: 'm' | 'f'): number {
  if (one.plural || (one.kind !== 'person' && one.kind !== 'unnamed')) return 0
  if (one.gender !== '' && one.gender !== gender) return one.told ? 0 : 0.25
  return (one.gender === gender ? 1.25 : 1) * (one.sure ? 1 : 0.5)
}
export const thingFit = ({ kind }: Figure): number => (kind === 'organisation' || kind === 'document' ? 1 : 0)
const groupFit = ({ kind, plural }: Figure): number => (plural || kind === 'group' ? 1 : kind === 'organisation' ? 0.5 : 0)

/** "They", where only two people were named. */
function pair(stage: Stage, at: number): Answer | null {
  const [one, other] = onStage(stage.scene, placeOf(stage, at), ({ kind }) => (kind === 'person' ? 1 : 0)).filter(
    ({ score }) => score > 0.1,
  )
  if (!one || !other) return null
  const [first, second] = one.figure.last < other.figure.last ? [one, other] : [other, one]
  const order = first.figure.first <= second.figure.first ? [first.figure, second.figure] : [second.figure, first.figure]
  return { figure: together(stage.cast, order), via: 'pronoun', confidence: 0.5, others: [] }
}

/** The group of several who speak as one. */
export function together(cast: Cast, members: readonly Figure[]): Figure {
  const names = members.map(({ name }) => name)
  const name = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '')
  const key = name.toLowerCase()
  const known = cast.whole.get(key)?.at(-1)
  if (known) return known
  const one = figure('group', name)
  one.plural = true
  file(cast.whole, key, one)
  return one
}
