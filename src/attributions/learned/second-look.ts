import { agreement } from './accept.ts'
import { ruledAt } from './pair-features.ts'
import { OUTSIDE } from './reading.ts'
import { CONTENT, ROLES, SOURCE } from './roles.ts'
import type { Found, Grounds, Stretch } from './spans.ts'

/** How many numbers describe a finding. */
export const LOOKS = 48

/**
 * Describes each finding by numbers: its own scores, its spans, and how it stands to the other findings of the passage, whose first scores (log odds) are
 * known by now. `LOOKS` numbers for each, one after the other.
 */
export function secondLook({ reading, pass }: Grounds, found: readonly Found[], scores: Float32Array): Float32Array {
  const values = new Float32Array(found.length * LOOKS)
  const { sentences, blocks } = reading.passage
  const { tags } = reading.syntax
  const sum = scores.reduce((all, score) => all + chance(score), 0)
  for (const [i, one] of found.entries()) {
    const { cue, role, certainty, sure } = one
    const a = cue.at
    const { first, end, block } = sentences[reading.sentence[a]!]!
    const [source, content] = [role.source[0], role.content[0]]
    let [outer, inner, rival, same, twin] = [-9, -9, -9, -9, -9]
    let [within, higher] = [0, 0]
    for (const step of [-1, 1])
      for (let j = i + step; j >= 0 && j < found.length && Math.abs(found[j]!.cue.at - a) < 300; j += step) {
        const other = found[j]!
        const score = scores[j]!
        if (holds(other, a)) outer = Math.max(outer, score)
        else if (holds(one, other.cue.at)) inner = Math.max(inner, score)
        else if (meets(one.role.content, other.role.content)) rival = Math.max(rival, score)
        if (meets(one.role.source, other.role.source)) same = Math.max(same, score)
        if (meets(one.role.cue, other.role.cue)) twin = Math.max(twin, score)
        if (other.cue.at >= first && other.cue.at < end) {
          within++
          if (score > scores[i]!) higher++
        }
      }
    const quoted = role.content.reduce(
      (all, s) => all + reading.quoted.subarray(s.first, s.end).filter((q) => q !== OUTSIDE).length,
      0,
    )
    const mean = (spans: readonly Stretch[], which: number) => {
      let all = 0
      for (const s of spans) for (let k = s.first; k < s.end; k++) all += pass.chances[k * ROLES + which]!
      return all / Math.max(1, size(spans))
    }
    const ruledCue = ruledAt(reading, a)
    const speaks = source === undefined ? 63 : tags[source.end - 1]!
    const row = [
      scores[i]!,
      Math.log((cue.chance + 1e-3) / (1.001 - cue.chance)),
      certainty,
      sure.source,
      sure.cue,
      sure.content,
      outer,
      inner,
      rival,
      same,
      twin,
      within,
      higher,
      size(role.source),
      size(role.cue),
      size(role.content),
      role.source.length,
      role.content.length,
      quoted / Math.max(1, size(role.content)),
      mean(role.source, SOURCE),
      mean(role.content, CONTENT),
      mean(role.source, CONTENT),
      mean(role.content, SOURCE),
      source === undefined ? -1 : gap(source, a),
      content === undefined ? -1 : gap(content, a),
      a - first,
      end - a,
      end - first,
      reading.quoted[a]!,
      tags[a]!,
      speaks,
      reading.senses[a]!,
      reading.children[a]! & 1,
      (reading.children[a]! >> 5) & 3,
      reading.syntax.relations[a]!,
      scores[i - 1] ?? -9,
      scores[i + 1] ?? -9,
      found.length,
      sum / found.length,
      (a * 1) / reading.passage.tokens.length,
      blocks[block]!.kind === 'paragraph' ? 0 : 1,
      pass.chances[a * ROLES + CONTENT]!,
      pass.chances[a * ROLES + SOURCE]!,
      certainty / Math.sqrt(end - first),
      ruledCue === null ? 0 : 1,
      ruledCue === null ? -1 : agreement(ruledCue.content, role.content),
      ruledCue === null ? -1 : agreement(ruledCue.source, role.source),
      reading.ruled.role[a]!,
    ]
    values.set(row, i * LOOKS)
  }
  return values
}

const chance = (score: number) => 1 / (1 + Math.exp(-score))
const holds = (one: Found, at: number) => one.role.content.some(({ first, end }) => first <= at && at < end)
const meets = (a: readonly Stretch[], b: readonly Stretch[]) => a.some((s) => b.some((t) => s.first < t.end && t.first < s.end))
const size = (spans: readonly Stretch[]) => spans.reduce((all, { first, end }) => all + end - first, 0)
const gap = ({ first, end }: Stretch, at: number) => (first > at ? first - at : end <= at ? -(at - end + 1) : 0)
