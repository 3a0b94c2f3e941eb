// The closed classes that the circumstances of speaking are read by.

export const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Verbs whose object is who was spoken to. */
export const TELLING = set(
  `tell tells told telling inform informs informed informing assure assures assured assuring remind reminds reminded reminding warn warns warned warning
   ask asks asked asking urge urges urged urging brief briefs briefed briefing advise advises advised address addressed addressing notify notified
   promise promises promised convince convinced persuade persuaded beg begged implore implored thank thanked`,
)
/** "speaking to", "said to", "in a letter to", "an interview with": what links a listener. */
export const LINKS_TO_LISTENER = set('to with before')
export const TALKS = set('interview interviews conversation call talk talks chat exchange meeting podcast q&a')
export const MESSAGES = set('letter statement message email e-mail memo speech address note remarks testimony report')
export const SPEAKING = set('speaking talking addressing testifying writing lecturing')
/** What one speaks at. */
export const OCCASIONS = set(
  `interview interviews briefing briefings conference conferences meeting meetings summit rally speech address hearing hearings debate forum event ceremony session panel broadcast
   podcast programme program show radio television tv trial assembly congress convention parade dinner lunch breakfast lecture seminar service vigil
   funeral reception visit tour inauguration opening launch march demonstration protest talks call webcast town hall gathering festival fair parliament court
   inquest committee council testimony match game presser`,
)
export const PLACE_PREPOSITIONS = set('in at during from outside inside on aboard near')
export const DATE_PREPOSITIONS = set('on in at since from dated during over late early earlier')
export const DETERMINERS = set(
  "the a an his her their its our my this that these those some all both two three one another no 's ’s",
)
/** They open a clause or a phrase that speaks of something else. */
export const TURNING = set(
  `after before ahead following when while as who which that about of regarding against because since if whether although though where whom whose until
   amid despite over for than concerning`,
)
/** What may follow a date of speaking. */
export const MAY_FOLLOW = set(
  `that in at on to of the a an his her he she it they we i there this these but and during after before as when while from with by about for following ahead
   if whether why how what who where adding amid also not no saying calling warning because since next where speaking outside inside via through
   until without despite`,
)
