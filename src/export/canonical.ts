/**
 * JSON as RFC 8785 has it: no white space, the keys of every object in the order of their UTF-16 code units, so that equal values are equal bytes.
 * Half a surrogate pair, which that standard refuses, is written as an escape and comes back as it was. A field that is undefined is left out.
 */
export function canonical(value: unknown): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null'
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const fields = value as Readonly<Record<string, unknown>>
  let inside = ''
  for (const key of Object.keys(fields).sort()) {
    if (fields[key] === undefined) continue
    inside += `${inside && ','}${JSON.stringify(key)}:${canonical(fields[key])}`
  }
  return `{${inside}}`
}
