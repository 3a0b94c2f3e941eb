import { changedWords, type FlagRule, isShort } from './flag.ts'

const QUANTIFIERS = new Set(
  `all every everyone everybody everything each any anyone anybody some someone somebody something many most much few fewer several both half
   always often sometimes usually rarely seldom only entire whole part majority minority`.split(/\s+/),
)

/** "all" for "some", "always" for "often"; "some of" left off at the start. */
export const quantifier: FlagRule = {
  flag: 'quantifier',
  look: ({ changes }) =>
    changedWords(
      changes,
      (words, { where }) => (where === 'start' ? words.slice(-3) : words).filter((word) => QUANTIFIERS.has(word)),
      (change) => isShort(change) || change.where === 'start',
    ),
}
