import { type Cast, type Figure, figure, file, type Role, settled } from './cast.ts'
import { ALIKE, genderClash, HEADS_OF, headOf, isOnlyLike, roleFit, wordFit } from './fit.ts'
import { type Description, QUANTITIES } from './phrase.ts'
import { type Candidate, onStage, type Place, type Scene } from './scene.ts'
import type { SpeakerKind } from './speaker.ts'
import { isCountryman, statesOfAdjective } from './states.ts'
import {
  ANY_ORGANISATION,
  areMutualKin,
  areOpposite,
  BODY_ENDS,
  DOCUMENTS,
  FEMALE,
  isKin,
  isPerson,
  likeWords,
  MALE,
  ORDINALS,
  ORGANISATIONS,
} from './words.ts'

/** Who a description stands for, how well it fits (0 to 1), and who else it may be. `fresh`: the words stand for nobody met before. */
export type Found = { readonly figure: Figure; readonly fit: number; readonly others: readonly Figure[]; readonly fresh: boolean }

/** What every step is given. `owner` is whose the described one is: "her spokesman". */
type Asked = {
  /** Whose own words the description stands in: none he speaks of. */
  readonly not: Figure | null
  readonly said: Description
  readonly cast: Cast
  readonly scene: Scene
  readonly place: Place
  readonly owner: Figure | null
}
type Step = (asked: Asked) => Found | null

/** Notes words for somebody that a headline called by fewer. */
export function enrich(one: Figure, { words, text, head }: Description): void {
  one.headed = false
  one.name = text
  for (const word of [head, ...words]) one.heads.add(word)
}

/** Looks for the one described: by roles, then among those described before, organisations, ages; else somebody new. */
export function described(
  said: Description,
  cast: Cast,
  scene: Scene,
  place: Place,
  owner: Figure | null,
  not: Figure | null = null,
): Found {
  const asked = { said, cast, scene, place, owner, not }
  for (const step of STEPS) {
    const found = step(asked)
    if (found) return found
  }
  return fresh(asked)
}

/** One of whom the text speaks in passing: never just whoever has spoken last, whom he may be no other word for. */
export function inPassing(said: Description, cast: Cast, scene: Scene, place: Place, owner: Figure | null): Found {
  const asked = { said, cast, scene, place, owner, not: null }
  for (const step of [anotherOne, byOrdinal, byKin, byRole, byHead, byAge]) {
    const found = step(asked)
    if (found) return found
  }
  return fresh(asked)
}

/** "The retired ferryman lives with his aunt" behind what Reid said: another word for him. */
export function againSpeaker(said: Description, cast: Cast, scene: Scene, place: Place): Found | null {
  const { speaker } = scene
  if (speaker === null || speaker.block !== place.block || (cast.noun.get(said.head) ?? []).some((one) => one.kind === 'unnamed'))
    return null
  const found = byVariation({ said, cast, scene, place, owner: null, not: null })
  return found && found.figure === settled(speaker.figure) ? found : null
}

/** Only by a role that fits: for descriptions met in passing. */
export const byRoleAlone = (said: Description, cast: Cast, scene: Scene, place: Place): Found | null =>
  said.definite && !said.plural ? byRole({ said, cast, scene, place, owner: null, not: null }) : null

// The order decides: what is said to be new is new; then whose kin; a role outweighs a like description.
const STEPS: readonly Step[] = [
  anotherOne,
  byOrdinal,
  byKin,
  byTrial,
  byRole,
  byAcronym,
  byHead,
  byAge,
  anyOrganisation,
  byVariation,
  byPresence,
]

/** "An official", "another witness", "two soldiers": never one met before. */
function anotherOne(asked: Asked): Found | null {
  const { definite, determiner, head } = asked.said
  if (definite && !(determiner === head && isNumeral(head))) return null
  return named(asked) ?? fresh(asked)
}

