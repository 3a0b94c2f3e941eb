import type { Doc } from '../../documents/index.ts'
import type { Statement } from '../../statements/index.ts'
import { day, webAddress } from '../shown.ts'

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

const flat = (text: string) => text.split(/\s+/).join(' ').trim()
