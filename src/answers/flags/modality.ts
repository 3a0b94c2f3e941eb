import { MODALS } from '../words.ts'
import { changedWords, type FlagRule, isShort } from './flag.ts'

/** "will" for "may", "must" for "should". */
export const modality: FlagRule = {
  flag: 'modality',
  look: ({ changes }) =>
    changedWords(
      // One that only moves, as when a question is turned, is none.
      kinds(changes.flatMap(({ mine }) => mine)) === kinds(changes.flatMap(({ near }) => near))
        ? []
        : changes.filter(({ mine, near }) => kinds(mine) !== kinds(near)),
      (words) => words.filter((word) => MODALS[word]),
      isShort,
    ),
}

const kinds = (words: readonly string[]) =>
  words
    .flatMap((word) => MODALS[word] ?? [])
    .sort()
    .join()
