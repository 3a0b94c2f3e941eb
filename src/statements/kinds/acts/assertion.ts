import type { ActRule } from '../act-rule.ts'

// What is told and is none of the stronger: always holds, so that the weaker kinds are reached by the cue alone.
export const assertion: ActRule = {
  kind: 'assertion',
  named: `note recall point+out explain>that claim maintain contend argue stress emphasize emphasise insist>that insist+that insistence acknowledge+that+is identify compare cite`,
  test: () => 'nothing that shows another kind',
}