/** "A federal judge on Friday blocked …" in the first sentence: who is named further down, if only one there is that. */
function named({ said, cast, scene, place }: Asked): Found | null {
  if (place.sentence > scene.lead || (said.determiner !== 'a' && said.determiner !== 'an') || said.plural) return null
  const all = (cast.noun.get(said.head) ?? []).map(settled).filter(({ kind, roles }) => kind === 'person' && roles.length > 0)
  const [one, other] = all
  if (!one || other || one.first < place.at || one.first - place.at > FURTHER || genderClash(one, said.head)) return null
  const fit = Math.max(...one.roles.map((role) => (role.head === said.head ? roleFit(role, said) : 0)))
  return fit > ALIKE ? { figure: one, fit: 0.7, others: [], fresh: false } : null
}
const FURTHER = 250
const isNumeral = (word: string): boolean =>
  ['one', 'two', 'three', 'some', 'many', 'most', 'few', 'several', 'others', 'another', 'both'].includes(word)

/** "the defendant", "the accused": who is said to be before the court. */
function byTrial({ said, cast, scene, place, not }: Asked): Found | null {
  if (said.plural || !said.definite || !(said.head === 'defendant' || said.head === 'accused')) return null
  const tried = cast.tried.filter((one) => one.last >= 0 && one !== not)
  if (tried.length === 0) return null
  const near = new Map(onStage(scene, place, () => 1).map(({ figure: one, score }) => [one, score]))
  const [one, other] = tried.sort((a, b) => (near.get(b) ?? 0) - (near.get(a) ?? 0))
  return one ? { figure: one, fit: other ? 0.6 : 0.85, others: other ? [other] : [], fresh: false } : null
}

/** "the first official", "the other man". */
function byOrdinal({ said, cast }: Asked): Found | null {
  const ordinal = said.words.find((word) => ORDINALS.has(word))
  if (ordinal === undefined || said.plural) return null
  const list = (cast.noun.get(said.head) ?? []).map(settled).filter(({ kind }) => kind === 'unnamed')
  const told = list.find((one) => [...one.heads].some((head) => head === ordinal))
  if (told) return { figure: told, fit: 0.9, others: [], fresh: false }
  const one =
    ordinal === 'first'
      ? list[0]
      : ordinal === 'second'
        ? list[1]
        : ordinal === 'other' && list.length === 2
          ? list.find((x) => x.last < (list.find((y) => y !== x)?.last ?? 0))
          : undefined
  return one ? { figure: one, fit: 0.7, others: [], fresh: false } : null
}

/** "his grandmother": whose grandson he is said to be. */
function byKin({ said, cast, owner }: Asked): Found | null {
  if (!isKin(said.head) || said.possessor === null) return null
  if (owner === null) return null
  const back = owner.kin.find(({ noun }) => areMutualKin(said.head, noun))
  if (back && !genderClash(settled(back.of), said.head)) return { figure: settled(back.of), fit: 0.85, others: [], fresh: false }
  const own = (cast.noun.get(said.head) ?? [])
    .map(settled)
    .find((one) => one.kin.some(({ noun, of }) => noun === said.head && settled(of) === owner))
  if (own) return { figure: own, fit: 0.95, others: [], fresh: false }
  // A father and a son of one name.
  const namesake =
    (said.head === 'father' && owner.suffix === 'jr') ||
    (said.head === 'son' && (owner.suffix === 'sr' || cast.generations.has(owner.family)))
  const other = namesake
    ? (cast.family.get(owner.family) ?? []).find((one) =>
        said.head === 'son'
          ? one.suffix === 'jr'
          : one.suffix === 'sr' || (one.suffix === '' && cast.generations.has(one.family)),
      )
    : undefined
  return other ? { figure: other, fit: 0.9, others: [], fresh: false } : null
}

