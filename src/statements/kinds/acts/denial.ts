import { isPast } from '../../../sentences/index.ts'
import type { ActRule } from '../act-rule.ts'
import { basesOf } from '../bases.ts'

const PHRASES = [
  'not true',
  "n't true",
  'untrue',
  'is false',
  'are false',
  'was false',
  'were false',
  'no truth',
  'nothing to do with',
  'no such thing',
  'never happened',
  'no wrongdoing',
  'nothing wrong',
  'no role',
  'no part in',
  'no evidence',
  'baseless',
  'groundless',
  'unfounded',
  'not guilty',
  'no knowledge of',
  'no connection',
  'no involvement',
  'no basis',
]
/** Verbs of the mind and of what comes by itself: "I did not know" answers no charge. */
const MIND = [
  'think',
  'know',
  'see',
  'want',
  'get',
  'hear',
  'realize',
  'realise',
  'understand',
  'feel',
  'like',
  'believe',
  'expect',
  'mean',
  'need',
  'care',
  'have',
  'find',
  'recognize',
  'recognise',
  'notice',
  'work',
  'win',
  'come',
  'vote',
  'recall',
  'remember',
]

const OTHERS = /\b(?:say|says|said|claim|claims|claimed|pretend|pretends|tell you|tell us)\b/

export const denial: ActRule = {
  kind: 'denial',
  named: `deny denial dispute rebut refute reject>claim dismiss>claim disavow repudiate contradict debunk counter>claim challenge>claim disclaim downplay play+down shrug+off insist>negated maintain>negated push+back respond+to>claim`,
  test: ({ words, me }) => {
    const text = words.join(' ')
    const phrase = PHRASES.find((phrase) => text.includes(phrase))
    // "Somebody will say it never happened": another's denial
    if (phrase !== undefined && !OTHERS.test(text.slice(0, text.indexOf(phrase)))) return phrase
    for (let at = 1; at + 1 < words.length; at++) {
      // "I never promised that"
      const done = words[at + 1]!
      if (words[at] === 'never' && me.has(words[at - 1]!) && isPast(done) && !basesOf(done).some((base) => MIND.includes(base)))
        return words.slice(at - 1, at + 2).join(' ')
      const did = words[at] === 'did' || words[at] === 'have' || words[at] === 'had' || words[at] === 'has'
      if (!did || !me.has(words[at - 1]!)) continue
      const negated = words[at] === 'did' ? words[at + 1] === 'not' || words[at + 1] === "n't" : words[at + 1] === 'never'
      if (negated && !basesOf(words[at + 2] ?? '').some((base) => MIND.includes(base)))
        return words.slice(at - 1, at + 3).join(' ')
    }
    return null
  },
}
