import type { Passage } from '../../sentences/index.ts'
import type { Range } from '../../text/index.ts'
import { addresseeIn } from './addressee.ts'
import { dateIn } from './date.ts'
import { frameOf } from './frame.ts'
import { placeIn } from './place.ts'

/** The parts of an attribution that say where to look: ranges into `Passage.text`, each list in the order of the text. */
export type Spoken = {
  readonly source: readonly Range[]
  readonly cue: readonly Range[]
  readonly content: readonly Range[]
}

/** To whom, on what occasion and when something was said. */
export type Circumstances = {
  /** "reporters" in "told reporters". */
  readonly addressee: Range | null
  /** The occasion or the place, with its preposition: "at a briefing", "in an interview with the Varda Post", "in Aldra". */
  readonly place: Range | null
  /** `range` with its preposition: "on Thursday"; `value` an ISO date, month or year, the finest that is certain. */
  readonly date: { readonly range: Range; readonly value: string } | null
}

/**
 * What the words around a cue say of the speaking itself; what the content says is not looked at. `published` is the day of publication as an ISO
 * date. A date that cannot be known is null, never guessed.
 */
export function circumstancesOf(passage: Passage, attribution: Spoken, published: string | null): Circumstances {
  const frame = frameOf(passage, attribution)
  if (!frame) return NOTHING
  const addressee = addresseeIn(frame)
  return { addressee, place: placeIn(frame, addressee), date: dateIn(frame, published) }
}

const NOTHING: Circumstances = { addressee: null, place: null, date: null }
