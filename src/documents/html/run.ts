/** The words that run on in one line of the page, put together as a browser shows them: white space collapsed, `<br>` as "\n". */
export type Run = {
  readonly text: string
  /** For each of its lines where it starts, and how many characters at its start are bold. */
  readonly lines: readonly { readonly from: number; readonly bold: number }[]
  /** How many of its characters are links, and how many the text of a time element. */
  readonly linked: number
  readonly timed: number
  /** The first text node, where the run can be marked. */
  readonly first: Node
  readonly signed: boolean
}

/** What of the elements around a text matters for the run it is in: how many links, bold, time and preformatted elements it stands in. */
export type Styles = { link: number; bold: number; time: number; pre: number }

/** Collects runs. `add` takes text nodes and signs (quotation marks of `<q>`), `take` gives the run so far, or null where it shows nothing. */
export function runs(styles: Styles) {
  let parts: string[] = []
  let length = 0
  let last = ''
  let pending = false
  let start = 0
  let bold: number | null = null
  let lines: { from: number; bold: number }[] = []
  let linked = 0
  let timed = 0
  let first: Node | null = null
  let signed = false

  function put(text: string, node: Node | null): void {
    if (styles.bold === 0) bold ??= length - start
    parts.push(text)
    length += text.length
    last = text.at(-1)!
    first ??= node
    if (styles.link > 0) linked += text.length
    if (styles.time > 0) timed += text.length
  }
  function add(raw: string, node: Node | null): void {
    const text = styles.pre > 0 ? raw.replace(/\r\n?/g, '\n').replace(/[\t\f ]+/g, ' ') : raw.replace(/[ \t\n\r\f]+/g, ' ')
    const core = text.replace(/^ /, '').replace(/ $/, '')
    const opensWithSpace = text.startsWith(' ')
    if (core === '') {
      pending ||= text !== ''
      return
    }
    if ((pending || opensWithSpace) && length > 0 && last !== '\n' && core[0] !== '\n') put(' ', null)
    put(core, node)
    pending = text.length > 1 && text.endsWith(' ')
  }
  function newline(): void {
    if (length > 0) put('\n', null)
    endLine()
    pending = false
  }
  function endLine(): void {
    lines.push({ from: start, bold: bold ?? length - start })
    start = length
    bold = null
  }
  function take(): Run | null {
    endLine()
    const run = first === null ? null : { text: parts.join(''), lines, linked, timed, first, signed }
    parts = []
    lines = []
    length = start = linked = timed = 0
    last = ''
    pending = signed = false
    bold = first = null
    return run
  }
  function sign(): void {
    signed = true
  }
  return { add, newline, sign, take }
}
