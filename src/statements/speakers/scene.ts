import { type Figure, settled } from './cast.ts'

/** A figure named at a token: what a pronoun may look back to. */
export type Entrance = {
  readonly figure: Figure
  readonly at: number
  readonly sentence: number
  readonly block: number
  readonly quoted: boolean
  /** 0 to 1: how much it stands in front: 1 the subject or the speaker, less after a preposition or inside quotation marks. */
  readonly weight: number
}

/** Who has lately been on stage. Only the last few entrances are kept: nobody looks further back for "he". */
export type Scene = {
  /** The first sentence of the article itself. */
  readonly lead: number
  readonly entrances: Entrance[]
  speaker: Entrance | null
  /** How much of each person there has been, and of all together. */
  readonly met: Map<Figure, number>
  all: number
}
export const sceneOf = (lead: number): Scene => ({ lead, entrances: [], speaker: null, met: new Map(), all: 0 })

const KEPT = 32
export function enter(scene: Scene, entrance: Entrance): void {
  const one = settled(entrance.figure)
  if (one.kind === 'person' || one.kind === 'unnamed') {
    scene.met.set(one, (scene.met.get(one) ?? 0) + entrance.weight)
    scene.all += entrance.weight
  }
  scene.entrances.push(entrance)
  if (scene.entrances.length > KEPT) scene.entrances.shift()
}

/** Where one looks from: the token `at`, behind which nobody is looked for. Who enters in tokens `from` up to `to` hardly counts: of them the words speak for which a speaker is sought. */
export type Place = {
  readonly at: number
  readonly sentence: number
  readonly block: number
  readonly quoted: boolean
  readonly from?: number
  readonly to?: number
  /** Whom the words that follow speak of by name. */
  readonly named?: ReadonlySet<Figure>
}
export type Candidate = { readonly figure: Figure; readonly score: number }

// So much more is one who has filled the stage alone; a few entrances say little yet.
const TOPIC = 0.5
const EARLY = 3
/** What it counts for a pronoun how much of the article has been about somebody. */
export const topic = ({ met, all }: Scene, one: Figure): number => 1 + (TOPIC * (met.get(one) ?? 0)) / (all + EARLY)

// What a sentence and a paragraph of distance leave of an entrance.
const SENTENCE = 0.55
const BLOCK = 0.85
// And what is left of one whom only the words at hand speak of.
const SPOKEN_OF = 0.3
// "Lund would resign, she said": whom the words without marks begin with is often the speaker.
const SUBJECT_OF = 0.6
// Whom somebody speaks of, he goes on to speak of.
const QUOTED = 2

/** Those on stage who pass `fits`, the likeliest first. `fits` gives 0 for nobody, 1 for a full fit. */
export function onStage(scene: Scene, place: Place, fits: (one: Figure) => number): readonly Candidate[] {
  const scores = new Map<Figure, { best: number; sum: number }>()
  const add = (one: Figure, score: number) => {
    const known = scores.get(one) ?? { best: 0, sum: 0 }
    scores.set(one, { best: Math.max(known.best, score), sum: known.sum + score })
  }
  const { from = 0, to = 0 } = place
  let front: Figure | null = null
  let frontIn = -1
  for (const { figure, at, sentence, block, quoted, weight } of scene.entrances) {
    if (at > place.at) continue
    const one = settled(figure)
    const fit =
      fits(one) * (from <= at && at < to ? (weight >= 0.95 ? SUBJECT_OF : SPOKEN_OF) : place.quoted && quoted ? QUOTED : 1)
    if (fit > 0.9 && weight >= 0.95 && block === place.block) {
      front = one
      frontIn = sentence
    }
    if (fit > 0) add(one, fit * weight * SENTENCE ** (place.sentence - sentence) * BLOCK ** Math.min(place.block - block, 8))
  }
  if (scene.speaker) {
    const one = settled(scene.speaker.figure)
    const away = place.block - scene.speaker.block
    const fit = fits(one)
    // who spoke in the paragraph before goes on, unless another has come to the front in this one
    const led = away === 1 && front !== null && front !== one
    // and in the same paragraph, unless a later sentence is another's
    const left = away === 0 && front !== null && front !== one && frontIn > scene.speaker.sentence
    if (fit > 0 && away <= 2) add(one, fit * (left ? 0.2 : away === 0 ? 0.5 : away === 1 && !led ? 0.35 : 0.15))
  }
  return [...scores]
    .map(([figure, { best, sum }]) => ({ figure, score: best + 0.25 * (sum - best) }))
    .sort((a, b) => b.score - a.score)
}
