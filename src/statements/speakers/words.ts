import { tableOf } from '../../text/index.ts'

// What words say of who speaks. One table for one thing; all in lower case, dots left out.

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

export const HE = set(`he him his himself`)
export const SHE = set(`she her hers herself`)
export const I = set(`i me my mine myself we us our ours ourselves`)
export const WHO = set(`who whom whose which that`)

export const MALE = set(
  `mr sir lord king prince duke baron husband father grandfather son grandson brother uncle nephew boyfriend widower fiance man boy actor
   congressman businessman policeman fireman anchorman fisherman ferryman priest monk father-in-law son-in-law brother-in-law stepfather stepson`,
)
export const FEMALE = set(
  `mrs ms miss dame lady queen princess duchess baroness wife mother grandmother daughter granddaughter sister aunt niece girlfriend widow fiancee
   woman girl actress congresswoman businesswoman policewoman anchorwoman spokeswoman councilwoman chairwoman saleswoman fisherwoman nun waitress
   hostess heiress ballerina stewardess mother-in-law daughter-in-law sister-in-law stepmother stepdaughter madam madame`,
)

/** Stand before a name and are no part of it. */
export const TITLES = set(
  `mr mrs ms miss mx messrs h.e hon sens reps govs sir dame lord lady madam madame dr doctor prof professor president vice-president minister prime premier chancellor secretary
   secretary-general senator sen representative rep congressman congresswoman assemblyman assemblywoman delegate governor gov mayor councillor councilor cllr
   councilman councilwoman alderman commissioner ambassador envoy speaker chairman chairwoman chair director chief executive ceo judge justice magistrate
   prosecutor attorney general gen admiral adm colonel col major maj captain capt lieutenant lt sergeant sgt corporal commander cmdr inspector
   superintendent sheriff deputy constable officer detective agent marshal king queen prince princess duke duchess baron baroness emperor emir sheikh
   sultan shah ayatollah imam rabbi mullah pope cardinal archbishop bishop reverend rev father brother sister pastor coach manager goalkeeper striker
   midfielder defender quarterback conductor architect auditor engineer economist historian analyst spokesman spokeswoman spokesperson leader
   lawyer actor actress singer author writer journalist reporter editor host anchor columnist candidate nominee democrat republican
   lawmaker official member head master nurse teacher principal dean rector provost treasurer clerk regent ballerina
   undersecretary aide adviser advisor counselor pilot skipper farmer baker founder owner billionaire businessman businesswoman comptroller ombudsman
   counsel whip pc pcso wpc dc ds di dci dcs det insp supt ex-president ex-minister strategist pollster activist co-founder mp mep msp ceo cfo coo cto pm`,
)

/** What secretaries and ministers are of. */
export const OFFICES = set(
  `state defense defence homeland security education energy labor labour commerce agriculture transportation transport interior treasury war finance
   justice health foreign home affairs house commons veterans staff culture trade prime first environment energy social fisheries industry tourism immigration migration`,
)

