import { lookupOf, type ModelFile, treesOf, treesScore, weightsOf } from '../../model/index.ts'
import { type Passage, type Syntax, syntaxModelOf, syntaxReader } from '../../sentences/index.ts'
import type { Range } from '../../text/index.ts'
import type { Attribution } from '../attribution.ts'
import { formOf } from '../form.ts'
import { acceptScore, agreement, type Standing, standings } from './accept.ts'
import { type Curve, chanceOf } from './calibration.ts'
import { cuesOf } from './cues.ts'
import { firstPass } from './first-pass.ts'
import { type Reading, readingOf, type SenseBook } from './reading.ts'
import { ruledOf } from './ruled.ts'
import { LOOKS, secondLook } from './second-look.ts'
import { type Found, type Grounds, groundsOf, REACH, type Stretch, spansOf, viewAround } from './spans.ts'
import { tidied } from './tidy.ts'

/**
 * A passage and what the rules found in it, in; what the model finds, out, in the order of the cues. The rules' findings are hints among others: the model
 * accepts, mends or drops them. `confidence` is the chance of being right.
 */
export type Extractor = (passage: Passage, ruled: readonly Attribution[]) => Attribution[]

/** How the model reads, step by step; the lab trains each step on what the one before gives. */
export type Steps = {
  readonly read: (passage: Passage, ruled: readonly Attribution[]) => Reading
  readonly find: (reading: Reading) => { readonly grounds: Grounds; readonly standing: readonly Standing[] }
  /** The log odds of each finding. */
  readonly score: (grounds: Grounds, standing: readonly Standing[]) => Float32Array
  readonly chance: (score: number) => number
}

/** The rule all its findings carry. */
export const LEARNED = 'learned'

/** Makes an extractor of a model file. `leastChance` is where acceptance begins; by default where F1 was best in training. Throws `model-not-readable`. */
export function extractorOf(file: ModelFile, leastChance = Number(file.facts.leastChance)): Extractor {
  const { read, find, score, chance } = stepsOf(file)
  return (passage, ruled) => {
    const reading = read(passage, ruled)
    const { grounds, standing } = find(reading)
    const scores = score(grounds, standing)
    const accepted = standing
      .map((one, i) => ({ found: one.found, chance: chance(scores[i]!) }))
      .filter((one) => one.chance >= leastChance)
    return distinct(accepted).map(({ found, chance }) => attributionOf(passage, tidied(reading, found), chance))
  }
}

/** The steps of a model file. Throws `model-not-readable`. */
export function stepsOf(file: ModelFile): Steps {
  const syntaxOf: (passage: Passage) => Syntax = syntaxReader(syntaxModelOf(file))
  const [verbs, nouns] = [lookupOf(file, 'verb-senses'), lookupOf(file, 'noun-senses')]
  const senses: SenseBook = { verb: (lemma) => verbs.get(lemma) ?? 0, noun: (lemma) => nouns.get(lemma) ?? 0 }
  const tokens = { place: weightsOf(file, 'token-place'), step: weightsOf(file, 'token-step') }
  const pairs = { place: weightsOf(file, 'pair-place'), step: weightsOf(file, 'pair-step') }
  const accept = weightsOf(file, 'accept')
  const trees = treesOf(file, 'accept-trees')
  const curve = (file.facts.calibration ?? []) as Curve
  return {
    read: (passage, ruled) => readingOf(passage, syntaxOf(passage), ruledOf(passage, ruled), senses),
    find: (reading) => {
      const pass = firstPass(reading, tokens)
      const cues = cuesOf(reading, pass)
      const grounds = groundsOf(reading, pass, cues)
      const found = cues
        .map((cue) => spansOf(grounds, viewAround(grounds, cue), pairs))
        .filter(({ role }) => role.content.length > 0)
      return { grounds, standing: standings(found) }
    },
    score: (grounds, standing) => {
      const first = Float32Array.from(standing, (one) => acceptScore(accept, grounds, one))
      const values = secondLook(
        grounds,
        standing.map((one) => one.found),
        first,
      )
      return first.map((_, i) => treesScore(trees, values.subarray(i * LOOKS, (i + 1) * LOOKS)))
    },
    chance: (score) => chanceOf(curve, score),
  }
}

// Two cues that claim the same words cannot both be right, but two halves of a sentence may share some.
const SAME = 0.7

/** Of findings with much the same content, the likeliest. */
function distinct(accepted: readonly Accepted[]): Accepted[] {
  const twins = (a: Accepted, b: Accepted) => agreement(a.found.role.content, b.found.role.content) >= SAME
  return accepted.filter((one, i) => {
    for (const step of [-1, 1])
      for (
        let j = i + step;
        j >= 0 && j < accepted.length && Math.abs(accepted[j]!.found.cue.at - one.found.cue.at) < 2 * REACH;
        j += step
      ) {
        const other = accepted[j]!
        const wins = other.chance > one.chance || (other.chance === one.chance && j < i)
        if (wins && twins(one, other)) return false
      }
    return true
  })
}

type Accepted = { readonly found: Found; readonly chance: number }

function attributionOf(passage: Passage, role: ReturnType<typeof tidied>, chance: number): Attribution {
  const rangeOf = ({ first, end }: Stretch): Range => ({ from: passage.tokens[first]!.from, to: passage.tokens[end - 1]!.to })
  return {
    source: role.source.map(rangeOf),
    cue: role.cue.map(rangeOf),
    content: role.content.map(rangeOf),
    form: formOf(passage, role.content),
    rule: LEARNED,
    confidence: Math.round(chance * 1000) / 1000,
  }
}
