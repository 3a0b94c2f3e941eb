// What an outlet puts into somebody's words to say that it did: an ellipsis, square brackets, a remark. Each function gives where the thing at `at`
// ends, or `at` where there is none.

/** `…`, `...`, `. . .`, and the same in brackets. */
export function ellipsisAt(text: string, at: number, to: number): number {
  const first = text[at]!
  if (first === '[' || first === '(') {
    let inner = at + 1
    while (text[inner] === ' ') inner++
    const dots = dotsAt(text, inner, to)
    if (dots === inner) return at
    inner = dots
    while (text[inner] === ' ') inner++
    return inner < to && text[inner] === (first === '[' ? ']' : ')') ? inner + 1 : at
  }
  return dotsAt(text, at, to)
}

function dotsAt(text: string, at: number, to: number): number {
  let [end, dots] = [at, 0]
  for (let next = at; next < to; ) {
    if (text[next] === '…') dots += 3
    else if (text[next] === '.') dots++
    else break
    end = ++next
    // ". . ." is one; the point that ends a sentence before it may stand a space away.
    if (text[next] === ' ' && (text[next + 1] === '.' || text[next + 1] === '…')) next++
  }
  return dots >= 2 ? end : at
}

const LONGEST = 200

/** Words in square brackets: a name for a pronoun, "[sic]". */
export function bracketAt(text: string, at: number, to: number): number {
  if (text[at] !== '[') return at
  for (let end = at + 1; end < to && end < at + LONGEST; end++) {
    if (text[end] === ']') return end + 1
    if (text[end] === '[') return at
  }
  return at
}

const REMARK =
  /\((?:sic|laughter|laughs|laughing|applause|applauds|cheers|cheering|crosstalk|inaudible|unintelligible|pause|pauses)[.!]?\)/iy

/** "(sic)", "(Laughter.)": round brackets are the speaker's own but for these. */
export function remarkAt(text: string, at: number, to: number): number {
  if (text[at] !== '(') return at
  REMARK.lastIndex = at
  return REMARK.test(text) && REMARK.lastIndex <= to ? REMARK.lastIndex : at
}
