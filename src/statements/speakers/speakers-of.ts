import type { Passage } from '../../sentences/index.ts'
import { antecedent, descriptionAnswer, nameAnswer } from './answers.ts'
import { type Figure, settled } from './cast.ts'
import { plain, tokensIn } from './ground.ts'
import { addressed, asked } from './listener.ts'
import { bareName } from './name-words.ts'
import { outsider } from './newcomers.ts'
import { anchorOf, orderOf } from './order.ts'
import { type Description, type Phrase, readSource } from './phrase.ts'
import { pronoun, together } from './pronouns.ts'
import type { Place } from './scene.ts'
import type { About, Speaker, SpokenBy } from './speaker.ts'
import { type Answer, enterAt, placeOf, type Stage } from './stage.ts'
import { advance, stageOf, subjectOf } from './walk.ts'
import { areAlike, I, isBe, WHO } from './words.ts'

/** An answer, or the attribution whose speaker this one shares. */
type Said = Answer | { readonly like: number; readonly via: 'first-person' | 'carried'; readonly confidence: number } | null

/**
 * Who speaks in each attribution, in the order given: names, short names, titles, descriptions and pronouns of one article brought together.
 * Null where nobody can be known to speak ("it was announced that"). Pure; nothing outside the article is asked, and no gender is guessed from a name.
 */
export function speakersOf(passage: Passage, attributions: readonly SpokenBy[], about: About = {}): readonly (Speaker | null)[] {
  const stage = stageOf(
    passage,
    attributions.map(({ source }) => source),
  )
  const said: Said[] = attributions.map(() => null)
  const order = orderOf(attributions)
  // One source of two verbs is one speaker: "a spokesman denied it, saying".
  const bySource = new Map<string, Answer>()
  const endings = new Map(
    attributions.flatMap(({ source }, i) => source.map((range) => [tokensIn(stage.ground.tokens, range)[1], i] as const)),
  )
  for (const i of order.asked) {
    const attribution = attributions[i] as SpokenBy
    const at = tokensIn(stage.ground.tokens, { from: anchorOf(attribution), to: anchorOf(attribution) + 1 })[0]
    advance(stage, at)
    const phrase = readSource(stage.ground, stage.mentions, attribution.source)
    const asking: Asked = { stage, attributions, said, i, at, before: order.before[i] ?? null, about, endings }
    const key = attribution.source.map(({ from, to }) => `${from}-${to}`).join()
    said[i] = phrase ? (bySource.get(key) ?? spoken(asking, phrase)) : carried(asking)
    const found = followed(said, i)
    if (found && phrase) bySource.set(key, found)
    if (found) {
      if (phrase) {
        const end = tokensIn(stage.ground.tokens, attribution.source.at(-1) ?? { from: 0, to: 0 })[1]
        stage.at = Math.max(stage.at, end)
        bodiesIn(stage, at, end, found.figure)
        enterAt(stage, found.figure, at, stage.ground.quoted[at] ? 0.3 : 1)
        agree(stage, found.figure, attribution)
      }
      if (attribution.parent === null) {
        const answering = asked(stage, attribution)
        if (answering) enterAt(stage, answering, at, 0.9)
        stage.scene.speaker = { figure: answering ?? found.figure, ...placeOf(stage, at), weight: 1 }
      }
    }
  }
  return written(attributions.map((_, i) => followed(said, i)))
}

/** "Rovers chief Anita Brook said they": a body that a source names may be meant by what follows. */
function bodiesIn(stage: Stage, at: number, end: number, speaker: Figure): void {
  for (let i = at; i < end; i++) {
    const one = stage.mentions.at.get(i)?.figure
    if (one && one.kind === 'organisation' && settled(one) !== settled(speaker)) enterAt(stage, one, i, BODY)
  }
}
const BODY = 0.35

