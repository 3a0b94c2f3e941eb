import type { Block, Range, Word } from '../text/index.ts'

/** Words in lines. A line ends with its block and at a line break; what a browser is to find in one piece stands on one line. */
export type Lines = {
  /** Where the line of a word begins and ends, in words. */
  start(word: number): number
  end(word: number): number
  /** Where the marks before a word on its line begin, and those behind it end, in the text. */
  opening(word: number): number
  closing(word: number): number
}

export function linesOfWords(text: string, list: readonly Word[], blocks: readonly Block[]): Lines {
  const line = new Uint32Array(list.length)
  const starts: number[] = []
  let block = 0
  let last: Range | null = null
  let blockOfLast = 0
  for (const [n, word] of list.entries()) {
    while (block < blocks.length && blocks[block]!.to <= word.from) block++
    if (last === null || block !== blockOfLast || /[\r\n]/.test(text.slice(last.to, word.from))) starts.push(n)
    line[n] = starts.length - 1
    last = word
    blockOfLast = block
  }
  return {
    start: (word) => starts[line[word]!]!,
    end: (word) => starts[line[word]! + 1] ?? list.length,
    opening: (word) => {
      const marks = text.slice(list[word - 1]?.to ?? 0, list[word]!.from)
      return list[word]!.from - marks.length + Math.max(marks.lastIndexOf('\n'), marks.lastIndexOf('\r')) + 1
    },
    closing: (word) => {
      const marks = text.slice(list[word]!.to, list[word + 1]?.from)
      const lineBreak = marks.search(/[\r\n]/)
      return list[word]!.to + (lineBreak < 0 ? marks.length : lineBreak)
    },
  }
}
