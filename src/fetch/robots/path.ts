const UNRESERVED = /^[\w.~-]$/
const HEX = /^[\da-f]{2}$/i

/**
 * A path with its query, or a pattern, in the one form in which both are compared (RFC 9309, section 2.2.2): what needs no percent sign has none,
 * other percent signs are followed by capitals, and what is not ASCII is written as the percent signs of its UTF-8.
 */
export function comparable(text: string): string {
  let plain = ''
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!
    const hex = char === '%' ? text.slice(at + 1, at + 3) : ''
    if (HEX.test(hex)) {
      const decoded = String.fromCharCode(Number.parseInt(hex, 16))
      plain += UNRESERVED.test(decoded) ? decoded : `%${hex.toUpperCase()}`
      at += 2
    } else plain += char
  }
  return encoded(plain)
}

/** What is not ASCII, and nothing else, with percent signs. */
function encoded(text: string): string {
  return text.replaceAll(/[\u0080-\uffff]+/g, (run) => encodeURIComponent(run.toWellFormed()))
}

/** The stars and dollars of a path, where they mean nothing, as a pattern would write them to mean nothing. */
export const literal = (path: string) => path.replaceAll('*', '%2A').replaceAll('$', '%24')
