import type { Place } from '../place.ts'
import type { Told } from '../told.ts'
import type { Attribution, Flag, FlagName } from '../verdict.ts'

/** What a flag is looked for in: one place and what differs there. */
export type Case = {
  readonly place: Place
  /** Without what a quotation tells by brackets and what indirect speech turns. */
  readonly changes: readonly Told[]
  readonly attribution: Attribution
}

/** One kind of change of meaning. */
export type FlagRule = { readonly flag: FlagName; readonly look: (about: Case) => readonly Omit<Flag, 'flag'>[] }

/** Words in quotation marks, as much as fits a sentence. */
export function phrase(text: string): string {
  const words = text.split(/\s+/).filter((word) => word !== '')
  return `“${words.length > 14 ? `${words.slice(0, 13).join(' ')} …` : words.join(' ')}”`
}

/** What happened to the words of one side, said with them: "“not” is missing", "“may” became “will”". */
export function happened(theirs: readonly string[], mine: readonly string[]): string {
  const [before, after] = [theirs, mine].map((words) => words.map((word) => (word === 'i' ? 'I' : word)).join(' ')) as [
    string,
    string,
  ]
  if (after === '') return `${phrase(before)} is missing`
  if (before === '') return `${phrase(after)} was added`
  return `${phrase(before)} became ${phrase(after)}`
}

/** Those of `words` that `other` has not, each as often. */
export function extra(words: readonly string[], other: readonly string[]): string[] {
  const left = [...other]
  return words.filter((word) => {
    const at = left.indexOf(word)
    if (at < 0) return true
    left.splice(at, 1)
    return false
  })
}

const FEW = 5

/** Of a few words in the place of others all are told: "“a year” became “two years”"; else those lost and those added. */
export function replaced({ quoted, found, mine, theirs }: Told, lost: readonly string[], added: readonly string[]): string {
  const few = quoted && found && mine.length <= FEW && theirs.length <= FEW
  return few ? happened([found.text], [quoted.text]) : happened(lost, added)
}

/** For flags that are one set of words: tells each change whose sides have other words of the set. At the rims only what is `near` counts. */
export function changedWords(
  changes: readonly Told[],
  pick: (words: readonly string[], change: Told) => readonly string[],
  keep: (change: Told) => boolean = () => true,
): Omit<Flag, 'flag'>[] {
  return changes.filter(keep).flatMap((change) => {
    const [mine, theirs] = [pick(change.mine, change), pick(change.near, change)]
    const [added, lost] = [extra(mine, theirs), extra(theirs, mine)]
    if (added.length + lost.length === 0) return []
    return [{ says: replaced(change, lost, added), quoted: change.quoted, found: change.found }]
  })
}

/** A cut so short that a single word weighs; of a longer one the other flags speak. */
export const isShort = (change: Told) => change.kind !== 'deletion' || (change.where === 'inside' && change.theirs.length <= 3)
