import { normalise } from '../../text/index.ts'
import { assemble } from '../assemble.ts'
import type { Doc, Known } from '../doc.ts'
import { publishedIn } from '../plain/instants.ts'
import { readPlain } from '../plain/plain.ts'
import { wordsOf } from '../plain/words.ts'
import { markdownOf } from './lines.ts'

/**
 * Reads Markdown as the words it shows: headings, lists, quotations, links and emphasis without their marks, so that no mark stands within a
 * quotation. A paragraph stands in one line, with the number of its first. Code is left out. Throws `empty`.
 */
export function readMarkdown(source: string, known: Known): Doc {
  const { lines, front, code } = markdownOf(source)
  const text = lines.map((line) => line.text).join('\n')
  const starts: number[] = []
  let at = 0
  for (const line of lines) {
    starts.push(at)
    at += line.text.length + 1
  }
  const title = front.get('title') ?? null
  const kindAt = (offset: number) => lines[lineOf(starts, offset)]!.kind
  const plain = readPlain(normalise(text), text, known.title ?? title, kindAt)
  const headline = lines.find(({ kind }) => kind === 'headline')?.text ?? null
  const url = front.get('url') ?? front.get('link') ?? front.get('permalink') ?? null
  return assemble(
    {
      ...plain,
      text,
      format: 'markdown',
      charset: null,
      title: title ?? headline ?? plain.title,
      byline: front.get('author') ?? front.get('byline') ?? plain.byline,
      outlet: front.get('outlet') ?? front.get('publication') ?? front.get('source') ?? plain.outlet,
      published: publishedIn(front.get('date') ?? front.get('published') ?? '') ?? plain.published,
      url: url !== null && /^https?:/i.test(url) && URL.canParse(url) ? url : plain.url,
      declared: front.get('lang') ?? front.get('language') ?? null,
      unread: unreadOf(code, text),
      notes: [],
    },
    known,
  )
}

/** The last line that begins at or before an offset. */
function lineOf(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function unreadOf(code: readonly string[], text: string): Doc['unread'] {
  const words = code.reduce((sum, line) => sum + wordsOf(line).length, 0)
  if (words === 0) return null
  const passages = code.filter((line) => line.trim() !== '').slice(0, 5)
  return { words, of: words + wordsOf(text).length, passages: passages.map((line) => line.trim().slice(0, 200)) }
}
