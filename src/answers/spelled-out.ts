import type { Reading } from '../read.ts'
import { findPassages, wordsIn } from '../text/index.ts'
import { prepared } from './prepared.ts'
import type { Asked } from './quotation.ts'

/** The words of a range with what stands between its ends in the first document that has both; as they are where none has. */
export function spelledOut(asked: Asked, readings: readonly Reading[]): Asked {
  if (!asked.isRange) return asked
  const needle = wordsIn(asked.words)
  for (const reading of readings) {
    const { haystack } = prepared(reading)
    const [found] = findPassages(needle, haystack, 1)
    if (!found || found.share < 1) continue
    const { list, text } = haystack.words
    return { ...asked, words: text.slice(list[found.words.from]!.from, list[found.words.to - 1]!.to) }
  }
  return asked
}
