import { joinBodies } from './bodies.ts'
import type { Block, Joined } from './joined.ts'
import { joinPeople } from './people.ts'

export type { Block, Joined, JoinedSpeaker, MayBe } from './joined.ts'

/**
 * Who of a block is one speaker of the record, and who may be. A function of the set of tallies: their order never matters. `reserved` are the ids of all known
 * people, which nobody else may have.
 */
export function join(block: Block, reserved: ReadonlySet<string> = new Set()): Joined {
  const order = (a: Block['home'][number], b: Block['home'][number]) => (a.persona.id < b.persona.id ? -1 : 1)
  const sorted = { key: block.key, home: block.home.toSorted(order), guests: block.guests.toSorted(order) }
  return block.key.startsWith('person/') ? joinPeople(sorted, reserved) : joinBodies(sorted)
}
