/**
 * JSON as RFC 8785 has it: no white space, the keys of every object in the order of their UTF-16 code units, so that equal values are equal bytes.
 * Half a surrogate pair, which that standard refuses, is written as an escape and comes back as it was. What is undefined is left out.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = value as Readonly<Record<string, unknown>>
  const keys = Object.keys(fields).filter((key) => fields[key] !== undefined)
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(fields[key])}`)
    .join(',')}}`
}
