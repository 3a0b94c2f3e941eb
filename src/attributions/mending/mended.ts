import type { Passage } from '../../sentences/index.ts'
import type { Attribution } from '../attribution.ts'
import { addingApart } from './adding.ts'
import { behindColon } from './behind-colon.ts'
import { behindTime } from './behind-time.ts'
import { beyondWords } from './beyond-words.ts'
import { clausesApart } from './clauses-apart.ts'
import { conditionsKept } from './conditions-kept.ts'
import { creditsLeft } from './credits-left.ts'
import { firstHalves } from './first-halves.ts'
import { listenersLeft } from './listeners-left.ts'
import { namedPassives } from './named-passives.ts'
import { nounCues } from './noun-cues.ts'
import { occasionsLeft } from './occasions-left.ts'
import { overParagraphs } from './over-paragraphs.ts'
import { ownPieces } from './own-pieces.ts'
import { ownSources } from './own-sources.ts'
import { secondVerbsApart } from './second-verb.ts'
import { sourceEdges } from './source-edges.ts'
import { turnedTags } from './turned-tags.ts'
import { unnamedPassives } from './unnamed-passives.ts'
import { wholeClauses } from './whole-clauses.ts'

type Mending = (passage: Passage, learned: readonly Attribution[], ruled: readonly Attribution[]) => readonly Attribution[]

// The order decides: first which words belong to a statement at all, then who says them and how, then where they end.
const MENDINGS: readonly Mending[] = [
  overParagraphs,
  ownPieces,
  creditsLeft,
  nounCues,
  listenersLeft,
  turnedTags,
  sourceEdges,
  behindColon,
  behindTime,
  firstHalves,
  namedPassives,
  unnamedPassives,
  ownSources,
  wholeClauses,
  conditionsKept,
  addingApart,
  secondVerbsApart,
  clausesApart,
  occasionsLeft,
  beyondWords,
]

/** What the model found, without the errors that anybody would see in it; `ruled` is what the rules say of the same passage. */
export const mended: Mending = (passage, learned, ruled) =>
  MENDINGS.reduce((list, mending) => mending(passage, list, ruled), learned)
