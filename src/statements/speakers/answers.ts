import { type Cast, type Figure, settled } from './cast.ts'
import { described, enrich, type Found } from './descriptions.ts'
import { plain } from './ground.ts'
import { nameText, partsOf } from './name-words.ts'
import { newcomer } from './newcomers.ts'
import { short } from './people.ts'
import { type Description, descriptionAt, type Phrase } from './phrase.ts'
import { answer, pronoun, thingFit } from './pronouns.ts'
import { onStage } from './scene.ts'
import { type Answer, placeOf, type Stage } from './stage.ts'
import { byOtherWord } from './variation.ts'
import { DETERMINERS, HE, SHE } from './words.ts'

/** Whose "her spokesman" or "Bao’s wife" is. */
export function ownerOf(stage: Stage, { possessor, at }: Description): Figure | null {
  if (possessor === null) return null
  if (typeof possessor !== 'string') return possessor.figure && settled(possessor.figure)
  if (HE.has(possessor) || SHE.has(possessor)) return pronoun(stage, possessor, at, null)?.figure ?? null
  return null
}

/** Who a description is; `not` is whose own words it stands in. */
export function descriptionAnswer(
  stage: Stage,
  said: Description,
  not: Figure | null = null,
  place = placeOf(stage, said.at),
): Answer {
  const other = not === null ? byOtherWord(stage, said) : null
  if (other) return other
  const found: Found = described(said, stage.cast, stage.scene, place, ownerOf(stage, said), not)
  const one = settled(found.figure)
  // "The man" of a passing word is "The man from the council" where he speaks
  if (one.passing && one.kind === 'unnamed' && !found.fresh && said.text.length > one.name.length) enrich(one, said)
  one.passing = false
  const headed = stage.ground.headed[said.at] === 1
  if (found.fresh) one.headed = headed
  else if (one.headed && !headed) enrich(one, said)
  return { figure: one, via: found.fresh ? 'none' : 'title', confidence: found.fit, others: found.others }
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
  const unnamed = aside ? null : calledSo(stage, one, mention.first)
  if (unnamed) unnamed.same = one
  one.sure = true
  const text = nameText(ground, mention)
  const alias = text !== one.name
  const rivals =
    alias && one.kind === 'person'
      ? namesakes(cast, partsOf(ground, mention).family, one).filter((other) => other !== one && other.last >= 0)
      : []
  const doubtful = rivals.length > 0 && mention.name === mention.first && mention.end - mention.name === 1
  return {
    figure: one,
    via: alias ? 'alias' : 'name',
    confidence: doubtful ? 0.7 : alias ? 0.94 : 0.98,
    others: doubtful ? rivals.slice(-3) : [],
  }
}

/**
 * "Lien’s campaign chief denied it. “We offered coffee,” Ida Moll said": newspapers bring in nobody by a bare name, so it is the name of the one who has just spoken
 * without one.
 */
function calledSo({ scene, ground }: Stage, one: Figure, at: number): Figure | null {
  const last = scene.speaker && settled(scene.speaker.figure)
  if (!scene.speaker || last?.kind !== 'unnamed' || last.plural) return null
  // "The president of Lorn said no. ⏎ “There is no deal,” Anton Varga told reporters": whom the first sentence calls by his office, the second paragraph names.
  const block = ground.block[at]!
  const isLead = scene.speaker.sentence <= scene.lead && scene.speaker.block === block - 1 && /^the /iu.test(last.name)
  if (scene.speaker.block !== block && !isLead) return null
  const bare = one.kind === 'person' && one.first === at && one.given.length > 0 && one.roles.length === 0 && one.kin.length === 0
  const clash = last.told && one.told && last.gender !== one.gender
  const isOnly = !/^(?:an?|one|another|some) /iu.test(last.name) || [...last.heads].some((head) => head.startsWith('spokes'))
  return bare && !clash && isOnly ? last : null
}

/** Those of the surname: no "Finch-Hale" beside a "Finch". */
const namesakes = (cast: Cast, family: string, one: Figure): readonly Figure[] =>
  (cast.family.get(family) ?? []).filter((other) => one.family !== family || !other.family.includes('-'))

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
