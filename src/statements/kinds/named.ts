import { isPast } from '../../sentences/index.ts'
import { ACTS } from './acts.ts'
import { basesOf } from './bases.ts'
import { type Complement, complementsOf } from './complement.ts'
import type { Kind } from './kind.ts'
import { BE, isAdverb, MODALS, NOT } from './words.ts'

type Entry = { readonly kind: Kind; readonly words: readonly string[]; readonly needs: ReadonlySet<Complement> | null }

/** First word of a phrase → the phrases, longest first, those that need something behind them before those that do not. */
const PHRASES: ReadonlyMap<string, readonly Entry[]> = index()

/** More words than this no cue has; the rest is not looked at. */
const LONGEST_CUE = 30
/** How far apart the words of a phrase may stand: "taking strong issue with". */
const WIDEST_GAP = 4

/** The act that words name, and the words that name it. `words` are a cue, or a verb in the speaker's own mouth; `rest` what follows them. */
export function namedBy(
  words: readonly string[],
  rest: readonly string[],
): { readonly kind: Kind; readonly name: string } | null {
  const end = Math.min(words.length, LONGEST_CUE)
  const all = [...words.slice(0, end), ...rest.slice(0, LONGEST_CUE)]
  for (let at = 0; at < end; at++) {
    const bases = basesOf(words[at]!)
    for (const base of bases)
      for (const entry of PHRASES.get(base) ?? []) {
        const last = lastWord(entry, all, at, end)
        if (last < 0 || (PARTICLES.has(base) && at > 0 && !isVerbPlace(words[at - 1]!))) continue
        if (entry.needs?.isDisjointFrom(complementsOf(all.slice(last + 1), rest))) continue
        const negated = words.slice(Math.max(0, at - 4), at).some((word) => NOT.has(word))
        const before = words.slice(Math.max(0, at - 2), at)
        // "had never promised", "did not promise": what is said to have been done is denied
        const past = before.includes('did') || (before.at(-1) === 'never' && isPast(words[at]!))
        return {
          kind: !negated ? entry.kind : past && entry.kind === 'commitment' ? 'denial' : underNot(entry.kind),
          name: all.slice(at, last + 1).join(' '),
        }
      }
    // "Said in support of", "told during the debate": what stands behind a word that names nothing is no name.
    if (bases.some((base) => PLAIN.has(base))) return null
  }
  return null
}

/** What an act becomes under "not": "does not support" is against it, "has no plans to" will not. */
const TURNED: ReadonlyMap<Kind, Kind> = new Map([
  ['endorsement', 'refusal'],
  ['commitment', 'refusal'],
  ['offer', 'refusal'],
])

/** What was not blamed or not admitted was not done; what is not expected is foretold all the same. */
const underNot = (kind: Kind): Kind => TURNED.get(kind) ?? (ABOUT_WORLD.has(kind) ? kind : 'other')
const ABOUT_WORLD: ReadonlySet<Kind> = new Set(['prediction', 'assertion'])

/** Verbs of saying that name no act. */
const PLAIN: ReadonlySet<string> = new Set(['say', 'tell', 'add', 'write', 'tweet'])

/** Verbs that are particles too: "harked back to". */
const PARTICLES: ReadonlySet<string> = new Set(['back', 'like'])
const isVerbPlace = (before: string) =>
  BE.has(before) ||
  HAVE.has(before) ||
  MODALS.has(before) ||
  NOT.has(before) ||
  isAdverb(before) ||
  before === 'to' ||
  before === 'do' ||
  before === 'does'
const HAVE: ReadonlySet<string> = new Set(['have', 'has', 'had'])

/** The index of the last word of the phrase that begins at `at`, or -1. Inside the cue its words may stand apart, behind it they go on at once. */
function lastWord({ words: phrase }: Entry, words: readonly string[], at: number, end: number): number {
  let last = at
  for (const word of phrase.slice(1)) {
    let next = last + 1
    while (next < end && next <= last + WIDEST_GAP && !basesOf(words[next]!).includes(word)) next++
    if (next > last + WIDEST_GAP || (next > end && next > last + 1) || !basesOf(words[next] ?? '').includes(word)) return -1
    last = next
  }
  return last
}

// What asks to be told is known by its question; only then may "asked" ask for a deed.
function rank({ needs }: Entry): number {
  return needs === null ? 0 : needs.has('?') ? 2 : 1
}

function index(): ReadonlyMap<string, readonly Entry[]> {
  const phrases = new Map<string, Entry[]>()
  for (const { kind, named } of ACTS)
    for (const written of named.trim().split(/\s+/).filter(Boolean)) {
      const [phrase = '', needs] = written.split('>')
      const words = phrase.split('+')
      const entry = { kind, words, needs: needs === undefined ? null : new Set(needs.split(',') as Complement[]) }
      phrases.set(words[0]!, [...(phrases.get(words[0]!) ?? []), entry])
    }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length || rank(b) - rank(a))
  return phrases
}
