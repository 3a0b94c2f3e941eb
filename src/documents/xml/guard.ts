import { OnrecordError } from '../../errors.ts'

/** The longest tag, in characters; the most elements; how deep they may lie. */
export type XmlBounds = { readonly tag?: number; readonly elements?: number; readonly depth?: number }

/**
 * Looks over XML before a parser gets it, in one pass. Throws `xml-refused` for a document type or an entity of its own (what entity bombs are
 * made of), a tag without an end, an end tag with nothing open, and whatever goes beyond the bounds.
 */
// Parsers differ in where they see a tag, a comment or a section begin and end: what one could read in two ways is refused, so that what is
// looked over here is what is read there. An unclosed quotation mark alone keeps fast-xml-parser busy for the square of the length.
export function checkXml(
  xml: string,
  { tag = LONGEST_TAG, elements = MOST_ELEMENTS, depth = Number.POSITIVE_INFINITY }: XmlBounds = {},
): void {
  let count = 0
  let open = 0
  for (let at = xml.indexOf('<'); at >= 0; ) {
    let end: number
    const next = xml[at + 1]
    if (next === '!') end = xml.startsWith('<!--', at) ? comment(xml, at) : section(xml, at)
    else if (next === '?') end = instruction(xml, at, tag)
    else if (next === '/') {
      end = bounded(xml, xml.indexOf('>', at), at, tag)
      open--
    } else {
      end = bounded(xml, endOfTag(xml, at, tag), at, tag)
      if (++count > elements) throw refused(`it has more than ${elements.toLocaleString('en')} elements`)
      if (xml[end - 1] !== '/' && ++open > depth) throw refused(`its elements lie more than ${depth} deep`)
    }
    at = xml.indexOf('<', end + 1)
  }
}

function comment(xml: string, at: number): number {
  const end = xml.indexOf('-->', at + 4)
  const isOdd = xml.startsWith('>', at + 4) || xml.startsWith('->', at + 4)
  if (end < 0 || isOdd) throw refused('a comment in it has no end')
  return end + 2
}

function section(xml: string, at: number): number {
  if (!xml.startsWith('<![CDATA[', at)) {
    const name = /^<!\s*([a-z]{1,20})/i.exec(xml.slice(at, at + 40))?.[1]?.toUpperCase()
    throw refused(name ? `it has a <!${name}>, with which it could swell without end` : 'it has a tag that no parser knows')
  }
  const end = xml.indexOf(']]>', at + 9)
  if (end < 0) throw refused('a section of text in it has no end')
  return end + 2
}

function instruction(xml: string, at: number, most: number): number {
  const end = bounded(xml, xml.indexOf('?>', at + 2), at, most)
  if (endOfTag(xml, at, most) !== end + 1) throw refused('an instruction in it may end in two places')
  return end + 1
}

/** The `>` that no quotation marks hold. */
function endOfTag(xml: string, at: number, most: number): number {
  const last = Math.min(xml.length, at + most)
  for (let i = at + 1; i < last; i++) {
    const character = xml.charCodeAt(i)
    if (character === GREATER) return i
    if (character !== DOUBLE && character !== SINGLE) continue
    i = xml.indexOf(character === DOUBLE ? '"' : "'", i + 1)
    if (i < 0) return -1
  }
  return -1
}

function bounded(xml: string, end: number, at: number, most: number): number {
  if (end < 0 || end - at > most) throw refused(`a tag in it ("${xml.slice(at, at + 20)}…") has no end, or one too far off`)
  return end
}

const refused = (problem: string) => new OnrecordError('xml-refused', { problem })

const LONGEST_TAG = 16 * 1024
const MOST_ELEMENTS = 250_000
const [GREATER, DOUBLE, SINGLE] = [62, 34, 39]
