import type { Reading } from '../../read.ts'
import type { Statement } from '../../statements/index.ts'

/** What of a reading is shown, as it stands in the address: only these speakers, kinds and forms (none: all), and the statement that is chosen. */
export type ReadingState = {
  readonly speakers: readonly string[]
  readonly kinds: readonly string[]
  readonly forms: readonly string[]
  readonly chosen: string | null
}

export const EVERYTHING: ReadingState = { speakers: [], kinds: [], forms: [], chosen: null }

/** What an address says. */
export const stateIn = (query: URLSearchParams): ReadingState => ({
  speakers: query.getAll('speaker'),
  kinds: query.getAll('kind'),
  forms: query.getAll('form'),
  chosen: query.get('s'),
})

/** The address of a state, from its question mark on; the chosen statement is also the place of the page that is gone to. */
export function addressOf({ speakers, kinds, forms, chosen }: ReadingState): string {
  const query = new URLSearchParams([
    ...speakers.map((speaker) => ['speaker', speaker]),
    ...kinds.map((kind) => ['kind', kind]),
    ...forms.map((form) => ['form', form]),
    ...(chosen === null ? [] : [['s', chosen]]),
  ])
  return `?${query}${chosen === null ? '' : `#s-${encodeURIComponent(chosen)}`}`
}

/** The speaker of a statement as the address names them. */
export const speakerKey = ({ speaker }: Statement): string => speaker?.id ?? 'nobody'

/** The statements a state lets through, in the order of the text. */
export function statementsShown({ statements }: Reading, { speakers, kinds, forms }: ReadingState): readonly Statement[] {
  const lets = (list: readonly string[], value: string) => list.length === 0 || list.includes(value)
  return statements.filter(
    (statement) => lets(speakers, speakerKey(statement)) && lets(kinds, statement.kind) && lets(forms, statement.form),
  )
}

/** A list with a value put in, or taken out where it was in. */
export const toggled = (list: readonly string[], value: string): readonly string[] =>
  list.includes(value) ? list.filter((other) => other !== value) : [...list, value]
