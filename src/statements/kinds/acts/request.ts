import type { ActRule } from '../act-rule.ts'

export const request: ActRule = {
  kind: 'request',
  named: `urge ask>that ask>to,to-do ask+for request appeal plead beg implore beseech invite encourage advise recommend recommendation counsel want>to-do petition solicit
    lobby persuade>to-do convince>to-do push>to-do nudge press>to-do exhort prod apply+for`,
  test: ({ words }) => {
    const please = words.indexOf('please')
    if (please >= 0) return 'please'
    const like = words.findIndex(
      (word, i) =>
        word === 'like' && ['you', 'them', 'him', 'her', 'people'].includes(words[i + 1] ?? '') && words[i + 2] === 'to',
    )
    return like > 0 ? words.slice(like, like + 3).join(' ') : null
  },
}