/** Nouns for one person that may stand right before a name in small letters, besides the titles and what ends like them. */
const PERSONS = set(
  `champion cousin friend colleague neighbour neighbor witness victim suspect survivor resident voter fan guest chef cook boss guard star icon mogul tycoon
   expert scholar scientist academic researcher physicist chemist student pupil apprentice partner husband wife mother father son daughter brother sister
   uncle aunt nephew niece grandmother grandfather grandson granddaughter widow widower man woman boy girl child patient passenger tourist immigrant refugee
   source insider artist soldier sailor carpenter plumber steward opponent rival challenger incumbent successor predecessor deputy monarch kid mum mom dad hero guru
   recruit critic medic paramedic mechanic athlete midwife shepherd monk nun priest diplomat bureaucrat technocrat delegate consultant accountant merchant
   substitute tenant attendant defendant claimant complainant plaintiff appellant accused lieutenant sergeant assistant protester campaigner organizer organiser commentator`,
)
const ENDINGS = ['man', 'woman', 'person', 'ist', 'ician', 'arian', 'eer', 'smith', 'wright', 'er', 'or', 'ress']
const NO_PERSONS = set(
  `after over under however whether never ever her river newspaper for or nor other another rather either neither water winter summer number power paper
   order matter letter quarter center further later earlier former former tower together per order offer error terror door floor minor major prior
   october november september december bitter better greater lower higher higher larger tower dinner computer proper super weather border corner
   flavor flavour honor honour labor labour favor favour color colour harbor harbour rumor humor career beer deer near peer sector factor doctor's
   list twist mist exist ist chapter charter disaster danger member's anger hunger answer fever silver shoulder human roman german ottoman woman's
   wider broader longer shorter deeper closer stronger weaker bigger smaller wiser poorer richer cheaper safer newer older younger harder softer faster slower sooner warmer colder
   remember consider deliver discover cover offer suffer recover enter gather wonder whisper trigger transfer prefer refer differ alter monitor
   consumer twitter register poster master's filter shelter cluster monster theater theatre quer`,
)
/** Whether a word is listed as a noun for one person, whatever first names end like such nouns ("Peter", "Victor"). */
export const isPersonNoun = (lower: string): boolean => PERSONS.has(lower)
/** Whether a small word is a noun for one person: "zoologist", "spokesman", "baker". */
export const isPerson = (lower: string): boolean =>
  PERSONS.has(lower) ||
  TITLES.has(lower) ||
  MALE.has(lower) ||
  FEMALE.has(lower) ||
  (lower.length > 4 && !NO_PERSONS.has(lower) && ENDINGS.some((ending) => lower.endsWith(ending)) && !isGroup(lower))

export const DOCUMENTS = set(
  `report study letter statement declaration law bill poll survey document memo memorandum email e-mail article book story review filing complaint
   lawsuit suit order ruling communique communiqué release transcript data figures constitution treaty agreement resolution paper papers records record
   affidavit indictment warrant analysis audit census message tweet post text note leaflet poster headline editorial op-ed column manifesto platform
   petition census numbers statistics research findings estimate forecast projection website site page blog video film documentary ad advertisement piece clip spot commercial
   verdict opinion decision motion dossier notice invitation plan proposal testimony speech interview answer reply dispatch account emails e-mails
   letters documents reports polls surveys studies tweets posts articles`,
)

/** Heads of names and descriptions of what is no person and may yet speak. */
export const ORGANISATIONS = set(
  `ministry department office agency authority administration bureau institute institution foundation fund trust council committee commission board court
   parliament congress senate assembly house cabinet government state city town county union association federation confederation league club party
   campaign movement front army navy force guard police patrol service brigade corps company corporation corp inc ltd plc llc group holdings bank airline airlines
   university college school academy hospital clinic church museum theatre theater library newspaper paper magazine gazette herald times post tribune
   journal chronicle observer guardian news network channel radio television agency press media center centre society organization organisation network
   coalition alliance guild chamber firm shop works institute laboratory lab palace kremlin pentagon treasury embassy mission secretariat tribunal
   jury delegation side meeting gathering session grand panel task team co coastguard railway railways squad staff crew opposition majority minority west east north south kingdom republic regime nation country
   convention industries systems technologies motors airways partners brothers associates studios pictures entertainment united fc summit forum conference
   watchdog regulator charity maker shipbuilder carmaker automaker drugmaker chipmaker planemaker miner brewer carrier utility conglomerate retailer insurer broadcaster publisher startup start-up giant operator developer
   builder manufacturer producer supplier brewery lender employer bloc body outlet think-tank pac gop nato un eu authority squad district
   division prosecution defence defense observatory monitor authorities clan cartel militia hotel restaurant prison jail`,
)

/** Nouns for an organisation that say nothing of its name. */
export const ANY_ORGANISATION = set(
  `company firm club group agency organisation organization newspaper paper outlet network bank airline maker shipbuilder carmaker automaker drugmaker chipmaker
   planemaker miner brewer carrier utility conglomerate retailer
   insurer broadcaster publisher startup start-up giant operator developer builder manufacturer producer supplier lender employer watchdog regulator charity
   team side bloc body corporation giant chain`,
)

