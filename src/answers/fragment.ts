/** Words an address points at. `isRange`: it names the first and the last alone, and all between them is meant. */
export type Fragment = { readonly words: string; readonly url: string; readonly isRange: boolean }

/**
 * The words an address points at with `#:~:text=`, and the address without; null where it does not. Of a range the words between are a gap, and so is
 * what lies between several. A few words around the address do not matter.
 */
export function fragmentOf(text: string): Fragment | null {
  if (!text.includes(':~:text=')) return null
  const tokens = text.split(/\s+/)
  const address = tokens.find((token) => token.includes(':~:text='))!
  const at = address.indexOf(':~:text=')
  if (tokens.length > MOST_AROUND || !/^[<("“]?(?:https?:\/\/)?[^/\s]+\.[^/\s]+/i.test(address)) return null
  const ranges = address
    .slice(at + 3)
    .replace(/[>)”"]+$/, '')
    .split('&')
    .filter((directive) => directive.startsWith('text='))
    .map((directive) => rangeOf(directive.slice(5)))
    .filter(({ length }) => length > 0)
  const words = ranges.map((range) => range.join(' … ')).join(' … ')
  const url = address
    .slice(0, at)
    .replace(/#$/, '')
    .replace(/^[<("“]+/, '')
  return words === '' ? null : { words, url, isRange: ranges.length === 1 && ranges[0]!.length === 2 }
}

const MOST_AROUND = 6

/** `prefix-,start,end,-suffix`, all but `start` optional. */
function rangeOf(directive: string): string[] {
  const parts = directive.split(',').filter((part) => part !== '' && !part.endsWith('-') && !part.startsWith('-'))
  return parts.slice(0, 2).map(decoded)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part // a percent sign that is one
  }
}
