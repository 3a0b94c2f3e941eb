import { bylineIn } from './byline.ts'
import { datelineOf } from './dateline.ts'
import { dateIn, isDateLine } from './dates.ts'
import type { Found, Line } from './line.ts'
import { endsSentence, isTitleCase, looksLikeName, sameWords, wordsOf } from './words.ts'

/**
 * Recognises headline, byline and date above the prose and takes down what they say. `title` is what is already known to be the
 * title. A headline stands above all prose; a byline or date may come after a paragraph or two that lead into the article.
 */
export function opening(lines: readonly Line[], found: Found, title: string | null): Line[] {
  const read = [...lines]
  let titled = lines.some(({ kind }) => kind === 'headline')
  let above = 0
  let signed = false
  let prose = 0
  for (let i = 0; i < read.length && i < LONGEST && prose < MOST_PROSE; i++) {
    const line = read[i]!
    if (line.kind !== null) {
      if (line.kind === 'note') found.published ??= dateIn(line.text)
      continue
    }
    const byline = bylineIn(line.text) ?? (titled ? nameAboveDate(read, i) : null)
    if (isDateLine(line.text)) {
      found.published ??= dateIn(line.text)
      read[i] = { ...line, kind: 'note' }
      signed = true
    } else if (byline) {
      found.byline ??= byline.names
      found.outlet ??= byline.outlet
      found.published ??= dateIn(line.text)
      read[i] = { ...line, kind: 'byline' }
      signed = true
    } else if (
      !signed &&
      prose === 0 &&
      above < MOST_ABOVE &&
      isHeadline(read, i, title) &&
      (above === 0 || isUnder(line.text))
    ) {
      const first = !titled && !isKicker(read, i, title)
      read[i] = { ...line, kind: first ? 'headline' : 'heading' }
      if (first) found.title ??= line.text
      titled ||= first
      above++
    } else prose++
  }
  return read
}

/** Above the prose, not written as a sentence, and something follows that is. */
function isHeadline(lines: readonly Line[], at: number, title: string | null): boolean {
  const { text } = lines[at]!
  if (title !== null && sameWords(text, title)) return true
  if (text.length > 200 || !/^["“”'‘„«»]*[\p{Lu}\p{N}]/u.test(text) || /[:;,]$/.test(text)) return false
  if (endsSentence(text) && !/[?!]["”’']?$/.test(text) && !isTitleCase(text)) return false
  const next = lines.slice(at + 1, at + 6).filter(({ kind }) => kind === null)
  if (SPEAKER.test(text) && next.some((line) => SPEAKER.test(line.text))) return false
  const label = LABEL.exec(text)?.[0]
  if (label && next.some((line) => LABEL.exec(line.text)?.[0] === label)) return false
  return next.some((line) => endsSentence(line.text) || line.text.length > 200 || datelineOf(line.text) !== null)
}

/** A line under the headline that is no sentence. */
const isUnder = (text: string) => text.length <= 120 && !endsSentence(text)

/** A word or two over the headline ("POLITICS", "World news"): the line below is a headline too. */
function isKicker(lines: readonly Line[], at: number, title: string | null): boolean {
  const next = lines[at + 1]
  return (
    wordsOf(lines[at]!.text).length <= 2 && next?.kind === null && isHeadline(lines, at + 1, title) && !endsSentence(next.text)
  )
}

/** A bare name is a byline where the headline stands above it and the date below. */
function nameAboveDate(lines: readonly Line[], at: number) {
  const next = lines[at + 1]
  const dated = next !== undefined && (isDateLine(next.text) || (next.kind === 'note' && /\d/.test(next.text)))
  return dated && looksLikeName(lines[at]!.text) ? { names: lines[at]!.text, outlet: null } : null
}

const LONGEST = 20
// A kicker, a headline, a line under it.
const MOST_ABOVE = 3
const MOST_PROSE = 3
const SPEAKER = /^(?:[QA]|\p{Lu}[\p{Lu} .,’'()-]{1,58}):/u
// A name before a colon, or before a bracket: "Speaker 1 (00:12):".
const LABEL = /^\p{Lu}[^:([]{1,40}(?=[:([])/u
