import type { Statement } from '../statements/index.ts'
import type { Span } from '../text/index.ts'

/** Every span of a statement, wherever in it: source, words, conditions, roles of the speaker … */
export function* spansIn(statement: Statement): Generator<Span> {
  yield* spansWithin(statement)
}

function* spansWithin(value: unknown): Generator<Span> {
  if (typeof value !== 'object' || value === null) return
  const { from, to, text } = value as Partial<Span>
  if (typeof from === 'number' && typeof to === 'number' && typeof text === 'string') yield { from, to, text }
  for (const part of Object.values(value)) yield* spansWithin(part)
}
