import { composeEdits } from './compose-edits.ts'
import { applyEdits, type Edit, type Edits, editsOf } from './edits.ts'
import { entities } from './normalise/entities.ts'
import { gluedBylines } from './normalise/glued-bylines.ts'
import { gluedLabels } from './normalise/glued-labels.ts'
import { gluedWords } from './normalise/glued-words.ts'
import { invisible } from './normalise/invisible.ts'
import { lineEnds } from './normalise/line-ends.ts'
import { mojibake } from './normalise/mojibake.ts'
import { spaces } from './normalise/spaces.ts'
import { typedMarks } from './normalise/typed-marks.ts'
import { wrappedLines } from './normalise/wrapped-lines.ts'

/** One thing to put right: the edits it asks for, in order and never overlapping. */
export type Step = { readonly name: string; readonly edits: (text: string) => readonly Edit[] }

/** In this order. Each may rely on the ones before it; none may make work for one before it, so that normalising twice is normalising once. */
export const STEPS: readonly Step[] = [
  { name: 'line-ends', edits: lineEnds },
  { name: 'invisible', edits: invisible },
  { name: 'entities', edits: entities },
  { name: 'mojibake', edits: mojibake },
  { name: 'typed-marks', edits: typedMarks },
  { name: 'spaces', edits: spaces },
  { name: 'glued-bylines', edits: gluedBylines },
  { name: 'glued-labels', edits: gluedLabels },
  { name: 'glued-words', edits: gluedWords },
  { name: 'wrapped-lines', edits: wrappedLines },
]

/** A text made plain, with the way back: `rangeBack(edits, range)` finds a range of `text` in the text as given. */
export type Normalised = {
  readonly text: string
  readonly edits: Edits
  /** How many edits each step made, in the order of the steps. */
  readonly applied: readonly { readonly step: string; readonly count: number }[]
}

/** The text as every later stage wants it: one block a line, one or two line ends between blocks, one space between words, marks as marks. */
export function normalise(text: string, steps: readonly Step[] = STEPS): Normalised {
  let plain = text
  let edits = editsOf(text.length, [])
  const applied: { step: string; count: number }[] = []
  for (const step of steps) {
    const made = editsOf(plain.length, step.edits(plain))
    applied.push({ step: step.name, count: made.list.length })
    if (made.list.length === 0) continue
    plain = applyEdits(plain, made)
    edits = composeEdits(edits, made)
  }
  return { text: plain, edits, applied }
}
