import { OnrecordError } from '../errors.ts'

/**
 * The grammar of what is searched for, as docs/search.md has it:
 *
 *     all   = some { "OR" some }
 *     some  = item { item }            every item must be there
 *     item  = "-" near | "NOT" near | near
 *     near  = part { "NEAR" [ "/" number ] part }
 *     part  = "(" all ")" | '"' words '"' | word [ "*" ]
 *
 * A quotation mark or a parenthesis nobody closed reaches to the end.
 */
type Piece =
  | { readonly is: 'word' | 'phrase'; readonly text: string; readonly prefix: boolean }
  | { readonly is: 'near'; readonly within: number }
  | { readonly is: 'or' | 'not' | 'open' | 'close' }

/** What is searched for is bounded: somebody's whole article is no search. */
const MOST_PIECES = 200
const MOST_DEPTH = 20
const NEAR = 10

/** The expression FTS5 understands for words searched for, every word in quotation marks of its own. Throws `bad-query`. */
export function expressionOf(words: string): string {
  const pieces = piecesOf(words)
  if (pieces.length > MOST_PIECES) throw bad(`it has more than ${MOST_PIECES} words`)
  let at = 0
  let depth = 0

  function all(): string | null {
    const either: string[] = []
    for (;;) {
      const found = some()
      if (found) either.push(found)
      if (pieces[at]?.is !== 'or') break
      at++
    }
    return either.length > 1 ? `(${either.join(' OR ')})` : (either[0] ?? null)
  }

  function some(): string | null {
    const there: string[] = []
    const not: string[] = []
    for (let piece = pieces[at]; piece && piece.is !== 'or' && piece.is !== 'close'; piece = pieces[at]) {
      const away = piece.is === 'not'
      if (away) at++
      const found = near()
      if (found) (away ? not : there).push(found)
    }
    if (there.length === 0) {
      if (not.length > 0) throw bad('it says only what is not to be there')
      return null
    }
    const found = there.length > 1 ? `(${there.join(' AND ')})` : there[0]!
    return not.length > 0 ? `(${found} NOT ${not.length > 1 ? `(${not.join(' OR ')})` : not[0]})` : found
  }

  function near(): string | null {
    const parts = [part()]
    let within = 0
    for (let piece = pieces[at]; piece?.is === 'near'; piece = pieces[at]) {
      within = Math.max(within, piece.within)
      at++
      parts.push(part())
    }
    const found = parts.filter((each) => each !== null)
    if (parts.length > 1 && found.some((each) => each.startsWith('('))) throw bad('NEAR stands between words and phrases alone')
    return found.length > 1 ? `NEAR(${found.join(' ')}, ${within})` : (found[0] ?? null)
  }

  function part(): string | null {
    const piece = pieces[at]
    if (!piece || piece.is === 'close') return null
    at++
    if (piece.is === 'word' || piece.is === 'phrase')
      return /[\p{L}\p{N}]/u.test(piece.text) ? `"${piece.text.replaceAll(UNSAID, ' ')}"${piece.prefix ? '*' : ''}` : null
    if (piece.is !== 'open') return null
    if (++depth > MOST_DEPTH) throw bad(`it has parentheses more than ${MOST_DEPTH} deep`)
    const found = all()
    depth--
    if (pieces[at]?.is === 'close') at++
    return found
  }

  const either: string[] = []
  while (at < pieces.length) {
    const found = all()
    if (found) either.push(found)
    // A parenthesis that closes nothing.
    if (pieces[at]?.is === 'close') at++
  }
  if (either.length === 0) throw bad('there is no word in it')
  return either.length > 1 ? `(${either.join(' AND ')})` : either[0]!
}

// What would end the string it stands in.
const UNSAID = /["\0]/g

const bad = (problem: string) => new OnrecordError('bad-query', { problem })

const OPENING = '"“„«'
const CLOSING = '"”“»'

function piecesOf(words: string): Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < words.length; ) {
    const sign = words[at]!
    if (/\s/.test(sign)) at++
    else if (sign === '(' || sign === ')') {
      pieces.push({ is: sign === '(' ? 'open' : 'close' })
      at++
    } else if (OPENING.includes(sign)) {
      let end = at + 1
      while (end < words.length && !CLOSING.includes(words[end]!)) end++
      const prefix = words[end + 1] === '*'
      pieces.push({ is: 'phrase', text: words.slice(at + 1, end), prefix })
      at = end + (prefix ? 2 : 1)
    } else if (sign === '-' && /[\p{L}\p{N}("“]/u.test(words[at + 1] ?? '')) {
      pieces.push({ is: 'not' })
      at++
    } else {
      let end = at
      while (end < words.length && !/[\s()]/.test(words[end]!) && !OPENING.includes(words[end]!)) end++
      pieces.push(pieceOf(words.slice(at, end)))
      at = end
    }
  }
  return pieces
}

function pieceOf(word: string): Piece {
  if (word === 'OR') return { is: 'or' }
  if (word === 'AND') return { is: 'word', text: '', prefix: false }
  if (word === 'NOT') return { is: 'not' }
  const near = /^NEAR(?:\/(\d{1,3}))?$/.exec(word)
  if (near) return { is: 'near', within: near[1] === undefined ? NEAR : Number(near[1]) }
  const prefix = word.endsWith('*')
  return { is: 'word', text: prefix ? word.slice(0, -1) : word, prefix }
}
