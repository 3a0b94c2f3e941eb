import type { ActRule } from '../act-rule.ts'
import { BE, isAdverb, MODALS, NOT, PRAISE_WORDS } from '../words.ts'

const SKIPPED = ['a', 'an', 'the', 'very', 'so', 'such', 'most', 'of', 'lot', 'one', 'truly', 'and', 'our']

/** "It's good news", "it is important to": praises nobody. */
const IDLE = ['news', 'to', 'we', 'that', 'i', 'point', 'question']

export const endorsement: ActRule = {
  kind: 'endorsement',
  named: `endorse endorsement praise support supporter back applaud welcome hail commend laud tout defend favor favour admire love like embrace champion approve approval
    agree>that,words,thing agree+with prefer vote+for vote+in+favor rule+in+favor stand+by stand+with side+with side+in+favor believe+in speak+for speak+in+favor rally+behind weight+behind proud advocate congratulate
    salute respect compliment enthusiastic seal+of+approval come+out+for throw+support vouch line+up+behind choose>thing call>praise describe>praise label>praise extol express+support voice+support back+up
    nominate co-sponsor celebrate credit favorite favourite trust applause honor honour cheer`,
  test: ({ words, me }) => {
    for (let at = 0; at < words.length; at++) {
      if (words[at] === 'proud' && words.slice(0, at).some((word) => me.has(word))) return 'proud'
      if (!PRAISE_WORDS.has(words[at]!)) continue
      let before = at - 1
      while (before >= 0 && (SKIPPED.includes(words[before]!) || isAdverb(words[before]!)) && !NOT.has(words[before]!)) before--
      // "The chair was fine" praises nobody, "he’s fine" and "a fine man" do
      if (words[at] === 'fine' && before === at - 1 && !/^(?:he|she|it|that|they|you)$/.test(words[before - 1] ?? '')) continue
      // "He is a great man": said of somebody, not of the speaker, and not under "not".
      if (before >= 1 && !IDLE.includes(words[at + 1] ?? '') && BE.has(words[before]!) && !me.has(words[before - 1]!))
        return words.slice(before, at + 1).join(' ')
      // "Very good!", not "very good players are not for sale"
      if (before < 0 && at > 0 && words.length < 12 && !words.some((word) => BE.has(word) || MODALS.has(word)))
        return words.slice(0, at + 1).join(' ')
    }
    return null
  },
}
