import { DIGIT } from '../characters.ts'
import { groupBehind, type Rule, startsUpper, wordBehind } from './rule.ts'
import { STARTERS } from './starters.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

// They announce what follows, so nothing ends on them.
const ANNOUNCING = list(
  `mr. mrs. ms. mx. messrs. mmes. dr. drs. prof. profs. sen. sens. rep. reps. gov. govs. lt. col. cols. gen. gens. maj. sgt. sgts. cpl. pvt. capt. cmdr.
   cdr. adm. rev. revs. hon. pres. supt. insp. det. asst. assoc. dep. st. ste. mt. ft. fr. msgr. amb. atty. attys. spc. brig. cllr. vs. v. no. nos. fig. figs.
   op. ca. approx. viz. cf. e.g. i.e. eg. ie.`,
)

const CLOCK = list('a.m. p.m.')
const AFTER_CLOCK = list(
  `e.t. c.t. m.t. p.t. monday tuesday wednesday thursday friday saturday sunday jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. january february march april may june july
   august september october november december et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet eastern central pacific mountain moscow`,
)

/** "Mr. Lund", "No. 5"; "in the U.S. The talks", "at 9 a.m. Police": an abbreviation ends a sentence only where the next one clearly begins. */
export const abbreviations: Rule = {
  name: 'abbreviations',
  ends: (candidate) => {
    const { tokens, stop, next } = candidate
    const token = tokens[stop]!
    if (token.kind !== 'word' || token.text.length < 3) return null
    if (ANNOUNCING.has(token.lower)) return false
    if (next > stop + 1) return startsUpper(candidate) || tokens[next]!.kind === 'mark'
    if (groupBehind(candidate) === DIGIT) return false
    if (CLOCK.has(token.lower)) return !AFTER_CLOCK.has(wordBehind(candidate))
    return tokens[next]!.kind === 'mark' ? startsUpper(candidate) : STARTERS.has(wordBehind(candidate))
  },
}
