import type { Range } from '../../text/index.ts'
import { type Cast, type Figure, figure, file } from './cast.ts'
import { isAllCapitals, plain } from './ground.ts'
import { bareName, latest, type Mention, nameText, short } from './people.ts'
import { readSource } from './phrase.ts'
import type { Stage } from './stage.ts'
import { isGroup } from './words.ts'

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
