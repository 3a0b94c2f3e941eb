import { isPast, type Passage } from '../../sentences/index.ts'
import type { Range } from '../../text/index.ts'
import { ownerOf } from './answers.ts'
import { type Cast, castOf, type Figure, figure, file, settled } from './cast.ts'
import { againSpeaker, byRoleAlone, described, inPassing, isOutlet } from './descriptions.ts'
import { giveGenders } from './genders.ts'
import { type Ground, groundOf, isCapital, plain } from './ground.ts'
import { interviewOf } from './interview.ts'
import type { Mention } from './mention.ts'
import { bareName, isGenitive } from './name-words.ts'
import { namesIn } from './names.ts'
import { introduce } from './newcomers.ts'
import { castFull, castShort, short, take } from './people.ts'
import { descriptionAt } from './phrase.ts'
import { pronoun, together } from './pronouns.ts'
import { giveRoles } from './roles.ts'
import { sceneOf } from './scene.ts'
import { type Answer, enterAt, placeOf, type Stage } from './stage.ts'
import {
  CLITIC,
  DAYS,
  DETERMINERS,
  HE,
  isBe,
  isGroup,
  isKin,
  isPerson,
  ORGANISATIONS,
  POSSESSIVES,
  PREPOSITIONS,
  SELVES,
  SHE,
} from './words.ts'

/** The article before it is read: its names with whose they are, what these are, and whom the text calls he and she. */
export function stageOf(passage: Passage, sources: readonly (readonly Range[])[]): Stage {
  const ground = groundOf(passage)
  const cast = castOf()
  const list = castFull(ground, namesIn(ground), cast)
  giveGenders(ground, list)
  for (const mention of list) if (isBodyByTheWay(ground, mention)) asBody(cast, mention.figure as Figure)
  castShort(ground, list, cast)
  giveRoles(ground, list, cast)
  const placed = new Set<string>()
  for (const mention of list)
    if (/^(?:in|near|across)$/u.test(plain(ground.tokens[mention.first - 1])) && !isGenitive(ground, mention)) {
      placed.add(bareName(ground, mention))
      // "in New Haven": two capitals, and yet nobody.
      if (mention.figure?.kind === 'person' && !mention.figure.sure) mention.figure.kind = 'organisation'
    } else if (
      mention.figure === null &&
      (ownsIts(ground, mention) || (isGenitive(ground, mention) && isOfStates(ground, mention)))
    )
      placed.add(bareName(ground, mention))
  const stage: Stage = {
    ground,
    cast,
    mentions: { list, at: new Map(list.map((mention) => [mention.first, mention])) },
    ends: new Map(list.map((mention) => [mention.end, mention])),
    scene: sceneOf(leadOf(ground)),
    placed,
    author: null,
    interview: interviewOf(ground, list),
    labels: new Set(),
    at: 0,
  }
  introduce(stage, sources)
  giveGenders(ground, list)
  return stage
}

/** The first sentence that is no headline. */
const leadOf = ({ headed, passage: { sentences, tokens } }: Ground): number =>
  sentences.findIndex(({ first, end }) => !headed[first] && end - first >= FEW && tokens[end - 1]?.kind !== 'word')
/** A line of fewer tokens is a byline, a date or a caption. */
const FEW = 8

/** "Kestrane Semiconductor cut its forecast", "shares in Kestrane Semiconductor": what has the look of somebody's name, and is a company's. */
function isBodyByTheWay(ground: Ground, mention: Mention): boolean {
  const { tokens } = ground
  const one = mention.figure
  if (one?.kind !== 'person' || one.sure || one.gender !== '' || mention.name > mention.first) return false
  const [before, after] = [plain(tokens[mention.first - 1]), plain(tokens[mention.end])]
  const traded = plain(tokens[mention.first - 2])
  return (
    ((before === 'in' || before === 'of') && (traded === 'shares' || traded === 'shareholders')) ||
    (after === 'shares' && isPast(plain(tokens[mention.end + 1]))) ||
    (isPast(after) && !SAYS.has(after) && hasIts(ground, mention.end))
  )
}

/** A figure taken for a person, as the body it is. */
function asBody(cast: Cast, one: Figure): void {
  one.kind = 'organisation'
  for (const word of one.name.toLowerCase().split(' ')) {
    one.heads.add(word)
    file(cast.noun, word, one)
  }
  if (cast.bodies.length < 8) cast.bodies.push(one)
}

/** "Velland on Monday recalled **its** envoy": with nothing between that could own him. */
const ownsIts = (ground: Ground, { first, end, kind }: Mention): boolean =>
  kind === 'unsure' && ground.opens[first] === 1 && hasIts(ground, end)

