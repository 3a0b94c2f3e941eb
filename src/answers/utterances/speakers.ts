import { isNamed, isRole, sameName } from '../names.ts'
import type { Said } from './said.ts'

type Speaker = Said['speaker']

/** Whether two speakers are one: `unknown` where one of them is not named, or is an office for which a person may speak. */
export type Oneness = 'one' | 'two' | 'unknown'

/** Asks for each two names once. */
export function speakers(): (a: Speaker, b: Speaker) => Oneness {
  const known = new Map<string, Oneness>()
  return (a, b) => {
    if (a === null || b === null) return 'unknown'
    if (a.name === b.name) return isWho(a) ? 'one' : 'unknown'
    const key = a.name < b.name ? `${a.name}\n${b.name}` : `${b.name}\n${a.name}`
    const answer = known.get(key) ?? onenessOf(a, b)
    known.set(key, answer)
    return answer
  }
}

function onenessOf(a: NonNullable<Speaker>, b: NonNullable<Speaker>): Oneness {
  if (!isWho(a) || !isWho(b)) return 'unknown'
  if (sameName(a.name, b.name)) return 'one'
  return a.kind === 'person' && b.kind === 'person' ? 'two' : isOffice(a) !== isOffice(b) ? 'unknown' : 'two'
}

/** Whether the name says who it is: "the mayor" and "a Lund spokesman" may be anybody. */
const isWho = (speaker: NonNullable<Speaker>) => isOffice(speaker) || (isNamed(speaker.name) && !isRole(speaker.name))
const isOffice = ({ kind }: NonNullable<Speaker>) => kind === 'organisation' || kind === 'group' || kind === 'document'
