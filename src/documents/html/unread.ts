import type { Doc } from '../doc.ts'
import type { PageBlock } from './walk.ts'

/** How much of what the page shows was not read, and the longest passages of it; null where everything was read. */
export function unreadOf(blocks: readonly PageBlock[], read: ReadonlySet<PageBlock>): Doc['unread'] {
  const left = blocks.filter((block) => !read.has(block))
  const words = left.reduce((sum, block) => sum + block.words, 0)
  if (words === 0) return null
  const longest = [...left].sort((a, b) => b.words - a.words || b.text.length - a.text.length).slice(0, MOST)
  return {
    words,
    of: blocks.reduce((sum, block) => sum + block.words, 0),
    passages: left.filter((block) => longest.includes(block)).map(({ text }) => clipped(text)),
  }
}

const clipped = (text: string) =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`

const MOST = 5
const LONGEST = 200
