import { type Figure, settled } from './cast.ts'
import { plain } from './ground.ts'
import type { Mention } from './mention.ts'
import { bareName, isGenitive } from './name-words.ts'
import { newcomer } from './newcomers.ts'
import type { Description } from './phrase.ts'
import type { Answer, Stage } from './stage.ts'
import { namesOfState } from './states.ts'

// How newspapers call states and pairs by other words so as not to say a name twice.

const STATES: ReadonlySet<string> = new Set(
  'nation country kingdom republic monarchy emirate sultanate principality island superpower'.split(' '),
)
const PAIRS: ReadonlySet<string> = new Set(
  'countries capitals governments nations states sides men women leaders ministers presidents players rivals companies firms clubs banks'.split(
    ' ',
  ),
)
const OTHERS: ReadonlySet<string> = new Set(['neighbouring', 'neighboring', 'rival', 'other', 'latter', 'second'])
const ROYAL: ReadonlySet<string> = new Set(['king', 'queen', 'monarch', 'prince', 'princess', 'crown', 'royal', 'emir', 'sultan'])

/** "The island nation", "both capitals": a state or a pair just named, by another word. */
export const byOtherWord = (stage: Stage, said: Description): Answer | null => pairOf(stage, said) ?? stateOf(stage, said)

// So far back, in tokens, somebody may be called by another word.
const REACH = 160

function stateOf(stage: Stage, { at, head, determiner, plural, words, possessor }: Description): Answer | null {
  if (determiner !== 'the' || plural || possessor !== null || !STATES.has(head)) return null
  const { ground, mentions } = stage
  const scores = new Map<string, { readonly mention: Mention; readonly score: number }>()
  for (let i = at - 1; i >= 0 && at - i < REACH; i--) {
    const mention = mentions.at.get(i)
    if (!mention || !isState(stage, mention)) continue
    const key = bareName(ground, mention)
    const away = (ground.sentence[at] ?? 0) - (ground.sentence[i] ?? 0)
    const front = ground.opens[i] && !isGenitive(ground, mention) ? 2 : 1
    const crowned = head === 'kingdom' && isCrowned(stage, mention) ? 8 : 1
    const score = front * crowned * 0.5 ** away
    const known = scores.get(key)
    if (!known || known.score < score) scores.set(key, { mention: known?.mention ?? mention, score })
  }
  const list = [...scores.values()].sort((a, b) => b.score - a.score)
  const [one, other] = words.some((word) => OTHERS.has(word)) ? list.slice(1) : list
  return one
    ? {
        figure: figureOf(stage, one.mention),
        via: 'title',
        confidence: other ? 0.55 : 0.7,
        others: other ? [figureOf(stage, other.mention)] : [],
      }
    : null
}

function figureOf(stage: Stage, mention: Mention): Figure {
  mention.figure ??= newcomer(stage, mention)
  return settled(mention.figure)
}

function isState({ ground, placed }: Stage, mention: Mention): boolean {
  const key = bareName(ground, mention)
  if (namesOfState(key).length > 0) return true
  return placed.has(key) && mention.kind === 'unsure' && (mention.figure === null || mention.figure.kind === 'organisation')
}

/** "Varda’s king", "King Osmund IV of Varda". */
function isCrowned({ ground: { tokens } }: Stage, { first, end }: Mention): boolean {
  for (let i = end; i < end + 3; i++) if (ROYAL.has(plain(tokens[i]))) return true
  for (let i = first - 1; i > first - 6; i--) if (plain(tokens[first - 1]) === 'of' && ROYAL.has(plain(tokens[i]))) return true
  return false
}

/** "The two countries said", "Both men agreed": those who have last spoken together. */
function pairOf({ scene }: Stage, { text, head, plural }: Description): Answer | null {
  if (!plural || !PAIRS.has(head) || !/^(?:both|the two|the pair of) /iu.test(text)) return null
  const found = scene.entrances.findLast(({ figure: one }) => one.kind === 'group' && / and /u.test(one.name))
  return found ? { figure: settled(found.figure), via: 'title', confidence: 0.7, others: [] } : null
}