/** "the mayor", "the Russian president", "the retired ferryman": who the text says is that. */
function byRole(asked: Asked): Found | null {
  const { said, cast, scene, place, owner, not } = asked
  if (said.plural || said.head === '') return null
  // of several without a name the one named last: "a spokesman for the army … a spokesman for the port … the spokesman"
  const newest = Math.max(...(cast.noun.get(said.head) ?? []).map(settled).map((one) => (one.kind === 'unnamed' ? one.last : -1)))
  const heads = [
    ...likeWords(said.head),
    ...(said.words.includes('former') ? ['predecessor'] : []),
    ...(said.words.includes('top') ? ['minister', 'secretary'] : []),
    ...(HEADS_OF.get(headOf(said)) ?? []),
  ]
  const people = new Set(heads.flatMap((word) => (cast.noun.get(word) ?? []).map(settled)))
  const fits: Candidate[] = []
  for (const one of people) {
    if (one.kind !== 'person' && one.kind !== 'unnamed') continue
    if (genderClash(one, said.head) || owner === one || not === one) continue
    // Those without a name compete by what they were called: "a spokesman for the army … the spokesman", beside a spokesman with a name.
    const own =
      one.kind === 'unnamed' && one.heads.has(said.head) && one.last >= 0
        ? 2.6 + wordFit(one, said, owner) + (one.last === newest ? 0.4 : 0)
        : -9
    const best = Math.max(own, ...one.roles.map((role) => roleFit(role, said) - (isOnlyLike(role, said) ? 1.2 : 0)))
    if (best >= 1.3) fits.push({ figure: one, score: best + (one.last >= 0 ? 0.2 : 0) })
  }
  if (fits.length > 1) {
    const near = new Map(onStage(scene, place, () => 1).map(({ figure: one, score }) => [one, score]))
    for (const [i, { figure: one, score }] of fits.entries())
      fits[i] = { figure: one, score: score + Math.min(near.get(one) ?? 0, 1.2) }
  }
  fits.sort((a, b) => b.score - a.score)
  const [best, next] = fits
  if (!best) return null
  // "the farmer added" of him who has just spoken, though the article began with a farmer who was not named
  const present = best.figure.passing && said.words.length === 0 ? byPresence(asked) : null
  if (present) {
    best.figure.same = present.figure
    return present
  }
  const close = next !== undefined && best.score - next.score < 0.5
  return { figure: best.figure, fit: close ? 0.6 : 0.9, others: close ? [next.figure] : [], fresh: false }
}

/** "the LNA news agency": the one that bears these letters, and never another. */
function byAcronym(asked: Asked): Found | null {
  const { said, cast } = asked
  if (said.plural || said.possessor !== null || !ORGANISATIONS.has(said.head)) return null
  const letters = said.text.split(' ').filter((word) => ACRONYM.test(word) && !UNIONS.has(word))
  if (letters.length !== 1) return null
  const one = cast.whole.get((letters[0] ?? '').toLowerCase())?.[0]
  if (one) return { figure: settled(one), fit: 0.85, others: [], fresh: false }
  const met = (cast.noun.get(said.head) ?? []).map(settled).find(({ heads }) => heads.has((letters[0] ?? '').toLowerCase()))
  return met ? { figure: met, fit: 0.85, others: [], fresh: false } : fresh(asked)
}
const ACRONYM = /^\p{Lu}{3,}$/u
const UNIONS: ReadonlySet<string> = new Set(['USA', 'UAE', 'USSR', 'GOP'])

/** "the ministry", "the report", "the second official": one named or described by that noun before. */
function byHead({ said, cast, owner }: Asked): Found | null {
  const wanted = kindOf(said)
  const list = (cast.noun.get(said.head) ?? []).map(settled).filter((one) => {
    if (one.kind === 'person' && one.roles.length > 0) return false
    if (said.plural && !BACK.has(said.determiner) && said.possessor === null && bareText(one.name) !== bareText(said.text))
      return false
    if (one.kind === 'organisation' ? said.plural && !one.plural : one.plural !== said.plural) return false
    // "Yonhap news agency" is not the Tal one
    if (one.kind === 'organisation' && isNamed(said) && !one.heads.has(said.determiner)) return false
    return one.last >= 0 || (wanted === 'organisation' && said.possessor === null)
  })
  const scored = [...new Set(list)]
    .map((one) => ({ figure: one, score: wordFit(one, said, owner) }))
    .filter(({ score }) => score >= 0)
    .sort((a, b) => b.score - a.score || b.figure.last - a.figure.last)
  const [best, next] = scored
  if (!best) return null
  return {
    figure: best.figure,
    fit: next && next.score === best.score ? 0.7 : 0.85,
    others: next && next.score === best.score ? [next.figure] : [],
    fresh: false,
  }
}

