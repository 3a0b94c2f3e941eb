import type { ActRule } from '../act-rule.ts'
import { UNWILLED } from '../words.ts'

export const prediction: ActRule = {
  kind: 'prediction',
  named: `predict prediction expect expectation forecast foresee project anticipate upbeat bet set+expectation likely unlikely will+likely prophesy envision optimistic
    confident confidence express+confidence count+on pessimistic`,
  test: ({ modals, words, quoted }) => {
    // What hangs on a condition or a relative says less, but where nothing else is said it is the prediction still.
    const coming = modals.find(
      ({ mood, hanging, subject, verb, text }) =>
        !hanging &&
        !text.endsWith("'ll see") &&
        (subject !== 'me' || mood === 'may' || UNWILLED.has(verb)) &&
        // "should be over by dawn"; what should be done is a demand, and was tried before
        (mood === 'will' ||
          mood === 'may' ||
          (mood === 'should' && verb === 'be') ||
          (mood === 'would' && (!quoted || subject === 'other'))),
    )
    if (coming !== undefined) return coming.text
    const likely = words.find((word) => word === 'likely' || word === 'unlikely')
    if (likely !== undefined) return likely
    const text = words.join(' ')
    return (
      ['expected to', 'matter of time', 'about to', 'bound to', 'my prediction'].find((phrase) => text.includes(phrase)) ?? null
    )
  },
}
