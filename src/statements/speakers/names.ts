import { isBase, isPast, type Token } from '../../sentences/index.ts'
import { type Ground, isAllCapitals, isCapital, plain } from './ground.ts'
import { isOfTheUnion, namesOfState, statesOfCapital } from './states.ts'
import {
  BODY_ENDS,
  CLITIC,
  DAYS,
  DETERMINERS,
  GENERATIONS,
  HONOURS,
  isBe,
  isGroup,
  isPerson,
  isPersonNoun,
  LEGAL_FORMS,
  NAMES_IN_S,
  OFFICES,
  OPENERS,
  ORGANISATIONS,
  PARTICLES,
  PLACES,
  SUFFIXES,
  TITLES,
} from './words.ts'

/** A name as it stands in the text: tokens `first` up to `end`, titles in capitals included; the name itself begins at `name`. */
export type Name = {
  readonly first: number
  readonly name: number
  readonly end: number
  /** What its words say it is; `unsure` for one word that may be anything. */
  readonly kind: 'person' | 'organisation' | 'place' | 'unsure'
}

const MONTH_NAMES: ReadonlySet<string> = new Set(['may', 'april', 'june', 'august'])
// No name is longer.
const REACH = 24

/** Titles that end what stands before a name; the others may be part of one ("King", "Father"). */
const BREAKS: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'miss', 'sen', 'rep', 'gov', 'gen', 'dr', 'prof'])

/** Titles that places are named for: "Prince Edward Island", "General Mitchell Airport"; but "Commissioner June Park". */
const OF_PLACES: ReadonlySet<string> = new Set(
  'king queen prince princess duke lord lady president general admiral father saint sir captain chief emperor'.split(' '),
)

/** Surnames that are nouns for bodies too. */
const SURNAMES: ReadonlySet<string> = new Set('house church bank court press west east north south'.split(' '))

const NO_SURNAMES: ReadonlySet<string> = new Set(
  'officer executive director chairman chairwoman president secretary minister manager economist engineer analyst strategist'.split(
    ' ',
  ),
)

/** Whether what follows a title is a person's name, `head` being its noun. */
function isOfPerson(words: readonly string[], head: string, title: string): boolean {
  if (BREAKS.has(title)) return true
  // "Chief Commercial Officer" is what somebody is
  if (NO_SURNAMES.has(head)) return false
  const whole = words.length === 2 && words[1] === head && !OF_PLACES.has(title)
  if (PLACES.has(head) || SURNAMES.has(head)) return whole
  return !(ORGANISATIONS.has(head) || BODY_ENDS.has(head))
}

/** Every name in the text, from left to right; headlines apart, where each word has its capital. */
export function namesIn(ground: Ground): readonly Name[] {
  const names: Name[] = []
  for (let at = 0; at < ground.tokens.length; ) {
    const end = ground.headed[at] || !isCapital(ground.tokens[at]) ? at : runEnd(ground, at)
    if (end > at) {
      const name = afterOffice(ground, at, end) ?? nameOf(ground, at, end)
      if (name) names.push(isBody(ground, name) ? { ...name, name: name.first, kind: 'organisation' } : name)
    }
    at = Math.max(end, at + 1)
  }
  return names
}

/** "the oil giant Lodmark Oil", "Lodmark, the parent company of Aster,": what the text calls a company. */
function isBody({ tokens, sentence }: Ground, { first, name, end, kind }: Name): boolean {
  if (name > first || (kind !== 'person' && kind !== 'unsure')) return false
  const before = tokens[first - 1]
  if (before && before.text === before.lower && BODY_NOUNS.has(before.lower) && sentence[first - 1] === sentence[first])
    return true
  if (tokens[end]?.text !== ',' || !DETERMINERS.has(plain(tokens[end + 1]))) return false
  let last = ''
  for (let i = end + 2; i < end + 8 && tokens[i]?.kind === 'word' && !AFTER_NOUNS.has(plain(tokens[i])); i++)
    last = plain(tokens[i])
  return BODY_NOUNS.has(last)
}
/** Nouns for companies that are none for a person. */
const BODY_NOUNS: ReadonlySet<string> = new Set(
  `giant carmaker automaker shipbuilder retailer insurer airline company firm newspaper network charity watchdog regulator startup start-up brewery brewer bank lender
   chain conglomerate subsidiary chipmaker drugmaker`.split(/\s+/),
)
const AFTER_NOUNS: ReadonlySet<string> = new Set(['of', 'that', 'which', 'in', 'for', 'behind'])