type Asked = {
  readonly stage: Stage
  readonly attributions: readonly SpokenBy[]
  readonly said: readonly Said[]
  readonly i: number
  readonly at: number
  /** The attribution before this one in the text. */
  readonly before: number | null
  readonly about: About
  /** The token behind each source, and whose it is. */
  readonly endings: ReadonlyMap<number, number>
}

/** Who the words of a source are. */
function spoken(asking: Asked, phrase: Phrase): Said {
  const { stage } = asking
  if (phrase.is === 'name') return labelled(asking, answering(asking, nameAnswer(stage, phrase)))
  if (phrase.is === 'description')
    return labelled(
      asking,
      inLabels(asking, phrase) ??
        byGivenName(asking, phrase) ??
        notTheTold(asking, phrase, descriptionAnswer(stage, phrase, inWordsOf(asking), placeIn(asking, phrase.at))),
    )
  if (phrase.is === 'joint') {
    const parts = phrase.parts.map((part) => spoken(asking, part)).flatMap((part) => (part && 'figure' in part ? [part] : []))
    if (!parts.length) return null
    const confidence = Math.min(...parts.map((part) => part.confidence))
    return {
      figure: together(
        stage.cast,
        parts.map(({ figure }) => figure),
      ),
      via: parts[0]?.via ?? 'none',
      confidence,
      others: [],
    }
  }
  const { word, at } = phrase
  if (word === 'you') return you(asking)
  if (I.has(word)) return firstPerson(asking, word)
  if (WHO.has(word)) return endingAt(asking, at) ?? antecedent(stage, at)
  return pronoun(stage, word, at, inWordsOf(asking), placeIn(asking, at))
}

/** "Lund replied", where there are two: not the one who has just spoken. */
function answering({ stage, attributions, i }: Asked, answer: Answer): Answer {
  const { cue } = attributions[i] as SpokenBy
  const other = cue.length > 0 ? answer.others.at(-1) : undefined
  const last = stage.scene.speaker && settled(stage.scene.speaker.figure)
  if (!other || last !== settled(answer.figure)) return answer
  const word = stage.ground.passage.text.slice(cue[0]?.from, cue.at(-1)?.to).toLowerCase().split(' ').at(-1) ?? ''
  if (!REPLIES.has(word.replace(/\P{L}+$/u, ''))) return answer
  return { ...answer, figure: other, others: [answer.figure, ...answer.others.slice(0, -1)] }
}
const REPLIES: ReadonlySet<string> = new Set('replied replies answered answers retorted countered responded'.split(' '))

/** "Foreign Minister Moe was there. The Secretary told him": whom a word only like his own would take for the speaker is the one who is told. */
function notTheTold({ stage, attributions, i }: Asked, said: Description, answer: Answer): Answer {
  const one = settled(answer.figure)
  if (one.kind !== 'person' || one.roles.length === 0 || one.roles.some(({ head }) => head === said.head)) return answer
  const { tokens } = stage.ground
  const cue = attributions[i]?.cue.at(-1)
  const at = cue ? tokensIn(tokens, cue)[1] : -1
  const word = plain(tokens[at])
  if (word !== 'him' && word !== 'her') return answer
  const told = pronoun(stage, word, at, null)
  return told && settled(told.figure) === one ? descriptionAnswer(stage, said, one) : answer
}

/** "THE PRESIDENT:", where "PRESIDENT TOVIK:" has spoken. */
function inLabels(asking: Asked, said: Description): Answer | null {
  const { stage, i, attributions } = asking
  if (!said.definite || said.plural || !isLabel(asking, attributions[i] as SpokenBy)) return null
  const found = new Set<Figure>()
  let left = LABELS
  for (const one of stage.labels) {
    if (left-- === 0) break
    if (settled(one).roles.some(({ head }) => areAlike(head, said.head))) found.add(settled(one))
  }
  const [one] = found
  return one && found.size === 1 ? { figure: one, via: 'label', confidence: 0.9, others: [] } : null
}

// Nobody holds a conversation of more.
const LABELS = 32