/** Ends of names of bodies that are no noun for one alone: "Northern Line" is a company, a line is none. */
export const BODY_ENDS = set(
  `line lines cars trucks brands aircraft shipping ferries petroleum pharmaceuticals pharma foods stores supermarkets insurance securities investments ventures financial robotics
   aerospace aviation software semiconductors telecom telecommunications wireless electric mining metals minerals chemicals properties electronics
   instruments logistics biosciences therapeutics genomics project initiative review daily weekly quarterly telegraph echo rovers wanderers rangers athletic
   albion hotspur`,
)
/** Behind the name of a company: what it is before the law. */
export const LEGAL_FORMS = set(
  `inc ltd corp plc llc llp lp co ag sa se nv bv ab asa oyj gmbh kg spa srl sas pty bhd tbk pjsc jsc kk ulc cic`,
)
export const PLACES = set(
  `street avenue road square lane hill hills river lake sea ocean bay beach island islands isles isle mountain mountains valley county park bridge airport
   station harbor harbour port coast gulf desert forest field plaza tower towers building stadium arena hall garden gardens peninsula strait province
   region district village cup open games award awards prize act war day week festival treaty agreement accord amendment`,
)

/** Plural or collective: said of as "they". */
const GROUPS = set(
  `people police crowd family couple men women children clergy parents public press media staff crew team majority minority those both some many most few
   several others all everyone everybody nobody no-one anyone somebody someone two three four five six seven eight nine ten dozens hundreds thousands percent`,
)
const SINGULAR_S = set(
  `boss news press congress mess process address business witness actress hostess heiress headquarters series species status campus virus consensus
   census bus gas this his its us is was has as yes chess princess waitress mistress governess stewardess corps analysis crisis basis thesis`,
)
export const isGroup = (lower: string): boolean =>
  GROUPS.has(lower) ||
  (lower.length > 3 && lower.endsWith('s') && !lower.endsWith('ss') && !SINGULAR_S.has(lower)) ||
  lower.endsWith('men')

/** First names that look like plurals. */
export const NAMES_IN_S: ReadonlySet<string> = new Set(
  `nils hans lars anders jens mats klaus claus andreas lukas lucas thomas james charles louis luis carlos marcos nicolas nicholas jonas elias tobias matthias
   mathias silas amos moses jesus denis dennis francis curtis travis chris boris alexis morris lewis louis marcus magnus linus rasmus markus marius julius
   darius otis ellis agnes frances iris doris phyllis lois ines mercedes dolores gladys carys rhys demetrius lazarus cornelius augustus petros stavros giorgos
   yiannis`.split(/\s+/),
)

/** Words of the same person: a description by one fits a role by another. */
const ALIKE =
  `president leader premier head|minister leader premier secretary|king monarch leader|queen monarch leader|chancellor leader|prime leader|
representative lawmaker legislator democrat republican|senator lawmaker legislator democrat republican|head chief boss director leader
professor academic researcher scientist author|doctor physician surgeon cardiologist oncologist psychiatrist neurologist paediatrician pediatrician virologist epidemiologist dentist|captain skipper|general commander|
spokesman spokeswoman spokesperson|billionaire businessman businesswoman mogul tycoon developer|nominee candidate hopeful contender|judge justice magistrate|
policeman cop|lawyer attorney counsel|coach manager trainer|envoy ambassador diplomat|lawmaker councillor member|chairman chairwoman chairperson chair|
goalkeeper keeper player footballer|executive ceo boss chief officer|founder co-founder|farmer rancher|writer author novelist|singer musician|reporter journalist correspondent|
lieutenant lt|sergeant sgt|colonel col|admiral adm|inspector detective|bishop archbishop|pope pontiff|spouse wife husband|secretary minister|economist analyst expert|
attorney prosecutor|sheriff officer|zoologist biologist scientist researcher|candidate challenger opponent rival|aide adviser advisor assistant`
    .split('|')
    .map((line) => set(line.trim()))
export const areAlike = (a: string, b: string): boolean => a === b || ALIKE.some((group) => group.has(a) && group.has(b))