/** The end of the run of capitals that begins at `at`, never past its sentence; `at` where none begins. */
export function runEnd(ground: Ground, at: number, limit = ground.tokens.length): number {
  const { tokens, sentence } = ground
  const within = (i: number) => i < limit && sentence[i] === sentence[at]
  // "Theresa May" is no month, "May 4" is.
  const isDay = (i: number) =>
    DAYS.has(plain(tokens[i])) && !(i > at && MONTH_NAMES.has(plain(tokens[i])) && tokens[i + 1]?.kind !== 'number')
  const starts = (i: number) => within(i) && isCapital(tokens[i]) && !isDay(i) && plain(tokens[i]) !== 'i' && !ground.turns.has(i)
  if (!starts(at)) return at
  if (OPENERS.has(plain(tokens[at])) && (ground.opens[at] || !PARTICLES.has(plain(tokens[at])))) return at
  let end = at + 1
  let heads = isHead(ground, at) || isCause(ground, at)
  let bridges = 0
  while (end < limit && end - at < REACH) {
    const word = plain(tokens[end])
    if (
      starts(end) &&
      !(ground.opens[end] && tokens[end - 1]?.kind !== 'word') &&
      (word.length < 2 || !OPENERS.has(word) || PARTICLES.has(word))
    ) {
      heads ||= isHead(ground, end)
      end++
    } else if (PARTICLES.has(word) && particlesTo(end, starts, (i) => plain(tokens[i])) > end) {
      end = particlesTo(end, starts, (i) => plain(tokens[i])) + 1
    } else if (
      heads &&
      bridges < 3 &&
      (word === 'of' ||
        ((word === 'for' || word === 'on') && isHead(ground, end - 1)) ||
        (word === 'for' && isCause(ground, end - 1))) &&
      (starts(end + 1) || (plain(tokens[end + 1]) === 'the' && starts(end + 2)))
    ) {
      end += starts(end + 1) ? 2 : 3
      bridges++
    } else if (tokens[end]?.text === '&' && starts(end + 1)) end += 2
    else if (CLITIC.has(word) && starts(end + 1) && ownsBody(ground, at, end)) {
      heads ||= isHead(ground, end + 1)
      end += 2
    } else if (tokens[end]?.text === ',' && SUFFIXES.has(plain(tokens[end + 1])) && within(end + 1)) end += 2
    else break
  }
  return isGeneration(ground, at, end) ? end + 1 : end
}

/** "Reid senior": which of two, and not what he is, as in "Reid, senior adviser". */
function isGeneration({ tokens, sentence }: Ground, at: number, end: number): boolean {
  const word = tokens[end]
  if (!GENERATIONS.has(word?.text ?? '') || sentence[end] !== sentence[at] || tokens[end - 1]?.kind !== 'word') return false
  const after = tokens[end + 1]
  return after?.kind !== 'word' || isPast(after.lower) || isBe(after.lower) || SPEAKS.has(after.lower) || CLITIC.has(after.lower)
}
const SPEAKS: ReadonlySet<string> = new Set('says tells thinks adds asks has and but who'.split(' '))

/** "Seafarers' Federation", "Women's Institute", "St. Mary's Hospital": whose a body is, as a part of its name. `at` is where the run began. */
function ownsBody(ground: Ground, at: number, clitic: number): boolean {
  const { tokens } = ground
  const owner = plain(tokens[clitic - 1])
  const saint = plain(tokens[clitic - 2]) === 'st' && clitic - 2 >= at
  const plural = tokens[clitic]?.text.length === 1 ? /[^s]s$/u.test(owner) && !PARTIES.test(owner) : PEOPLE.has(owner)
  if (!saint && !(plural && clitic - 1 === at)) return false
  let last = clitic + 1
  while (last - clitic < 4 && isCapital(tokens[last + 1]) && ground.sentence[last + 1] === ground.sentence[at]) last++
  return isHead(ground, last) || BODY_ENDS.has(plain(tokens[last]))
}
const PARTIES = /^(?:republicans|democrats|conservatives|liberals|tories|greens|states|americans|europeans)$/u
const PEOPLE: ReadonlySet<string> = new Set(['women', 'men', 'children', 'people', 'girls', 'boys', 'farmer', 'worker', 'lord'])

