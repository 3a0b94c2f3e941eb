/** The address of this page with some of what it says changed, from its question mark on: a value, several, or null for none. */
export function changed(query: URLSearchParams, changes: Readonly<Record<string, string | readonly string[] | null>>): string {
  const fresh = new URLSearchParams(query)
  for (const [name, value] of Object.entries(changes)) {
    fresh.delete(name)
    for (const one of value === null ? [] : [value].flat()) fresh.append(name, one)
  }
  return fresh.size === 0 ? '?' : `?${fresh}`
}

/** The same with a value among those of a name, or without it where it was among them. What a page goes on from no longer holds then. */
export function toggledIn(query: URLSearchParams, name: string, value: string): string {
  const values = query.getAll(name)
  return changed(query, {
    [name]: values.includes(value) ? values.filter((one) => one !== value) : [...values, value],
    after: null,
  })
}
