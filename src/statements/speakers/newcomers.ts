import type { Range } from '../../text/index.ts'
import { type Cast, type Figure, figure, file, latest } from './cast.ts'
import { type Ground, isAllCapitals, plain } from './ground.ts'
import type { Mention } from './mention.ts'
import { bareName, nameText } from './name-words.ts'
import { short } from './people.ts'
import { readSource } from './phrase.ts'
import type { Stage } from './stage.ts'
import { namesOfState, statesOfCapital } from './states.ts'
import { BODY_ENDS, DOCUMENTS, HE, isGroup, NAMES_IN_S, SHE } from './words.ts'

/** Those whom only a source shows to be somebody ("Melanie said") are known wherever else they are named. */
export function introduce(stage: Stage, sources: readonly (readonly Range[])[]): void {
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

/** Somebody or something whom the article has not named before. */
export function newcomer(stage: Stage, mention: Mention): Figure {
  const { ground, cast, placed } = stage
  const { tokens } = ground
  const key = bareName(ground, mention)
  const text = nameText(ground, mention)
  const state = stateOf(stage, mention, key, text)
  if (state) return state
  const the = plain(tokens[mention.name - 1]) === 'the'
  const single = mention.end - mention.name === 1
  // "Rovers" is a club
  const club = single && BODY_ENDS.has(key)
  const plural = single && !club && isGroup(key) && !isAllCapitals(text) && (the || !NAMES_IN_S.has(key))
  const body =
    mention.kind === 'place' ||
    the ||
    club ||
    placed.has(key) ||
    isThing(ground, mention) ||
    (single && /^\p{Lu}[\p{Lu}.]{1,5}$/u.test(tokens[mention.name]?.text ?? '') && text === tokens[mention.name]?.text)
  const document = single && DOCUMENTS.has(key)
  const one = figure(
    document ? 'document' : plural && the ? 'group' : body ? 'organisation' : plural ? 'group' : 'person',
    the ? `the ${text}` : text,
  )
  one.plural = plural
  file(cast.whole, key, one)
  if (one.kind === 'person') {
    one.family = key
    file(cast.family, key, one)
  } else {
    one.heads.add(key)
    // a state or a town is no firm
    if (placed.has(key)) one.heads.add('state')
  }
  return one
}

/** A state under any of its names, its capital among them: "Moscow" is Russia, where the article speaks of Russia. */
function stateOf({ cast, mentions, ground }: Stage, mention: Mention, key: string, text: string): Figure | null {
  const names = namesOfState(key)
  const seat = names.length > 0 ? [] : statesOfCapital(key)
  const all = names.length > 0 ? names : seat
  if (all.length === 0) return null
  const known = all.map((name) => cast.whole.get(name)?.at(-1)).find((one) => one?.kind === 'organisation')
  if (known) {
    file(cast.whole, key, known)
    return known
  }
  const named = seat.length > 0 ? mentions.list.find((other) => all.includes(bareName(ground, other))) : mention
  const the = plain(ground.tokens[(named ?? mention).name - 1]) === 'the'
  const name = named ? nameText(ground, named) : text
  const one = figure('organisation', the ? `the ${name}` : name)
  for (const word of [key, ...all]) file(cast.whole, word, one)
  return one
}

/** "Velland reserved its position": a single name that something is said to be "its" is no person's. */
function isThing({ tokens, sentence }: Ground, { end, kind }: Mention): boolean {
  if (kind !== 'unsure') return false
  for (let i = end; i < end + NEAR && sentence[i] === sentence[end - 1] && tokens[i]?.kind === 'word'; i++) {
    const word = plain(tokens[i])
    if (word === 'its' || word === 'itself') return true
    if (HE.has(word) || SHE.has(word)) return false
  }
  return false
}
const NEAR = 12

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
