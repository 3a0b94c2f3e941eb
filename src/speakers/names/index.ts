export { type Differing, type Likeness, likenessOf } from './compare-people.ts'
export { type GivenLikeness, givenKeys, givenLikeness } from './given-names.ts'
export { fold, wordsOf } from './letters.ts'
export { coreOf, familyKey, isShort, otherKeys, type PersonName, personName, wholeOf } from './person-name.ts'
