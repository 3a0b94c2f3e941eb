import type { Passage, Token } from '../../sentences/index.ts'
import type { Range } from '../../text/index.ts'

/** A passage with what the steps ask of each token. */
export type Ground = {
  readonly passage: Passage
  readonly tokens: readonly Token[]
  /** Index of each token's sentence and block. */
  readonly sentence: Int32Array
  readonly block: Int32Array
  /** In how many quotations each token stands. */
  readonly quoted: Uint8Array
  /** 1 where the token begins its sentence, its quotation or what follows a colon. */
  readonly opens: Uint8Array
  /** 1 in headlines and headings, where capitals say nothing. */
  readonly headed: Uint8Array
  /** The "Q" and "A" that open the turns of a record of questions and answers: no part of a name behind them. */
  readonly turns: ReadonlySet<number>
  /** Words that also stand in small letters somewhere, and words with a capital where none is due. */
  readonly small: ReadonlySet<string>
  readonly big: ReadonlySet<string>
}

/** After these a capital may be no name's. */
const PAUSES: ReadonlySet<string> = new Set([':', '—', '–', '•', '(', '*', '-'])

export function groundOf(passage: Passage): Ground {
  const { tokens, sentences, quotations, blocks } = passage
  const sentence = new Int32Array(tokens.length)
  const block = new Int32Array(tokens.length)
  const opens = new Uint8Array(tokens.length)
  const headed = new Uint8Array(tokens.length)
  for (const [i, { first, end, block: b }] of sentences.entries()) {
    const kind = blocks[b]?.kind
    const head =
      kind === 'headline' || kind === 'heading' || isTitleCase(tokens, first, end) || isDirection(tokens, first, end) ? 1 : 0
    sentence.fill(i, first, end)
    block.fill(b, first, end)
    headed.fill(head, first, end)
    if (first < end) opens[first] = 1
  }
  // Marks nest, so the depth is summed from where each begins and ends.
  const depth = new Int32Array(tokens.length + 1)
  for (const { first, end } of quotations) {
    depth[first] = (depth[first] ?? 0) + 1
    depth[end] = (depth[end] ?? 0) - 1
  }
  const quoted = new Uint8Array(tokens.length)
  const small = new Set<string>()
  const big = new Set<string>()
  let open = 0
  for (const [i, token] of tokens.entries()) {
    open += depth[i] ?? 0
    quoted[i] = open
    const before = tokens[i - 1]
    const pause = before !== undefined && before.kind !== 'word' && before.kind !== 'number'
    if (pause && (before.kind === 'mark' || before.kind === 'ellipsis' || PAUSES.has(before.text))) opens[i] = 1
    if (token.kind !== 'word') continue
    if (token.text === token.lower) small.add(token.lower)
    else if (!opens[i] && !headed[i] && isCapital(token)) big.add(token.lower)
  }
  return { passage, tokens, sentence, block, quoted, opens, headed, turns: turnsIn(passage), small, big }
}

function turnsIn({ tokens, sentences }: Passage): ReadonlySet<number> {
  const opening = sentences.flatMap(({ first, block }, i) =>
    sentences[i - 1]?.block !== block && /^[QA]\.?$/.test(tokens[first]?.text ?? '') ? [first] : [],
  )
  // "A. Holm" alone is a name
  return new Set(opening.some((at) => tokens[at]?.text.startsWith('Q')) ? opening : [])
}

/** The first token that ends after `at`. */
function tokenAfter(tokens: readonly Token[], at: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle] as Token).to <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** Tokens of a range of the text, as first and end. */
export function tokensIn(tokens: readonly Token[], { from, to }: Range): readonly [number, number] {
  const first = tokenAfter(tokens, from)
  let end = first
  while (end < tokens.length && (tokens[end] as Token).from < to) end++
  return [first, end]
}

/** A word as the lists have it: small, without dots. */
export const plain = (token: Token | undefined): string =>
  token === undefined ? '' : token.lower.includes('.') ? token.lower.replaceAll('.', '') : token.lower

/** Whether a token is written with a capital: "Lund", "al-Habari", "AUNE". */
export function isCapital(token: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'word' || token.text === token.lower) return false
  const first = token.text.charAt(0)
  if (first !== first.toLowerCase()) return true
  if (!PARTED.test(token.text)) return false
  const after = /^(?:al|el|an|ad|as|ash|ar|d|o)[-’'](.)/iu.exec(token.text)?.[1] ?? ''
  return after !== after.toLowerCase()
}

const PARTED = /[-’']/u

/** "FBI", "U.S.", "AUNE". */
export const isAllCapitals = (text: string): boolean =>
  text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase()

/** "(BEGIN VIDEOTAPE)" */
const isDirection = (tokens: readonly Token[], first: number, end: number): boolean =>
  /^[([]$/.test(tokens[first]?.text ?? '') && tokens.slice(first, end).every(({ text }) => text === text.toUpperCase())

/**
 * Whether a sentence is a headline by its looks: five words or more, nearly all of them with a capital. "Mayor Anton Varga met Governor Helen Drey on Monday." has
 * a full stop and is none.
 */
function isTitleCase(tokens: readonly Token[], first: number, end: number): boolean {
  if (tokens[end - 1]?.text === '.') return false
  let words = 0
  let capitals = 0
  for (let i = first; i < end; i++) {
    const token = tokens[i]
    // Short words keep small letters in headlines too.
    if (token?.kind !== 'word' || token.text.length < 4) continue
    words++
    if (isCapital(token)) capitals++
  }
  return words > 4 && words < 30 && capitals >= 0.9 * words
}