const SHORT: Readonly<Record<string, string>> = tableOf({
  sen: 'senator',
  rep: 'representative',
  congressman: 'representative',
  congresswoman: 'representative',
  gov: 'governor',
  gen: 'general',
  prof: 'professor',
  dr: 'doctor',
  capt: 'captain',
  cllr: 'councillor',
})
/** A noun for what somebody is as it is written out: "Sen." is a senator. */
export const writtenOut = (noun: string): string => SHORT[noun] ?? noun

/** Offices by their first letters: the noun and the word that tells it from others. */
const ACRONYMS: Readonly<Record<string, readonly [head: string, word: string]>> = tableOf({
  ceo: ['executive', 'chief'],
  cfo: ['chief', 'finance'],
  coo: ['chief', 'operations'],
  cto: ['chief', 'technology'],
  pm: ['minister', 'prime'],
})
export const acronym = (noun: string): readonly [head: string, word: string] | null => ACRONYMS[noun] ?? null

/** Pairs of which a person is one or the other. */
const OPPOSITES: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = [
  [set(`former ex- late outgoing retired`), set(`new current incoming acting`)],
  [set(`elder older senior sr`), set(`younger junior jr`)],
]
const PARTIES = set(
  `democratic democrat republican gop libertarian labour conservative tory liberal socialist communist independent`,
)
const partyOf = (word: string): string =>
  word === 'gop' ? 'republican' : word === 'democratic' ? 'democrat' : word === 'tory' ? 'conservative' : word
/** Whether two words tell the same: "GOP" and "Republican", "Ostrian" and "Ostria". */
export const sameWord = (a: string, b: string): boolean =>
  partyOf(a) === partyOf(b) || (a.length > 4 && b.length > 4 && a.slice(0, 5) === b.slice(0, 5))
export const areOpposite = (a: string, b: string): boolean =>
  (PARTIES.has(a) && PARTIES.has(b) && partyOf(a) !== partyOf(b)) ||
  OPPOSITES.some(([one, other]) => (one.has(a) && other.has(b)) || (one.has(b) && other.has(a)))

/** Make another office of an office: who is vice president is no president. */
export const LESSENS = set(`vice deputy assistant associate former ex acting shadow running junior lieutenant`)

/** Who is whose: the generation above, the same, below, told as what the other one is to them. */
const KIN: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = [
  [set(`father mother dad mum mom parent stepfather stepmother`), set(`son daughter child stepson stepdaughter`)],
  [set(`grandfather grandmother grandparent`), set(`grandson granddaughter grandchild`)],
  [set(`uncle aunt`), set(`nephew niece`)],
  [set(`wife husband spouse partner widow widower`), set(`wife husband spouse partner`)],
  [set(`brother sister sibling twin`), set(`brother sister sibling twin`)],
  [set(`cousin`), set(`cousin`)],
  [set(`boyfriend girlfriend fiance fiancee`), set(`boyfriend girlfriend fiance fiancee`)],
]
export const isKin = (lower: string): boolean => KIN.some(([one, other]) => one.has(lower) || other.has(lower))
/** Whether, X being somebody's `a`, that somebody is X's `b`. */
export const areMutualKin = (a: string, b: string): boolean =>
  KIN.some(([one, other]) => (one.has(a) && other.has(b)) || (one.has(b) && other.has(a)))

export const PARTICLES = set(
  `de du da di la le del della van von der den ter ten bin ibn bint al el dos das do af av zu y wa arap binti`,
)
export const SUFFIXES = set(`jr sr ii iii iv snr jnr`)
/** The same written out, which may also begin what somebody is: "senior adviser". */
export const GENERATIONS = set(`senior junior`)
/** Letters that stand behind a name and are no part of it. */
export const HONOURS = set(`kc qc sc mp mep msp ms td mbe obe cbe kbe phd md rn esq ret frs`)
/** "the mayor himself". */
export const SELVES = set(`himself herself itself themselves myself yourself ourselves`)
export const ELDER = set(`elder older senior sr snr`)
export const YOUNGER = set(`younger junior jr jnr`)

