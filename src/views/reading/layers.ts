import type { Range } from '../../text/index.ts'
import { type Html, html, type Part } from '../html.ts'
import { shown } from '../shown.ts'

/** Something laid over a stretch of the text: how it opens and closes. `again`: it was closed only because another ended within it. */
export type Layer = Range & { open(again: boolean): Html; readonly close: Html }

/**
 * Lays layers over a text, block by block in the order of the text: elements that nest however the layers lie, one that crosses the end of
 * another being closed and opened again. Linear in the text and the layers, save for how many lie over one place.
 */
export function layersOver(text: string, layers: readonly Layer[]): (block: Range) => Part[] {
  // The outer of two that begin together is opened first.
  const sorted = [...layers].filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from || b.to - a.to)
  const begun = new Set<Layer>()
  let next = 0
  let open: Layer[] = []

  return (block) => {
    const parts: Part[] = []
    const begin = (layer: Layer) => {
      parts.push(layer.open(begun.has(layer)))
      begun.add(layer)
      open.push(layer)
    }
    const goOn = open.filter(({ to }) => to > block.from)
    open = []
    goOn.forEach(begin)
    for (let at = block.from; at < block.to; ) {
      const ended = open.findIndex(({ to }) => to <= at)
      if (ended >= 0) {
        const closed = open.splice(ended)
        for (const { close } of closed.toReversed()) parts.push(close)
        closed.filter(({ to }) => to > at).forEach(begin)
      }
      while (next < sorted.length && sorted[next]!.from <= at) {
        const layer = sorted[next++]!
        if (layer.to > at) begin(layer)
      }
      const border = Math.min(block.to, sorted[next]?.from ?? block.to, ...open.map(({ to }) => to))
      parts.push(shown(text.slice(at, border)))
      at = border
    }
    for (const { close } of open.toReversed()) parts.push(close)
    return parts
  }
}

export const END = html`</span>`
