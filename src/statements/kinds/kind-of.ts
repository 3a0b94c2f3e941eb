import type { Passage } from '../../sentences/index.ts'
import { threat } from './acts/threat.ts'
import { ACTS } from './acts.ts'
import { basesOf, isPast } from './bases.ts'
import { type Clause, clausesOf, lowersOf } from './clause.ts'
import { type Act, type Attributed, KINDS, type Kind, type KindReading } from './kind.ts'
import type { Mood } from './modals.ts'
import { modeOf } from './mode.ts'
import { namedBy } from './named.ts'
import { BE, isAdverb, MODALS, SUBJECTS, set, UNWILLED } from './words.ts'

/**
 * What is done with the words of a statement, and how they reached the reader. Ranges are of `Passage.text`. Told by rules over the cue's verb, and where it
 * names nothing over mood, person, polarity and tense of each clause. Linear in the content.
 */
export function kindOf(passage: Passage, attribution: Attributed): KindReading {
  const cue = lowersOf(passage, attribution.cue)
  const content = lowersOf(passage, attribution.content)
  const named = askedBy(lowersOf(passage, attribution.source)) ?? namedBy(cue, content)
  const topic = named === null && attribution.form === 'indirect' && isTopic(cue, content)
  const read = clausesOf(passage, attribution).map((clause): Act => {
    const harm = named !== null && MAY_THREATEN.has(named.kind) ? threatIn(clause, named.kind) : null
    return harm === null ? actOf(clause, topic) : { kind: 'threat', range: clause.range, why: harm }
  })
  const own = strongest(read)
  const mode = modeOf(passage, attribution, cue, content)
  if (own === null)
    return {
      kind: named?.kind ?? 'other',
      mode,
      acts: [],
      why: named === null ? 'there are no words to read' : `the cue: ${named.name}`,
    }
  if (named === null || (own.kind === 'threat' && MAY_THREATEN.has(named.kind)))
    return { kind: own.kind, mode, acts: merged(read), why: `the words: ${own.why}` }
  // The writer's own word for the act stands, and covers what is merely told beside it.
  const why = `the cue: ${named.name}`
  const acts = read.map((act, i) => (i === 0 || WEAK.has(act.kind) ? { ...act, kind: named.kind, why } : act))
  return { kind: named.kind, mode, acts: merged(acts), why }
}

/** In a transcript "QUESTION:" names the act, whatever is told before it is asked. */
const askedBy = (source: readonly string[]) =>
  source[0] === 'question' || (source[0] === 'q' && source.length < 3) ? { kind: 'question' as const, name: source[0] } : null

/** What may hold a threat all the same. */
const MAY_THREATEN: ReadonlySet<Kind> = new Set(['warning', 'commitment'])

/** Of one who warns, what he says he may do himself if … is a threat. */
function threatIn(clause: Clause, kind: Kind): string | null {
  const own = clause.modals.find(
    ({ subject, mood, negated, verb, hanging }) =>
      subject === 'me' && OWN_MOODS.has(mood) && !negated && !hanging && !UNWILLED.has(verb),
  )
  return (kind === 'warning' && clause.conditional ? own?.text : undefined) ?? threat.test(clause)
}

const OWN_MOODS: ReadonlySet<Mood> = new Set(['will', 'would', 'can', 'may'])

/** Whether a content only names what the words were about ("spoke in the hall on fish"): no verb in it, and a cue that brings no news. */
const isTopic = (cue: readonly string[], content: readonly string[]) =>
  cue.length > 0 &&
  !cue.some((word) => basesOf(word).some((base) => TELLING.has(base))) &&
  content.length < 30 &&
  !content.some((word) => VERBAL.has(word))

const TELLING = set(
  `say tell write report add note claim argue state explain according in under show find suggest indicate reveal read cite see believe think know : put give call describe portray view regard argue
   estimate include name list recall remember highlight point quote`,
)
const VERBAL: ReadonlySet<string> = new Set([
  ...BE,
  ...MODALS,
  ...SUBJECTS,
  'to',
  'has',
  'have',
  'had',
  'do',
  'does',
  'did',
  '?',
  '!',
])

/** What is merely told beside a named act is part of it. */
const WEAK: ReadonlySet<Kind> = new Set(['assertion', 'other', 'prediction', 'question'])

function actOf(clause: Clause, topic: boolean): Act {
  if (topic) return { kind: 'other', range: clause.range, why: 'only what the words were about' }
  const performed = performedIn(clause)
  for (const { kind, test } of ACTS) {
    if (clause.asks && kind !== 'question') continue
    if (performed?.kind === kind) return { kind, range: clause.range, why: performed.name }
    const why = test(clause)
    if (why !== null) return { kind, range: clause.range, why }
  }
  return { kind: 'other', range: clause.range, why: 'nothing that shows a kind' }
}

/** "We demand", "I apologise", "(said) he opposed": an act done, or reported, by its name. */
function performedIn({ words, me, quoted }: Clause): { readonly kind: Kind; readonly name: string } | null {
  let at = words.findIndex((word) => !LEADING.has(word))
  if (at < 0 || !me.has(words[at]!)) return null
  at++
  const begins = at
  while (at < words.length && (isAdverb(words[at]!) || HELPERS.has(words[at]!))) at++
  const doing = words.slice(begins, at).some((word) => HELPERS.has(word))
  const verb = words[at] ?? ''
  // "We were too optimistic" foretells nothing any more
  const over = doing && !verb.endsWith('ing') && words.slice(begins, at).some((word) => word === 'was' || word === 'were')
  if (FEELINGS.has(verb) || (quoted && (over || (!doing && isPast(verb))))) return null
  const negated = words.slice(0, at).some((word) => word === 'not' || word === "n't")
  const named = namedBy([...(negated ? ['not'] : []), ...words.slice(at, at + 4)], words.slice(at + 4))
  return named !== null && beginsWith(named.name, verb) ? named : null
}

const LEADING = set('that and but so , well look yes no now because')
const HELPERS = set("am are 'm 're is was were be do did")
/** First-person verbs too common to be the act itself: "I want to mention", "I like politics". */
const FEELINGS = set('want wants wanted like love need think see expect believe hate feel back charge talk be')
const beginsWith = (name: string, verb: string) => name === verb || name.startsWith(`${verb} `)

/** The strongest of the acts, the earliest of those. */
const strongest = (acts: readonly Act[]) =>
  acts.reduce<Act | null>((best, act) => (best === null || KINDS.indexOf(act.kind) < KINDS.indexOf(best.kind) ? act : best), null)

/** Neighbours of one kind are one act. */
function merged(acts: readonly Act[]): readonly Act[] {
  const out: Act[] = []
  for (const act of acts) {
    const last = out.at(-1)
    if (last?.kind === act.kind) out[out.length - 1] = { ...last, range: { from: last.range.from, to: act.range.to } }
    else out.push(act)
  }
  return out
}
