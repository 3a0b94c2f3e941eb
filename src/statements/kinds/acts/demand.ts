import type { ActRule } from '../act-rule.ts'
import { BE, COMMANDS, isAdverb, MODALS, set } from '../words.ts'

/** "I must say", "you have to admit" press nobody. */
const MANNERS_OF_SPEAKING = ['say', 'admit', 'wonder', 'remember', 'confess', 'tell', 'ask', 'assume']

export const demand: ActRule = {
  kind: 'demand',
  named: `demand call+for call+on call+upon insist+on push+for press+for order>to-do,thing command instruct require tell>to challenge>to-do
    direct>to-do campaign+for clamor+for clamour+for ultimatum seek>thing`,
  test: ({ modals, words, me, opens, quoted }) => {
    for (const { subject, who, mood, negated, verb, hanging, text, at } of modals) {
      // "No state may divert the river."
      if (mood === 'may' && !negated && words[0] !== 'no' && words[at - 3] === 'no' && verb !== 'be') return text
      if (mood !== 'must' && mood !== 'should' && mood !== 'have-to') continue
      if (hanging || MANNERS_OF_SPEAKING.includes(verb) || words[at - 2] === 'had') continue
      // "We have to wait and see" asks nothing of anybody
      if (mood === 'have-to' && who === 'we' && ENDURING.has(verb)) continue
      if (mood === 'should' && verb === 'be' && TURNING_OUT.has(words[at + 1] ?? '')) continue
      // What presses the speaker alone presses nobody; "we must" presses those who listen too.
      if (subject === 'me' && who !== 'we') continue
      // "must be right" is a guess, "must be stopped" is none.
      if (mood === 'must' && (verb === 'be' || verb === 'have') && !/(?:ed|en|wn|ne)$/.test(words[at + 1] ?? '')) continue
      return text
    }
    if (words.includes('time') && words.join(' ').includes('time to ') && !me.has(words[0]!)) return 'it is time to'
    // "If they mean it, let them move."
    const let3 = words.findIndex(
      (word, i) => word === 'let' && THIRD.has(words[i + 1] ?? '') && (i === 0 || words[i - 1] === ','),
    )
    if (let3 >= 0 && quoted) return words.slice(let3, let3 + 2).join(' ')
    return opens ? command(words) : null
  },
}

const ENDURING: ReadonlySet<string> = new Set('wait see assume live face accept reckon expect hope understand'.split(' '))
/** "should be over by dawn": what is likely, and no demand. */
const TURNING_OUT: ReadonlySet<string> = new Set(
  'over able ready back fine easy easier possible available home enough complete here there up'.split(' '),
)

const THIRD: ReadonlySet<string> = new Set(['them', 'him', 'her', 'the'])

const LEADING = ['then', 'so', 'and', 'but', ',', 'please', 'do', '…', '...']
/** What follows "never" or "not" where nothing is forbidden: "Never before", "Not a word". */
const NO_COMMAND = set(
  'before again mind in have has had did was were been is are i we a an the one since if because for at on all only this that so unless until without under till yet just even',
)

/** "Stop it", "Never give in", "Then let the others decide": a bare verb where a sentence begins. */
function command(words: readonly string[]): string | null {
  let at = 0
  while (at < words.length && (isAdverb(words[at]!) || LEADING.includes(words[at]!))) at++
  const [verb = '', next = ''] = words.slice(at, at + 2)
  const forbids = words.slice(0, at).some((word) => word === 'never' || word === "n't" || word === 'not')
  if (!COMMANDS.has(verb) && !(forbids && /^[a-z]+$/.test(verb) && !NO_COMMAND.has(verb) && !verb.endsWith('ed'))) return null
  // "Let me", "let's": the speaker's own turn; "look," is a way to begin.
  if (verb === 'let' && (next === 'me' || next === "'s")) return null
  // "Help would be welcome": a noun
  if (words.includes('please')) return null // asked for, and no more
  if (next === ',' || MODALS.has(next) || (BE.has(next) && next !== 'be') || next === 'has' || next === 'had') return null
  return `the command “${verb}”`
}