/** A name for a determiner: "Yonhap news agency". */
const isNamed = ({ text, determiner, head, words }: Description): boolean =>
  words.includes(determiner) && determiner !== head && /^\p{Lu}/u.test(text)

/** Point back to what was named before; "officials" alone may be others. */
const BACK: ReadonlySet<string> = new Set(['the', 'these', 'those', 'both'])
const bareText = (text: string): string => text.toLowerCase().replace(/^the /u, '')

/** "the 31-year-old". */
function byAge({ said, cast, scene, place }: Asked): Found | null {
  if (said.age === '') return null
  const told = (cast.age.get(said.age) ?? []).map(settled)[0]
  if (told) return { figure: told, fit: 0.9, others: [], fresh: false }
  if (said.words.length + (said.head ? 1 : 0) > 1 && isPerson(said.head) && !said.head.includes('year-old')) return null
  const [best] = onStage(scene, place, (one) => (one.kind === 'person' && one.age === '' ? 1 : 0))
  return best ? { figure: best.figure, fit: 0.6, others: [], fresh: false } : null
}

/** Heads of what is no company. */
const PUBLIC: ReadonlySet<string> = new Set(
  'ministry department office agency authority administration bureau senate house congress court council committee parliament government state navy army force police party union'.split(
    ' ',
  ),
)

const PRESS: ReadonlySet<string> = new Set(
  'newspaper paper outlet broadcaster publisher agency channel network magazine'.split(' '),
)
/** Whether a body is a newspaper or the like by its name. */
export const isOutlet = ({ heads }: Figure): boolean => [...heads].some((head) => OUTLETS.has(head))
const OUTLETS: ReadonlySet<string> = new Set(
  'times post courier herald journal tribune gazette chronicle observer guardian news echo star mail telegraph mirror press radio tv newspaper magazine lantern'.split(
    ' ',
  ),
)

/** "the company", "the club": the organisation last named. */
function anyOrganisation({ said, cast, scene, place }: Asked): Found | null {
  if (said.determiner !== 'the' || !ANY_ORGANISATION.has(said.head) || said.plural) return null
  // "the opposing side" is one of several, "the Norwegian side" is Norway
  if (said.head === 'side' && said.words.length > 0) {
    const state = said.words.flatMap(statesOfAdjective).flatMap((name) => cast.whole.get(name) ?? [])[0]
    return state ? { figure: settled(state), fit: 0.8, others: [], fresh: false } : null
  }
  const isPublic = WATCHING.has(said.head)
  const told = said.words.filter((word) => statesOfAdjective(word).length === 0)
  const fits = (one: Figure) =>
    one.kind === 'organisation' &&
    (one.heads.size > 0 || MAKING.test(said.head)) &&
    !isOtherBody(one, said, told) &&
    (isPublic || ![...one.heads].some((head) => PUBLIC.has(head)))
  // "told the Courier" brings a newspaper on stage, which is not what "the company" is
  const isAsked = (one: Figure) => PRESS.has(said.head) || !isOutlet(one)
  const near = onStage(scene, place, (one) => (fits(one) ? (isAsked(one) ? 1 : 0.2) * (place.named?.has(one) ? 0.1 : 1) : 0))
  const own = near.filter(({ figure: one }) => isSpokenFor(scene, one))
  const [front] = near
  const best = own.length === 1 && (front?.score ?? 0) < FRONT ? own[0] : front
  const next = near.find((one) => one !== best)
  // "the paper" may be a study's, "the drugmaker" one not named yet: any body of the article will not do
  const any =
    said.head === 'paper' || MAKING.test(said.head)
      ? undefined
      : (cast.bodies.find((one) => fits(one) && isAsked(one)) ?? cast.bodies.find(fits))
  const found = best?.figure ?? any
  return found ? { figure: settled(found), fit: 0.65, others: next ? [next.figure] : [], fresh: false } : null
}

