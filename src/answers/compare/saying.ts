import type { Reading } from '../../read.ts'
import type { Statement } from '../../statements/index.ts'
import type { Span, Word } from '../../text/index.ts'
import { firstFrom, type Prepared, prepared } from '../prepared.ts'

/**
 * How a word follows the one before it: `runs-on`; after a `gap` the outlet shows by an ellipsis or brackets; after a `tag`, words of the outlet's own
 * such as ", she said,"; `apart`, from one pair of marks to the next, or out of the marks.
 */
export type Step = 'start' | 'runs-on' | 'gap' | 'tag' | 'apart'

/** A word of a statement, at its place in the document's text. */
export type Uttered = Word & {
  readonly quoted: boolean
  readonly step: Step
}

/** A statement of a document, or a quotation nobody is known to have said, word by word. */
export type Saying = {
  readonly reading: Reading
  readonly prepared: Prepared
  readonly statement: Statement | null
  readonly words: readonly Uttered[]
}

/** `spans` of the document's text are the words; without a statement they stand in quotation marks. */
export function sayingOf(reading: Reading, spans: readonly Span[], statement: Statement | null): Saying {
  const ready = prepared(reading)
  const { list } = ready.haystack.words
  // After a transcript's label, and in a block quotation, all is said in these words without marks.
  const isAllQuoted = statement === null || statement.form === 'direct' || statement.speaker?.via === 'label'
  const words: Uttered[] = []
  let bracket = false
  for (const { from, to } of spans) {
    const [first, end] = [firstFrom(list, from), firstFrom(list, to)]
    for (let at = first; at < end; at++) {
      const word = list[at]!
      if (word.to > to) continue
      // What an outlet puts in brackets is no word of the speaker's.
      if (word.bracketed) {
        bracket = true
        continue
      }
      const last = words.at(-1)
      // "She said that": no word of hers.
      if (!last && word.folded === 'that' && statement?.form === 'indirect') continue
      const quoted = isAllQuoted || ready.quoted(at) > 0
      const step = !last
        ? 'start'
        : quoted !== last.quoted
          ? 'apart'
          : word.gap || bracket
            ? 'gap'
            : at === first
              ? 'tag'
              : quoted && !isAllQuoted && isParted(reading.doc.text, last, word)
                ? 'apart'
                : 'runs-on'
      words.push({ ...word, quoted, step })
      bracket = false
    }
  }
  return { reading, prepared: ready, statement, words }
}

/** Whether quotation marks close and open again between two words: `“tired” “old”`. */
const isParted = (text: string, { to }: Word, { from }: Word) => /[”"’'][^“"‘']*[“"‘']/.test(text.slice(to, from))

/** The stretches of a saying in quotation marks, in which the speaker's words follow each other. */
export function quotedRuns({ words }: Saying): Uttered[][] {
  const runs: Uttered[][] = []
  for (const word of words) {
    if (!word.quoted) continue
    const last = runs.at(-1)
    if (last && word.step !== 'apart' && word.step !== 'start') last.push(word)
    else runs.push([{ ...word, step: 'start' }])
  }
  return runs
}
