/** Tokens `from` up to and including `to`, as the scoring script counts them. */
export type TokenSpan = readonly [from: number, to: number]

/** Words and marks as the scoring script parts them; offsets are UTF-16 code units. */
export const scoreTokens = (text: string): [from: number, to: number][] =>
  [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?|[^\s\p{L}\p{N}]/gu)].map((m) => [m.index, m.index + m[0].length])

/** The tokens a range touches, or null where it touches none. */
export function touched([from, to]: readonly [number, number], tokens: readonly (readonly [number, number])[]): TokenSpan | null {
  let [first, last] = [-1, -1]
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]![1] <= from) continue
    if (tokens[i]![0] >= to) break
    if (first < 0) first = i
    last = i
  }
  return first < 0 ? null : [first, last]
}

/** Spans in order; those that touch are one. */
export function joined(spans: readonly TokenSpan[]): TokenSpan[] {
  const out: [number, number][] = []
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1)
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to)
    else out.push([from, to])
  }
  return out
}

export const spanKey = ([from, to]: TokenSpan): string => `${from}-${to}`

/** All tokens of the spans. */
export function tokenSet(spans: readonly TokenSpan[]): Set<number> {
  const tokens = new Set<number>()
  for (const [from, to] of spans) for (let i = from; i <= to; i++) tokens.add(i)
  return tokens
}

export function sharedCount(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0
  for (const x of a) if (b.has(x)) count++
  return count
}

/** direct: all words inside quotation marks; mixed: some; indirect: none. */
export function formOf(
  content: readonly TokenSpan[],
  text: string,
  tokens: readonly (readonly [number, number])[],
): 'direct' | 'mixed' | 'indirect' {
  const marks = /["“”‘’'«»„‟]/
  let [inside, outside] = [0, 0]
  for (const [a, b] of content) {
    const piece = text.slice(tokens[a]![0], tokens[b]![1])
    let [open, words, quoted] = [false, 0, 0]
    for (const [word] of piece.matchAll(/["“”«»„]|(?<![\p{L}\p{N}])[‘']|[’'](?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu)) {
      if (word.length === 1 && marks.test(word))
        open = word === '"' ? !open : '“‘«„'.includes(word) ? true : '”’»'.includes(word) ? false : !open
      else {
        words++
        if (open) quoted++
      }
    }
    inside += quoted
    outside += words - quoted
  }
  return outside === 0 && inside ? 'direct' : inside ? 'mixed' : 'indirect'
}
