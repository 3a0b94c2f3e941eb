import { lookupOf, type ModelFile, treesOf, treesScore, weightsOf } from '../../model/index.ts'
import { type Passage, type Syntax, syntaxModelOf, syntaxReader } from '../../sentences/index.ts'
import type { Range } from '../../text/index.ts'
import type { Attribution } from '../attribution.ts'
import { formOf } from '../form.ts'
import type { Ground, Listen, Step } from '../trace.ts'
import { acceptScore, agreement, type Standing, standings } from './accept.ts'
import { type Curve, chanceOf } from './calibration.ts'
import { cuesOf } from './cues.ts'
import { groundsOfScore } from './explain.ts'
import { firstPass } from './first-pass.ts'
import { CLOSING, INSIDE, OPENING, type Reading, readingOf, type SenseBook } from './reading.ts'
import { ruledOf } from './ruled.ts'
import { LOOKS, secondLook } from './second-look.ts'
import { type Found, type Grounds, groundsOf, REACH, type Stretch, spansOf, viewAround } from './spans.ts'
import { tidied } from './tidy.ts'

/**
 * A passage and what the rules found in it, in; what the model finds, out, in the order of the cues. The rules' findings are hints among others: the model
 * accepts, mends or drops them. `confidence` is the chance of being right. `listen` hears of everything weighed and of what spoke for it.
 */
export type Extractor = (passage: Passage, ruled: readonly Attribution[], listen?: Listen) => Attribution[]

/** How the model reads, step by step; the lab trains each step on what the one before gives. */
export type Steps = {
  readonly read: (passage: Passage, ruled: readonly Attribution[]) => Reading
  readonly find: (reading: Reading) => { readonly grounds: Grounds; readonly standing: readonly Standing[] }
  /** What the words and shapes of each finding say, in log odds. */
  readonly wordScores: (grounds: Grounds, standing: readonly Standing[]) => Float32Array
  /** The log odds of each finding, all in all. */
  readonly score: (grounds: Grounds, standing: readonly Standing[]) => Float32Array
  /** What they are made of. */
  readonly explain: (grounds: Grounds, standing: readonly Standing[]) => Ground[][]
  readonly chance: (score: number) => number
}

/** The rule all its findings carry. */
export const LEARNED = 'learned'

/** Makes an extractor of a model file. `leastChance` is where acceptance begins; by default the lowest at which F1 in training was as good as at its best. Throws `model-not-readable`. */
export function extractorOf(file: ModelFile, leastChance = Number(file.facts.leastChance)): Extractor {
  const { read, find, score, explain, chance } = stepsOf(file)
  return (passage, ruled, listen) => {
    const reading = read(passage, ruled)
    const { grounds, standing } = find(reading)
    const scores = score(grounds, standing)
    const weighed = standing.map(({ found }, i): Weighed => {
      const asked = Math.min(leastChance, leastFor(reading, found))
      return { found, chance: chance(scores[i]!), asked }
    })
    const kept = distinct(preferred(weighed).filter(({ chance, asked }) => chance >= asked))
    if (listen) {
      const why = explain(grounds, standing)
      for (const [i, one] of weighed.entries()) listen(stepFor(passage, one, kept.includes(one), why[i]!))
    }
    return kept.map(({ found, chance }) => attributionOf(passage, tidied(reading, found), chance))
  }
}

/** A finding, its chance of being right, and the chance from which on it is kept. */
type Weighed = { readonly found: Found; readonly chance: number; readonly asked: number }

// Quoted words are hardly ever nobody's, so that what is likeliest of them is worth saying early. On articles of PolNeAR's train that the model had not seen this
// found one in a hundred more of the direct ones and two of the mixed, and cost less than a tenth of a point of F1.
const LEAST_QUOTED = { wholly: 0.1, partly: 0.2 } as const

