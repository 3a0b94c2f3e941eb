import { isAgency } from './agencies.ts'
import { isDateLine } from './dates.ts'
import { CAPITAL, endsSentence, looksLikeName } from './words.ts'

/** Who wrote it, and for whom where the line says so. */
export type Byline = { readonly names: string; readonly outlet: string | null }

/** The names in a line that is nothing but a byline: "By Ida Holm", "BY IDA HOLM AND TOM BERG, Staff writers", "Ida Holm | Harbour Herald". */
export function bylineIn(line: string): Byline | null {
  if (line.length > 160) return null
  const opened = OPENING.exec(line)
  const parts = line
    .slice(opened?.[0].length ?? 0)
    .split(BAR)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const names = namesIn(parts[0] ?? '', opened !== null)
  if (!names || !(opened || parts.length > 1) || parts.length > 4) return null
  const others = parts.slice(1).filter((part) => !isDateLine(part))
  if (others.some((part) => !CAPITAL.test(part) || endsSentence(part) || part.length > 50)) return null
  return { names, outlet: others.find((part) => !ROLE.test(part)) ?? null }
}

/** The names at the start of `text`, where they and a role or place after a comma are all there is. */
function namesIn(text: string, opened: boolean): string | null {
  const [role] = /(?:,| in | for ).*$/.exec(afterLastAnd(text)) ?? ['']
  const names = text.slice(0, text.length - role.length)
  if (role.length > 60 || (role !== '' && endsSentence(role) && !/\.[A-Z]\.$/.test(role))) return null
  const each = names.split(JOINERS).map((name) => name.trim())
  if (each.every(looksLikeName)) return names
  const alone = each.length === 1 && role === '' && !endsSentence(names) && names.length <= 30
  return opened && alone && (isAgency(names) || /^(?:\p{Lu}[\p{L}’'-]+|our \p{L}+|staff(?: \p{L}+)?)$/iu.test(names))
    ? names
    : null
}

/** "A B, C D and E F, Staff writers" → "E F, Staff writers": commas before the last "and" part names, those after it a role. */
function afterLastAnd(text: string): string {
  const at = Math.max(text.toLowerCase().lastIndexOf(' and '), text.lastIndexOf(' & '))
  return at < 0 ? text : text.slice(at + 3)
}

const OPENING = /^(?:by|written by|reported by|report by|story by|words by|text by|author|byline)(?: ?: ?| )(?=\S)/i
const BAR = /[|•·]/
const JOINERS = /, | and | & |; /i
const ROLE = /\b(?:writer|reporter|correspondent|editor|staff|columnist|bureau|updated|published|min read|minutes?|comments?)\b/i