/** "Governor of Marsh Region Maria Lund", "President of Peru Maria Lund", "head of the Refugee Council Maria Lund": where the full name behind the place or body begins, or `at`. */
function behindPlace(tokens: Ground['tokens'], at: number, end: number): number {
  const isOfBody = (i: number) => [PLACES, ORGANISATIONS, BODY_ENDS, OFFICES].some((words) => words.has(plain(tokens[i])))
  for (let name = end - 2; name > at && !isOfBody(name) && !isOfBody(end - 1); name--) {
    const place = tokens.slice(at, name).map((token) => plain(token))
    const last = place.at(-1) ?? ''
    if (PLACES.has(last) || ORGANISATIONS.has(last) || BODY_ENDS.has(last) || namesOfState(place.join(' ')).length > 0)
      return name
  }
  return at
}

/** "Secretary of State John Kerry": the name after an office of two parts. */
function afterOffice({ tokens }: Ground, at: number, end: number): Name | null {
  const first = plain(tokens[at - 1]) === 'the' ? at - 3 : at - 2
  const office = tokens[first]
  if (!LINKS.has(plain(tokens[first + 1])) || !TITLES.has(plain(office))) return null
  let name = at
  const isOf = plain(tokens[first + 1]) === 'of' && isCapital(office)
  while (isOf && name < end && (OFFICES.has(plain(tokens[name])) || plain(tokens[name]) === 'opposition')) name++
  if (name === at) name = behindPlace(tokens, at, end)
  // "Prime Minister of Peru Maria Lund"
  const before = plain(tokens[first - 1])
  const lead =
    isCapital(tokens[first - 1]) && (before === 'prime' || before === 'vice' || before === 'deputy') ? first - 1 : first
  return name > at && name < end ? { first: isCapital(office) ? lead : name, name, end, kind: 'person' } : null
}
/** What leads from an office to what it is of. */
const LINKS: ReadonlySet<string> = new Set(['of', 'for', 'to', 'at'])

/** Where behind an office ("minister of state") the name of its holder begins; 0 where none follows. */
function officeEnd(words: readonly string[], of: number): number {
  let at = of + 1
  while (OFFICES.has(words[at] ?? '')) at++
  return at > of + 1 && at < words.length && words.length - at < 5 ? at : 0
}

/** Stand before a name at the beginning of a sentence and are no part of it. */
const BEFORE_NAMES: ReadonlySet<string> = new Set('rival fellow neighbouring neighboring nearby struggling troubled'.split(' '))

