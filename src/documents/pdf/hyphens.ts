/** Puts the end of one line and the start of the next together: with a space, or as one word where it was torn. */
export type Joiner = { join(first: string, second: string): string; readonly joined: () => number }

/**
 * A joiner that knows the words of the document. A word torn at a line end loses its hyphen where it stands without one elsewhere, and keeps it
 * where it stands with one, or after what takes one ("self-", "well-", a figure, before a capital).
 */
export function joinerFor(lines: readonly string[]): Joiner {
  const words = new Set(lines.flatMap((line) => line.toLowerCase().match(WORD) ?? []))
  let count = 0
  return {
    join(first, second) {
      const torn = TORN.exec(first.slice(-50))
      const rest = REST.exec(second)?.[0]
      if (!torn || !rest) return `${first} ${second}`
      const [, start = '', hyphen] = torn
      if (hyphen === SOFT || !keepsHyphen(start.toLowerCase(), rest)) {
        count++
        return first.slice(0, -1) + second
      }
      return first + second
    },
    joined: () => count,
  }

  function keepsHyphen(start: string, rest: string): boolean {
    if (/^[\p{Lu}\d]/u.test(rest) || /\d$/.test(start)) return true
    if (words.has(`${start}${rest.toLowerCase()}`)) return false
    return words.has(`${start}-${rest.toLowerCase()}`) || KEEPERS.has(start.slice(start.lastIndexOf('-') + 1))
  }
}

const SOFT = '\u00ad'
const WORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu
const TORN = /([\p{L}\p{N}][\p{L}\p{N}-]{0,40})([-\u00ad‐])$/u
const REST = /^[\p{L}\p{N}][\p{L}\p{N}'’]*/u
const KEEPERS = new Set(
  'self well ill ex non half all anti pro pre post co vice cross long short high low hard soft full part so two three four five six seven eight nine ten first second third twenty thirty forty fifty'.split(
    ' ',
  ),
)
