/** A tag, comment or declaration in a page. `name` is '' for what is no element; `written` is the tag with the attributes worth keeping. */
export type Tag = {
  readonly name: string
  readonly closing: boolean
  /** Ends in "/>", which means something in XHTML alone. */
  readonly empty: boolean
  readonly attributes: ReadonlyMap<string, string>
  readonly written: string
  readonly to: number
}

/** Reads what begins with the `<` at `at`, as browsers do; null where it is a mere sign in the text. */
export function readTag(page: string, at: number): Tag | null {
  const next = page[at + 1]
  if (next === '!' || next === '?') return nothing(afterDeclaration(page, at))
  const closing = next === '/'
  NAME.lastIndex = closing ? at + 2 : at + 1
  const name = NAME.exec(page)?.[0].toLowerCase()
  if (name === undefined) return closing ? nothing(afterNext(page, '>', at)) : null
  return readAttributes(page, NAME.lastIndex, name, closing)
}

const NONE: ReadonlyMap<string, string> = new Map()
const nothing = (to: number): Tag => ({ name: '', closing: false, empty: false, attributes: NONE, written: '', to })

function afterDeclaration(page: string, at: number): number {
  if (!page.startsWith('<!--', at)) return afterNext(page, '>', at)
  return page.startsWith('<!-->', at) ? at + 5 : afterNext(page, '-->', at + 4)
}

function afterNext(page: string, end: string, from: number): number {
  const at = page.indexOf(end, from)
  return at < 0 ? page.length : at + end.length
}

// A quoted value may hold ">"; without its closing quote it runs to the end of the page, and so does the tag.
function readAttributes(page: string, from: number, name: string, closing: boolean): Tag {
  const attributes = new Map<string, string>()
  const tag = (to: number): Tag => ({
    name,
    closing,
    empty: page[to - 2] === '/',
    attributes,
    written: written(name, attributes),
    to,
  })
  for (let at = from; at < page.length; ) {
    GAP.lastIndex = at
    GAP.test(page)
    at = GAP.lastIndex
    if (page[at] === '>') return tag(at + 1)
    KEY.lastIndex = at
    const key = KEY.exec(page)?.[0] ?? ''
    at += key.length
    EQUALS.lastIndex = at
    if (!EQUALS.test(page)) {
      if (key === '') at++
      keep(attributes, key, '')
      continue
    }
    at = EQUALS.lastIndex
    const quoted = page[at] === '"' || page[at] === "'"
    const end = quoted ? page.indexOf(page[at]!, at + 1) : unquotedEnd(page, at)
    if (end < 0) break
    const start = quoted ? at + 1 : at
    if (end - start <= LONGEST_VALUE) keep(attributes, key, page.slice(start, end))
    at = quoted ? end + 1 : end
  }
  return nothing(page.length)
}

function unquotedEnd(page: string, at: number): number {
  VALUE.lastIndex = at
  VALUE.test(page)
  return VALUE.lastIndex
}

function keep(attributes: Map<string, string>, key: string, value: string): void {
  const name = key.length <= LONGEST_KEY ? key.toLowerCase() : ''
  if (KEPT.has(name) && !attributes.has(name)) attributes.set(name, value)
}

function written(name: string, attributes: ReadonlyMap<string, string>): string {
  const list = [...attributes].map(([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`)
  return `<${name}${list.join('')}>`
}

const NAME = /[a-z][^\s/>]{0,60}/iy
const GAP = /[\s/]*/y
const KEY = /[^\s/>=]*/y
const EQUALS = /\s*=\s*/y
const VALUE = /[^\s>]*/y

const LONGEST_KEY = 20
const LONGEST_VALUE = 2000
const KEPT = new Set(
  'class id style hidden aria-hidden role rel href lang xml:lang content name property itemprop datetime type'.split(' '),
)
