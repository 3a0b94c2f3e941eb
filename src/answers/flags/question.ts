import type { FlagRule } from './flag.ts'

/** What was asked is given as said, or the other way round. Only the mark that ends the words is looked at, and only where the quotation has one. */
export const question: FlagRule = {
  flag: 'question',
  look: ({ place }) => {
    const { needle, prepared, range, changes } = place
    if (changes.some(({ where }) => where === 'end')) return []
    const mine = markAfter(needle.text, needle.list.at(-1)!.to)
    const theirs = markAfter(prepared.haystack.words.text, range.to)
    if (mine === '' || theirs === '' || (mine === '?') === (theirs === '?')) return []
    return [
      { says: theirs === '?' ? 'a question became a statement' : 'a statement became a question', quoted: null, found: null },
    ]
  },
}

function markAfter(text: string, at: number): string {
  while (at < text.length && '”"’\')] \n'.includes(text[at]!)) at++
  return '.,!?;'.includes(text[at] ?? ' ') ? text[at]! : ''
}
