import type { Figure } from './cast.ts'
import type { Name } from './names.ts'

/** A name in the text and whose it is; null where it is nobody's who is known to speak or to be a person. */
export type Mention = Name & {
  figure: Figure | null
  /** Whether several bear this short name, so that only what was read last can tell. */
  open: boolean
}