/** "Another fisherman, who gave his name only as Max, said": it is what he is called from then on. */
function byGivenName({ stage, i, attributions }: Asked, said: Description): Answer | null {
  if (said.definite || said.plural) return null
  const { tokens, sentence } = stage.ground
  const end = tokensIn(tokens, (attributions[i] as SpokenBy).source[0] ?? { from: 0, to: 0 })[1]
  for (let at = said.at + 2; at < Math.min(end, said.at + LONGEST) + NAMED_WITHIN && sentence[at] === sentence[said.at]; at++) {
    const mention = plain(tokens[at - 1]) === 'as' ? stage.mentions.at.get(at) : undefined
    if (!mention || !tokens.slice(Math.max(said.at, at - 6), at).some((token) => CALLED.has(plain(token)))) continue
    const { figure: one } = nameAnswer(stage, { is: 'name', mention, at, aside: null })
    if (one.kind === 'person') return { figure: one, via: 'title', confidence: 0.85, others: [] }
  }
  return null
}
const NAMED_WITHIN = 12
// No source of more tokens says how somebody is called.
const LONGEST = 40
const CALLED: ReadonlySet<string> = new Set('name identified known himself herself themselves'.split(' '))

/** Where one looks from, with the words before it for which a speaker is sought. */
function placeIn({ stage, attributions, i }: Asked, at: number): Place {
  const own = attributions[i]?.content.map((range) => tokensIn(stage.ground.tokens, range)) ?? []
  const [from, to] = own.find(([first, end]) => first < end && end <= at) ?? [0, 0]
  return { ...placeOf(stage, at), from, to, named: namedIn(stage, own, at) }
}

/** Whom the words behind a token speak of by name. */
function namedIn(
  { mentions, cast, ground }: Stage,
  content: readonly (readonly [number, number])[],
  at: number,
): ReadonlySet<Figure> {
  const found = new Set<Figure>()
  for (const [first, end] of content)
    for (let i = Math.max(first, at); i < Math.min(end, first + REACH); i++) {
      const mention = mentions.at.get(i)
      // "Lodmark" is Lodmark Motors
      const one =
        mention && (mention.figure ?? cast.noun.get(bareName(ground, mention))?.find(({ kind }) => kind === 'organisation'))
      if (one) found.add(settled(one))
    }
  return found
}
// Far on, a name may be his own all the same.
const REACH = 60

/** Whose own words the attribution stands in, as they were said: he is none of those he speaks of. */
function inWordsOf(asking: Asked): Figure | null {
  const around = voiceOf(asking)
  return around === null ? null : (followed(asking.said, around)?.figure ?? null)
}

/**
 * The attribution in whose own words this one stands: the nearest around it whose words are given as they were said, in marks of their own, in a transcript or
 * behind a colon. In “Lund says she is ill,” Moe said, what Lund says stands in Moe’s words.
 */
function voiceOf({ stage, attributions, said, i, at }: Asked): number | null {
  const { quoted, tokens } = stage.ground
  let parent = attributions[i]?.parent ?? null
  for (let steps = 0; parent !== null && steps < DEEPEST; steps++) {
    const around = attributions[parent]
    const from = anchorOf(around)
    const [anchor] = tokensIn(tokens, { from, to: from + 1 })
    // words without source and cue are told from where they stand by their own mark
    const outside = (quoted[anchor] ?? 0) - (tokens[anchor]?.kind === 'mark' ? 1 : 0)
    if ((quoted[at] ?? 0) > outside || followed(said, parent)?.via === 'label' || colonBefore(stage.ground, around)) return parent
    parent = around?.parent ?? null
  }
  return null
}
// A chain of parents is as deep as quotations nest; a ring ends here.
const DEEPEST = 64

/** "You promised it," she told the mayor. */
function you({ stage, attributions, i }: Asked): Said {
  const parent = attributions[i]?.parent ?? null
  const one = parent === null ? null : addressed(stage, attributions[parent] as SpokenBy)
  return one && { figure: one, via: 'pronoun', confidence: 0.7, others: [] }
}