/** "Radio Torvik", "Bank Lodmark": bodies by the first word of their name. */
const LEADING: ReadonlySet<string> = new Set(['radio', 'tv', 'bank', 'banco', 'team', 'university', 'hotel', 'air', 'fc', 'ac'])
const INNER = /^(?!Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|O['’]|D['’]|Al-)\p{Lu}\p{Ll}+\p{Lu}\p{Ll}/u
const isPlainWord = (text: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(text)
const isState = (words: readonly string[]): boolean => {
  const name = words.join(' ')
  return namesOfState(name).length > 0 || statesOfCapital(name).length > 0
}

/** "Ltd", "plc", "N.V."; two letters are a legal form in capitals alone. */
const isLegalForm = (token: Token): boolean =>
  LEGAL_FORMS.has(plain(token)) && (plain(token).length > 2 || token.text === token.text.toUpperCase())

const isHead = ({ tokens }: Ground, at: number): boolean => {
  const word = plain(tokens[at])
  return ORGANISATIONS.has(word) || ORGANISATIONS.has(word.replace(/s$/u, ''))
}

/** "Doctors for Peace", "Democracy for Norland": before "for" and a name. */
const isCause = ({ tokens, opens }: Ground, at: number): boolean => {
  const word = plain(tokens[at])
  return plain(tokens[at + 1]) === 'for' && isCapital(tokens[at + 2]) && (CAUSES.has(word) || (isGroup(word) && !opens[at]))
}
const CAUSES: ReadonlySet<string> = new Set('democracy action justice hope freedom voices citizens campaign'.split(' '))

/** Where the capital after a few particles stands, or `at`. */
function particlesTo(at: number, starts: (i: number) => boolean, word: (i: number) => string): number {
  for (let i = at; i < at + 3 && PARTICLES.has(word(i)); i++) if (starts(i + 1)) return i + 1
  return at
}

/** "Residents", "People": many of a kind, where a sentence begins. */
const isMany = (word: string): boolean =>
  isGroup(word) && !NAMES_IN_S.has(word) && (!word.endsWith('s') || isPerson(word.slice(0, -1)))

/** "the Foreign Secretary", "Lorn’s Deputy Prime Minister": what somebody is, in the capitals that offices are given; nobody's name. */
function isOffice({ tokens }: Ground, at: number, end: number): boolean {
  const tells = (i: number) => isCapital(tokens[i]) && [TITLES, OFFICES, RANKS].some((words) => words.has(plain(tokens[i])))
  let first = at
  while (at - first < 4 && tells(first - 1)) first--
  const before = plain(tokens[first - 1])
  if (end - first < 2 || !(before === 'the' || CLITIC.has(before)) || !TITLES.has(plain(tokens[end - 1]))) return false
  for (let i = at; i < end; i++) if (!tells(i)) return false
  return true
}
const RANKS: ReadonlySet<string> = new Set(
  'special permanent deputy vice assistant associate acting interim shadow chief senior high national general under home foreign parliamentary business rural local'.split(
    ' ',
  ),
)

/** "Speaking", "Asked", "Currently"; not "Ahmed", "Khaled", "Ming", "Sally", "Beverly". */
const isForm = (word: string): boolean =>
  (word.endsWith('ing') && word.length > 4) ||
  (word.length > 6 && ADVERB.test(word)) ||
  (word.endsWith('ed') && [word.slice(0, -1), word.slice(0, -2), word.slice(0, -3)].some(isBase))

const ADVERB = /(?:al|ar|ate|[ae]nt|b|ed|ful|ing|ish|ive|less|ous)ly$/u

/** What a run of capitals names. Null where it names nothing: a common word that opens a sentence. */
export function nameOf(ground: Ground, at: number, to: number): Name | null {
  const { tokens, small, big, opens } = ground
  let first = at
  let end = to
  // "Paul Adeyemi KC"
  while (end - at > 1 && HONOURS.has(plain(tokens[end - 1])) && !isPlainWord(tokens[end - 1]?.text ?? '')) end--
  // "the Labour MP": what somebody is
  if (end < to && end - at === 1 && TITLES.has(plain(tokens[end]))) return null
  if (isOffice(ground, at, end)) return null
  // "Born Lena Hart", "Customers": a capital that only opens the sentence.
  const word = plain(tokens[first])
  const opener =
    small.has(word) ||
    isMany(word) ||
    (end - first > 1 && isForm(word) && !isAllCapitals(tokens[first]?.text ?? '') && !PLACES.has(plain(tokens[end - 1])))
  const fixed = big.has(word) || TITLES.has(word) || PARTICLES.has(word) || ORGANISATIONS.has(word)
  // "Resident Paul Orme"
  if (opens[first] && end - first > 2 && isPersonNoun(word) && !TITLES.has(word)) first++
  if (opens[first] && (end - first > 1 && BEFORE_NAMES.has(word) ? true : opener && !fixed)) first++
  if (first === end) return null
  let name = first
  for (let i = first; i < end - 1; i++) {
    const lower = plain(tokens[i])
    const part = lower.includes('-') ? (lower.split('-').at(-1) ?? '') : lower
    if (plain(tokens[i + 1]) === 'of' || plain(tokens[i + 1]) === 'for') continue
    // "PC Dean Moss"
    if (lower === 'dean' && i > first && i === end - 2) continue
    // "Democrats Ona Lisk and Paul Venn"
    const plural = i === first && end - i > 2 && TITLES.has(lower.replace(/s$/u, ''))
    if (TITLES.has(lower) || TITLES.has(part) || plural) name = i + 1
  }
  const words = tokens.slice(name, end).map((token) => plain(token))
  const last = words.findLast((lower) => !SUFFIXES.has(lower) && !GENERATIONS.has(lower)) ?? ''
  const of = words.findIndex((lower) => lower === 'of' || lower === 'for' || lower === 'on')
  const head = of > 0 ? (words[of - 1] ?? '') : last
  // "Union Minister of State R. Lakshmi"
  const office = of > 0 && TITLES.has(head) ? officeEnd(words, of) : 0
  if (office > 0) return { first, name: name + office, end, kind: 'person' }
  if (name > first && isOfPerson(words, head, plain(tokens[name - 1]))) return { first, name, end, kind: 'person' }
  if (name > first && of < 0 && TITLES.has(last)) return null
  if (
    ORGANISATIONS.has(head) ||
    (words.length > 1 && BODY_ENDS.has(head)) ||
    (words.length > 1 && (words.includes('&') || tokens.slice(name + 1, end).some(isLegalForm)))
  )
    return { first, name: first, end, kind: words.length === 1 && small.has(head) && opens[first] ? 'unsure' : 'organisation' }
  if (words.includes('for') && isCause(ground, name + words.indexOf('for') - 1))
    return { first, name: first, end, kind: 'organisation' }
  // "Mayor" says what somebody is; "Dean" is a name where nobody is called a dean.
  const noun =
    TITLES.has(last) &&
    !(
      big.has(last) &&
      !small.has(last) &&
      !ground.headed[at] &&
      !DETERMINERS.has(plain(tokens[at - 1])) &&
      !TITLES.has(plain(tokens[at - 1])) &&
      !isAllCapitals(tokens[at]?.text ?? '')
    )
  if (words.length === 1 && (noun || last.length < 2)) return null
  // "Senate Republicans"
  if (words.length > 1 && /^(?:republicans|democrats|conservatives|liberals)$/u.test(last))
    return { first, name: first, end, kind: 'organisation' }
  if (PLACES.has(head) || isState(words) || isOfTheUnion(words.join(' '), tokens[end - 1]?.text ?? ''))
    return { first, name: first, end, kind: 'place' }
  if (words.length > 1 && LEADING.has(words[0] ?? '')) return { first, name: first, end, kind: 'organisation' }
  // "ProPublica", "YouTube"
  if (words.length === 1 && INNER.test(tokens[end - 1]?.text ?? '')) return { first, name: first, end, kind: 'organisation' }
  if (/\.(?:com|org|net)$/u.test(tokens[end - 1]?.lower ?? '')) return { first, name: first, end, kind: 'organisation' }
  const before = plain(tokens[at - 1])
  // "the Police Public Relations Officer"
  if ((before === 'the' || isCapital(tokens[at - 1])) && NO_SURNAMES.has(last)) return null
  if (before === 'the' && !(words.length > 1 && isPerson(plain(tokens[at - 2]))))
    return { first, name, end, kind: words.length > 1 ? 'organisation' : 'unsure' }
  const text = tokens[name]?.text ?? ''
  if (end - name === 1)
    return {
      first,
      name,
      end,
      kind: isPerson(before) && isAllCapitals(text) === false && before !== '' && !opens[first] ? 'person' : 'unsure',
    }
  if (/\.(?:com|org|net|tv|co)$/u.test(tokens[end - 1]?.lower ?? '')) return { first, name, end, kind: 'organisation' }
  // "RT America", "NBC News": a name of a person does not begin with an abbreviation.
  if (/^\p{Lu}{2,}$/u.test(text) && tokens.slice(name + 1, end).some((token) => !isAllCapitals(token.text)))
    return { first, name, end, kind: 'organisation' }
  return { first, name, end, kind: words.length > 5 ? 'organisation' : 'person' }
}