function hasIts({ tokens }: Ground, end: number): boolean {
  for (let i = end; i < end + NEAR && tokens[i]?.kind === 'word'; i++) {
    const word = plain(tokens[i])
    if (word === 'its') return true
    if (DETERMINERS.has(word) || SAYS.has(word) || isOrganisation(word) || (isCapital(tokens[i]) && !DAYS.has(word))) return false
  }
  return false
}
const NEAR = 6
/** "Holtrop said its margins": of what he speaks. */
const SAYS: ReadonlySet<string> = new Set('said says told tells and but'.split(' '))
const isOrganisation = (word: string): boolean => ORGANISATIONS.has(word) || ORGANISATIONS.has(word.replace(/s$/u, ''))

/** "Ostria’s foreign minister", "Velland’s army": what a state has. */
function isOfStates({ tokens }: Ground, { end }: Mention): boolean {
  for (let i = end + 1; i < end + 4; i++) if (STATES_HAVE.has(plain(tokens[i]))) return true
  return false
}
const STATES_HAVE: ReadonlySet<string> = new Set(
  'president minister army parliament border borders capital government economy ambassador king queen embassy coast navy currency constitution troops soldiers airspace'.split(
    ' ',
  ),
)

/** Lets everybody named before token `to` enter. */
export function advance(stage: Stage, to: number): void {
  const { ground, mentions, cast } = stage
  for (; stage.at < to; stage.at++) {
    const at = stage.at
    if (ground.headed[at]) {
      inHeadline(stage, at)
      continue
    }
    const mention = mentions.at.get(at)
    if (mention?.open) mention.figure ??= short(ground, mention, stage.cast)
    if (mention?.figure) taken(stage, mention)
    if (mention?.figure) {
      const weight = weightOf(stage, at, mention)
      const other = ground.tokens[at - 1]?.lower === 'and' ? stage.ends.get(at - 1)?.figure : null
      enterAt(stage, mention.figure, at, weight)
      // "Ona Lisk and Paul Venn met": two who may be meant by "they"
      if (other && other.kind === 'person' && mention.figure.kind === 'person' && other !== mention.figure && !ground.quoted[at])
        enterAt(stage, together(cast, [settled(other), settled(mention.figure)]), at, 0.9)
      // "Union officials": they, and not the union
      if (ground.opens[at] && !ground.quoted[at] && mention.figure.kind !== 'person') groupAt(stage, at, mention.end)
    } else if (!mention && ground.opens[at] && !ground.quoted[at] && isMany(ground, at)) groupAt(stage, at, at)
    else if (!mention && ENTER.has(ground.tokens[at]?.lower ?? '')) passing(stage, at, plain(ground.tokens[at]))
  }
}

/** A headline names whom the text below may begin by calling "she". */
function inHeadline(stage: Stage, at: number): void {
  const { ground, cast } = stage
  const all = isCapital(ground.tokens[at]) ? (cast.family.get(plain(ground.tokens[at])) ?? []) : []
  const [one] = all
  if (one && all.length === 1 && one.first >= 0) enterAt(stage, one, at, 0.3)
}

/** "Lund himself": the word says it of him. */
function taken({ ground }: Stage, mention: Mention): void {
  const { end, figure: one } = mention
  const self = plain(ground.tokens[end])
  // "Korai's daughter": who has kin is somebody
  if (one?.kind === 'person' && isGenitive(ground, mention) && isKin(plain(ground.tokens[end + 1]))) one.sure = true
  if (one?.kind === 'person' && (self === 'himself' || self === 'herself')) take(one, self === 'himself' ? 'm' : 'f')
}

const ONE: ReadonlySet<string> = new Set(['a', 'an', 'one', 'another'])
const ENTER: ReadonlySet<string> = new Set(['the', ...ONE, ...HE, ...SHE, ...POSSESSIVES, ...CLITIC])

