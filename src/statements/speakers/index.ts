export type { About, Speaker, SpeakerKind, SpokenBy, Via } from './speaker.ts'
export { speakersOf } from './speakers-of.ts'
export { areAlike, isPerson, NICKNAMES, ORGANISATIONS, PARTICLES, SUFFIXES, sameGiven, TITLES, writtenOut } from './words.ts'
