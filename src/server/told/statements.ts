import type { Spoken } from '../../answers/index.ts'
import type { Hit } from '../../record/index.ts'
import type { Statement } from '../../statements/index.ts'
import type { Words } from './words.ts'

/** The words of spans, "…" between them. */
export const joined = (spans: readonly { readonly text: string }[]): string => spans.map(({ text }) => text).join(' … ')

/** Who, of what kind, and the words: two lines or more. `id` tells where to ask for more. */
export function statementLines(statement: Statement, words: Words, name = statement.speaker?.name): string[] {
  const { kind, form, date, addressee, conditions, parent, id } = statement
  const facts = [
    kind,
    form,
    ...(date ? [`said ${date.value}`] : []),
    ...(addressee ? [`to ${words(addressee.text)}`] : []),
    ...(parent === null ? [] : [`told within ${parent}`]),
    `statement ${id}`,
  ]
  return [
    `${name === undefined ? 'nobody named' : words(name)} · ${facts.join(' · ')}`,
    `   ${words(joined(statement.content))}`,
    ...conditions.map(({ relation, clause }) => `   only ${relation}: ${words(clause.text)}`),
  ]
}

/** "⟦Headline⟧, ⟦Outlet⟧, ⟦2026-03-01⟧, ⟦https://…⟧ · document 6484…" */
export function sourceLine({ id, title, outlet, published, url }: Spoken['document'], words: Words): string {
  const known = [title, outlet, published, url].filter((fact) => fact !== null)
  return `${known.length > 0 ? known.map(words).join(', ') : 'an article of which nothing is known'} · document ${id}`
}

/** A statement of the record, in its document. */
export function hitLines(
  { statement, document, copies }: Pick<Hit, 'statement' | 'document' | 'copies'>,
  words: Words,
): string[] {
  const name = statement.who?.name ?? statement.speaker?.name
  return [
    ...statementLines(statement, words, name),
    `   in ${sourceLine(document, words)}${copies.length > 0 ? `, and ${copies.length} copies` : ''}`,
  ]
}

/** Items with their numbers before them, from `first`. */
export const numbered = (items: readonly (readonly string[])[], first = 1): string[] =>
  items.flatMap(([line = '', ...rest], n) => [`${n + first}. ${line}`, ...rest])