/** What is no name and still brings somebody on stage: "he", "the mayor", "my husband". */
function passing(stage: Stage, at: number, word: string): void {
  const { ground, cast, scene } = stage
  if (SELVES.has(word) && stage.ends.has(at)) return
  const relative = POSSESSIVES.has(word) && isSomebody(stage, word, at + 1)
  if ((HE.has(word) || SHE.has(word)) && !ground.quoted[at] && !relative) {
    // "after Lund accused him": not Lund
    const other = word === 'him' ? scene.entrances.findLast((entrance) => entrance.sentence === ground.sentence[at]) : undefined
    const found = subjectAhead(stage, word, at) ?? pronoun(stage, word, at, other ? settled(other.figure) : null)
    if (found) enterAt(stage, found.figure, at, word === 'he' || word === 'she' ? weightOf(stage, at, null) : 0.4)
  } else if (ONE.has(word) || CLITIC.has(word)) newOne(stage, at, word)
  else if (word === 'the' || POSSESSIVES.has(word)) {
    if (word === 'the' && groupAt(stage, at, at + 1)) return
    let end = at + 1
    for (let i = at + 1; i < at + 5 && ground.tokens[i]?.kind === 'word' && !PREPOSITIONS.has(plain(ground.tokens[i])); i++)
      if (isSomebody(stage, word, i)) end = i + 1
    if (end === at + 1 || stage.mentions.at.has(end) || (word === 'the' && isNamedBeside(stage, end, at))) return
    const said = descriptionAt(ground, stage.mentions, at, end)
    // "born in Ness, the daughter of a pilot": another daughter than the one the text names
    if (word === 'the' && isKin(said.head) && plain(ground.tokens[end]) === 'of' && ground.tokens[at - 1]?.text === ',') return
    const place = placeOf(stage, at)
    const known = word === 'the' && cast.noun.has(said.head)
    const owner = known ? null : ownerOf(stage, said)
    // "His wife, Dora, died": it is of him that the text goes on to speak
    if (owner && (HE.has(word) || SHE.has(word))) enterAt(stage, owner, at, ground.opens[at] ? 0.55 : 0.4)
    const again = ground.opens[at] && !ground.quoted[at] && !known ? againSpeaker(said, cast, scene, place) : null
    const found = again ?? (known ? byRoleAlone(said, cast, scene, place) : inPassing(said, cast, scene, place, owner))
    if (!found) return
    if (found.fresh) found.figure.passing = true
    enterAt(stage, found.figure, at, 0.8 * weightOf(stage, at, null))
  }
}

/** "What did the engineers say?": several of whom one may go on to say "they". */
function groupAt(stage: Stage, at: number, noun: number): boolean {
  const { ground, mentions, cast, scene } = stage
  if (mentions.at.has(noun) || !isMany(ground, noun) || (noun > at && isCapital(ground.tokens[noun]))) return false
  const said = descriptionAt(ground, mentions, at, noun + 1)
  const found = inPassing(said, cast, scene, placeOf(stage, at), null)
  if (found.fresh) found.figure.passing = true
  enterAt(stage, found.figure, at, 0.8 * weightOf(stage, at, null))
  return true
}

/** "Asked whether **she** would run, Marquand laughed": a clause that opens its sentence speaks of the subject behind it. */
function subjectAhead({ ground, mentions, scene }: Stage, word: string, at: number): Answer | null {
  const { tokens, sentence, passage } = ground
  const own = sentence[at] ?? -1
  const first = passage.sentences[own]?.first ?? at
  if (!BEFORE_SUBJECTS.has(plain(tokens[first])) || scene.entrances.some((entrance) => entrance.sentence === own)) return null
  for (let i = at + 1; i < at + AHEAD && sentence[i] === own; i++) {
    const one = tokens[i - 1]?.text === ',' ? mentions.at.get(i)?.figure : null
    if (one?.kind !== 'person') continue
    const gender = HE.has(word) ? 'm' : 'f'
    const next = mentions.at.get(i)?.end ?? i
    const acts = isPast(plain(tokens[next])) || isBe(plain(tokens[next])) || /(?:says|tells)$/u.test(plain(tokens[next]))
    if (!acts || (one.gender !== '' && one.gender !== gender)) return null
    settled(one).sure = true
    return { figure: settled(one), via: 'pronoun', confidence: 0.8, others: [] }
  }
  return null
}
const AHEAD = 40
const BEFORE_SUBJECTS: ReadonlySet<string> = new Set(
  'asked pressed questioned quizzed told speaking when while as although though despite before after'.split(' '),
)

/** "engineers", "firemen": a noun for several persons. */
function isMany({ tokens }: Ground, at: number): boolean {
  const word = plain(tokens[at])
  const one = word.endsWith('s') ? word.slice(0, -1) : word.endsWith('men') ? `${word.slice(0, -2)}an` : ''
  return one !== '' && isGroup(word) && isPerson(one)
}

