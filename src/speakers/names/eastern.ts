const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** A custom of putting the family name first: its common family names, and what a syllable of its given names looks like in Latin letters. */
const CUSTOMS: readonly { readonly families: ReadonlySet<string>; readonly syllable: RegExp }[] = [
  {
    families: set(
      `wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang xi han cao deng feng xiao cheng yuan dong
       pan tian jiang cai yu du ye wei su lu ding ren yao shen zhong wen qian bo jia hua lai tsai qin pei mao hou fu`,
    ),
    syllable:
      /^(?:zh|ch|sh|ts|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ao|an|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u)$/,
  },
  {
    families: set(
      `kim park choi jung jeong kang yoon jang lim han seo shin kwon hwang ahn song yoo ryu hong moon ban roh noh lee cho bae baek`,
    ),
    syllable:
      /^(?:ch|sh|[gkndtrlmbpsjhyw])?(?:yeo|yoo|ya|yo|yu|ye|wa|wo|we|ui|ae|eo|eu|oo|oe|ee|uh|a|e|i|o|u|y)(?:ng|ck|[nkmlptg])?$/,
  },
  {
    families: set(`nguyen tran pham vo dang bui ngo duong ly vu phan`),
    syllable: /^(?:ngh|ng|nh|tr|th|kh|ph|gh|ch|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/,
  },
]

const isFamily = (word: string): boolean => CUSTOMS.some(({ families }) => families.has(word))

/** Whether a word is one or two syllables of a given name where `family` is one: "jinping", "jong", "ki-moon". */
function isGivenTo(family: string, word: string): boolean {
  return CUSTOMS.some(
    ({ families, syllable }) => families.has(family) && word.split('-').every((part) => isSyllables(part, syllable)),
  )
}

function isSyllables(word: string, syllable: RegExp): boolean {
  if (word.length < 2 || word.length > 11) return false
  if (syllable.test(word)) return true
  for (let at = 1; at < word.length; at++) if (syllable.test(word.slice(0, at)) && syllable.test(word.slice(at))) return true
  return false
}

/** The family and the given name, in one word, where words are a name in the order of China, Korea or Viet Nam; null where they are not. */
export function easternOrder(words: readonly string[]): { readonly family: string; readonly given: string } | null {
  if (words.length < 2 || words.length > 3) return null
  const [first, ...rest] = words as [string, ...string[]]
  // Where both of two words are such family names, nothing but custom could tell.
  if (!isFamily(first) || (rest.length === 1 && isFamily(rest[0]!))) return null
  return rest.every((word) => isGivenTo(first, word)) ? { family: first, given: joined(rest) } : null
}

/** The given name in one word where the last word is a family name of the east and the rest its given name: "Jinping Xi", "Ki-moon Ban". */
export function easternGiven(words: readonly string[]): string | null {
  const given = words.slice(0, -1)
  const family = words.at(-1)!
  if (given.length === 0 || given.length > 2 || !isFamily(family) || isFamily(words[0]!)) return null
  // One western syllable ("Dan Chen", "Ben Li") is no such name.
  return given.join('').length > 4 && given.every((word) => isGivenTo(family, word)) ? joined(given) : null
}

const joined = (words: readonly string[]): string => words.join('').replaceAll('-', '')

const JAPANESE = /^(?:(?:[kgnhbpmr]y|sh|ch|ts|[kgsztdnhbpmrjfwy])?[aeiou]|n(?![aeiou]))+$/

/** Whether a name may stand in either order, as Japanese names do in English, and those of two family names. */
export const mayBeTurned = (given: string, family: string): boolean =>
  (isFamily(given) && isFamily(family)) ||
  (given.length > 2 && family.length > 2 && given.length + family.length < 30 && JAPANESE.test(given) && JAPANESE.test(family))
