// The closed classes that conditions are read by.

export const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

export const NEGATIONS = set(`not n't n’t never no nobody none nothing neither nor nowhere cannot no-one hardly`)
export const MODALS = set(`will would can could may might shall should must ought 'll 'd ca wo cannot`)
export const PRESENT_AUXILIARIES = set(`is are am 's 're 'm has have 've do does`)
export const PAST_AUXILIARIES = set(`was were had did`)
export const AUXILIARIES: ReadonlySet<string> = new Set([...MODALS, ...PRESENT_AUXILIARIES, ...PAST_AUXILIARIES])

export const DETERMINERS = set(
  `the a an this that these those some any no every each all both another one two three four five six seven eight nine ten several many most few
   his her its their our my your whose more such other 's ’s ' ’`,
)
export const SUBJECT_PRONOUNS = set(
  `i he she it we they you there nobody everybody everyone someone somebody anyone anybody none nothing everything something this that these those who both neither`,
)
export const PREPOSITIONS = set(
  `of in on at by for from with to into onto about against among amid during since through over under between within without behind beyond near
   despite concerning regarding toward towards upon via per across along around outside inside as like unlike including than before after until till`,
)
export const COORDINATORS = set('and or but nor yet')
/** They open a clause inside another, whose verb is then theirs. */
export const EMBEDDING = set(
  'that which who whom whose what how why where when whether because although though while whereas since if whatever whoever',
)
/** After a comma they leave a clause that stood last. */
export const LEAVING = set(
  `because but although though while whereas since so as yet even not adding noting saying otherwise failing unless if provided which then however thus
   for nor until or warning calling making leaving`,
)
/** After a comma they go on with the noun before it. */
export const CONTINUING = set('including such especially particularly who whose whom where namely from like')

/** What makes a judgement of what may be and what may not. */
export const JUDGEMENTS = set(
  `impossible possible pointless useless unlikely likely unthinkable unacceptable necessary essential premature early illegal unlawful void wrong
   senseless meaningless sense inconceivable difficult hard unrealistic prepared willing ready unwilling reluctant able unable vital refuse refuses refusing
   refused vow vows vowed vowing promise promises promised pledge pledges pledged threaten threatens threatened agree agrees need needs want wants intend intends
   plan plans insist insists demand demands hopeless futile worthless invalid forbidden banned allowed unimaginable doomed question unsafe dangerous suicide madness
   irresponsible reserve let let’s prepared determined due no-one hope hopes expect expects`,
)
/** Judgements that say no. */
export const REFUSALS = set(
  `impossible pointless useless unlikely unthinkable unacceptable premature early illegal unlawful void wrong senseless meaningless inconceivable unrealistic
   unwilling reluctant unable refuse refuses refusing refused hopeless futile worthless invalid forbidden banned unimaginable doomed question suicide madness
   irresponsible dangerous unsafe difficult hard rejects rejected reject rule rules ruled`,
)
/** What must be. */
export const DUTIES = set('must should ought shall have has had need needs needed necessary essential vital wait waits waiting')
/** What goes wrong, where something is missing. */
export const LOSSES = set(
  `collapse collapses fail fails close closes die dies fall falls starve starves end ends lose loses suffer suffers shut shuts vanish vanishes disappear
   struggle stop stops sink bankrupt broke ruin ruined lost dead doomed worse crisis war chaos disaster hunger run perish forced fold folds crumble wither grind`,
)

/** Nouns for an act that somebody may do or leave: what a precondition is made of. */
export const ACTS = set(
  `agreement agreements approval guarantee guarantees vote votes withdrawal consent permission permit permits support backing decision decisions warrant
   reform reforms funding money aid help investment investments deal deals treaty ceasefire truce release apology apologies commitment commitments assurance assurances
   proof evidence ratification authorisation authorization licence license mandate consultation consultations inquiry investigation audit review
   inspection inspections verification confirmation payment payments compensation talks negotiations dialogue peace elections election referendum
   resolution concession concessions disarmament sanctions recognition security protection repairs changes change signature
   order ruling verdict trial notice word yes majority quorum cooperation co-operation contribution contributions subsidies subsidy volunteers staff
   workers involvement participation invitation completion end return departure surrender cession acceptance arrival lifting removal settlement compromise
   justice accountability transparency plan action steps tests test vaccine donations loan loans credit cash rain water power exemption waiver`,
)

/** After "without": the manner of doing, never a condition. */
export const MANNERS = set(
  `delay hesitation doubt exception question warning incident saying fear success regret end notice comment explanation reservation reservations
   success explanation elaborating precedent mercy shame limit limits cease fail fuss trouble haste irony bloodshed violence exaggeration`,
)

/** Nouns of time: "until the end of the week" lasts, it asks for nothing. */
export const TIMES = set(
  `now recently then noon midnight dawn dusk late morning evening night today tomorrow yesterday weekend week weeks month months year years day days
   hour hours minute minutes century summer winter spring autumn season seasons decade sunset sunrise tonight death birth age retirement christmas easter while
   monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december long later
   jan. feb. mar. apr. aug. sept. oct. nov. dec. o'clock a.m. p.m.`,
)

/** A clause may follow them without "that": "if they think we will go". */
export const CLAUSE_TAKERS = set(
  `think thinks thought say says said believe believes know knows see sees find finds found hope hopes agree agrees agreed decide decides decided feel feels
   fear fears mean means show shows prove proves realise realize tell tells told warn warns warned insist insists insisted vow vows vowed add adds added repeat repeated stress stressed note noted promise promises guarantee guarantees ensure ensures learn learns hear claim claims`,
)

/** Before "if" they make it a question: "asked if". */
export const ASKING = set(
  `ask asks asked asking wonder wonders wondered wondering doubt doubts doubted know knows knew known knowing see saw tell told unsure uncertain clear unclear
   sure question matter matters remember decide decided determine check checked checking inquire inquired enquired say said saying discuss discussed consider
   find learn idea matter care cares cared unknown`,
)
