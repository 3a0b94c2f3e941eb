export { homesOf, type KnownIndex, knownFor, knownIndexOf } from './known-for.ts'
export { type KnownPeople, knownPeopleOf } from './known-people.ts'
export type { KnownPerson, KnownRole } from './known-person.ts'
export { knownTogether } from './known-together.ts'
