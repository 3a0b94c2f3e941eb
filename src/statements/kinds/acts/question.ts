import type { ActRule } from '../act-rule.ts'

// A clause that asks is never tried for the stronger kinds (see actOf): this test is the whole of it.
export const question: ActRule = {
  kind: 'question',
  named:
    'ask ask>whether,? ask+about question>whether,?,words wonder inquire enquire query press>? press+about question+about grill pose quiz',
  test: ({ asks }) => (asks ? 'a question mark' : null),
}
