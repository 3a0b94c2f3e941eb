import type { Edit } from '../edits.ts'

// A letter and a word with a capital of its own, or "I": “QYou said”, “AWell,”, “QI asked”.
const GLUED = /^([QA])((?:\p{Lu}\p{Ll}|I['’ ])\S*)/u

/**
 * The "Q" and "A" of a record that a scrape glued to the first word of a line get their space: “QWill you resign?”. Two such questions at least, by different
 * words, since one may be a name (“QAnon”); an answer stands right below one.
 */
export function gluedLabels(text: string): Edit[] {
  const edits: Edit[] = []
  const words = new Set<string>()
  let asked = false
  for (let line = 0; line < text.length; ) {
    const next = text.indexOf('\n', line)
    const end = next < 0 ? text.length : next
    if (end > line) {
      const [, letter = '', word = ''] = GLUED.exec(text.slice(line, Math.min(end, line + LONGEST_WORD))) ?? []
      if (letter === 'Q' || (letter === 'A' && asked)) edits.push({ from: line + 1, to: line + 1, insert: ' ' })
      if (letter === 'Q') words.add(word)
      asked = letter === 'Q'
    }
    line = end + 1
  }
  return words.size > 1 ? edits : []
}

const LONGEST_WORD = 40
