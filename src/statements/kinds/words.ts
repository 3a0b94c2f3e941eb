// The word classes the acts are told by. One table for one thing; all in lower case with straight apostrophes.

export const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

export const NOT = set(`not n't never neither nor no`)
export const BE = set(`be is are was were am been being 's 're 'm`)
export const MODALS = set(`will would can could may might shall should must 'll 'd ca wo cannot`)
export const DETERMINERS = set(
  `the a an this that these those his her its our their my your some any no every each all both many most`,
)
export const COORDINATORS = set(`and but so or yet`)
/** Opens a clause that hangs on another. */
export const SUBORDINATORS = set(
  `if unless because how why what where when while until before after as once since although though who which whose whom than whether`,
)
export const QUESTION_WORDS = set(`whether if what how why when where who which whom`)
export const SUBJECTS = set(`i we he she it they you there this that these those`)
export const ME = set(`i we`)
/** Words that stand between a subject and its verb. */
const BETWEEN = set(
  `also just simply only always still never ever not n't now then really probably certainly definitely absolutely already soon even all both too again
   yet more often sometimes ever personally strongly fully therefore today`,
)
export const isAdverb = (lower: string): boolean => BETWEEN.has(lower) || (lower.length > 4 && lower.endsWith('ly'))

/** Verbs of what befalls one or holds of one, not of what one does: "we will win" undertakes nothing. */
export const UNWILLED = set(
  `be have win lose see find know get need like love hate want become feel think believe remember hear happen exist die live discover learn understand
   hope look seem deserve wake end succeed fail prevail survive grow own belong suffer miss benefit fall`,
)
/** Verbs of giving way: "cannot agree" is a refusal, "cannot swim" is none. */
export const YIELDING = set(
  `agree accept allow let permit tolerate support sign negotiate announce give go do vote back endorse approve stop leave wait stand surrender recognise
   recognize withdraw join talk discuss compromise afford ignore condone comment share begin start`,
)
/** Ways to put a thing: "I will say" promises and "I would not call it" refuses nothing. */
export const SAYING = set(
  'say tell admit note add ask call put phrase describe characterize characterise discount underestimate bet mind predict expect guess argue',
)
/** What one does to somebody's harm. */
export const HARMING = set(
  `sue attack punish destroy bomb retaliate strike expel crush shut block tear kill hit impose arrest jail bury annihilate obliterate
   hunt deport boycott invade seize smash disrupt evict`,
)
/** Evils that may come. */
export const EVILS = set(
  `war crisis chaos collapse death deaths die disaster catastrophe worse worst violence attack attacks dictatorship harm hurt suffer suffering wipeout default danger
   dangerous risk risks destroy destroyed devastating ruin bankrupt famine flood floods outbreak recession riot riots bloodshed killed threat
   jeopardize jeopardise endanger consequences trouble backlash shortage shortages worsen spread unsafe`,
)
/** Bad things said of people and of what they made. */
export const BLAME_WORDS = set(
  `liar liars lied lying lies corrupt corruption crooked dishonest dishonesty fraud fraudulent hypocrite hypocrites hypocrisy hypocritical racist sexist bigot bigotry
   disgrace disgraceful shameful shame ridiculous incompetent incompetence reckless unfit irresponsible cheat cheated cheating stole stolen
   rigged fake phony phoney betrayed betrayal illegally unlawful deception deceived misled misleading inflammatory insulting cruel cruelty hateful evil clueless
   lightweight pathetic nasty stupid puppet cronies hiding ducking disturbing outrageous absurd unacceptable unfair unfairly wrongly greedy greed cynical cynically
   cancer demagogue impulsive disdainful divisive extremist extreme scandal scandalous abuse abused abuses plundered squandered neglected ignored refuses refused
   bias biased concealed fiction weak animals crook con propaganda cowardly coward careless shortchanged undermined exploited exploiting manipulated pandering meddling lawless criminal criminals thug thugs idiot fool foolish traitor treason
   bully bullying delusional arrogant arrogance sabotage sabotaged cover-up violated violating bungled botched mismanaged unqualified unhinged offensive sham hoax ashamed`,
)
/** Good things said of people and of what they made. */
export const PRAISE_WORDS = set(
  `great good excellent terrific wonderful fantastic legendary inspiring extraordinary outstanding brilliant remarkable amazing impressive magnificent superb
   best right perfect champion hero important courageous brave fascinating beautiful welcome fine decent honourable honorable progressive
   incredible strong vital phenomenal admirable valuable`,
)
/** How commands begin: bare verbs that seldom open a sentence otherwise. */
export const COMMANDS = set(
  `stop give get let leave go come take make look listen tell put keep wait stay remember consider imagine ask vote show bring send open close end
   release resign start begin call try pay build think drop fix answer read say show withdraw sign free return quit join never do don't end be hold
   respect help write move turn follow use cut`,
)
