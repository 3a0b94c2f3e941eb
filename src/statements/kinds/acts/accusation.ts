import type { ActRule } from '../act-rule.ts'
import { BLAME_WORDS, NOT, set } from '../words.ts'

const OWNERS = set("'s his her their its your a this that")
const FIRST = ['i', 'we', 'my', 'our', 'us', 'me']

export const accusation: ActRule = {
  kind: 'accusation',
  named: `accuse accusation blame criticise criticize criticism condemn condemnation denounce slam blast attack mock ridicule deride lambaste lambast assail decry
    deplore rebuke chide castigate excoriate fault scold hammer rip bash allege allegation charge charge+with complain complaint sue insult heckle
    question>thing,claim call+into+question lash+out hit+out fire+at turn+fire take+whack take+aim dismiss+as hurl skewer berate scorch pillory malign vilify
    chastise knock savage trash single+out come+under+fire rail+against challenge>thing bemoan lament belittle dismiss backlash portray+as paint+as impugn smear taunt jab
    dig+at swipe hit>thing call>blame go+after take+issue+with boo describe>blame label>blame brand`,
  test: ({ words, quoted }) => {
    // "Failed to pay", "her failed plan"; of "the brakes failed" nobody is accused.
    const at = words.findIndex(
      (word, i) => BLAME_WORDS.has(word) || (word === 'failed' && (words[i + 1] === 'to' || OWNERS.has(words[i - 1] ?? ''))),
    )
    if (at < 0) return null
    const before = words.slice(0, at)
    if (before.slice(-4).some((word) => NOT.has(word)) || before.includes('if')) return null
    // What the speaker says of himself is no accusation.
    return quoted && before.slice(-6).some((word) => FIRST.includes(word)) ? null : words[at]!
  },
}
