import { BLOCKS, RAW, VOID } from './elements.ts'
import { readTag } from './tag.ts'

/**
 * A page made safe to parse: no comments or scripts, only attributes that are looked at, no nesting beyond `DEEPEST`, and no more pieces than
 * a parser swallows in a second. What was in the way is told: `cut` is where reading stopped, `flattened` how many tags lay too deep
 * (their text stays, in lines of its own).
 */
export type Tamed = {
  readonly html: string
  readonly lang: string | null
  readonly jsonLd: readonly string[]
  readonly elements: number
  /** Tags, texts and entities: what a parser makes nodes of. */
  readonly pieces: number
  readonly flattened: number
  readonly cut: number | null
  readonly frames: boolean
}

/** One pass over the characters of the page; every tag costs at most a constant. */
export function tame(page: string): Tamed {
  const out: string[] = []
  const jsonLd: string[] = []
  const open: string[] = []
  let deep: string[] = []
  let lang: string | null = null
  let elements = 0
  let pieces = 0
  let flattened = 0
  let frames = false
  let broken = true
  let at = 0
  const xml = /^\s*<\?xml/.test(page)

  const lineBreak = (name: string) => {
    if (BLOCKS.has(name) && !broken) out.push('<br><br>')
    broken ||= BLOCKS.has(name)
  }

  while (at < page.length && elements < MOST_ELEMENTS && pieces < MOST_PIECES) {
    const less = page.indexOf('<', at)
    const end = less < 0 ? page.length : less
    if (end > at) {
      const text = entitiesUpTo(page.slice(at, end), MOST_PIECES - pieces)
      pieces += 1 + text.entities
      out.push(withoutGaps(page.slice(at, at + text.length)))
      broken = false
      at += text.length
    }
    if (less < 0 || at < less) break
    if (xml && page.startsWith('<![CDATA[', less)) {
      const close = page.indexOf(']]>', less)
      at = close < 0 ? page.length : close + 3
      out.push(page.slice(less + 9, at - 3).replaceAll('<', '&lt;'))
      continue
    }
    const tag = readTag(page, less)
    if (!tag) {
      out.push('&lt;')
      pieces++
      at = less + 1
      continue
    }
    at = tag.to
    const { name } = tag
    if (name === '') continue
    pieces++
    if (name === 'html' || name === 'body' || name === 'head') {
      if (name === 'html') lang ??= tag.attributes.get('lang') ?? tag.attributes.get('xml:lang') ?? null
      continue
    }
    if (name === 'frame' || name === 'frameset') frames = true
    if (tag.closing) {
      if (deep.length > 0 && closeIn(deep, name)) lineBreak(name)
      else if (closeIn(open, name)) {
        deep = []
        out.push(`</${name}>`)
      }
      continue
    }
    if (RAW.has(name) && !(xml && tag.empty)) {
      const close = endOf(page, name, at)
      if (name === 'script' && tag.attributes.get('type')?.toLowerCase() === 'application/ld+json')
        jsonLd.push(page.slice(at, close))
      at = close
      continue
    }
    if (VOID.has(name) || (xml && tag.empty)) {
      elements++
      out.push(VOID.has(name) ? tag.written : '')
      continue
    }
    closeImplied(open, name)
    if (open.length >= DEEPEST) {
      flattened++
      deep.push(name)
      lineBreak(name)
    } else {
      elements++
      open.push(name)
      out.push(tag.written)
    }
  }
  const html = `<!doctype html><html><head></head><body>${out.join('')}</body></html>`
  return { html, lang, jsonLd: jsonLd.slice(0, 20), elements, pieces, flattened, cut: at < page.length ? at : null, frames }
}

/** Where the end tag of a raw element stands, or the end of the page. */
export function endOf(page: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  pattern.lastIndex = from
  return pattern.exec(page)?.index ?? page.length
}

/** Takes the innermost `name` and all within it off the stack; false where none is near. */
function closeIn(stack: string[], name: string): boolean {
  for (let i = stack.length - 1; i >= 0 && i >= stack.length - DEEPEST; i--)
    if (stack[i] === name) {
      // Popped one by one: shortening an array by its length costs its whole length.
      while (stack.length > i) stack.pop()
      return true
    }
  return false
}

// Paragraphs, items and cells end where the next begins, without an end tag.
function closeImplied(open: string[], name: string): void {
  if (BLOCKS.has(name) && open.at(-1) === 'p') open.pop()
  const ends = IMPLIED.get(name)
  while (ends?.has(open.at(-1) ?? '')) open.pop()
}

// A page may hold megabytes of spaces; one is shown. Line ends count in preformatted text.
function withoutGaps(text: string): string {
  return text.replace(/[^\S\n]{2,}/g, ' ').replace(/\n{3,}/g, '\n\n')
}

/** How much of a text holds at most so many entities: each of them is a piece of its own to the parser. */
function entitiesUpTo(text: string, most: number): { length: number; entities: number } {
  let entities = 0
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    if (entities === most) return { length: at, entities }
    entities++
  }
  return { length: text.length, entities }
}

const IMPLIED: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', new Set(['li'])],
  ['dt', new Set(['dt', 'dd'])],
  ['dd', new Set(['dt', 'dd'])],
  ['tr', new Set(['td', 'th', 'tr'])],
  ['td', new Set(['td', 'th'])],
  ['th', new Set(['td', 'th'])],
])

/** Nesting beyond this makes parser and main-text search slow (both grow with the square of it); real pages stay below 60. */
const DEEPEST = 100
const MOST_ELEMENTS = 60_000
const MOST_PIECES = 250_000
