import { unpacked } from './files.ts'

/** One word of a treebank: `head` is the index of its head in the sentence, or -1 for the root. */
export type TreeWord = {
  readonly text: string
  readonly lemma: string
  readonly tag: string
  readonly head: number
  readonly relation: string
  readonly glued: boolean
}

/** The sentences of a gzipped CoNLL-U file; words that were split from one surface form keep their own lines, empty nodes are left out. */
export function treebank(dataFolder: string, file: string): TreeWord[][] {
  return unpacked(dataFolder, file)
    .split('\n\n')
    .map((block) => sentenceOf(block.split('\n').filter((line) => line !== '' && !line.startsWith('#'))))
    .filter((words) => words.length > 0)
}

function sentenceOf(lines: string[]): TreeWord[] {
  const words: TreeWord[] = []
  for (const line of lines) {
    const [id, text, lemma, , tag, , head, relation, , misc] = line.split('\t') as string[]
    if (!/^\d+$/.test(id!)) continue
    words.push({
      text: text!,
      lemma: lemma!,
      tag: tag!,
      head: Number(head) - 1,
      relation: relation!.split(':')[0]!,
      glued: /SpaceAfter=No/.test(misc ?? ''),
    })
  }
  return words
}