/** "a former aide to the minister, **who** asked not to be named": the source of another attribution that ends right before. */
function endingAt({ stage, said, endings }: Asked, at: number): Said {
  const other = endings.get(stage.ground.tokens[at - 1]?.text === ',' ? at - 1 : at) ?? endings.get(at) ?? -1
  const found = other < 0 ? null : followed(said, other)
  return found && { figure: found.figure, via: 'pronoun', confidence: 0.95, others: [] }
}

/** A transcript's label: at the beginning of its block, with a colon alone as the cue; "Q" and "A" have none. */
function labelled(asking: Asked, answer: Answer): Answer {
  if (!isLabel(asking, asking.attributions[asking.i] as SpokenBy)) return answer
  asking.stage.labels.add(answer.figure)
  return { ...answer, via: 'label' }
}

function isLabel({ stage, at }: Asked, { source, cue }: SpokenBy): boolean {
  const { passage, headed, block } = stage.ground
  const start = passage.blocks[block[at] ?? -1]?.from
  const label = cue.length === 1 ? cue[0] : cue.length === 0 ? source[0] : undefined
  const words = passage.text.slice(label?.from, label?.to).trim()
  return (cue.length === 1 ? words === ':' : /^[QA]\.?$/.test(words)) && !headed[at] && source[0]?.from === start
}

/** "I" and "we": whoever's words they stand in; outside quotations the author, the outlet. */
function firstPerson(asking: Asked, word: string): Said {
  const { stage, attributions, i, at, about } = asking
  const singular = word.startsWith('i') || word.startsWith('m')
  const parent = voiceOf(asking) ?? (about.byline ? null : (attributions[i]?.parent ?? null))
  if (parent !== null) return { like: parent, via: 'first-person', confidence: singular ? 0.95 : 0.8 }
  // in an interview without names the answers are the guest's, and never the author's
  if (stage.interview?.answers.has(stage.ground.block[at] ?? -1)) {
    const { guest } = stage.interview
    return guest && { figure: guest, via: 'first-person', confidence: 0.6, others: [] }
  }
  const author = about.byline ? outsider(stage.cast, 'person', about.byline) : null
  const outlet = about.outlet ? outsider(stage.cast, 'organisation', about.outlet) : null
  stage.author ??= author
  const figure = singular ? (author ?? outlet) : (outlet ?? author)
  return figure && { figure, via: 'first-person', confidence: 0.8, others: [] }
}

/** Words behind a colon are the speaker's own without marks. */
const colonBefore = ({ passage }: Stage['ground'], one: SpokenBy | undefined): boolean =>
  one?.cue[0] !== undefined && passage.text.slice(one.cue[0].from, one.cue.at(-1)?.to).trimEnd().endsWith(':')

/** A statement without a source goes on with the speaker of the one before, or has the subject of its sentence. */
function carried({ stage, attributions, said, i, at, before, about }: Asked): Said {
  const { ground } = stage
  const own = attributions[i] as SpokenBy
  if (isTurn(stage, own, at)) {
    const guest = stage.interview?.guest ?? null
    return guest && settled(guest).name !== about.byline ? { figure: guest, via: 'label', confidence: 0.85, others: [] } : null
  }
  const cue = own.cue
    .map((range) => ground.passage.text.slice(range.from, range.to))
    .join(' ')
    .toLowerCase()
    .split(/\s+/u)
  const impersonal = cue.some(isBe) && !cue.some((word) => word.endsWith('ing') && word.length > 5)
  if (cue[0] === 'asked') return null // "Asked about the fire, she said": whoever asked is not named
  if (HEARD.has(cue.at(-1) ?? '')) return null // "the court heard", "inquest told": nor is whoever gave evidence
  const last = before === null ? undefined : attributions[before]
  const place = placeOf(stage, at)
  const lastPlace = last && placeOf(stage, tokensIn(ground.tokens, { from: anchorOf(last), to: anchorOf(last) + 1 })[0])
  const same = last !== undefined && last.parent === own.parent
  if (before !== null && same && lastPlace?.sentence === place.sentence && said[before])
    return { like: before, via: 'carried', confidence: impersonal ? 0.4 : 0.92 }
  if (impersonal) return null
  const subject = ground.quoted[at] ? null : subjectOf(stage, place.sentence)
  if (subject) return { figure: subject, via: 'carried', confidence: 0.75, others: [] }
  if (own.parent !== null) return { like: own.parent, via: 'carried', confidence: 0.5 }
  const outer = outermost(attributions, before)
  if (outer === null || !said[outer]) return null
  const from = placeOf(
    stage,
    tokensIn(ground.tokens, { from: anchorOf(attributions[outer]), to: anchorOf(attributions[outer]) + 1 })[0],
  )
  const away = place.block - from.block
  return away <= 2 && own.cue.length === 0
    ? { like: outer, via: 'carried', confidence: away ? 0.7 : 0.85 }
    : away === 0
      ? { like: outer, via: 'carried', confidence: 0.7 }
      : null
}

