export { type Appearance, appearancesOf } from './appearance.ts'
export { fitAsked, keysAsked } from './asked.ts'
export { aliasKeyOf, decidedOf, lastWish, splitIdOf, undoneIn } from './decided.ts'
export { checkedDecision, type Decided, type Decision, type Found, idsIn, type Known, type Wish } from './decisions.ts'
export { type Block, type Joined, type JoinedSpeaker, join, type MayBe } from './join/index.ts'
export {
  homesOf,
  type KnownIndex,
  type KnownPeople,
  type KnownPerson,
  type KnownRole,
  knownIndexOf,
  knownPeopleOf,
  knownTogether,
} from './known/index.ts'
export { aloneIdOf, dayOf, nameKeyOf, type Persona, personaOf } from './persona.ts'
export { type Part, partOf, partOfAppearance, type RecordSpeaker, recordSpeakerOf } from './record-speaker.ts'
export { inOrder, MOST_MAY_BE, type RecordSpeakers, recordSpeakersOf } from './record-speakers.ts'
export {
  type Counted,
  compare,
  FACETS,
  type Facet,
  type Facts,
  facetsOf,
  factsOf,
  MOST_VALUES,
  type Tally,
  talliesOf,
  tallyOf,
  widened,
} from './tally.ts'
