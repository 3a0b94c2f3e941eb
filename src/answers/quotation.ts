import { fragmentOf } from './fragment.ts'
import { quotedIn, unmarked } from './marks.ts'
import { isNamed } from './names.ts'
import type { Quotation } from './verdict.ts'

/** What somebody pasted to have it checked, and the address it came with, if it was one. */
export type Asked = Quotation & { readonly url: string | null }

/**
 * A quotation as people have it: with quotation marks or without, "X said …" before or after it, or an address with `#:~:text=`. Line breaks and
 * torn words are left: `wordsIn` sees through them.
 */
export function quotationOf(input: string): Asked {
  const text = input.trim()
  const fragment = fragmentOf(text)
  if (fragment) return { words: fragment.words, speaker: null, form: 'direct', url: fragment.url }
  const quoted = quotedIn(text)
  const between = quoted.reduce((sum, { from, to }) => sum + to - from, 0)
  if (quoted.length > 0 && between * 2 >= text.length - SAID_AROUND) {
    const outside = outsideOf(text, quoted)
    const said = outside === '' ? { speaker: null } : saidBy(outside)
    // Words outside that are no "X said" belong to the quotation: it has a quotation in it.
    if (said) {
      const words = quoted.map(({ from, to }) => text.slice(from, to).trim()).join(' ')
      return { words, speaker: said.speaker, form: 'direct', url: null }
    }
  }
  return {
    ...((quoted.length === 0 ? saidThat(text) : null) ?? { words: unmarked(text), speaker: null, form: 'direct' }),
    url: null,
  }
}

/** "Maria Lund told reporters on Thursday" and the like, in characters. */
const SAID_AROUND = 60

const outsideOf = (text: string, quoted: ReturnType<typeof quotedIn>): string => {
  let at = 0
  const pieces: string[] = []
  for (const { from, to } of quoted) {
    pieces.push(text.slice(at, from))
    at = to
  }
  pieces.push(text.slice(at))
  return pieces
    .map(unmarked)
    .join(' ')
    .replaceAll(/[\s,:]+/g, ' ')
    .trim()
}

const VERBS =
  `said|says|say|told|tells|added|adds|wrote|writes|noted|notes|stated|states|claimed|claims|argued|argues|insisted|insists|warned|warns|declared|declares|announced|announces|
explained|explains|stressed|stresses|asked|asks|replied|replies|admitted|admits|denied|denies|promised|promises|vowed|vows|tweeted|tweets|posted|recalled|recalls|emphasized|emphasised`
    .split('|')
    .map((verb) => verb.trim())
const IS_VERB = new Set(VERBS)

/** Whom "Maria Lund said", "said the mayor, Maria Lund" or "Maria Lund:" names; nobody for "she said"; null where it is nothing of the kind. */
function saidBy(outside: string): { readonly speaker: string | null } | null {
  const words = outside.replace(/[.,:;–—-]+$/, '').split(' ')
  if (words.length > 14) return null
  const at = words.findIndex((word) => IS_VERB.has(word.toLowerCase()))
  if (at < 0) return words.length <= 6 && isNamed(outside) ? { speaker: words.join(' ') } : null
  const name = (at > 0 ? words.slice(0, at) : words.slice(1)).join(' ')
  return { speaker: isNamed(name) ? name : null }
}

const OPENING_WORDS = 8

/** "Maria Lund said (that) the bridge would open": words given indirectly. Only where a name comes first: "I said that" are somebody's words. */
function saidThat(text: string): Quotation | null {
  const words = text.split(/\s+/)
  const at = words.slice(0, OPENING_WORDS).findIndex((word) => IS_VERB.has(word.toLowerCase().replace(/[:,]$/, '')))
  if (at < 1) return labelled(text)
  const speaker = words.slice(0, at).join(' ')
  // "The mayor of Nordvik said": every name begins with a capital, and so does a sentence.
  if (!isNamed(speaker) || !/^\p{Lu}/u.test(speaker)) return null
  const that = words.slice(at, at + 8).findIndex((word) => word.toLowerCase() === 'that')
  const direct = /[:,]$/.test(words[at]!)
  const rest = words.slice(that > 0 ? at + that + 1 : at + 1)
  if (rest.length < 2 || (that < 0 && !direct && words[at]!.toLowerCase().startsWith('t'))) return null
  return { words: rest.join(' '), speaker, form: direct ? 'direct' : 'indirect' }
}

/** "Maria Lund: We will build it." */
function labelled(text: string): Quotation | null {
  const colon = text.indexOf(': ')
  const label = text.slice(0, Math.max(colon, 0))
  if (colon < 1 || label.length > 60 || !isNamed(label) || label.split(/\s+/).some((word) => !/^\p{Lu}/u.test(word))) return null
  return { words: text.slice(colon + 1).trim(), speaker: label, form: 'direct' }
}
