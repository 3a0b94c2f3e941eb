import { DIGIT, groupAt, groupOfUnit, LOWER, SPACE, UPPER } from '../characters.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

// With a capital or without.
const ANY_CASE = list('hon mr mrs ms dr prof inc corp jr sr etc vs approx viz cf eg ie al')

// With a capital alone: "Gen. Holm", but "of the next gen."
const CAPITALISED = list(
  `mx messrs mmes drs profs sen sens rep reps gov govs lt col cols gens gen maj sgt sgts cpl pvt capt cmdr cdr adm rev revs hon pres
   supt insp det asst assoc dep st ste mt ft fr msgr amb atty attys spc brig cllr
   co cos ltd llc plc bros dept depts univ assn ave blvd rd hwy sq bldg esq
   jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri
   ariz calif colo conn fla ga md mich minn mont neb nev okla tenn tex vt wis wyo ont que`,
)

// Words in their own right: only before a number ("No. 5"), only behind a comma ("Salem, Mass.").
const BEFORE_NUMBERS = list('no nos fig figs op ca est')
const AFTER_COMMAS = list('ala ark del ill ind kan ky la mass miss mo ore pa penn va wash me')

/** Whether the dot at `dot`, right behind the word that begins at `from`, belongs to the word. `start` and `to` bound the text looked at. */
export function takesDot(text: string, from: number, dot: number, to: number, start: number): boolean {
  if (dot - from === 1) return isInitial(text, from, dot, to, start)
  if (dot - from > 24) return false
  // "D-Calif.", "R-Ky.": what stands behind the hyphen decides.
  const whole = text.slice(from, dot).toLowerCase()
  const hyphen = whole.lastIndexOf('-')
  const word = whole.slice(hyphen + 1)
  if (isDotted(word) || ANY_CASE.has(word)) return true
  if (BEFORE_NUMBERS.has(word)) return numberFollows(text, dot + 1, to)
  if (!isCapital(text, from)) return false
  return CAPITALISED.has(word) || (AFTER_COMMAS.has(word) && (hyphen > 0 || commaStandsBefore(text, from, start)))
}

/** "U.S", "a.m", "J.R.R", "Ph.D": letters, in short parts between dots. */
function isDotted(word: string): boolean {
  let part = 0
  let dots = 0
  for (let at = 0; at < word.length; at++) {
    const group = groupOfUnit(word.charCodeAt(at))
    if (group < DIGIT) part++
    else if (word[at] !== '.' || part > 2) return false
    else {
      dots++
      part = 0
    }
  }
  return dots > 0 && part === 1
}

// One capital and a dot is an initial ("J. Lund"), but "I." only between names, and none at the very end of a block. "v." parts two names.
function isInitial(text: string, from: number, dot: number, to: number, start: number): boolean {
  const group = groupAt(text, from, to)
  if (groupAt(text, dot + 1, to) !== SPACE) return false
  const next = groupAt(text, dot + 2, to)
  if (group === LOWER) return text[from] === 'v' && next === UPPER
  if (group !== UPPER || next === 0) return false
  return text[from] !== 'I' || (next === UPPER && capitalStandsBefore(text, from, start))
}

const isCapital = (text: string, at: number): boolean => groupOfUnit(text.charCodeAt(at)) === UPPER

function numberFollows(text: string, at: number, to: number): boolean {
  return groupAt(text, groupAt(text, at, to) === SPACE ? at + 1 : at, to) === DIGIT
}

const commaStandsBefore = (text: string, from: number, start: number): boolean =>
  from - 2 >= start && text[from - 1] === ' ' && text[from - 2] === ','

// Bounded: names are short.
function capitalStandsBefore(text: string, from: number, start: number): boolean {
  let at = from - 2
  if (at < start || text[from - 1] !== ' ') return false
  const floor = Math.max(start, at - 20)
  while (at > floor && groupOfUnit(text.charCodeAt(at - 1)) <= DIGIT) at--
  return isCapital(text, at)
}
