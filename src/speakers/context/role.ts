import { isPerson, ORGANISATIONS, TITLES, writtenOut } from '../../statements/index.ts'
import { fold, wordsOf } from '../names/index.ts'
import { type Field, fieldOf } from './fields.ts'
import { type PlaceAt, placeAt, stateOf } from './places.ts'

/** What a phrase says somebody is: "the Florida senator", "spokeswoman for the Harbour Trust". */
export type Role = {
  /** Its noun in folded letters: "senator"; empty where it has none that says anything. */
  readonly head: string
  /** Countries and states: "us/florida". */
  readonly places: readonly string[]
  /** Towns and bodies, in folded letters: "nordvik", "harbour trust". */
  readonly bodies: readonly string[]
  readonly field: Field | null
}

const NONE: Role = { head: '', places: [], bodies: [], field: null }
/** Heads of states and of clubs alike. */
const OF_ANYTHING: ReadonlySet<string> = new Set([
  'president',
  'secretary',
  'secretary-general',
  'governor',
  'chancellor',
  'commissioner',
  'speaker',
  'delegate',
])
// A phrase that goes on longer says other things than what somebody is.
const MOST_WORDS = 24
const MOST_BODIES = 3

const STOPS: ReadonlySet<string> = new Set(
  'of for at in on from with to by who whom which that and or but as since during while when where under over against about'.split(
    ' ',
  ),
)
/** Say nothing by themselves of where somebody belongs. */
const EMPTY: ReadonlySet<string> = new Set(
  `the a an his her their its our my your this former then ex acting longtime senior junior vice deputy chief top mr mrs ms dr presumptive presidential campaign
   republican democratic democrat gop conservative liberal labour independent tory party house senate congress state city county majority minority first second
   of district`.split(/\s+/),
)
/** A body with a noun for one, and not a town or a country of one word. */
const isClub = (body: string): boolean => body.split(' ').some((word) => ORGANISATIONS.has(word)) || body.includes(' ')
/** Behind a place they make the name of a paper of it. */
const PAPERS: ReadonlySet<string> = new Set(
  'post times herald tribune journal gazette star news globe examiner chronicle daily sun press magazine'.split(' '),
)
/** Offices that the states of the union have: "Georgia Gov." is of the state. */
const OF_STATES: ReadonlySet<string> = new Set([
  'governor',
  'senator',
  'representative',
  'congressman',
  'congresswoman',
  'lawmaker',
  'democrat',
  'republican',
])

/** Reads a phrase as the text has it. */
export function roleOf(text: string): Role {
  const party = /^([RDI])-(.{2,30})$/u.exec(text.trim())
  if (party) {
    const state = stateOf(fold(party[2]!).replaceAll(/[^a-z ]/g, ''))
    return { head: 'lawmaker', places: state ? [state] : [], bodies: [], field: 'politics' }
  }
  const written = wordsOf(text).slice(0, MOST_WORDS)
  const words = written.map((word) => fold(word.replace(/['’]s?,?$/u, '').replaceAll(/[,;:()“”"]/gu, '')))
  if (words.length === 0) return NONE
  const state = words.length === 1 && /^\p{Lu}/u.test(text) ? stateOf(words[0]!) : null
  if (state) return { ...NONE, places: [state] }
  const head = headOf(written, words)
  const { places, bodies } = placesIn(written, words)
  return {
    head,
    places: places.map((place) => (place === 'georgia' && OF_STATES.has(head) ? 'us/georgia' : place)),
    bodies,
    field: OF_ANYTHING.has(head) && places.length === 0 && bodies.some(isClub) ? null : fieldOf(head),
  }
}

/** The last word for a person before a preposition, a comma or "who"; written out ("Sen." is a senator). */
function headOf(written: readonly string[], words: readonly string[]): string {
  let head = ''
  for (const [i, word] of words.entries()) {
    if (STOPS.has(word) && head !== '') break
    const noun = writtenOut(word)
    if (isNoun(noun)) head = headFrom(noun, words[i - 1])
    if (/[,;:]$/u.test(written[i]!) && head !== '') break
  }
  return head
}

/** Who is vice president is no president, and a press secretary is none of state. */
function headFrom(noun: string, before: string | undefined): string {
  if (noun === 'secretary' && before === 'press') return 'spokesman'
  return before === 'vice' || before === 'deputy' || before === 'assistant' ? `${before}-${noun}` : noun
}

const isNoun = (word: string): boolean =>
  fieldOf(word) !== null || isPerson(word) || (word.includes('-') && isPerson(word.split('-').at(-1)!))

/** Known places anywhere in the phrase, and of the other words with capitals those that stand together. */
function placesIn(written: readonly string[], words: readonly string[]): Pick<Role, 'places' | 'bodies'> {
  const places = new Set<string>()
  const bodies: string[] = []
  let run: string[] = []
  const close = () => {
    while (run.length > 0 && (isTitle(run.at(-1)!) || run.at(-1) === 'of')) run.pop()
    while (run.length > 0 && isTitle(run[0]!)) run.shift()
    const tells = run.some((word) => !EMPTY.has(word)) && run.join('').length > 2
    if (tells && bodies.length < MOST_BODIES) bodies.push(run.join(' '))
    run = []
  }
  for (let i = 0; i < words.length; i++) {
    const capital = /^[“"(]?\p{Lu}/u.test(written[i]!)
    if (capital && run.length === 0 && (EMPTY.has(words[i]!) || isTitle(words[i]!))) continue
    const found = capital ? (placeAt(words, i) ?? shortPlace(written[i]!, words[i]!)) : null
    if (found && run.length === 0 && !PAPERS.has(words[i + found.words] ?? '')) {
      places.add(found.place)
      i += found.words - 1
      continue
    }
    if (capital) run.push(words[i]!)
    else if (run.length > 0 && words[i] === 'of' && /^\p{Lu}/u.test(written[i + 1] ?? '') && ORGANISATIONS.has(run.at(-1)!))
      run.push('of')
    else close()
    if (/[,;:]$/u.test(written[i]!)) close()
  }
  close()
  return { places: [...places], bodies }
}

/** "Fla." */
function shortPlace(written: string, word: string): PlaceAt | null {
  const state = written.endsWith('.') ? stateOf(word) : null
  return state === null ? null : { place: state, words: 1 }
}

const isTitle = (word: string): boolean =>
  TITLES.has(word) || TITLES.has(writtenOut(word)) || fieldOf(word) !== null || (isPerson(word) && !ORGANISATIONS.has(word))
