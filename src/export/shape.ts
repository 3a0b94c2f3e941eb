/** Says in a clause what is wrong with a value of this name; null where nothing is. */
export type Check = (value: unknown, name: string) => string | null

const is =
  (what: string, holds: (value: unknown) => boolean): Check =>
  (value, name) =>
    holds(value) ? null : `"${name}" is not ${what}`

export const aString = is('a string', (value) => typeof value === 'string')
export const aShare = is('a number from 0 to 1', (value) => typeof value === 'number' && value >= 0 && value <= 1)
export const aCount = is('a whole number', (value) => Number.isSafeInteger(value) && (value as number) >= 0)

export const oneOf = (values: readonly string[]): Check =>
  is(`one of ${values.join(', ')}`, (value) => values.includes(value as string))

export const orNull =
  (check: Check): Check =>
  (value, name) =>
    value === null ? null : check(value, name)

export const orNone =
  (check: Check): Check =>
  (value, name) =>
    value === undefined ? null : check(value, name)

export const listOf =
  (check: Check): Check =>
  (value, name) =>
    Array.isArray(value) ? first(value, (item, n) => check(item, `${name}[${n}]`)) : `"${name}" is not a list`

/** An object with at least these fields. */
export const having =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value, name) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? first(Object.entries(fields), ([field, check]) => check((value as Record<string, unknown>)[field], `${name}.${field}`))
      : `"${name}" is not an object`

/** An object whose fields, whatever they are called, are all of a kind. */
export const mapOf =
  (check: Check): Check =>
  (value, name) =>
    having({})(value, name) ?? first(Object.entries(value as object), ([field, item]) => check(item, `${name}.${field}`))

function first<T>(items: readonly T[], problem: (item: T, n: number) => string | null): string | null {
  for (const [n, item] of items.entries()) {
    const found = problem(item, n)
    if (found !== null) return found
  }
  return null
}
