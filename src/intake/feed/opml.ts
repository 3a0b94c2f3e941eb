import { type Opml, parseOpml } from 'feedsmith'
import { checkXml } from '../../documents/index.ts'
import { OnrecordError } from '../../errors.ts'
import type { Item } from '../item.ts'
import { LIMITS } from '../limits.ts'

/** The feeds that a list of feeds names, in its order, each once. Nothing is fetched. */
export function opmlItems(text: string, name: string): Item[] {
  try {
    checkXml(text, { elements: LIMITS.elements })
    const items = new Map<string, Item>()
    const outlines: Outline[] = [...(parsed(text).body?.outlines ?? [])].reverse()
    for (let outline = outlines.pop(); outline; outline = outlines.pop()) {
      for (const inner of [...(outline.outlines ?? [])].reverse()) outlines.push(inner)
      const url = URL.parse(outline.xmlUrl?.trim() ?? '')
      if (url && /^https?:$/.test(url.protocol) && !items.has(url.href))
        items.set(url.href, { where: `${name}#${url.href}`, url: url.href, title: outline.title ?? outline.text ?? null })
    }
    if (items.size === 0) throw damaged('it names no feed')
    return [...items.values()]
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error
    return [{ where: name, error }]
  }
}

type Outline = { xmlUrl?: string; title?: string; text?: string; outlines?: Outline[] }

function parsed(text: string): { body?: { outlines?: Outline[] } } {
  try {
    return parseOpml(text) as Partial<Opml.Document<string>>
  } catch (error) {
    throw damaged(((error as Error).cause as Error | undefined)?.message ?? (error as Error).message)
  }
}

const damaged = (reason: string) => new OnrecordError('damaged', { what: 'This list of feeds', reason })
