import type { ActRule } from '../act-rule.ts'

export const other: ActRule = {
  kind: 'other',
  named: `hope express+hope look+forward wish want>thing thank discuss discussion talk+about talk+of talk speak+about speak+on speak+of talk address respond+to comment+on touch+on focus+on examine detail describe>whether
    congratulate greet mourn joke+about remark+on appoint name>thing announce>whether decide>whether decide+about title retweet refer+to reference allude+to glad delighted mention>thing,whether explain>whether outline`,
  test: ({ words }) => {
    const first = words.find((word) => !['well', ',', 'and', 'but', 'oh', 'i'].includes(word)) ?? ''
    if (['thank', 'thanks', 'congratulations', 'hello', 'goodbye', 'welcome', 'hope', 'wish'].includes(first)) return first
    return null
  },
}
