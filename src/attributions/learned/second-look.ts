import { agreement } from './accept.ts'
import { ruledAt } from './pair-features.ts'
import { OUTSIDE } from './reading.ts'
import { CONTENT, ROLES, SOURCE } from './roles.ts'
import type { Found, Grounds, Stretch } from './spans.ts'
import { holds, meets } from './stretches.ts'

/** What the numbers that describe a finding say, in the order in which `secondLook` writes them. */
export const LOOK_NAMES: readonly string[] = [
  'its words and shapes',
  'how likely the cue is',
  'how sure its spans are',
  'how sure the source is',
  'how sure the cue’s ends are',
  'how sure the content is',
  'a finding whose content holds it',
  'a finding within its content',
  'a finding with some of the same content',
  'a finding with the same source',
  'a finding with the same cue',
  'how many findings its sentence has',
  'how many of them are likelier',
  'the length of the source',
  'the length of the cue',
  'the length of the content',
  'in how many pieces the source is',
  'in how many pieces the content is',
  'how much of the content is quoted',
  'how likely the source’s tokens are a source',
  'how likely the content’s tokens are content',
  'how likely the source’s tokens are content',
  'how likely the content’s tokens are a source',
  'how far the source is',
  'how far the content is',
  'where in its sentence the cue is',
  'how far the sentence goes on',
  'the length of the sentence',
  'whether the cue is quoted',
  'the cue’s part of speech',
  'the source’s part of speech',
  'the cue’s sense',
  'whether the cue has a subject',
  'whether the cue has a clause',
  'the cue’s relation',
  'the finding before',
  'the finding behind',
  'how many findings the article has',
  'how likely they are on average',
  'where in the article it is',
  'the kind of block',
  'whether the cue is in somebody’s words',
  'whether the cue is in a source',
  'how sure its spans are for the length of the sentence',
  'whether a rule found it',
  'how far the rule agrees about the content',
  'how far the rule agrees about the source',
  'what rules take the cue for',
  'how likely it names no source',
  'how its owner was found',
  'whether its source is its owner',
  'what else this source says',
  'what else is said with this cue',
  'whether it is not the likeliest reading of its cue',
  'how far it is behind the likeliest reading',
  'another reading of its cue',
]

/** How many they are. */
export const LOOKS = LOOK_NAMES.length

/**
 * Describes each finding by numbers: its own scores, its spans, and how it stands to the other findings of the passage, whose first scores (log odds) are
 * known by now. `LOOKS` numbers for each, one after the other.
 */
