import type { Doc } from '../../documents/index.ts'
import type { Statement } from '../../statements/index.ts'
import { day, webAddress } from '../shown.ts'

/** A longer stretch is named by its first and last words. */
const LONGEST_FRAGMENT = 300
const WORDS_AT_AN_END = 5

/** The words with who said them: “…” (Lise Toft). What is no quotation is given as the article has it, its source and verb included. */
export function quotationText({ text }: Doc, { form, content, source, cue, speaker }: Statement): string {
  if (form === 'direct') return `${content.map((span) => flat(span.text)).join(' … ')} (${speaker?.name ?? 'nobody named'})`
  const spans = [...source, ...cue, ...content]
  const from = Math.min(...spans.map((span) => span.from))
  const to = Math.max(...spans.map((span) => span.to))
  return flat(text.slice(from, to))
}

/** Who, in what article, by which outlet, on which day, and where it can be read. */
export function citationText(doc: Doc, { speaker }: Statement): string {
  const { title, outlet, published, url } = doc
  const parts = [
    `${speaker?.name ?? 'Nobody named'}, ${title === null ? 'in an article' : `in “${flat(title)}”`}`,
    outlet,
    published && day(published),
    webAddress(url),
  ]
  return `${parts.filter((part) => part).join(', ')}.`
}

/** The address of the article with the words to be shown in it; null where its address is not known. */
export function fragmentLink({ url }: Doc, { content }: Statement): string | null {
  const address = webAddress(url)
  if (address === null) return null
  return `${address.split('#')[0]}#:~:text=${content.map(({ text }) => fragmentOf(flat(text))).join('&text=')}`
}

function fragmentOf(words: string): string {
  if (words.length <= LONGEST_FRAGMENT) return encoded(words)
  const list = words.split(' ')
  return `${encoded(list.slice(0, WORDS_AT_AN_END).join(' '))},${encoded(list.slice(-WORDS_AT_AN_END).join(' '))}`
}

// A hyphen and a comma part the pieces of a fragment.
const encoded = (words: string) => encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D')

const flat = (text: string) => text.split(/\s+/).join(' ').trim()