/** "the UN refugee agency" is no Security Council and no newspaper: it shares no word with what is told. */
function isOtherBody({ heads }: Figure, { head, text }: Description, told: readonly string[]): boolean {
  const own = [...heads]
  const isBody = own.some((word) => ORGANISATIONS.has(word) || BODY_ENDS.has(word))
  // "the paper" that a team published
  if (head === 'paper') return isBody && !own.some((word) => OUTLETS.has(word))
  // "the drugmaker" is no bank
  if (MAKING.test(head) && own.some((word) => SERVING.has(word))) return true
  if (WATCHING.has(head) && LETTERS.test(text)) return !(heads.has(head) && told.some((word) => heads.has(word)))
  if (told.length === 0 || told.some((word) => heads.has(word))) return false
  if (heads.has(head)) return false
  if (!WATCHING.has(head)) return own.some((word) => PUBLIC.has(word))
  return isBody
}
const MAKING = /(?:maker|builder|miner|brewer|brewery|producer|manufacturer)$/u
const SERVING: ReadonlySet<string> = new Set(
  'bank banks capital airline airlines airways insurance securities partners university college council agency authority board exchange broker brokers advisers research'.split(
    ' ',
  ),
)
const LETTERS = / \p{Lu}{2,} /u
const WATCHING: ReadonlySet<string> = new Set(['agency', 'body', 'watchdog', 'regulator'])

/** Whether somebody on stage is its: "Rovers goalkeeper Luka Moe". */
const isSpokenFor = ({ entrances }: Scene, { heads }: Figure): boolean =>
  entrances.some(
    ({ figure: one }) => one.kind === 'person' && one.roles.some(({ words }) => [...heads].some((head) => words.has(head))),
  )
/** So far in front stands only who has just been spoken of. */
const FRONT = 0.4

/**
 * "the Swede said", "the former general added": somebody just named, by another word for him. What it says must be of a kind that tells more of one already
 * there, and must not go against what is known of him.
 */
function byVariation({ said, scene, place, not }: Asked): Found | null {
  if (said.determiner !== 'the' || said.plural || said.possessor !== null || !tellsMore(said)) return null
  const { speaker } = scene
  const one = speaker ? settled(speaker.figure) : null
  const near = speaker !== null && place.block - speaker.block <= 1
  const fits = (who: Figure) =>
    who !== not && who.kind === 'person' && !genderClash(who, said.head) && who.roles.every((role) => !isAgainst(role, said))
  if (one && near && fits(one)) return { figure: one, fit: 0.6, others: [], fresh: false }
  const [best, next] = onStage(scene, place, (who) => (fits(who) ? 1 : 0))
  if (!best || best.score < STAGE) return null
  return { figure: best.figure, fit: 0.55, others: next && next.score > 0.75 * best.score ? [next.figure] : [], fresh: false }
}
/** How far in front somebody must be. */
const STAGE = 0.3

/** Words by which one tells more of somebody: where from, how old, what once, of which party. */
function tellsMore({ head, words, age }: Description): boolean {
  if (isCountryman(head) || PARTY.has(head) || MORE.has(head) || age !== '') return true
  if (!isPerson(head)) return false
  return words.some((word) => MORE.has(word) || word.startsWith('ex-') || /-(?:born|times|year-old|raised|based)$/u.test(word))
}
const PARTY: ReadonlySet<string> = new Set(
  'republican democrat conservative liberal tory socialist independent democrat'.split(' '),
)
const MORE: ReadonlySet<string> = new Set(
  'diplomat politician former retired veteran ex native winner champion finalist medallist medalist record-holder holder star man woman teenager pensioner grandmother grandfather'.split(
    ' ',
  ),
)