export function secondLook({ reading, pass }: Grounds, found: readonly Found[], scores: Float32Array): Float32Array {
  const values = new Float32Array(found.length * LOOKS)
  const { sentences, blocks } = reading.passage
  const { tags } = reading.syntax
  // What is said of the others is said of the likeliest reading of each cue.
  const mains = [...found.keys()].filter((i) => !found[i]!.other)
  const placeOf = new Map(mains.map((i, place) => [found[i]!.cue.at, place]))
  const sum = mains.reduce((all, i) => all + chance(scores[i]!), 0)
  const speakers = meansBy(found, scores, (one) => speakerOf(reading, one))
  const verbs = meansBy(found, scores, ({ cue }) => reading.syntax.lemmas[cue.at]!)
  for (const [i, one] of found.entries()) {
    const { cue, role, certainty, sure, unnamed, other: isOther, behind } = one
    const a = cue.at
    const { first, end, block } = sentences[reading.sentence[a]!]!
    const [source, content] = [role.source[0], role.content[0]]
    let outer = -9
    let inner = -9
    let rival = -9
    let same = -9
    let twin = -9
    let sibling = -9
    let within = 0
    let higher = 0
    const place = placeOf.get(a)!
    for (const step of [-1, 1])
      for (let j = i + step; j >= 0 && j < found.length && Math.abs(found[j]!.cue.at - a) < 300; j += step) {
        const other = found[j]!
        const score = scores[j]!
        if (other.cue.at === a) sibling = Math.max(sibling, score)
        if (other.other || other.cue.at === a) continue
        if (holds(other.role.content, a)) outer = Math.max(outer, score)
        else if (holds(role.content, other.cue.at)) inner = Math.max(inner, score)
        else if (meets(role.content, other.role.content)) rival = Math.max(rival, score)
        if (meets(role.source, other.role.source)) same = Math.max(same, score)
        if (meets(role.cue, other.role.cue)) twin = Math.max(twin, score)
        if (other.cue.at >= first && other.cue.at < end) {
          within++
          if (score > scores[i]!) higher++
        }
      }
    let quoted = 0
    for (const s of role.content) for (let k = s.first; k < s.end; k++) if (reading.quoted[k] !== OUTSIDE) quoted++
    const mean = (spans: readonly Stretch[], which: number) => {
      let all = 0
      for (const s of spans) for (let k = s.first; k < s.end; k++) all += pass.chances[k * ROLES + which]!
      return all / Math.max(1, size(spans))
    }
    const ruledCue = ruledAt(reading, a)
    const speaks = source === undefined ? 63 : tags[source.end - 1]!
    // One by one: a list of them would be most of what is thrown away here.
    let n = i * LOOKS
    values[n++] = scores[i]!
    values[n++] = Math.log((cue.chance + 1e-3) / (1.001 - cue.chance))
    values[n++] = certainty
    values[n++] = sure.source
    values[n++] = sure.cue
    values[n++] = sure.content
    values[n++] = outer
    values[n++] = inner
    values[n++] = rival
    values[n++] = same
    values[n++] = twin
    values[n++] = within
    values[n++] = higher
    values[n++] = size(role.source)
    values[n++] = size(role.cue)
    values[n++] = size(role.content)
    values[n++] = role.source.length
    values[n++] = role.content.length
    values[n++] = quoted / Math.max(1, size(role.content))
    values[n++] = mean(role.source, SOURCE)
    values[n++] = mean(role.content, CONTENT)
    values[n++] = mean(role.source, CONTENT)
    values[n++] = mean(role.content, SOURCE)
    values[n++] = source === undefined ? -1 : gap(source, a)
    values[n++] = content === undefined ? -1 : gap(content, a)
    values[n++] = a - first
    values[n++] = end - a
    values[n++] = end - first
    values[n++] = reading.quoted[a]!
    values[n++] = tags[a]!
    values[n++] = speaks
    values[n++] = reading.senses[a]!
    values[n++] = reading.children[a]! & 1
    values[n++] = (reading.children[a]! >> 5) & 3
    values[n++] = reading.syntax.relations[a]!
    values[n++] = scores[mains[place - 1] ?? -1] ?? -9
    values[n++] = scores[mains[place + 1] ?? -1] ?? -9
    values[n++] = mains.length
    values[n++] = sum / mains.length
    values[n++] = (a * 1) / reading.passage.tokens.length
    values[n++] = blocks[block]!.kind === 'paragraph' ? 0 : 1
    values[n++] = pass.chances[a * ROLES + CONTENT]!
    values[n++] = pass.chances[a * ROLES + SOURCE]!
    values[n++] = certainty / Math.sqrt(end - first)
    values[n++] = ruledCue === null ? 0 : 1
    values[n++] = ruledCue === null ? -1 : agreement(ruledCue.content, role.content)
    values[n++] = ruledCue === null ? -1 : agreement(ruledCue.source, role.source)
    values[n++] = reading.ruled.role[a]!
    values[n++] = unnamed
    values[n++] = reading.ownership[a]!
    values[n++] = owns(reading, a, role.source) ? 1 : 0
    values[n++] = speakers(i)
    values[n++] = verbs(i)
    values[n++] = isOther ? 1 : 0
    values[n++] = behind
    values[n++] = sibling
  }
  return values
}

const chance = (score: number) => 1 / (1 + Math.exp(-score))
const size = (spans: readonly Stretch[]) => spans.reduce((all, { first, end }) => all + end - first, 0)
const gap = ({ first, end }: Stretch, at: number) => (first > at ? first - at : end <= at ? -(at - end + 1) : 0)

/** The last word of who speaks, as a lemma; 0 where nobody is named. */
const speakerOf = ({ syntax }: Grounds['reading'], { role }: Found): number =>
  role.source[0] === undefined ? 0 : syntax.lemmas[role.source[0].end - 1]!

const owns = ({ owner }: Grounds['reading'], at: number, source: readonly Stretch[]) =>
  source.some(({ first, end }) => first <= owner[at]! && owner[at]! < end)

/** For each finding the mean score of the likeliest readings of other cues that share its key; -9 where there is none, or the key is 0. */
function meansBy(found: readonly Found[], scores: Float32Array, keyOf: (one: Found) => number): (i: number) => number {
  const sums = new Map<number, { sum: number; count: number }>()
  const keys = found.map(keyOf)
  for (const [i, key] of keys.entries()) {
    if (found[i]!.other) continue
    const of = sums.get(key) ?? { sum: 0, count: 0 }
    sums.set(key, { sum: of.sum + scores[i]!, count: of.count + 1 })
  }
  return (i) => {
    const { sum, count } = sums.get(keys[i]!) ?? { sum: 0, count: 0 }
    const own = found[i]!.other ? 0 : 1
    return keys[i] === 0 || count <= own ? -9 : (sum - own * scores[i]!) / (count - own)
  }
}
