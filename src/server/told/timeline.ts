import type { Timeline } from '../../answers/index.ts'
import { numbered, sourceLine, statementLines } from './statements.ts'
import type { Words } from './words.ts'

/** What somebody said, in order, with what differs from the time before; then the subjects and the conditions of all of it. `first` is the number of the first position. */
export function timelineLines({ positions, subjects, ledger, of }: Timeline, first: number, words: Words): string[] {
  return [
    `${of.about} of ${of.given} statements looked at, each utterance once; that words differ is no contradiction`,
    ...numbered(
      positions.map(({ statement, document, when, places, subject, since }) => {
        const [head = '', ...rest] = statementLines(statement, words)
        return [
          `${when === null ? 'of no known day' : `${when.value}, ${when.by}`} · ${head}`,
          ...rest,
          `   in ${sourceLine(document, words)}${places.length > 1 ? `, and ${places.length - 1} further places` : ''}`,
          ...(subject === null ? [] : [`   subject ${subject + 1}`]),
          ...(since?.differences ?? []).map(({ what, says }) => `   since ${since!.position + 1}, ${what}: ${words(says)}`),
        ]
      }),
      first,
    ),
    ...subjects.map(
      ({ words: shared, positions: on }, n) =>
        `subject ${n + 1}: ${words(shared.join(', '))}, said ${on.map((position) => position + 1).join(', ')}`,
    ),
    ...ledger.map(
      ({ condition, first: put, state, by }) =>
        `condition of ${put + 1}, ${state}${by === null ? '' : ` by ${by + 1}`}: ${words(condition.clause.text)}`,
    ),
  ]
}