function leastFor({ quoted }: Reading, { role }: Found): number {
  let [inside, all] = [0, 0]
  for (const { first, end } of role.content)
    for (let i = first; i < end; i++, all++) if (quoted[i] === OPENING || quoted[i] === INSIDE || quoted[i] === CLOSING) inside++
  return inside === 0 ? 1 : inside >= 0.95 * all ? LEAST_QUOTED.wholly : LEAST_QUOTED.partly
}

function stepFor(passage: Passage, { found, chance, asked }: Weighed, kept: boolean, grounds: readonly Ground[]): Step {
  const sure = `${Math.round(100 * confidenceOf(chance))} % sure`
  const why = kept
    ? sure
    : chance < asked
      ? `${sure}, and ${Math.round(100 * asked)} % are asked`
      : `${sure}, and another reading of it, or of the same words, is kept`
  const { first, end } = found.role.cue[0]!
  const range = { from: passage.tokens[first]!.from, to: passage.tokens[end - 1]!.to }
  return { rule: LEARNED, outcome: kept ? 'found' : 'refused', why, range, grounds }
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
  const wordScores: Steps['wordScores'] = (grounds, standing) =>
    Float32Array.from(standing, (one) => acceptScore(accept, grounds, one))
  const looksOf = (grounds: Grounds, standing: readonly Standing[]) => {
    const found = standing.map((one) => one.found)
    const values = secondLook(grounds, found, wordScores(grounds, standing))
    return (i: number) => values.subarray(i * LOOKS, (i + 1) * LOOKS)
  }
  return {
    read: (passage, ruled) => readingOf(passage, syntaxOf(passage), ruledOf(passage, ruled), senses),
    find: (reading) => {
      const pass = firstPass(reading, tokens)
      const cues = cuesOf(reading, pass)
      const grounds = groundsOf(reading, pass, cues)
      const found = cues
        .flatMap((cue) => spansOf(grounds, viewAround(grounds, cue), pairs))
        .filter(({ role }) => role.content.length > 0)
      return { grounds, standing: standings(found) }
    },
    wordScores,
    score: (grounds, standing) => {
      const looks = looksOf(grounds, standing)
      return Float32Array.from(standing, (_, i) => treesScore(trees, looks(i)))
    },
    explain: (grounds, standing) => {
      const looks = looksOf(grounds, standing)
      return standing.map((one, i) => groundsOfScore({ accept, trees }, grounds, one, looks(i)))
    },
    chance: (score) => chanceOf(curve, score),
  }
}

// Another reading of a cue must be likelier than the likeliest by so much. The chance is that of touching the right words; where they begin and end the field knows
// best, and near ties are its to decide: of contents found on PolNeAR dev one in a hundred more is exact than without.
const LEAD = 0.08

/** Of the readings of each cue those that may be kept: the likeliest, and others that are surer by far. */
function preferred(weighed: readonly Weighed[]): readonly Weighed[] {
  const likeliest = new Map(weighed.flatMap(({ found, chance }) => (found.other ? [] : [[found.cue.at, chance]])))
  return weighed.filter(({ found, chance }) => !found.other || chance > (likeliest.get(found.cue.at) ?? 0) + LEAD)
}

// Two cues that claim the same words cannot both be right, but two halves of a sentence may share some.
const SAME = 0.7

/** Of findings with the same cue or much the same content, the likeliest. */
function distinct(accepted: readonly Weighed[]): Weighed[] {
  const twins = (a: Weighed, b: Weighed) =>
    a.found.cue.at === b.found.cue.at || agreement(a.found.role.content, b.found.role.content) >= SAME
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

/** A chance as it is printed. */
const confidenceOf = (chance: number): number => Math.round(chance * 1000) / 1000

function attributionOf(passage: Passage, role: ReturnType<typeof tidied>, chance: number): Attribution {
  const rangeOf = ({ first, end }: Stretch): Range => ({ from: passage.tokens[first]!.from, to: passage.tokens[end - 1]!.to })
  return {
    source: role.source.map(rangeOf),
    cue: role.cue.map(rangeOf),
    content: role.content.map(rangeOf),
    form: formOf(passage, role.content),
    rule: LEARNED,
    confidence: confidenceOf(chance),
  }
}
