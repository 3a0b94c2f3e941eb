import { phrase } from '../flags/flag.ts'
import { inSentence, isNamed, isRole } from '../names.ts'
import type { Comparison, ComparisonRow, KnownCondition } from './comparison.ts'

/** The comparison in one sentence: in how many outlets, how many quote, what becomes of the conditions, who changes words. */
export function summaryOf({ rows, speaker, conditions, searched }: Omit<Comparison, 'answer'>): string {
  if (rows.length === 0) return `No statement with these words in ${searched.says}.`
  const copies = rows.reduce((sum, row) => sum + row.copies.length, 0)
  const quoting = rows.filter(({ quoted }) => quoted > 0).length
  const reports = copies === 0 ? '' : ` (${counted(rows.length, 'report', 'reports')} and ${counted(copies, 'copy', 'copies')})`
  const parts = [
    `${whose(speaker)} in ${counted(rows.length + copies, 'document', 'documents')}${reports}: ${howQuoted(quoting, rows.length)}`,
    ...conditions.flatMap((condition, n) => kept(condition, n, rows)),
    ...changed(rows),
  ]
  return `${parts.join('; ')}.`
}

function kept({ clause }: KnownCondition, n: number, rows: readonly ComparisonRow[]): string[] {
  const lost = rows.filter(({ conditions }) => conditions[n] === 'lost').length
  const holding = rows.filter(({ conditions }) => conditions[n] === 'kept').length
  return lost === 0 ? [] : [`the condition ${phrase(clause.text)} is kept in ${holding} and lost in ${lost}`]
}

function changed(rows: readonly ComparisonRow[]): string[] {
  const count = rows.filter(({ pieces }) =>
    pieces.some(({ kind, quoted }) => quoted && (kind === 'changed' || kind === 'put-in')),
  ).length
  return count === 0 ? [] : [`${count} ${count === 1 ? 'quotes' : 'quote'} other words`]
}

const counted = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

function whose(speaker: string | null): string {
  if (speaker === null) return 'Words of somebody not named'
  return isRole(speaker) || !isNamed(speaker) ? `Words of ${inSentence(speaker)}` : `${speaker}’s words`
}

function howQuoted(quoting: number, rows: number): string {
  if (quoting === 0) return 'quoted in none'
  if (quoting === rows) return rows === 1 ? 'quoted' : 'quoted in each'
  return `quoted in ${quoting}, only in other words in ${rows - quoting}`
}
