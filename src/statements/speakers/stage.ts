import type { Passage } from '../../sentences/index.ts'
import type { Range } from '../../text/index.ts'
import { type Cast, castOf, type Figure, figure, file, settled } from './cast.ts'
import { byRoleAlone, described, type Found } from './descriptions.ts'
import { giveGenders } from './genders.ts'
import { type Ground, groundOf, isAllCapitals, plain } from './ground.ts'
import { namesIn } from './names.ts'
import { bareName, castNames, isGenitive, latest, type Mention, nameText, partsOf, short } from './people.ts'
import { type Description, descriptionAt, type Mentions, type Phrase, readSource } from './phrase.ts'
import { giveRoles } from './roles.ts'
import { type Candidate, enter, onStage, type Place, type Scene, sceneOf } from './scene.ts'
import type { Via } from './speaker.ts'
import { DETERMINERS, HE, isGroup, isKin, isPerson, POSSESSIVES, PREPOSITIONS, SHE, WHO } from './words.ts'

/** An article being read from left to right: who is in it, and who was on stage last. */
export type Stage = {
  readonly ground: Ground
  readonly cast: Cast
  readonly mentions: Mentions
  readonly ends: ReadonlyMap<number, Mention>
  readonly scene: Scene
  /** Names of places: "in Korva". Such a name alone is a state or a town, and no person. */
  readonly placed: ReadonlySet<string>
  at: number
}

/** Who a phrase is, how that was known, how sure it is, and who else it may be. */
export type Answer = {
  readonly figure: Figure
  readonly via: Via
  readonly confidence: number
  readonly others: readonly Figure[]
}

export function stageOf(passage: Passage, sources: readonly (readonly Range[])[]): Stage {
  const ground = groundOf(passage)
  const cast = castOf()
  const list = castNames(ground, namesIn(ground), cast)
  giveRoles(ground, list, cast)
  const placed = new Set<string>()
  for (const mention of list)
    if (/^(?:in|near|across)$/u.test(plain(ground.tokens[mention.first - 1])) && !isGenitive(ground, mention)) {
      placed.add(bareName(ground, mention))
      // "in New Haven": two capitals, and yet nobody.
      if (mention.figure?.kind === 'person' && !mention.figure.sure) mention.figure.kind = 'organisation'
    }
  const stage: Stage = {
    ground,
    cast,
    mentions: { list, at: new Map(list.map((mention) => [mention.first, mention])) },
    ends: new Map(list.map((mention) => [mention.end, mention])),
    scene: sceneOf(),
    placed,
    at: 0,
  }
  introduce(stage, sources)
  giveGenders(ground, list)
  return stage
}

/** Those whom only a source shows to be somebody ("Melanie said") are known wherever else they are named. */
function introduce(stage: Stage, sources: readonly (readonly Range[])[]): void {
  const { ground, cast, mentions } = stage
  let found = false
  for (const source of sources) {
    const phrase = readSource(ground, mentions, source)
    if (phrase?.is !== 'name' || phrase.mention.figure || phrase.mention.open || !mentions.at.has(phrase.mention.first)) continue
    phrase.mention.figure = short(ground, phrase.mention, cast) ?? newcomer(stage, phrase.mention)
    found = true
  }
  found = actors(stage) || found
  if (!found) return
  for (const mention of mentions.list) if (!mention.open) mention.figure ??= short(ground, mention, cast)
}

