export type { About, Speaker, SpeakerKind, SpokenBy, Via } from './speaker.ts'
export { speakersOf } from './speakers-of.ts'
