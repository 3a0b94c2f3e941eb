// The closed classes of English that the rules walk along. One place, so that no rule keeps a list of its own.

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

export const DETERMINERS = set(
  `the a an this that these those some any no every each all both another other one two three four five six seven eight nine ten several many most few
   his her its their our my your whose`,
)
export const POSSESSIVES = set(`his her its their our my your whose 's ' ’s ’`)
export const SUBJECT_PRONOUNS = set(`i he she it we they who you everyone everybody someone somebody nobody`)
export const OBJECT_PRONOUNS = set(`me him her us them it you themselves himself herself itself`)
export const RELATIVES = set(`who which that whom whose`)
export const QUESTION_WORDS = set(`what how why when where whether if`)
export const MODALS = set(`will would can could may might shall should must ought 'll 'd ca wo`)
export const BE = set(`be is are was were am been being 's 're 'm`)
export const HAVE = set(`have has had having 've 's 'd`)
export const DO = set(`do does did`)
export const AUXILIARIES: ReadonlySet<string> = new Set([...MODALS, ...BE, ...HAVE, ...DO])
export const NEGATIONS = set(`not n't never nor neither no`)
export const PREPOSITIONS = set(
  `of in on at by for from with to into onto about against among amid after before during since until till through over under between within without
   behind beyond near despite concerning regarding toward towards upon via per across along around outside inside as like unlike following including`,
)
export const SUBORDINATORS = set(
  `that if whether because although though while when whenever where since unless until after before once as lest than so`,
)
export const COORDINATORS = set(`and or but nor yet so plus`)
export const LEADING = set(
  `and but so yet or then still meanwhile however instead also moreover separately elsewhere later earlier`,
)
export const VERB_ADVERBS = set(
  `also then later since again first once now just only still already always often sometimes even further simply once twice soon too long reportedly ever almost
   earlier previously openly flatly thus therefore instead meanwhile otherwise so far`,
)
export const TIME_WORDS = set(
  `monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow earlier later afterwards afterward again recently
   january february march april may june july august september october november december jan. feb. mar. apr. aug. sept. sep. oct. nov. dec.`,
)
export const CLAUSE_SUBJECTS = set(
  `he she it they we i you there this these those the a an his her its their our my no some many most`,
)
export const LISTENERS = set(
  `reporters journalists lawmakers members mps senators supporters fans voters viewers readers investors analysts delegates officials councillors
   parliament congress court jurors police officers staff students everyone people crowds residents colleagues`,
)

/** Past forms that no ending shows, of verbs that say nothing: what ends a noun phrase all the same. */
export const PAST_VERBS = set(
  `left came went took gave made got saw ran began kept held stood sat fell rose won lost met led paid sent spent built bought brought caught fought
   taught sought knew grew drew threw flew broke wore chose drove rode became fled shot struck swept rang sank shook`,
)

/** "quickly", "flatly": an adverb by its shape. */
export const isAdverb = (lower: string): boolean =>
  VERB_ADVERBS.has(lower) || (lower.length > 4 && lower.endsWith('ly') && !NOT_ADVERBS.has(lower))
const NOT_ADVERBS = set(
  `family reply supply assembly ally only italy july rally apply early daily monopoly comply rely bully billy sally emily kelly molly holly`,
)

/** A word that begins with a capital letter, of any script that has them. */
export const isCapitalised = (text: string): boolean => {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 32)
  return first !== first.toLowerCase()
}
/** Forms that can be nothing but a verb: no noun is written so. */
export const SURE_VERBS: ReadonlySet<string> = new Set(
  'says tells insists adds writes believes argues explains admits denies warns thinks knows tweets'.split(' '),
)
