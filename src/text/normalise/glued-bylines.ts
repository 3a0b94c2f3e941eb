import type { Edit } from '../edits.ts'
import { isLetter, isLower, isUpper } from './characters.ts'

const OUTLETS =
  'Sputnik Reuters AP AFP Xinhua TASS Interfax Bloomberg Kyodo Yonhap ANSA EFE dpa DPA PA UPI CNN BBC NPR RFE RIA Novosti Anadolu Axios ' +
  'Politico Guardian Telegraph Newsweek Belga Ukrinform BelTA Kazinform Trend IRNA SANA WAM MENA PTI ANI Bernama Antara Swissinfo Euronews'

// What these outlets call parts of themselves: “CNNMoney” is a name.
const DEPARTMENTS = new Set(
  (
    'News Sport Sports Money Politics Business View Quint Businessweek Health Radio World Online Live Digital Opinion Markets Television Agency ' +
    'Media Plus Today Press International Wire Pro Worldwide Weekend Studios Labs Graphics'
  ).split(' '),
)

/**
 * An outlet's name that a scrape glued to the first word of a line gets a line of its own: “SputnikThe council met”. Outlets are those known
 * and any that stands in brackets in a dateline of the same text: “VESSBY (Fjordnytt) - ”.
 */
export function gluedBylines(text: string): Edit[] {
  const outlets = new Set(OUTLETS.split(' '))
  for (const found of text.matchAll(/\((\p{Lu}[\p{L}]{3,29})\)(?=\s{0,4}[-–—])/gu)) outlets.add(found[1]!)
  const edits: Edit[] = []
  for (let line = 0; line <= text.length; ) {
    const place = glue(text, line, outlets)
    if (place) edits.push({ from: place, to: place, insert: '\n' })
    const end = text.indexOf('\n', line)
    if (end < 0) break
    line = end + 1
  }
  return edits
}

/** Where the second word begins in “SputnikThe …” at the start of a line; 0 where there is no such thing. */
function glue(text: string, line: number, outlets: ReadonlySet<string>): number {
  if (!isLetter(text.charAt(line)) || !isLetter(text.charAt(line + 1))) return 0
  // No outlet's name is longer than this; a capital and a small letter begin the word after it.
  for (let at = line + 2; at < line + 32 && isLetter(text.charAt(at)); at++) {
    if (!isUpper(text[at]!) || !isLower(text.charAt(at + 1)) || !outlets.has(text.slice(line, at))) continue
    let end = at + 2
    while (end < at + 24 && isLower(text.charAt(end))) end++
    // A word of running text is followed by more of it; a name glued of two often stands alone or has an address after it.
    return DEPARTMENTS.has(text.slice(at, end)) || !/[ \n,’'-]/.test(text.charAt(end)) ? 0 : at
  }
  return 0
}