/** All of an answer, without source and cue, in an interview that names nobody above its paragraphs. */
const isTurn = ({ interview, ground }: Stage, { source, cue, parent }: SpokenBy, at: number): boolean =>
  source.length === 0 &&
  cue.length === 0 &&
  parent === null &&
  !ground.quoted[at] &&
  (interview?.answers.has(ground.block[at] ?? -1) ?? false)

const HEARD: ReadonlySet<string> = new Set(['heard', 'hears', 'told'])

function outermost(attributions: readonly SpokenBy[], from: number | null): number | null {
  let at = from
  for (let steps = 0; at !== null && steps < DEEPEST; steps++) {
    const parent: number | null = attributions[at]?.parent ?? null
    if (parent === null) return at
    at = parent
  }
  return at
}

/** The answer, through those that only say whose speaker they share. */
function followed(said: readonly Said[], from: number): Answer | null {
  let at = from
  let via: Answer['via'] | null = null
  let confidence = 1
  for (let steps = 0; steps < DEEPEST; steps++) {
    const found = said[at] ?? null
    if (found === null) return null
    if ('figure' in found) return via === null ? found : { ...found, via, confidence: confidence * found.confidence }
    via ??= found.via
    confidence *= found.confidence
    at = found.like
  }
  return null
}

/** "Sandvik promised she would": the first "he" or "she" of what somebody says without quotation marks is most often the speaker. */
function agree(stage: Stage, one: Figure, { content, parent }: SpokenBy): void {
  const { tokens, quoted } = stage.ground
  if (parent !== null || !content[0] || one.gender !== '' || one.kind === 'organisation') return
  const first = tokensIn(tokens, { from: content[0].from, to: content[0].from + 1 })[0]
  const at = plain(tokens[first]) === 'that' ? first + 1 : first
  if (quoted[at]) return
  const word = plain(tokens[at])
  if (word === 'he' || word === 'she') one.lean += word === 'he' ? 1 : -1
}

/** The speakers as they leave, numbered by who speaks first. */
function written(answers: readonly (Answer | null)[]): readonly (Speaker | null)[] {
  const known = new Map<Figure, Pick<Speaker, 'id' | 'name' | 'kind' | 'roles'>>()
  return answers.map((answer) => {
    if (answer === null) return null
    const one = settled(answer.figure)
    const speaker = known.get(one) ?? {
      id: `s${known.size + 1}`,
      name: one.name,
      kind: one.kind,
      roles: one.roles.map(({ from, to }) => ({ from, to })),
    }
    known.set(one, speaker)
    const others = [...new Set(answer.others.map((other) => settled(other)))].filter((other) => other !== one)
    return {
      ...speaker,
      via: answer.via,
      confidence: Math.round(answer.confidence * 100) / 100,
      others: others.map(({ name }) => name),
    }
  })
}
