import { groupAt, groupOfUnit, LOWER, UPPER } from './characters.ts'
import type { Token } from './passage.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

// The verbs that stand next to quotations, in the forms they stand there. The stage after this one knows many more; here a verb settles
// only whether a sentence goes on behind a closing mark, where a lost mark belongs, and whether marks are marks of speech.
const VERBS = list(
  `said says say told tells tell asked asks ask added adds add replied replies answered answers responded responds wrote writes tweeted tweets
   noted notes stated states declared declares announced announces argued argues claimed claims explained explains insisted insists warned warns
   continued continues concluded concludes recalled recalls remarked remarks observed observes quipped quips joked jokes shouted shouts yelled yells
   cried cries screamed screams whispered whispers murmured muttered exclaimed exclaims demanded demands inquired wondered wonders thought thinks
   posted posts complained complains boasted boasts lamented laments urged urges suggested suggests conceded concedes admitted admits acknowledged
   acknowledges confirmed confirms denied denies vowed vows pledged pledges promised promises reported reports testified cautioned cautions countered
   counters retorted predicted predicts recounted reiterated reiterates emphasized emphasised stressed stresses underlined underlines chanted
   chants mused pleaded begged screeched snapped sighed laughed agreed agrees opined asserted asserts`,
)

// What tells of words without standing next to them as a tag.
const TELLING = list(
  `saying adding telling asking noting calling describing arguing claiming writing insisting warning called calls call described describes describe
   labeled labelled dubbed accused accuses blasted slammed criticized criticised praised referred refers according spoke speaks statement interview
   accusing portrayed portraying portrays characterized characterised characterizes characterises branded denounced denounces mocked mocks mocking boasting
   questioned questions derided derides decried decries named naming term termed terms phrase quoted quoting quotes cited cites citing rejected rejects rejecting
   hailed touted deemed deems ripped rips insulted retweeted portray label labels labeling
   remark remarks comment comments words speech`,
)

const PRONOUNS = list('he she they we i it you who one')
const DETERMINERS = list('the a an his her their our my its one another some many')
const HELPERS = list('had has have would did also then later once again often then still even just recently')
const AFTER_VERB = list(
  'in on at to during after as when while with from by of for before about via through over into last this earlier later again afterward afterwards',
)

/** Whether a word is a verb of saying, in a form that stands next to a quotation. */
export const isVerbOfSaying = (token: Token): boolean => VERBS.has(token.lower)

/** Whether a word speaks of words: a verb of saying, or "calling", "statement", "according". */
export const tellsOfWords = (token: Token): boolean => VERBS.has(token.lower) || TELLING.has(token.lower)

export const startsLower = (token: Token): boolean => groupOfUnit(token.text.charCodeAt(0)) === LOWER
export const startsUpper = (token: Token): boolean => groupAt(token.text, 0, token.text.length) === UPPER

/** The most words a tag's subject is looked for in: "the deputy mayor of Lower Vell". */
const SUBJECT = 8

/**
 * Where the verb of the speech tag that begins at `at` ends, or -1 where none begins: "said Lund", "he said", "Ida Holm asked", "the mayor added". Behind
 * a subject and its verb the tag must break off, or "the mayor said the bridge was safe" would be one.
 */
export function speechTagEnd(tokens: readonly Token[], at: number, end: number): number {
  const first = tokens[at]
  if (at >= end || first?.kind !== 'word') return -1
  if (isVerbOfSaying(first)) return startsLower(first) ? at + 1 : -1
  const verb = verbBehindSubject(tokens, at, end)
  return verb >= 0 && breaksOff(tokens, verb, end) ? verb + 1 : -1
}

function verbBehindSubject(tokens: readonly Token[], at: number, end: number): number {
  const first = tokens[at]!
  const pronoun = PRONOUNS.has(first.lower)
  const described = DETERMINERS.has(first.lower)
  // "He said" with a capital begins a sentence of its own; a name has its capital anyway.
  if ((pronoun || described) && first.lower !== 'i' && startsUpper(first)) return -1
  const limit = Math.min(end, at + (pronoun ? 4 : SUBJECT))
  for (let i = at + 1; i < limit; i++) {
    const token = tokens[i]!
    if (token.kind !== 'word') return -1
    if (isVerbOfSaying(token) && startsLower(token)) return i
    if (HELPERS.has(token.lower) || token.lower.endsWith('ly')) continue
    if (pronoun || !(described || startsUpper(token) || startsUpper(first))) return -1
  }
  return -1
}

function breaksOff(tokens: readonly Token[], verb: number, end: number): boolean {
  const next = tokens[verb + 1]
  if (verb + 1 >= end || next === undefined) return true
  if (next.kind !== 'word') return next.kind !== 'number'
  // "told reporters", "asked the crowd": the one spoken to stands between.
  if (TO_SOMEBODY.has(tokens[verb]!.lower)) return true
  return AFTER_VERB.has(next.lower) || next.lower.endsWith('ly') || DAYS.has(next.lower)
}

const TO_SOMEBODY = list('told tells tell asked asks')
const DAYS = list('monday tuesday wednesday thursday friday saturday sunday today yesterday tonight')
