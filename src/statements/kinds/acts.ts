import type { ActRule } from './act-rule.ts'
import { accusation } from './acts/accusation.ts'
import { admission } from './acts/admission.ts'
import { assertion } from './acts/assertion.ts'
import { commitment } from './acts/commitment.ts'
import { demand } from './acts/demand.ts'
import { denial } from './acts/denial.ts'
import { endorsement } from './acts/endorsement.ts'
import { offer } from './acts/offer.ts'
import { other } from './acts/other.ts'
import { prediction } from './acts/prediction.ts'
import { question } from './acts/question.ts'
import { refusal } from './acts/refusal.ts'
import { request } from './acts/request.ts'
import { threat } from './acts/threat.ts'
import { warning } from './acts/warning.ts'
import { KINDS } from './kind.ts'

/** A rule for each kind, in the order of KINDS: the first whose test holds has the clause. */
export const ACTS: readonly ActRule[] = [
  accusation,
  admission,
  assertion,
  commitment,
  demand,
  denial,
  endorsement,
  offer,
  other,
  prediction,
  question,
  refusal,
  request,
  threat,
  warning,
].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
