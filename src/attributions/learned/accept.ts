import { addScores, type FeatureList, featureList, mix, type Weights } from '../../model/index.ts'
import { ruledAt } from './pair-features.ts'
import { OUTSIDE } from './reading.ts'
import { CONTENT, ROLES, SOURCE } from './roles.ts'
import type { Found, Grounds, Stretch } from './spans.ts'
import { holds, meets } from './stretches.ts'
import { bucket } from './token-features.ts'

/** Room for the features of one finding. */
export const ACCEPT_ROOM = 96

/** What the features of a finding are of, in the order in which `acceptFeatures` writes them. */
export const ACCEPT_NAMES: readonly string[] = [
  'how likely the cue is',
  'how sure its spans are',
  'the cue’s chance with its spans’',
  'how likely its tokens are source and content',
  'the cue’s chance with the content’s',
  'the cue’s chance with the source’s',
  'the order of source, cue and content',
  'their order with the cue’s part of speech',
  'the cue’s lemma',
  'the cue’s lemma with their order',
  'the cue’s lemma with how much is quoted',
  'the cue’s lemma with how sure the content is',
  'a cue whose content holds it',
  'a cue within its content',
  'a cue that claims the same content',
  'a cue whose content holds it, with how much is quoted',
  'all cues around it',
  'the length of the content',
  'the length of the source',
  'the length of the cue with its lemma',
  'how sure source and content are',
  'how sure the cue’s ends are',
  'whether the cue is quoted, with its part of speech',
  'whether the cue is quoted, with its chance',
  'the content’s first word with the cue’s part of speech',
  'the content’s first word with the cue’s lemma',
  'the parts of speech of the content’s first word and the cue',
  'the source’s last word with the cue’s part of speech',
  'the source’s part of speech with the cue’s lemma',
  'the parts of speech of source and cue',
  'the cue’s relation, part of speech and sense',
  'the cue’s relation to the word above it',
  'what hangs on the cue, with its part of speech',
  'what hangs on the cue, with its lemma',
  'the word before the cue',
  'the word after the cue',
  'the part of speech before the cue',
  'the part of speech after the cue',
  'the kind of block with the order of the parts',
  'how far the content is',
  'the cue’s sense',
  'the cue’s sense with the order of the parts',
  'the cue’s sense within a content',
  'the source’s last word',
  'the source’s first word',
  'how sure its spans are, with their order',
  'who does it, with the cue’s lemma',
  'who does it, with the cue’s sense',
  'what it takes, with the cue’s lemma',
  'who does it and what it takes',
  'the object of the cue',
  'what opens its clause',
  'quotation marks near the cue, with its lemma',
  'quotation marks near the cue',
  'the words of the cue',
  'the words of the cue with how much is quoted',
  'the senses of source and cue',
  'the source’s sense with the cue’s lemma',
  'the word after the cue with its sense',
  'the word after the cue with its lemma',
  'the content’s first word with the cue’s sense',
  'the content’s first word, its form and order',
  'the rule that found it',
  'how far the rule agrees',
  'the rule with the cue’s chance',
  'the rule with the cue’s lemma',
  'how far a rule agrees, with the cue’s chance',
  'what rules take the cue for, with its sense',
  'what rules take the cue for, with its chance',
  'the rule with how sure the spans are',
  'every finding',
]

/** A finding and how it stands to the others of its passage. */
export type Standing = {
  readonly found: Found
  /** How likely the likeliest other cue is whose content holds this one, and whose content this one's holds; 0 where there is none. */
  readonly outer: number
  readonly inner: number
  /** How likely the likeliest other cue is that claims the same content without being held by it. */
  readonly rival: number
}

/** How each finding stands to the others. */
export function standings(found: readonly Found[]): Standing[] {
  return found.map((one, i) => {
    let [outer, inner, rival] = [0, 0, 0]
    // Findings lie in the order of their cues, and nothing reaches farther than its window.
    for (const step of [-1, 1])
      for (let j = i + step; j >= 0 && j < found.length && Math.abs(found[j]!.cue.at - one.cue.at) < 300; j += step) {
        const other = found[j]!
        if (other.other || other.cue.at === one.cue.at) continue
        if (holds(other.role.content, one.cue.at)) outer = Math.max(outer, other.cue.chance)
        else if (holds(one.role.content, other.cue.at)) inner = Math.max(inner, other.cue.chance)
        else if (meets(one.role.content, other.role.content)) rival = Math.max(rival, other.cue.chance)
      }
    return { found: one, outer, inner, rival }
  })
}

