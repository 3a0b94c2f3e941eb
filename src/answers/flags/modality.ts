import { MODALS } from '../words.ts'
import { changedWords, type FlagRule, isShort } from './flag.ts'

/** "will" for "may", "must" for "should". */
export const modality: FlagRule = {
  flag: 'modality',
  look: ({ changes }) =>
    changedWords(
      changes.filter(({ mine, near }) => kinds(mine) !== kinds(near)),
      (words) => words.filter((word) => MODALS[word]),
      isShort,
    ),
}

const kinds = (words: readonly string[]) =>
  words
    .flatMap((word) => MODALS[word] ?? [])
    .sort()
    .join()
