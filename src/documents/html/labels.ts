import type { Range } from '../../text/index.ts'
import { CAPITAL, endsSentence, looksLikeName } from '../plain/words.ts'
import type { PageBlock } from './walk.ts'

/**
 * The name a block opens with, where the page sets it off: bold and followed by a colon ("**Ida Holm:** We …"), or bold and followed by a
 * new sentence ("**Ida Holm** We …"). `bold` is the length of the bold words at its start.
 */
export function labelOf(text: string, bold: number): Range | null {
  if (bold === 0 || bold > LONGEST || bold >= text.length) return null
  const name = text.slice(0, bold).replace(/[:\s]+$/, '')
  const rest = text.slice(name.length)
  const words = name.split(/\s+/)
  if (name === '' || words.length > 5 || !CAPITAL.test(name)) return null
  const colon = /^\s?:/.test(rest)
  const named = looksLikeName(name) || /^\p{Lu}{1,12}$/u.test(name)
  if (!colon && !(named && /^\s+["“„«‘'(]?[\p{Lu}\d]/u.test(rest))) return null
  return { from: 0, to: name.length }
}

/** Joins a term that is a name with the definition after it: in an interview set as a definition list these are speaker and words. */
export function joinTerms(blocks: readonly PageBlock[]): PageBlock[] {
  const joined: PageBlock[] = []
  for (const block of blocks) {
    const term = joined.at(-1)
    if (term && isIn(term, 'dt') && isIn(block, 'dd') && isName(term.text)) {
      const label = { from: 0, to: term.text.replace(/\s*:$/, '').length }
      joined[joined.length - 1] = { ...block, text: `${term.text}\n${block.text}`, words: term.words + block.words, label }
    } else joined.push(block)
  }
  return joined
}

const isIn = (block: PageBlock, name: string) =>
  block.place.element.localName === name || block.place.element.closest(name) !== null

function isName(text: string): boolean {
  return text.length <= LONGEST && text.split(' ').length <= 5 && CAPITAL.test(text) && !endsSentence(text)
}

const LONGEST = 60