const odds = (chance: number) => Math.max(-5, Math.min(5, Math.round(Math.log((chance + 1e-3) / (1.001 - chance)))))
const size = (spans: readonly Stretch[]) => spans.reduce((sum, { first, end }) => sum + end - first, 0)

/** Writes what speaks for a finding being an attribution at all. */
export function acceptFeatures({ reading, pass }: Grounds, { found, outer, inner, rival }: Standing, out: FeatureList): void {
  const { cue, role, certainty, sure } = found
  const { lemmas, tags, heads, relations, words } = reading.syntax
  const a = cue.at
  const mean = (spans: readonly Stretch[], which: number) => {
    let sum = 0
    for (const { first, end } of spans) for (let i = first; i < end; i++) sum += pass.chances[i * ROLES + which]!
    return sum / Math.max(1, size(spans))
  }
  const [la, ta, sense] = [lemmas[a]!, tags[a]!, reading.senses[a]!]
  const source = role.source[0]
  const content = role.content[0]
  const quoted = role.content.reduce(
    (sum, { first, end }) => sum + reading.quoted.subarray(first, end).filter((q) => q !== OUTSIDE).length,
    0,
  )
  const length = size(role.content)
  const form = length === 0 ? 0 : quoted === 0 ? 1 : quoted === length ? 2 : 3
  const side = (s: Stretch | undefined) => (s === undefined ? 0 : s.end <= a ? 1 : 2)
  const shape = (side(source) * 3 + side(content)) * 4 + Math.min(role.content.length, 3)
  const [o, p, so, co] = [
    odds(cue.chance),
    Math.max(-12, Math.round(certainty * 2)),
    odds(mean(role.source, SOURCE)),
    odds(mean(role.content, CONTENT)),
  ]
  const [ou, inn, ri] = [odds(outer), odds(inner), odds(rival)]
  const head = heads[a]!
  const opens = content === undefined ? 0 : words[content.first]!.folded
  const opensTag = content === undefined ? 63 : tags[content.first]!
  const speaker = source === undefined ? 0 : lemmas[source.end - 1]!
  const speakerTag = source === undefined ? 63 : tags[source.end - 1]!
  const { first, end, block } = reading.passage.sentences[reading.sentence[a]!]!
  const far = content === undefined ? 15 : bucket(content.first > a ? content.first - a : a - content.end + 1)
  const kind = reading.passage.blocks[block]!.kind === 'paragraph' ? 0 : 1
  const h = out.hashes
  let n = 0
  h[n++] = mix(301, o)
  h[n++] = mix(302, p)
  h[n++] = mix(303, mix(o, p))
  h[n++] = mix(304, mix(so, co))
  h[n++] = mix(305, mix(o, co))
  h[n++] = mix(306, mix(o, so))
  h[n++] = mix(307, shape)
  h[n++] = mix(308, mix(shape, ta))
  h[n++] = mix(309, la)
  h[n++] = mix(310, mix(la, shape))
  h[n++] = mix(311, mix(la, form))
  h[n++] = mix(312, mix(la, odds(sure.content)))
  h[n++] = mix(313, mix(ou, o))
  h[n++] = mix(314, mix(inn, o))
  h[n++] = mix(315, mix(ri, o))
  h[n++] = mix(316, mix(ou, form))
  h[n++] = mix(317, mix(mix(ou, inn), ri))
  h[n++] = mix(318, bucket(length) * 8 + form)
  h[n++] = mix(319, bucket(size(role.source)))
  h[n++] = mix(320, mix(bucket(size(role.cue)), la))
  h[n++] = mix(321, mix(odds(sure.source), odds(sure.content)))
  h[n++] = mix(322, odds(sure.cue))
  h[n++] = mix(323, reading.quoted[a]! * 64 + ta)
  h[n++] = mix(324, mix(reading.quoted[a]!, mix(o, form)))
  h[n++] = mix(325, mix(opens, ta))
  h[n++] = mix(326, mix(opens, la))
  h[n++] = mix(327, opensTag * 64 + ta)
  h[n++] = mix(328, mix(speaker, ta))
  h[n++] = mix(329, mix(speakerTag, la))
  h[n++] = mix(330, speakerTag * 64 + ta)
  h[n++] = mix(331, (relations[a]! * 64 + ta) * 256 + sense)
  h[n++] = mix(332, mix(relations[a]!, head < 0 ? 0 : lemmas[head]!))
  h[n++] = mix(333, mix(reading.children[a]!, ta))
  h[n++] = mix(334, mix(reading.children[a]!, la))
  h[n++] = mix(335, mix(la, a > first ? words[a - 1]!.folded : 0))
  h[n++] = mix(336, mix(la, a + 1 < end ? words[a + 1]!.folded : 0))
  h[n++] = mix(337, ta * 64 + (a > first ? tags[a - 1]! : 63))
  h[n++] = mix(338, ta * 64 + (a + 1 < end ? tags[a + 1]! : 63))
  h[n++] = mix(339, (kind * 16 + form) * 64 + shape)
  h[n++] = mix(340, (far * 8 + form) * 64 + shape)
  h[n++] = mix(341, sense * 64 + ta)
  h[n++] = mix(342, mix(sense, mix(shape, form)))
  h[n++] = mix(343, mix(mix(ou, reading.quoted[a]!), sense))
  h[n++] = mix(344, speaker)
  h[n++] = mix(345, source === undefined ? 0 : mix(words[source.first]!.folded, ta))
  h[n++] = mix(346, mix(p, shape))
  const [owner, clause, object] = [reading.owner[a]!, reading.clause[a]!, reading.object[a]!]
  const whose = owner < 0 ? 0 : (reading.ownership[a]! * 64 + tags[owner]!) * 256 + reading.senses[owner]!
  const what = (clause < 0 ? 0 : 1 + tags[clause]!) * 64 + (object < 0 ? 0 : 1 + tags[object]!)
  h[n++] = mix(348, mix(la, whose))
  h[n++] = mix(349, mix(sense * 64 + ta, whose))
  h[n++] = mix(350, mix(la, what))
  h[n++] = mix(351, mix(mix(sense * 64 + ta, whose), what))
  h[n++] = mix(352, mix(la, object < 0 ? 0 : lemmas[object]!))
  h[n++] = mix(353, mix(la, clause < 0 ? 0 : words[reading.leftmost[clause]!]!.folded))
  h[n++] = mix(354, mix(la, Math.min(reading.sinceClosing[a]!, 6) * 8 + Math.min(reading.toOpening[a]!, 6)))
  h[n++] = mix(355, mix(shape, Math.min(reading.sinceClosing[a]!, 12) * 16 + Math.min(reading.toOpening[a]!, 12)))
  let phrase = 0
  for (const run of role.cue) for (let i = run.first; i < run.end; i++) phrase = mix(phrase, lemmas[i]!)
  const after = role.cue.at(-1)?.end ?? a + 1
  const speakerSense = source === undefined ? 0 : reading.senses[source.end - 1]!
  h[n++] = mix(364, phrase)
  h[n++] = mix(365, mix(phrase, form))
  h[n++] = mix(366, mix(speakerTag * 256 + speakerSense, sense * 64 + ta))
  h[n++] = mix(367, mix(speakerTag * 256 + speakerSense, la))
  h[n++] = mix(368, mix(after < end ? words[after]!.folded : 0, sense * 64 + ta))
  h[n++] = mix(369, mix(after < end ? words[after]!.folded : 0, la))
  h[n++] = mix(370, mix(opens, mix(sense * 64 + ta, shape)))
  h[n++] = mix(371, mix(mix(opensTag, form), mix(shape, ta)))
  const one = ruledAt(reading, a)
  const by = one?.rule ?? 0
  const agrees =
    one === null
      ? 9
      : Math.round(4 * agreement(one.content, role.content)) +
        (agreement(one.source, role.source) > 0 || one.source.length === role.source.length ? 0 : 5)
  h[n++] = mix(356, by)
  h[n++] = mix(357, mix(by, agrees))
  h[n++] = mix(358, mix(by, o))
  h[n++] = mix(359, mix(by, la))
  h[n++] = mix(360, agrees * 16 + o)
  h[n++] = mix(361, mix(reading.ruled.role[a]!, ta * 256 + sense))
  h[n++] = mix(362, mix(reading.ruled.role[a]!, o))
  h[n++] = mix(363, mix(by, p))
  h[n++] = 347
  out.count = n
}

/** The share of tokens two lists of stretches have in common: as F1, 1 where they are the same. */
export function agreement(a: readonly Stretch[], b: readonly Stretch[]): number {
  let both = 0
  for (const s of a) for (const t of b) both += Math.max(0, Math.min(s.end, t.end) - Math.max(s.first, t.first))
  return both === 0 ? 0 : (2 * both) / (size(a) + size(b))
}

/** The log odds that a finding is an attribution. */
export function acceptScore(weights: Weights, grounds: Grounds, standing: Standing): number {
  acceptFeatures(grounds, standing, FEATURES)
  const score = new Float32Array(1)
  addScores(weights, FEATURES, score, 0)
  return score[0]!
}

const FEATURES = featureList(ACCEPT_ROOM)
