export { RELATIONS, type Relation } from './conditions/index.ts'
export { cueVerbOf } from './cue-verb.ts'
export { KINDS, type Kind, MODES, type Mode } from './kinds/index.ts'
export {
  areAlike,
  isPerson,
  NICKNAMES,
  ORGANISATIONS,
  PARTICLES,
  type SpeakerKind,
  SUFFIXES,
  sameGiven,
  TITLES,
  writtenOut,
} from './speakers/index.ts'
export { NOTHING_MORE, type Statement, type StatementCondition, type StatementSpeaker } from './statement.ts'
export { statementsOf, without } from './statements.ts'
export { type Share, sharesOf, type Voice, voicesOf } from './voices.ts'
