import { z } from 'zod'
import type { Deciding, RecordedDecision } from '../../record/index.ts'
import type { Decision } from '../../speakers/index.ts'
import { type Describes, named } from './named.ts'

const id = z.string().min(1).max(500)
const name = z.string().min(1).max(1000)
const many = (says: string) => z.array(id).max(100).describe(says)

/** What each kind of decision has besides. */
const SHAPES = {
  merge: { kind: z.literal('merge'), speakers: many('All of them are the first.') },
  split: { kind: z.literal('split'), appearances: many('These are a speaker of their own.') },
  rename: { kind: z.literal('rename'), speaker: id, name },
  alias: { kind: z.literal('alias'), speaker: id, name: name.describe('Whoever goes by it is the speaker.') },
  apart: { kind: z.literal('apart'), speakers: many('They may look alike and are different.') },
  undo: { kind: z.literal('undo'), decision: id.describe('The id of the decision that is taken back.') },
} as const

const { merge, split, rename, alias, apart, undo } = SHAPES

export const decidingSchema = named(
  'Deciding',
  'What a person decides of speakers. They are named by their ids.',
  z.discriminatedUnion('kind', [
    z.strictObject(merge),
    z.strictObject(split),
    z.strictObject(rename),
    z.strictObject(alias),
    z.strictObject(apart),
    z.strictObject(undo),
  ]),
)

const decisionSchema = named(
  'Decision',
  'The same, with the id it is kept under.',
  z.discriminatedUnion('kind', [
    z.strictObject({ id, ...merge }),
    z.strictObject({ id, ...split }),
    z.strictObject({ id, ...rename }),
    z.strictObject({ id, ...alias }),
    z.strictObject({ id, ...apart }),
    z.strictObject({ id, ...undo }),
  ]),
)

export const recordedDecisionSchema = named(
  'RecordedDecision',
  'One decision: dated, signed, and never taken out of the record; another one may undo it.',
  z.strictObject({
    decision: decisionSchema,
    author: z.string(),
    made: z.string().describe('An ISO instant.'),
    undoneBy: z.string().nullable().describe('The id of the one that took it back.'),
    idle: z.boolean().describe('It does nothing: the record does not know, or no longer, whom it speaks of.'),
  }),
)

true satisfies Describes<typeof decidingSchema, Deciding>
true satisfies Describes<typeof decisionSchema, Decision>
true satisfies Describes<typeof recordedDecisionSchema, RecordedDecision>
