import { datelineOf } from './dateline.ts'
import type { Line } from './line.ts'

/** A line that is nothing but the agency of a dateline of the same article is a credit, known agency or not. */
export function agencyLines(lines: readonly Line[]): Line[] {
  const agencies = new Set(lines.flatMap(({ kind, text }) => (kind === 'dateline' ? agencyIn(text) : [])))
  return lines.map((line) => (line.kind === null && agencies.has(line.text) ? { ...line, kind: 'credit' as const } : line))
}

function agencyIn(dateline: string): string[] {
  const agency = datelineOf(`${dateline} `)?.agency
  return agency ? [dateline.slice(agency.from, agency.to)] : []
}
