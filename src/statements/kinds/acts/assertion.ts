import type { ActRule } from '../act-rule.ts'

// What is told and is none of the stronger: always holds, so that the weaker kinds are reached by the cue alone.
export const assertion: ActRule = {
  kind: 'assertion',
  named: 'identify compare liken cite',
  test: () => 'nothing that shows another kind',
}
