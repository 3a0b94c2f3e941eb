import { type Html, html, type Part } from './html.ts'

// What nobody sees, or what turns the direction of all that follows: a text must not be able to hide in it, or to move what stands beside it.
const UNSEEN = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/gu

/** A text of others as it is shown: control characters become signs that say which they are. */
export function shown(text: string): Part {
  if (text.search(UNSEEN) < 0) return text
  const parts: Part[] = []
  let done = 0
  for (const { 0: character, index } of text.matchAll(UNSEEN)) {
    const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
    parts.push(text.slice(done, index), html`<span class="unseen">U+${code}</span>`)
    done = index + character.length
  }
  return [...parts, text.slice(done)]
}

/** Somebody's name or words among ours: whichever direction they run in, ours run on. */
export const apart = (text: string): Html => html`<bdi>${shown(text)}</bdi>`

/** Words of others in quotation marks, unless they bring their own. */
export const quoted = (text: string): Part => (/^[“"„«‘']/.test(text) ? shown(text) : html`<q>${shown(text)}</q>`)

/** The words of spans on one line, "…" between them. */
export const joined = (spans: readonly { readonly text: string }[]): string =>
  spans.map(({ text }) => text.split(/\s+/).join(' ').trim()).join(' … ')

/** "1 statement", "1,204 statements". */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`

/** 0.934 as "93 %", with a space that does not break; what is little but not nothing as "<1 %". */
export const percent = (share: number): string => `${share > 0 && share < 0.005 ? '<1' : Math.round(share * 100)}\u00a0%`

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** "2024-07-04T10:00:00Z" as "4 July 2024", "2024-07" as "July 2024"; what is no date as it is. */
export function day(date: string): string {
  const [, year, month, dayOfMonth] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date) ?? []
  if (year === undefined) return date
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1]
  if (name === undefined) return year
  return dayOfMonth === undefined ? `${name} ${year}` : `${Number(dayOfMonth)} ${name} ${year}`
}

/** An address that may be a link: only of the web, whatever a document says. */
export function webAddress(url: string | null): string | null {
  const parsed = url === null ? null : URL.parse(url)
  return parsed && (parsed.protocol === 'https:' || parsed.protocol === 'http:') ? parsed.href : null
}
