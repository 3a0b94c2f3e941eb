const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Walks of life that a word for what somebody is places him in. */
export type Field =
  | 'politics'
  | 'business'
  | 'law'
  | 'military'
  | 'science'
  | 'media'
  | 'sport'
  | 'stage'
  | 'religion'
  | 'medicine'
  | 'everyday'

const HEADS: Readonly<Record<Field, ReadonlySet<string>>> = {
  politics: set(
    `president vice-president minister premier chancellor secretary secretary-general senator representative congressman congresswoman assemblyman assemblywoman
     governor mayor councillor councilor councilman councilwoman alderman ambassador envoy lawmaker legislator candidate nominee contender hopeful front-runner
     frontrunner delegate whip undersecretary king queen prince princess emperor emir sultan shah ex-president ex-minister politician parliamentarian democrat
     republican commissioner diplomat incumbent monarch speaker`,
  ),
  business: set(
    `executive ceo businessman businesswoman billionaire mogul tycoon developer entrepreneur founder co-founder owner investor banker financier trader industrialist
     publisher shareholder magnate`,
  ),
  law: set(
    `judge justice magistrate prosecutor attorney lawyer counsel solicitor barrister sheriff marshal constable detective inspector officer policeman policewoman`,
  ),
  military: set(`general admiral colonel major captain lieutenant sergeant corporal commander soldier marine sailor pilot`),
  science: set(
    `professor scientist physicist chemist biologist economist historian zoologist astronomer geologist sociologist psychologist researcher academic scholar scientists`,
  ),
  media: set(`journalist reporter editor columnist correspondent anchor anchorman host commentator broadcaster blogger`),
  sport: set(
    `goalkeeper striker midfielder defender quarterback footballer player golfer boxer swimmer cyclist sprinter runner skier skater wrestler gymnast athlete cricketer
     batsman bowler pitcher batter catcher linebacker goalie forward winger jockey racer champion medallist medalist olympian coach`,
  ),
  stage: set(
    `actor actress singer musician rapper comedian dancer ballerina conductor composer drummer guitarist pianist violinist painter sculptor poet novelist playwright
     filmmaker model songwriter`,
  ),
  religion: set(
    `pope cardinal archbishop bishop priest pastor reverend rabbi imam mullah ayatollah monk nun preacher vicar minister-of-religion evangelist`,
  ),
  medicine: set(
    `surgeon physician nurse paramedic dentist gynecologist gynaecologist cardiologist oncologist pediatrician midwife psychiatrist`,
  ),
  everyday: set(
    `farmer fisherman baker cook chef waitress waiter driver ferryman carpenter plumber teacher student pupil resident voter neighbour neighbor witness victim suspect
     survivor passenger tourist customer shopper mechanic electrician retiree pensioner librarian janitor butcher shepherd hairdresser tenant`,
  ),
}

const BY_HEAD: ReadonlyMap<string, Field> = new Map(
  (Object.keys(HEADS) as Field[]).flatMap((field) => [...HEADS[field]].map((head) => [head, field] as const)),
)

/** The field of a word for what somebody is; null for one that says little ("director", "spokesman", "friend"). */
export const fieldOf = (head: string): Field | null =>
  BY_HEAD.get(head) ?? BY_HEAD.get(head.slice(head.lastIndexOf('-') + 1)) ?? null

// Those who govern, own, judge, fight, teach and write change places; the others seldom leave theirs.
const PUBLIC: ReadonlySet<Field> = new Set(['politics', 'business', 'law', 'military', 'science', 'media'])
const NEIGHBOURS: readonly string[] = [
  'medicine science',
  'media stage',
  'media sport',
  'business stage',
  'business sport',
  'law everyday',
  'military everyday',
]

/** Whether two fields are seldom one person's. */
export const areFarApart = (a: Field, b: Field): boolean =>
  a !== b && !(PUBLIC.has(a) && PUBLIC.has(b)) && !NEIGHBOURS.includes(`${a} ${b}`) && !NEIGHBOURS.includes(`${b} ${a}`)

/** Offices of which a place has one at a time: of two places they are two people's. */
const LOCAL: ReadonlySet<string> = set(
  `mayor governor sheriff councillor councilor councilman councilwoman alderman prosecutor bishop archbishop rabbi pastor`,
)
export const isLocalOffice = (head: string): boolean => LOCAL.has(head)

/** Offices so few hold that they show who is meant: "senator", and not "spokesman". */
const OFFICES: ReadonlySet<string> = set(
  `president vice-president minister premier chancellor secretary secretary-general senator representative governor mayor ambassador king queen prince princess pope cardinal archbishop
   emperor emir sultan shah sheriff general admiral justice commissioner speaker congressman congresswoman`,
)
export const isOffice = (head: string): boolean => OFFICES.has(head)
