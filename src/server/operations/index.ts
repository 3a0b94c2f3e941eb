import { about } from './about.ts'
import { add } from './add.ts'
import { check } from './check.ts'
import { compare } from './compare.ts'
import { correct } from './correct.ts'
import { corrections } from './corrections.ts'
import { decide } from './decide.ts'
import { decisions } from './decisions.ts'
import { document } from './document.ts'
import { documents } from './documents.ts'
import { explain } from './explain.ts'
import { exporting } from './export.ts'
import type { Download, Operation } from './operation.ts'
import { read } from './read.ts'
import { search } from './search.ts'
import { speaker } from './speaker.ts'
import { speakers } from './speakers.ts'
import { statement } from './statement.ts'
import { stats } from './stats.ts'
import { timeline } from './timeline.ts'
import { undo } from './undo.ts'
import { verify } from './verify.ts'

export type { Context, Download, Operation } from './operation.ts'

/** All that can be asked, in the order of the docs. An operation is a file and a line here. */
export const OPERATIONS = {
  read,
  explain,
  verify,
  check,
  compare,
  add,
  search,
  statement,
  document,
  documents,
  speakers,
  speaker,
  timeline,
  stats,
  export: exporting,
  correct,
  undo,
  corrections,
  decide,
  decisions,
  about,
} as const

/** The same as a list, each as the rest of the server takes it. */
export const LIST = Object.values(OPERATIONS) as unknown as readonly (Operation | Download)[]
