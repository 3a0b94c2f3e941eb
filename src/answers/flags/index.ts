import type { Place } from '../place.ts'
import type { Attribution, Flag } from '../verdict.ts'
import { comparison } from './comparison.ts'
import { conditionChanged } from './condition-changed.ts'
import { conditionDropped } from './condition-dropped.ts'
import { embeddedVoice } from './embedded-voice.ts'
import type { FlagRule } from './flag.ts'
import { hedgeDropped } from './hedge-dropped.ts'
import { modality } from './modality.ts'
import { name } from './name.ts'
import { negation } from './negation.ts'
import { numberOrDate } from './number-or-date.ts'
import { quantifier } from './quantifier.ts'
import { question } from './question.ts'
import { subject } from './subject.ts'

/** In the order they are told. */
export const FLAG_RULES: readonly FlagRule[] = [
  negation,
  conditionDropped,
  conditionChanged,
  hedgeDropped,
  modality,
  numberOrDate,
  name,
  quantifier,
  subject,
  comparison,
  question,
  embeddedVoice,
]

/** What changes of meaning there are at a place. */
export function flagsAt(place: Place, attribution: Attribution): Flag[] {
  const changes = place.changes.filter((change) => !change.turned && !(change.disclosed && change.quoted))
  return FLAG_RULES.flatMap(({ flag, look }) => look({ place, changes, attribution }).map((finding) => ({ flag, ...finding })))
}
