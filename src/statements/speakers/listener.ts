import type { Range } from '../../text/index.ts'
import { descriptionAnswer, nameAnswer } from './answers.ts'
import type { Figure } from './cast.ts'
import { plain, tokensIn } from './ground.ts'
import { readSource } from './phrase.ts'
import type { SpokenBy } from './speaker.ts'
import type { Stage } from './stage.ts'
import { WHO } from './words.ts'

/** How many tokens may name who was spoken to. */
const REACH = 12

const ASKING: ReadonlySet<string> = new Set('ask asks asked asking questioned pressed'.split(' '))
const TELLING: ReadonlySet<string> = new Set('tell tells told telling warned assured promised reminded'.split(' '))
const ENDS: ReadonlySet<string> = new Set(
  'when whether if how why what where about for to that on in at during over by via through after before from , : .'.split(' '),
)

const NO_ONE: ReadonlySet<string> = new Set(['not', 'never', 'only', 'again'])

/** Who was asked: "The Echo asked **the council** when …". Whoever answers next is most often that one. */
export const asked = (stage: Stage, one: SpokenBy): Figure | null => listener(stage, one, ASKING)

/** Who was told or asked: the "you" of the words. */
export const addressed = (stage: Stage, one: SpokenBy): Figure | null =>
  listener(stage, one, ASKING) ?? listener(stage, one, TELLING)

function listener(stage: Stage, { cue, content }: SpokenBy, verbs: ReadonlySet<string>): Figure | null {
  const { tokens, sentence } = stage.ground
  const last = cue.at(-1)
  if (!last) return null
  const [first, end] = tokensIn(tokens, last)
  if (!verbs.has(plain(tokens[end - 1])) || first >= end) return null
  let to = end
  while (to < end + REACH && sentence[to] === sentence[end] && tokens[to]?.kind !== 'mark' && !isEnd(plain(tokens[to]))) to++
  if (to === end || NO_ONE.has(plain(tokens[end]))) return null
  const range: Range = { from: tokens[end]!.from, to: tokens[to - 1]!.to }
  // "asked the council to pay": what the council is to do is the content
  if (content.some(({ from, to: until }) => from < range.to && range.from < until) && plain(tokens[to]) !== 'to') return null
  const phrase = readSource(stage.ground, stage.mentions, [range])
  if (phrase?.is === 'name') return nameAnswer(stage, phrase).figure
  if (phrase?.is !== 'description' || phrase.plural || !phrase.definite) return null
  return descriptionAnswer(stage, phrase).figure
}

const isEnd = (word: string): boolean => ENDS.has(word) || WHO.has(word)
