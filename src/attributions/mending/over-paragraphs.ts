import type { Passage } from '../../sentences/index.ts'
import type { Range } from '../../text/index.ts'
import type { Attribution } from '../attribution.ts'
import { formOf } from '../form.ts'
import { tokenFrom } from '../grammar/lookup.ts'
import { type Run, runOf } from '../grammar/run.ts'
import type { Draft } from '../rules/rule.ts'
import { continued } from './continued.ts'
import { interrupted } from './interrupted.ts'
import { parted } from './parted.ts'
import { wholeQuotations } from './whole-quotations.ts'

/** In this order, over drafts in the order of the text. */
const STEPS = [wholeQuotations, interrupted, continued, parted]

/** What the model found, with what it cannot see from one paragraph: quotations that run over several, or go on behind their tag. */
export function overParagraphs(passage: Passage, learned: readonly Attribution[]): readonly Attribution[] {
  const list = learned.filter(({ content }) => content.length).sort((a, b) => start(a) - start(b))
  const drafts = STEPS.reduce(
    (before, step) => step(passage, before),
    list.map((one) => draftOf(passage, one)) as readonly Draft[],
  )
  return drafts.map(({ content }, n) => ({
    ...list[n]!,
    content: content.map((run) => ({ from: passage.tokens[run.first]!.from, to: passage.tokens[run.end - 1]!.to })),
    form: formOf(passage, content),
  }))
}

const start = ({ source, cue, content }: Attribution) => Math.min(...[...source, ...cue, ...content].map(({ from }) => from))

const draftOf = (passage: Passage, { source, cue, content }: Attribution): Draft => {
  const runs = (ranges: readonly Range[]): Run[] =>
    ranges.map(({ from, to }) => runOf(tokenFrom(passage, from), tokenFrom(passage, to)))
  return { source: runs(source), cue: runs(cue), content: runs(content) }
}
