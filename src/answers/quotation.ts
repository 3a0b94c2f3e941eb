import { fragmentOf } from './fragment.ts'
import { quotedIn, quotedSingly, unmarked } from './marks.ts'
import { isNamed } from './names.ts'
import type { Quotation } from './verdict.ts'
import { isSaying, isSignature, whoIn } from './who.ts'

/** What somebody pasted to have it checked, and the address it came with, if it was one. */
export type Asked = Quotation & {
  readonly url: string | null
  /** The words are the first and the last of a range, as an address names it, and all between is meant. */
  readonly isRange: boolean
}

/**
 * A quotation as people have it: with quotation marks or without, "X said …" before or after it, "Did X say …?", a name behind a dash, or an address with
 * `#:~:text=`. Line breaks and torn words are left: `wordsIn` sees through them. An address without words has none.
 */
export function quotationOf(input: string): Asked {
  const text = input.replaceAll(/<\/?[a-z][^<>]{0,200}>/gi, ' ').trim()
  const fragment = fragmentOf(input.trim())
  if (fragment) return { ...fragment, speaker: null, form: 'direct' }
  if (/^https?:\/\/\S+$/i.test(text)) return { words: '', speaker: null, form: 'direct', url: text, isRange: false }
  return { ...(inMarks(text) ?? withoutMarks(text)), url: null, isRange: false }
}

/** "Maria Lund told reporters on Thursday" and the like, in characters. */
const SAID_AROUND = 80

/** Words in quotation marks with "X said" around them; null where there are none, or where other words of the quotation stand around the marks. */
function inMarks(text: string): Quotation | null {
  const double = quotedIn(text)
  const quoted = double.length > 0 ? double : quotedSingly(text)
  const between = quoted.reduce((sum, { from, to }) => sum + to - from, 0)
  if (quoted.length === 0 || between * 2 < text.length - SAID_AROUND) return null
  const around = aroundOf(text, quoted)
  const said = around.every((part) => unmarked(part) === '') ? { speaker: null } : saidBy(around.map(bare).join(' '))
  if (!said) return null
  const words = quoted.map(({ from, to }, n) => {
    // "“…,” she said, “…" goes on; "“…” and “…" leaves out what lies between.
    const isGap = n > 0 && bare(around[n]!) !== '' && !bare(around[n]!).split(' ').some(isSaying)
    return `${isGap ? '… ' : ''}${text.slice(from, to).trim()}`
  })
  return { words: words.join(' '), speaker: said.speaker, form: 'direct' }
}

/** What stands before, between and behind the quoted stretches. */
function aroundOf(text: string, quoted: ReturnType<typeof quotedIn>): string[] {
  const ends = [0, ...quoted.map(({ to }) => to)]
  return ends.map((end, n) => text.slice(end, quoted[n]?.from ?? text.length))
}

/** Without quotation marks, dashes and white space at its rims. */
const bare = (part: string): string => unmarked(part).replaceAll(/^[\s,.;:?!()–—-]+|[\s,;:?!()–—-]+$/g, '')

const MOST_AROUND = 20

/** Whom "Maria Lund said", "said the mayor, Maria Lund" or "Maria Lund" names; nobody for "she said"; null where it is nothing of the kind. */
function saidBy(around: string): { readonly speaker: string | null } | null {
  const words = around.split(/\s+/)
  if (words.length > MOST_AROUND) return null
  const speaker = whoIn(around)
  if (words.some(isSaying) || /^according to /i.test(around)) return { speaker }
  return words.length <= 8 && speaker !== null && isNamed(around) ? { speaker } : null
}

/** "Maria Lund said that …", "Maria Lund: …", "… – Maria Lund", or nothing but the words. */
function withoutMarks(text: string): Quotation {
  const asked = /^(?:Did|Does|Has|Have|Would|Is it true that|Is it right that)\s+(?=\p{Lu})/u.exec(text)
  const statement = asked ? text.slice(asked[0].length).replace(/\?\s*$/, '') : text
  return (
    saidThat(statement) ?? labelled(text) ?? signed(text) ?? { words: unmarked(text), speaker: null, form: 'direct' as const }
  )
}

const OPENING_WORDS = 8

/** "Maria Lund said (that) the bridge would open": words given indirectly. Only where a name comes first: "I said that" are somebody's words. */
function saidThat(text: string): Quotation | null {
  const words = text.split(/\s+/)
  const at = words.slice(0, OPENING_WORDS).findIndex(isSaying)
  if (at < 1) return null
  const opening = words.slice(0, at).join(' ')
  const speaker = whoIn(opening)
  // "The mayor of Nordvik said": every name begins with a capital, and so does a sentence.
  if (speaker === null || !isNamed(opening) || !/^\p{Lu}/u.test(opening)) return null
  // "told reporters on Friday that", not "said she thought that".
  const after = words.slice(at + 1, at + 8).findIndex((word) => word.toLowerCase() === 'that' || isSaying(word))
  const that = after >= 0 && words[at + 1 + after]!.toLowerCase() === 'that' ? after + 1 : -1
  const direct = /[:,]$/.test(words[at]!)
  const rest = words.slice(that > 0 ? at + that + 1 : at + 1)
  if (rest.length < 2 || (that < 0 && !direct && /^t(?:old|ells|ell)$/i.test(words[at]!))) return null
  return { words: rest.join(' '), speaker, form: direct ? 'direct' : 'indirect' }
}

/** "Maria Lund: We will build it." */
function labelled(text: string): Quotation | null {
  const colon = text.indexOf(': ')
  const label = text.slice(0, Math.max(colon, 0))
  if (colon < 1 || label.length > 60 || !isSignature(label)) return null
  return { words: text.slice(colon + 1).trim(), speaker: label, form: 'direct' }
}

/** "We will build it. – Maria Lund", "We will build it (Maria Lund, 2031)". */
function signed(text: string): Quotation | null {
  const open = text.endsWith(')') ? text.lastIndexOf('(') : -1
  const dash = /(?:^|\s)[–—-]{1,2}\s?(?=[^–—]{2,80}$)/u.exec(text.slice(-90))
  const from = open > 0 ? open : dash ? Math.max(0, text.length - 90) + dash.index : -1
  if (from <= 0) return null
  const signature = bare(text.slice(from))
  const speaker = isSignature(signature) ? whoIn(signature) : null
  return speaker === null ? null : { words: unmarked(text.slice(0, from)), speaker, form: 'direct' }
}
