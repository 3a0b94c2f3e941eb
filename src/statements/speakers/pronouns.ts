import { type Cast, type Figure, figure, file, settled } from './cast.ts'
import { type Candidate, onStage, type Place, topic } from './scene.ts'
import { type Answer, placeOf, type Stage } from './stage.ts'
import { HE, SHE } from './words.ts'

/** Who "he", "she", "they" or "it" at a token is; `not` is somebody it cannot be, `place` where one looks from. */
export function pronoun(stage: Stage, word: string, at: number, not: Figure | null, place = placeOf(stage, at)): Answer | null {
  const gender = HE.has(word) ? 'm' : SHE.has(word) ? 'f' : ''
  // whoever answers somebody calls him "you"
  const other = (one: Figure) => (not !== null && stage.labels.has(one) ? TALKED_WITH : 1)
  const fits = gender
    ? (one: Figure) => personFit(one, gender) * topic(stage.scene, one) * (place.named?.has(one) ? NAMED : 1) * other(one)
    : word.startsWith('it')
      ? thingFit
      : groupFit
  const list = onStage(stage.scene, place, (one) =>
    one === not || one === stage.author || (stage.labels.has(one) && (isAsking(one) || (not !== null && gender === '')))
      ? 0
      : fits(one),
  )
  const [best, next] = list
  const single = gender === '' && !word.startsWith('it') ? singular(stage, place, not, best) : null
  if (single) return single
  if (!best && gender !== '') return ahead(stage, at, not)
  if (gender === '' && !word.startsWith('it') && (best?.score ?? 0) < 0.12) return pair(stage, place, not) ?? answer(best, next)
  const found = answer(best, next)
  if (found && gender !== '' && found.confidence > 0.62)
    found.figure.lean += gender === 'm' ? found.confidence : -found.confidence
  return found
}

/** "A source said it was over. “He is alone,” they said": of one without a name who has just spoken, where no group has been named behind. */
function singular({ scene }: Stage, { block }: Place, not: Figure | null, best: Candidate | undefined): Answer | null {
  const last = scene.speaker
  const one = last && settled(last.figure)
  if (!one || one === not || last.block !== block || one.kind !== 'unnamed' || one.plural || one.gender !== '') return null
  return best && settled(best.figure).last > one.last ? null : { figure: one, via: 'pronoun', confidence: 0.6, others: [] }
}

/** "Q:" and "A:", of whom nobody speaks. */
const isAsking = ({ name }: Figure): boolean => /^(?:[qa]\.?|question|answer|reporter|the press)$/iu.test(name)

// "She thinks Lund should resign": she is not Lund.
const NAMED = 0.3
const TALKED_WITH = 0.3

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
  if (one.gender === '') return leaning(gender === 'm' ? one.lean : -one.lean) * (one.sure ? 1 : 0.5)
  // what the text says in so many words counts for more than what its pronouns seem to say
  return (one.told ? 1.5 : 1.25) * (one.sure ? 1 : 0.5)
}

/** What the pronouns before make of another: two that agree are as good as a word, one that does not may have meant somebody else. */
const leaning = (lean: number): number => (lean >= 0 ? 1 + 0.25 * Math.min(1, lean) : Math.max(AGAINST, 1 + SLOPE * lean))
const AGAINST = 0.25
const SLOPE = 0.6

export const thingFit = ({ kind }: Figure): number => (kind === 'organisation' || kind === 'document' ? 1 : 0)
const groupFit = ({ kind, plural, name }: Figure): number =>
  ANYBODY.has(name.toLowerCase())
    ? 0
    : kind === 'document'
      ? 0.3
      : plural || kind === 'group'
        ? 1
        : kind === 'organisation'
          ? 0.5
          : 0

/** Nobody goes on to speak of them. */
const ANYBODY: ReadonlySet<string> = new Set(
  'everyone everybody nobody no-one anyone anybody someone somebody all many most few'.split(' '),
)

/** “She told me so,” Lund said of the harbour master, Rita Fann: where nobody has been named before, the first to be named in the sentence. */
function ahead({ ground, mentions }: Stage, at: number, not: Figure | null): Answer | null {
  for (let i = at + 1; i < at + AHEAD && ground.sentence[i] === ground.sentence[at]; i++) {
    const one = mentions.at.get(i)?.figure
    if (one?.kind === 'person' && one !== not) return { figure: one, via: 'pronoun', confidence: 0.5, others: [] }
  }
  return null
}
const AHEAD = 40

/** "They", where only two people were named. */
function pair(stage: Stage, place: Place, not: Figure | null): Answer | null {
  const [one, other] = onStage(stage.scene, place, (who) => (who !== not && who.kind === 'person' ? 1 : 0)).filter(
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
