import { tableOf } from '../../text/index.ts'

// Letters that are no base letter with a mark on it, so that taking the marks away leaves them as they are.
const APART: Readonly<Record<string, string>> = tableOf({
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ŋ: 'n',
})

/** Letters alone, small and without accents: what two spellings that differ in nothing else have in common. Spaces and hyphens stay, apostrophes and dots go. */
export function fold(text: string): string {
  const small = text.toLowerCase()
  if (/^[a-z]+$/.test(small)) return small
  return small
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}.'’‘ʼ`´]/gu, '')
    .replaceAll(/[øłđðþßæœıŋ]/g, (letter) => APART[letter]!)
    .replaceAll(/[\u2010-\u2015]/g, '-')
}

/** The words of a text, cut at white space. */
export const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '')

// One sound, several ways to write it in Latin letters. Each turns longer writings into shorter ones, in this order.
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|cz/g, 'ch'],
  [/sch|sz/g, 'sh'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/c(?=[aoulrkt]|$)/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/(?<=[dtgkr])h/g, ''],
  [/^g(?=[ae]d)/, 'k'],
  [/ae/g, 'a'],
  [/oe/g, 'o'],
  [/ue|ou|oo/g, 'u'],
  [/j/g, 'y'],
  [/ee|e[iy](?![aeou])|iy|yi|y(?![aeou])/g, 'i'],
  [/i(?=[aeou])/g, 'y'],
  [/^ye/, 'e'],
  [/(.)\1+/g, '$1'],
  [/ff?$/, 'v'],
]

/** What spellings of one foreign name have in common: "Zelensky", "Zelenskyy" and "Zelenskiy"; "Qaddafi" and "Gaddafi". Of a folded word. */
export function sound(folded: string): string {
  let heard = known.get(folded)
  if (heard === undefined) {
    if (known.size >= MOST_KNOWN) known.clear()
    heard = soundOf(folded)
    known.set(folded, heard)
  }
  return heard
}

// Names come again and again; forgetting them costs time and changes nothing.
const known = new Map<string, string>()
const MOST_KNOWN = 20_000

function soundOf(folded: string): string {
  let text = folded.replaceAll(/[^\p{L}\p{N}]/gu, '')
  for (const [from, to] of SOUNDS) text = text.replace(from, to)
  return text
}
