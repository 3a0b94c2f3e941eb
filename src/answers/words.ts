import { tableOf } from '../text/index.ts'

/** Words of English that more than one step asks for; all folded as `wordsIn` folds. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** The words of a phrase, and a contraction as the words it stands for: "won't" has "will" and "not". */
export function opened(folded: readonly string[]): string[] {
  return folded.flatMap((word) => {
    if (IRREGULAR[word]) return IRREGULAR[word]
    if (word.endsWith("n't")) return [word.slice(0, -3), 'not']
    const at = word.indexOf("'")
    return at > 0 && CLITICS[word.slice(at)] ? [word.slice(0, at), CLITICS[word.slice(at)]!] : [word]
  })
}

const IRREGULAR: Readonly<Record<string, string[]>> = tableOf({
  "won't": ['will', 'not'],
  "can't": ['can', 'not'],
  "shan't": ['shall', 'not'],
  cannot: ['can', 'not'],
  wont: ['will', 'not'],
  dont: ['do', 'not'],
  gonna: ['going', 'to'],
})
const CLITICS: Readonly<Record<string, string>> = tableOf({
  "'ll": 'will',
  "'ve": 'have',
  "'re": 'are',
  "'m": 'am',
  "'d": "'d",
  "'s": "'s",
})

export const NEGATIONS = set('not never no none nobody nothing nowhere neither nor without hardly scarcely barely')

/** Modals by what they say; words of one kind for another are one thing said otherwise. */
export const MODALS: Readonly<Record<string, string>> = tableOf({
  will: 'will',
  shall: 'will',
  would: 'would',
  may: 'may',
  might: 'may',
  can: 'can',
  could: 'could',
  must: 'must',
  should: 'should',
  ought: 'should',
})

/** Whom a pronoun means. */
export const PERSONS: Readonly<Record<string, string>> = tableOf({
  i: 'I',
  we: 'we',
  you: 'you',
  he: 'he',
  she: 'she',
  they: 'they',
  me: 'I',
  us: 'we',
  him: 'he',
  them: 'they',
  my: 'I',
  our: 'we',
  your: 'you',
  his: 'he',
  their: 'they',
  mine: 'I',
  ours: 'we',
  yours: 'you',
  theirs: 'they',
  myself: 'I',
  ourselves: 'we',
  yourself: 'you',
  yourselves: 'you',
  himself: 'he',
  herself: 'she',
  themselves: 'they',
})

export const DISFLUENCIES = set('um uh er erm ah oh hmm mm well like so okay ok actually basically')
export const DISFLUENT_PHRASES = ['you know', 'i mean', 'sort of', 'kind of']

/** Words that stand in any text and say little by themselves. */
const COMMON = set(
  `a about above after again against ago ah all also although always am among an and another any anything are around as ask at away back be because been before
   being between big both but by came can can't come comes coming could day days did didn't do does doesn't doing don't done down during each even ever every
   everything few for from get gets getting give given go goes going gone good got had has have having he her here hers herself hey him himself his how however i
   i'd i'll i'm i've if in into is it it's its just know known lot let like made make makes making many may me more most much must my myself need never new no
   not nothing now of off oh ok on one only or other others our ourselves out over own per put really run said same saw say says see shall she should since so
   some something still such take taken tell than thank that that's the their them themselves then there there's these they they're thing things think this
   those though through to today told too took under until up upon us use used very via want wants was way we we'll we're we've well went were what what's when
   where whereas whether which while who whom whose why will with within without won't would yes yet you you're your yours yourself`,
)
export const isCommon = (folded: string): boolean => (folded.length < 2 && !/\d/.test(folded)) || COMMON.has(folded)

/** Words a clause or a phrase of its own begins with: before one of these a sentence may stop with nothing broken. */
export const BEGINNERS = set(
  `and but or nor so yet because since as while although though whereas when where who whom whose which that after before until till unless if
   in on at by for from with without within into over under about against during between through to of than like per despite amid across
   said says`,
)
/** Of those, the ones that begin another clause: what stands beyond says nothing about the words on this side. */
export const CLAUSES = set('and but or so because while whereas although though')

/** "Once it rains", not "at once", "more than once", "once again", "once a year". */
const isWhen = (words: readonly string[], at: number) =>
  !['at', 'than', 'for', 'not', 'just'].includes(words[at - 1] ?? '') &&
  !['again', 'more', 'a', 'an', 'upon', 'per'].includes(words[at + 1] ?? 'again')

const CONNECTIVES = [
  ...'unless until till if provided providing lest'.split(' '),
  'without',
  'as long as',
  'so long as',
  'as soon as',
  'only when',
  'only after',
  'only once',
  'on condition',
  'on the condition',
  'on one condition',
  'in case',
  'in the event',
  'except',
  'subject to',
  'assuming',
  'depending on',
  'otherwise',
].map((phrase) => phrase.split(' '))

/** Where the first connective of a condition stands among these words; -1 where none does. `negated`: after a refusal "before" and "after" are conditions too. */
export function conditionAt(words: readonly string[], negated = false): number {
  return words.findIndex(
    (word, at) =>
      (negated && (word === 'before' || word === 'after')) ||
      (word === 'once' ? isWhen(words, at) : false) ||
      CONNECTIVES.some(([first, ...more]) => first === word && more.every((part, n) => words[at + 1 + n] === part)),
  )
}

/** How many of the last of these words are the connective of a condition; 0 where they end in none. */
export const endsInConnective = (words: readonly string[]): number =>
  CONNECTIVES.find((connective) => connective.join(' ') === words.slice(-connective.length).join(' '))?.length ?? 0

const HEDGES = [
  ...`perhaps maybe probably possibly presumably apparently allegedly reportedly seemingly arguably likely potentially supposedly purportedly
    hopefully somewhat roughly approximately nearly almost seems seem seemed appears appear appeared suggests suggest suggested`.split(
    /\s+/,
  ),
  'i think',
  'we think',
  'i believe',
  'we believe',
  'i guess',
  'i suppose',
  'i hope',
  'we hope',
  'i feel',
  'i suspect',
  'i expect',
  'in my view',
  'in my opinion',
  'in our view',
  'as far as i know',
  'as far as we know',
  'to my knowledge',
  'it seems',
  'i would say',
  'sort of',
  'kind of',
  'more or less',
  'so far',
  'for now',
  'at this point',
  'it is possible',
  'it may be',
  'not sure',
]

/** Whether these words are one hedge and no more, but for an "and" or "but" before it. */
export const isHedge = (words: readonly string[]): boolean =>
  HEDGES.includes((CLAUSES.has(words[0] ?? '') ? words.slice(1) : words).join(' '))

/** The hedges among these words, each once. */
export function hedgesIn(words: readonly string[]): string[] {
  const line = ` ${words.join(' ')} `
  return HEDGES.filter((hedge) => line.includes(` ${hedge} `))
}