/** Whether the word at a token may be the noun of somebody: after "the" one met before or a person, after "her" her kin or a person. */
function isSomebody({ ground, cast }: Stage, determiner: string, at: number): boolean {
  const token = ground.tokens[at]
  const word = plain(token)
  // "The Ferryman's Daughter": a title
  if (isKin(word) && token?.text !== token?.lower) return false
  if (determiner === 'the' && cast.noun.has(word)) return true
  if (determiner === 'the' && /^\d{1,3}-year-old$/u.test(word)) return true
  return isKin(word) || (isPerson(word) && token?.text === token?.lower && !ground.headed[at])
}

/** Somebody without a name who begins a sentence: "A woman beside him nodded", "Daoud’s deputy went further". */
function newOne(stage: Stage, at: number, word: string): void {
  const { ground, mentions, cast, scene } = stage
  const { tokens, quoted, opens, headed } = ground
  const first = CLITIC.has(word) ? (stage.ends.get(at)?.first ?? -1) : at
  if (first < 0 || !opens[first] || quoted[first] || headed[first]) return
  if (word === 'another' && (isBe(plain(tokens[at + 1])) || isPast(plain(tokens[at + 1])))) {
    another(stage, at)
    return
  }
  let end = at
  for (let i = at + 1; i < at + 6 && tokens[i]?.kind === 'word' && !PREPOSITIONS.has(plain(tokens[i])); i++) {
    if (isBe(plain(tokens[i]))) break
    if (isPerson(plain(tokens[i])) && tokens[i]?.text === tokens[i]?.lower) end = i + 1
  }
  if (end === at || mentions.at.has(end) || isNamedBeside(stage, end, first)) return
  const said = descriptionAt(ground, mentions, first, end)
  const { figure: one, fresh } = described(said, cast, scene, placeOf(stage, first), ownerOf(stage, said))
  if (fresh) one.passing = true
  enterAt(stage, one, first, 0.95)
}

/** "Another was less hopeful": one more of those of whom one has just spoken. */
function another(stage: Stage, at: number): void {
  const { cast, scene, ground } = stage
  const one = scene.speaker && settled(scene.speaker.figure)
  if (one?.kind !== 'unnamed' || (ground.block[at] ?? 0) - (scene.speaker?.block ?? 0) > 1) return
  const other = figure('unnamed', ground.tokens[at]?.text ?? '')
  other.passing = true
  other.sure = true
  for (const head of one.heads) {
    other.heads.add(head)
    file(cast.noun, head, other)
  }
  enterAt(stage, other, at, 0.95)
}

/** "One voter, the baker Karla Bode,": the name stands behind the comma. "The son of a miller, he left school": who it is the subject tells. */
function isNamedBeside({ ground: { tokens, opens }, mentions }: Stage, end: number, first: number): boolean {
  let comma = end
  while (opens[first] && comma < end + 8 && tokens[comma]?.kind === 'word') comma++
  const subject = plain(tokens[comma + 1])
  if (opens[first] && tokens[comma]?.text === ',' && (subject === 'he' || subject === 'she')) return true
  if (tokens[end]?.text !== ',') return false
  for (let i = end + 1; i < end + 6 && tokens[i]?.kind === 'word'; i++) if (mentions.at.has(i)) return true
  return false
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
  // "told the Courier": a newspaper that is only told
  if (mention?.figure?.kind === 'organisation' && isOutlet(mention.figure)) {
    const told = before === 'the' ? plain(ground.tokens[at - 2]) : before
    if (told === 'told' || told === 'tells' || told === 'with') return 0.1
  }
  const after = mention ? ground.tokens[mention.end] : undefined
  const tells = isPerson(plain(after)) || (mention?.figure?.kind === 'organisation' && isMany(ground, mention.end))
  if (after?.text === after?.lower && tells) return mention?.figure?.kind === 'organisation' ? 0.4 : 0.15
  // "Korais's daughter wants to leave. He does not blame her"
  if (mention && isGenitive(ground, mention)) return !first ? 0.4 : isKin(plain(ground.tokens[mention.end + 1])) ? 0.8 : 0.55
  if (PREPOSITIONS.has(before)) return first ? 0.5 : 0.4
  // Somebody new with all that is to be known of him is about to speak.
  const fresh = mention?.figure && mention.figure.last < 0 && mention.figure.roles.length > 0
  return first ? 1 : fresh ? 0.8 : 0.6
}

/** The one in front in a sentence outside quotation marks: whose participles have no name of their own. */
export function subjectOf({ scene }: Stage, sentence: number): Figure | null {
  let best: { readonly figure: Figure; readonly weight: number } | null = null
  for (const entrance of scene.entrances)
    if (entrance.sentence === sentence && (best === null || entrance.weight > best.weight)) best = entrance
  return best && best.weight > 0.3 ? settled(best.figure) : null
}
