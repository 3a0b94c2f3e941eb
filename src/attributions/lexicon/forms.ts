import { type Frame, IRREGULAR, VERBS } from './verbs.ts'

/** How a verb form stands: `base` (also after a modal or plural), `third` person, `past`, past `participle`, `ing`. */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing'

/** One lexicon entry: the lemma, the words that must follow it to be this verb, and what may come after. */
export type Entry = { readonly lemma: string; readonly particle: readonly string[]; readonly frames: ReadonlySet<Frame> }

/** What a word form may be: every entry of its lemma, longest particle first, and the forms it can stand for. */
export type Reading = { readonly forms: ReadonlySet<VerbForm>; readonly entries: readonly Entry[] }

const VOWEL = 'aeiou'
const isVowel = (letter: string | undefined) => letter !== undefined && VOWEL.includes(letter)

/** "stop" → true: one syllable, consonant-vowel-consonant; and the few longer ones that double theirs. */
const doubles = (lemma: string) => {
  if (['admit', 'refer', 'rebut', 'commit', 'submit', 'infer', 'aver', 'opt', 'prefer'].includes(lemma)) return lemma !== 'opt'
  const [a, b, c] = [lemma.at(-3), lemma.at(-2), lemma.at(-1)]
  const syllables = [...lemma].filter((letter, i) => isVowel(letter) && !isVowel(lemma[i - 1])).length
  return syllables === 1 && !isVowel(a) && isVowel(b) && !isVowel(c) && !'wxy'.includes(c ?? '')
}

/** The inflected forms of an English verb, regular but for the table of irregular ones. */
export function inflect(lemma: string): readonly (readonly [string, VerbForm])[] {
  const last = lemma.at(-1) ?? ''
  const consonantY = last === 'y' && !isVowel(lemma.at(-2))
  const third = consonantY ? `${lemma.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`
  const stem =
    last === 'e' &&
    lemma !== 'see' &&
    lemma !== 'foresee' &&
    lemma !== 'decree' &&
    lemma !== 'agree' &&
    lemma !== 'disagree' &&
    lemma !== 'guarantee'
      ? lemma.slice(0, -1)
      : doubles(lemma)
        ? lemma + last
        : lemma
  const regular =
    last === 'e' ? `${lemma}d` : consonantY ? `${lemma.slice(0, -1)}ied` : `${doubles(lemma) ? lemma + last : lemma}ed`
  const [past, participle] = IRREGULAR[lemma] ?? [regular, regular]
  return [
    [lemma, 'base'],
    [third, 'third'],
    [past, 'past'],
    [participle, 'participle'],
    [`${stem}ing`, 'ing'],
  ]
}

function build(): ReadonlyMap<string, Reading> {
  const frames = new Map<string, Set<Frame>>()
  for (const [frame, phrases] of Object.entries(VERBS) as [Frame, readonly string[]][])
    for (const phrase of phrases) frames.set(phrase, (frames.get(phrase) ?? new Set()).add(frame))

  const forms = new Map<string, { forms: Set<VerbForm>; entries: Entry[] }>()
  for (const [phrase, set] of frames) {
    const [lemma = '', ...particle] = phrase.split('+')
    const entry: Entry = { lemma, particle, frames: set }
    for (const [form, kind] of inflect(lemma)) {
      const reading = forms.get(form) ?? { forms: new Set<VerbForm>(), entries: [] }
      reading.forms.add(kind)
      if (!reading.entries.includes(entry)) reading.entries.push(entry)
      forms.set(form, reading)
    }
  }
  for (const reading of forms.values()) reading.entries.sort((a, b) => b.particle.length - a.particle.length)
  return forms
}

/** Word form (lower case) → what verb of communication it may be. Made once from the table in verbs.ts. */
export const FORMS: ReadonlyMap<string, Reading> = build()

/** Of a verb of communication among lower-case words its dictionary form, with the particle that belongs to it ("called on him" is `call on`); null for another word. */
export function verbAt(words: readonly string[], at: number): string | null {
  const reading = FORMS.get(words[at] ?? '')
  if (!reading) return null
  const behind = words.slice(at + 1, at + 1 + REACH)
  const entry = reading.entries.find(({ particle }) => isRow(particle, behind)) ?? reading.entries[0]!
  return [entry.lemma, ...(isRow(entry.particle, behind) ? entry.particle : [])].join(' ')
}

// "made it clear": so far may a particle stand.
const REACH = 4
/** Whether the words stand in their order, others between them. */
function isRow(words: readonly string[], among: readonly string[]): boolean {
  let at = 0
  for (const word of among) if (word === words[at]) at++
  return at === words.length
}