/** "Carson defied the question": a single name that does something, and is named more than once, may well be somebody. */
function actors(stage: Stage): boolean {
  const { ground, cast, mentions, placed } = stage
  const counts = new Map<string, number>()
  for (const mention of mentions.list) {
    if (mention.figure || mention.open || mention.kind !== 'unsure') continue
    const key = bareName(ground, mention)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  let found = false
  for (const mention of mentions.list) {
    const key = bareName(ground, mention)
    if ((counts.get(key) ?? 0) < 2 || placed.has(key) || cast.whole.has(key)) continue
    const next = ground.tokens[mention.end]
    const starts = ground.opens[mention.first] || ground.tokens[mention.first - 1]?.text === ','
    const acts =
      next?.kind === 'word' && /^(?:.{2,}ed|said|says|told|was|is|has|had|did|went|came|took|made|gave)$/u.test(next.text)
    if (!starts || !acts || plain(ground.tokens[mention.first - 1]) === 'the') continue
    const one = newcomer(stage, mention)
    one.sure = one.kind === 'person'
    mention.figure = one
    found = true
  }
  return found
}

export const placeOf = ({ ground }: Stage, at: number): Place => ({
  sentence: ground.sentence[at] ?? 0,
  block: ground.block[at] ?? 0,
})

/** Lets everybody named before token `to` enter. */
export function advance(stage: Stage, to: number): void {
  const { ground, mentions } = stage
  for (; stage.at < to; stage.at++) {
    const at = stage.at
    const mention = mentions.at.get(at)
    if (mention?.open) mention.figure ??= short(ground, mention, stage.cast)
    if (mention?.figure) enterAt(stage, mention.figure, at, weightOf(stage, at, mention))
    else if (!mention && ENTER.has(ground.tokens[at]?.lower ?? '')) passing(stage, at, plain(ground.tokens[at]))
  }
}

const ENTER: ReadonlySet<string> = new Set(['the', ...HE, ...SHE, ...POSSESSIVES])

/** What is no name and still brings somebody on stage: "he", "the mayor", "my husband". */
function passing(stage: Stage, at: number, word: string): void {
  const { ground, cast, scene } = stage
  if ((HE.has(word) || SHE.has(word)) && !ground.quoted[at]) {
    const found = pronoun(stage, word, at, null)
    if (found) enterAt(stage, found.figure, at, word === 'he' || word === 'she' ? weightOf(stage, at, null) : 0.4)
  } else if (word === 'the' || POSSESSIVES.has(word)) {
    let end = at + 1
    for (let i = at + 1; i < at + 5 && ground.tokens[i]?.kind === 'word' && !PREPOSITIONS.has(plain(ground.tokens[i])); i++)
      if (word === 'the' ? cast.noun.has(plain(ground.tokens[i])) : isKin(plain(ground.tokens[i]))) end = i + 1
    if (end === at + 1 || stage.mentions.at.has(end)) return
    const said = descriptionAt(ground, stage.mentions, at, end)
    const found =
      word === 'the'
        ? byRoleAlone(said, cast, scene, placeOf(stage, at))
        : described(said, cast, scene, placeOf(stage, at), ownerOf(stage, said))
    if (found) enterAt(stage, found.figure, at, 0.8 * weightOf(stage, at, null))
  }
}

export function enterAt(stage: Stage, one: Figure, at: number, weight: number): void {
  settled(one).last = at
  enter(stage.scene, { figure: one, at, ...placeOf(stage, at), weight })
}

/** How far in front a name stands: the first of its sentence more than those after it, all more than what is only said of. */
function weightOf({ ground, scene }: Stage, at: number, mention: Mention | null): number {
  if (ground.quoted[at]) return 0.25
  if (ground.headed[at]) return 0.3
  if (mention && mention.kind !== 'person' && mention.figure?.kind === 'person' && mention.end - mention.first > 3) return 0.5
  const sentence = ground.sentence[at]
  const first = !scene.entrances.some((entrance) => entrance.sentence === sentence && entrance.weight > 0.6)
  const before = plain(ground.tokens[at - 1])
  // "the Clinton campaign", "NBC spokesman": only tells of another.
  if (before === 'the' && mention?.figure?.kind === 'person' && mention.name === mention.first) return 0.15
  const after = mention ? ground.tokens[mention.end] : undefined
  if (after?.text === after?.lower && isPerson(plain(after))) return 0.15
  if (mention && isGenitive(ground, mention)) return first ? 0.55 : 0.4
  if (PREPOSITIONS.has(before)) return first ? 0.5 : 0.4
  // Somebody new with all that is to be known of him is about to speak.
  const fresh = mention?.figure && mention.figure.last < 0 && mention.figure.roles.length > 0
  return first ? 1 : fresh ? 0.8 : 0.6
}

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

function answer(best: Candidate | undefined, next: Candidate | undefined): Answer | null {
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
const thingFit = ({ kind }: Figure): number => (kind === 'organisation' || kind === 'document' ? 1 : 0)
const groupFit = ({ kind, plural }: Figure): number => (plural || kind === 'group' ? 1 : kind === 'organisation' ? 0.5 : 0)

/** "They", where only two people were named. */
function pair(stage: Stage, at: number): Answer | null {
  const [one, other] = onStage(stage.scene, placeOf(stage, at), ({ kind }) => (kind === 'person' ? 1 : 0)).filter(
    ({ score }) => score > 0.1,
  )
  if (!one || !other) return null
  const [first, second] = one.figure.last < other.figure.last ? [one, other] : [other, one]
  const order =
    firstNamed(stage, first.figure) <= firstNamed(stage, second.figure)
      ? [first.figure, second.figure]
      : [second.figure, first.figure]
  return { figure: together(stage.cast, order), via: 'pronoun', confidence: 0.5, others: [] }
}
const firstNamed = ({ mentions }: Stage, one: Figure): number => mentions.list.find(({ figure }) => figure === one)?.first ?? 0

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

/** Whose "her spokesman" or "Bao’s wife" is. */
export function ownerOf(stage: Stage, { possessor, at }: Description): Figure | null {
  if (possessor === null) return null
  if (typeof possessor !== 'string') return possessor.figure && settled(possessor.figure)
  if (HE.has(possessor) || SHE.has(possessor)) return pronoun(stage, possessor, at, null)?.figure ?? null
  return null
}

/** Who a description is. */
export function descriptionAnswer(stage: Stage, said: Description): Answer {
  const found: Found = described(said, stage.cast, stage.scene, placeOf(stage, said.at), ownerOf(stage, said))
  return { figure: found.figure, via: found.fresh ? 'none' : 'title', confidence: found.fit, others: found.others }
}

/** Who a name is: one known, or one who enters the article with these words. */
export function nameAnswer(stage: Stage, { mention, aside }: Phrase & { readonly is: 'name' }): Answer {
  const { ground, cast } = stage
  mention.figure ??= short(ground, mention, cast) ?? newcomer(stage, mention)
  const one = settled(mention.figure)
  if (aside) {
    const met = aside.definite ? described(aside, cast, stage.scene, placeOf(stage, aside.at), ownerOf(stage, aside)) : null
    if (met && met.figure !== one && met.figure.kind === 'unnamed') met.figure.same = one
  }
  one.sure = true
  const text = nameText(ground, mention)
  const alias = text !== one.name
  const rivals =
    alias && one.kind === 'person'
      ? (cast.family.get(partsOf(ground, mention).family) ?? []).filter((other) => other !== one && other.last >= 0)
      : []
  const doubtful = rivals.length > 0 && mention.name === mention.first && mention.end - mention.name === 1
  return {
    figure: one,
    via: alias ? 'alias' : 'name',
    confidence: doubtful ? 0.7 : alias ? 0.94 : 0.98,
    others: doubtful ? rivals.slice(-3) : [],
  }
}

function newcomer(stage: Stage, mention: Mention): Figure {
  const { ground, cast, placed } = stage
  const { tokens } = ground
  const key = bareName(ground, mention)
  const text = nameText(ground, mention)
  const the = plain(tokens[mention.name - 1]) === 'the'
  const single = mention.end - mention.name === 1
  const plural = single && isGroup(plain(tokens[mention.name])) && !isAllCapitals(text)
  const body =
    mention.kind === 'place' ||
    the ||
    placed.has(key) ||
    (single && /^\p{Lu}[\p{Lu}.]{1,5}$/u.test(tokens[mention.name]?.text ?? '') && text === tokens[mention.name]?.text)
  const one = figure(plural && the ? 'group' : body ? 'organisation' : plural ? 'group' : 'person', the ? `the ${text}` : text)
  one.plural = plural
  file(cast.whole, key, one)
  if (one.kind === 'person') {
    one.family = key
    file(cast.family, key, one)
  } else {
    one.heads.add(key)
  }
  return one
}

/** Who stands before "who": the name, or the description that ends there. */
export function antecedent(stage: Stage, at: number): Answer | null {
  const { ground, ends } = stage
  const { tokens } = ground
  let end = at
  while (end > 0 && tokens[end - 1]?.text === ',') end--
  const mention = ends.get(end)
  if (mention?.figure) return { figure: settled(mention.figure), via: 'pronoun', confidence: 0.95, others: [] }
  for (let i = end - 1; i >= 0 && end - i < 14 && ground.sentence[i] === ground.sentence[at]; i--) {
    // "Mette Lunde, a nurse, who"
    const named = tokens[i]?.text === ',' ? ends.get(i)?.figure : null
    if (named) return { figure: settled(named), via: 'pronoun', confidence: 0.9, others: [] }
    if (!DETERMINERS.has(plain(tokens[i])) || ends.get(i - 1)?.figure) continue
    const found = descriptionAnswer(stage, descriptionAt(ground, stage.mentions, i, end))
    return { ...found, via: 'pronoun' }
  }
  const thing = plain(tokens[at]) === 'which'
  const [best, next] = onStage(stage.scene, placeOf(stage, at), (one) =>
    thing ? thingFit(one) : one.kind === 'document' ? 0 : 1,
  )
  return answer(best, next)
}

export const isWho = (word: string): boolean => WHO.has(word)

/** The one in front in a sentence outside quotation marks: whose participles have no name of their own. */
export function subjectOf({ scene }: Stage, sentence: number): Figure | null {
  let best: { readonly figure: Figure; readonly weight: number } | null = null
  for (const entrance of scene.entrances)
    if (entrance.sentence === sentence && (best === null || entrance.weight > best.weight)) best = entrance
  return best && best.weight > 0.3 ? settled(best.figure) : null
}

/** Somebody known by name alone: the author, the outlet. */
export function outsider(cast: Cast, kind: 'person' | 'organisation', name: string): Figure {
  const key = name.toLowerCase()
  const known =
    cast.whole.get(key)?.at(-1) ??
    latest(cast.family.get(key.split(' ').at(-1) ?? '')?.filter((one) => one.name.toLowerCase() === key) ?? [], 0)
  if (known) return known
  const one = figure(kind, name)
  file(cast.whole, key, one)
  return one
}
