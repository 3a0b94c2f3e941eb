import { runOf } from '../grammar/run.ts'
import { interviewIn } from '../interview.ts'
import type { PassageRule } from './rule.ts'

/** Will you stay? ⏎ Until May, if they let me. / The answers of an interview that names nobody above its paragraphs; whose they are the article says elsewhere. */
export const interview: PassageRule = {
  name: 'interview',
  confidence: 0.85,
  find: (passage, taken) => {
    // in a transcript the labels say it
    if (taken.length) return []
    const { tokens } = passage
    return (interviewIn(passage)?.answers ?? []).map((answer) => {
      const runs = answer.map(({ run }) => run)
      const last = runs.pop()!
      const stop = tokens[last.end - 1]!.text === '.' && last.end - last.first > 1 ? last.end - 1 : last.end
      return { source: [], cue: [], content: [...runs, runOf(last.first, stop)] }
    })
  },
}