export const DETERMINERS = set(
  `the a an this that these those his her its their our my your whose one another some no every each any`,
)
export const INDEFINITE = set(
  `a an another one two three four five six seven eight nine ten some several many most few other others no every each any both dozens hundreds thousands
   numerous various multiple all unnamed`,
)
export const POSSESSIVES = set(`his her its their our my your`)
export const ORDINALS = set(`first second third fourth fifth other`)
export const PREPOSITIONS = set(
  `of in on at by for from with to into onto about against among amid after before during since between within without behind beyond near outside inside
   as like under over across around through via per despite following upon toward towards concerning regarding including alongside beside besides unlike until`,
)
export const CLITIC = set(`'s ' ’s ’`)
export const DAYS = set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december`,
)
/** Begin a sentence with a capital and are no part of a name. */
export const OPENERS = set(
  `the a an this that these those his her its their our my your he she it they we i you who what when where why how which whose if but and or so yet nor for
   in on at by from with to into about against among amid after before during since between within without behind beyond near outside inside as like under over
   across around while although though because unless until once not no yes there here then now also still even just only one two three four five six
   seven eight nine ten some many most several few both all each every any another other others according asked meanwhile however later earlier
   last next today yesterday tomorrow is are was were do does did has have had can could will would should may might must let please well born
   neither either whether thank thanks good nobody everybody everyone nothing something of out up down off again once instead despite perhaps maybe more less such than too very
   little big young old poor dear former speaking questioned pressed nevertheless moreover furthermore thus therefore regarding considering`,
)

/** First names and what they are shortened to, a line for each. */
export const NICKNAMES: readonly ReadonlySet<string>[] =
  `william bill billy will willie|robert bob bobby rob|richard dick rick rich ricky|james jim jimmy|edward ed ted eddie ned|john jack johnny|
elizabeth liz beth betsy eliza lizzie|joseph joe joey|thomas tom tommy|michael mike mick|charles chuck charlie|christopher chris|daniel dan danny|david dave|
steven stephen steve|anthony tony|katherine catherine kate kathy katie cathy kathleen|benjamin ben|samuel sam|alexander alexandra alex|nicholas nick|
matthew matt|andrew andy drew|ronald ron|donald don|gregory greg|jeffrey jeff|kenneth ken|lawrence larry|henry harry hank|gerald jerry|jennifer jen jenny|
susan sue suzy|deborah debbie deb|margaret meg peggy maggie|timothy tim|philip phil|peter pete|francis frank|frederick fred|raymond ray|bernard bernie|
rudolph rudy|mitchell mitch|lindsay lindsey|patrick pat|patricia pat patty trish|vincent vince|walter walt|leonard leo len|victoria vicky|rebecca becky|
sandra sandy|barbara barb|carolyn carol|cynthia cindy|eugene gene|harold hal|jonathan jon jonny|nathan nathaniel nate|pamela pam|randall randy|stanley stan|
theodore ted teddy theo|virginia ginny|abigail abby|martin marty|albert al bert|alfred al fred|arthur art|edwin ed|ernest ernie|herbert herb|louis lou|
maximilian max|norman norm|russell russ|sidney sid|terrence terence terry|wallace wally|zachary zach zack|jacob jake|joshua josh|abraham abe|alan al|
bartholomew bart|clifford cliff|dominic dom|donald donnie|gabriel gabe|geoffrey geoff|gerard gerry|isaac ike|
judith judy|julian jules|katrina kat|kimberly kim|madeleine maddie|melissa mel|nancy nan|olivia liv|rosemary rosie|stephanie steph|teresa theresa terry|
valerie val|veronica ronnie|vladimir vova|yolanda yoli`
    .split('|')
    .map((line) => set(line.trim()))
/** Whether two first names may be one person's: "Joe" and "Joseph", "R" and "Roy". */
export const sameGiven = (a: string, b: string): boolean => {
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length === 1) return long.startsWith(short)
  return (short.length >= 3 && long.startsWith(short)) || NICKNAMES.some((group) => group.has(a) && group.has(b))
}

const BE = set(`was were is are been being be`)
export const isBe = (lower: string): boolean => BE.has(lower)
/** The word and those like it. */
export const likeWords = (word: string): readonly string[] => [
  ...new Set([word, ...ALIKE.filter((group) => group.has(word)).flatMap((group) => [...group])]),
]