/** Whether a role shows that a description means another: "the Republican", of a Democrat. */
const isAgainst = ({ words }: Role, { head, words: told }: Description): boolean =>
  [head, ...told].some((word) => [...words].some((other) => areOpposite(word, other)))

/** "the farmer added", "the New York businessman said", after somebody of whom the text says nothing that he is. */
function byPresence(asked: Asked): Found | null {
  const { said, scene, place, not } = asked
  if (said.determiner !== 'the' || said.plural || kindOf(said) !== 'unnamed' || !isPerson(said.head) || said.possessor !== null)
    return null
  const { speaker } = scene
  if (!speaker) return alone(asked)
  if (place.block - speaker.block > (said.words.length > 0 ? 1 : 0)) return null
  const one = settled(speaker.figure)
  const free = one.roles.every(
    ({ head }) => (LOOSE.has(head) || arePlayers(head, said.head)) && !said.words.some((word) => areOpposite(word, head)),
  )
  return one !== not && one.kind === 'person' && free && !genderClash(one, said.head)
    ? { figure: one, fit: 0.5, others: [], fresh: false }
    : null
}
/** "the England midfielder", of the captain: where somebody plays says nothing against what else he is to the team. */
const arePlayers = (role: string, head: string): boolean =>
  (PLAYERS.has(head) && IN_TEAM.has(role)) || (IN_TEAM.has(head) && PLAYERS.has(role))
const IN_TEAM: ReadonlySet<string> = new Set(
  'captain skipper player footballer international newcomer signing recruit'.split(' '),
)
const PLAYERS: ReadonlySet<string> = new Set(
  `striker midfielder defender goalkeeper keeper winger forward fullback full-back wing-back left-back right-back centre-back centre-half center-back playmaker
   quarterback pitcher guard linebacker batsman batter bowler all-rounder wicketkeeper prop hooker lock flanker fly-half scrum-half international footballer player`.split(
    /\s+/,
  ),
)

/** "the presumptive nominee reported", where nobody but one has been named. */
function alone({ said, scene, place, not }: Asked): Found | null {
  const [one, other] = onStage(scene, place, (who) => (who !== not && who.kind === 'person' ? 1 : 0))
  if (!one || (other && other.score > 0.2 * one.score) || one.score < STAGE || genderClash(one.figure, said.head)) return null
  return one.figure.roles.length > 0 ? null : { figure: one.figure, fit: 0.5, others: [], fresh: false }
}

/** Roles that leave room for another. */
const LOOSE: ReadonlySet<string> = new Set([
  'republican',
  'democrat',
  'rival',
  'opponent',
  'son',
  'daughter',
  'father',
  'mother',
  'husband',
  'wife',
  'star',
  'friend',
])

function fresh({ said, cast, owner }: Asked): Found {
  const kind = kindOf(said)
  const one = figure(kind, said.text)
  one.plural = said.plural
  if (kind === 'unnamed') one.sure = true
  for (const word of said.words) one.heads.add(word)
  one.heads.add(said.head)
  for (const word of said.of) one.of.add(word)
  if (MALE.has(said.head) || FEMALE.has(said.head)) {
    one.gender = MALE.has(said.head) ? 'm' : 'f'
    one.told = true
  }
  if (owner && isKin(said.head)) one.kin.push({ noun: said.head, of: owner })
  // "every other senator" is none that the text goes on to speak of
  if (!EACH.has(said.determiner)) file(cast.noun, said.head, one)
  return { figure: one, fit: 0.8, others: [], fresh: true }
}

const EACH: ReadonlySet<string> = new Set(['every', 'each', 'any', 'no', 'anyone', 'everyone', 'nobody'])

/** What a description describes, by its noun. */
function kindOf({ head, plural }: Description): SpeakerKind {
  if (plural && QUANTITIES.has(head)) return 'group' // "a majority of voters"
  if (ORGANISATIONS.has(head) && !DOCUMENTS.has(head)) return 'organisation'
  if (DOCUMENTS.has(head)) return 'document'
  return plural ? 'group' : 'unnamed'
}
