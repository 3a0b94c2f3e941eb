import type { OutletEdit, Quotation, Token } from './passage.ts'

const REMARKS: ReadonlySet<string> = new Set(
  `sic laughter laughs laughing applause applauds cheers cheering crosstalk inaudible unintelligible pause pauses crying boos booing chuckles
   sighs expletive`.split(/\s+/),
)

/** What the outlet put in, in the order of the text: brackets and ellipses inside quotations of speech, and footnote marks anywhere. */
export function editsOf(tokens: readonly Token[], quotations: readonly Quotation[]): OutletEdit[] {
  const edits: OutletEdit[] = []
  const spoken = quotations.flatMap(({ use, pieces }) => (use === 'speech' ? pieces : [])).sort((a, b) => a.from - b.from)
  // Inner quotations lie in what was read already.
  let at = 0
  for (const { from, to } of spoken) {
    while (at < tokens.length && tokens[at]!.from < from) at++
    while (at < tokens.length && tokens[at]!.to <= to) at = editAt(tokens, at, to, edits)
  }
  const known = new Set(edits.map((edit) => edit.from))
  const remarks = remarksIn(tokens).filter((edit) => !known.has(edit.from))
  return [...edits, ...remarks, ...footnotesIn(tokens)].sort((a, b) => a.from - b.from)
}

/** "(Laughter.)", "[Applause]" where no marks are: a transcript has none. Nothing but the remark and its stop in the brackets. */
function remarksIn(tokens: readonly Token[]): OutletEdit[] {
  return tokens.flatMap(({ text, from }, i): OutletEdit[] => {
    const closing = text === '(' ? ')' : text === '[' ? ']' : null
    if (closing === null || !REMARKS.has(tokens[i + 1]?.lower ?? '')) return []
    const end = tokens[i + 2]?.text === '.' ? i + 3 : i + 2
    return tokens[end]?.text === closing ? [{ from, to: tokens[end].to, kind: 'remark' }] : []
  })
}

/** "the Taliban* movement": an asterisk that hangs on the end of a word. Not "*bold*", nor "5*3". */
function footnotesIn(tokens: readonly Token[]): OutletEdit[] {
  return tokens.flatMap(({ text, from, to }, i): OutletEdit[] => {
    const [before, after] = [tokens[i - 1], tokens[i + 1]]
    const hangs =
      text === '*' &&
      before?.kind === 'word' &&
      before.to === from &&
      !(tokens[i - 2]?.text === '*' && tokens[i - 2]?.to === before.from)
    return hangs && !(after && after.from === to && (after.kind === 'word' || after.kind === 'number'))
      ? [{ from, to, kind: 'footnote' }]
      : []
  })
}

// Takes the edit at `at`, if there is one, and says where to go on.
function editAt(tokens: readonly Token[], at: number, to: number, edits: OutletEdit[]): number {
  const { kind, text, from } = tokens[at]!
  if (kind === 'ellipsis') {
    edits.push({ from, to: tokens[at]!.to, kind: 'omission' })
    return at + 1
  }
  const closing = text === '[' ? ']' : text === '(' ? ')' : null
  if (closing === null) return at + 1
  const end = bracketEnd(tokens, at, closing, to)
  const edit = end < 0 ? null : kindOf(tokens, at + 1, end, closing)
  if (edit === null) return at + 1
  edits.push({ from, to: tokens[end]!.to, kind: edit })
  return end + 1
}

/** Longer brackets are not the outlet's. */
const MOST_TOKENS = 40

function bracketEnd(tokens: readonly Token[], at: number, closing: string, to: number): number {
  const limit = Math.min(tokens.length, at + MOST_TOKENS)
  for (let i = at + 1; i < limit && tokens[i]!.to <= to; i++) {
    if (tokens[i]!.text === closing) return i
    if (tokens[i]!.text === tokens[at]!.text) return -1
  }
  return -1
}

// Round brackets are the speaker's own, save for the few remarks of a transcript.
function kindOf(tokens: readonly Token[], first: number, end: number, closing: string): OutletEdit['kind'] | null {
  if (first === end) return null
  if (REMARKS.has(tokens[first]!.lower)) return 'remark'
  if (closing === ')') return null
  return end === first + 1 && tokens[first]!.kind === 'ellipsis' ? 'omission' : 'insertion'
}
