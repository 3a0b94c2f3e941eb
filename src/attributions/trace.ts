import type { Range } from '../text/index.ts'

/** One thing a rule did or would not do, and why: what `explain` prints. */
export type Step = { readonly rule: string; readonly outcome: 'found' | 'refused'; readonly why: string; readonly range: Range }

/** Hears of every step while attributions are looked for; leave it out and nothing is kept. */
export type Listen = (step: Step) => void
