import { normalise } from '../text/index.ts'
import type { Note } from './doc.ts'

/**
 * What an office program wrote into a file about it: `title` and `author` where they look like what a person gave, `made` as a note. When a file
 * was made is not when an article was published.
 */
export function fileFacts(facts: { title: string | null; author: string | null; made: string | null }) {
  const [title, author] = [lineOf(facts.title), lineOf(facts.author)]
  const notes: Note[] = facts.made
    ? [{ code: 'file-made', says: `The file was made on ${facts.made.slice(0, 10)}; that need not be when it was published.` }]
    : []
  return {
    title: title !== null && !NO_TITLE.test(title) && /\p{L}{2}/u.test(title) ? title : null,
    // The login of whoever pressed "save" is one word; who signs has two.
    author: author !== null && /^\p{Lu}\S* \S*\p{L}/u.test(author) && !NOBODY.test(author) ? author : null,
    notes,
  }
}

function lineOf(text: string | null): string | null {
  if (text === null || text.length > LONGEST) return null
  return normalise(text).text.replace(/\s+/g, ' ').trim() || null
}

const LONGEST = 300
const NO_TITLE =
  /^(?:untitled|document\d*|new document|microsoft word\b.*|powerpoint presentation|title|print|about:blank|slide \d+|.*\.(?:docx?|pdf|indd|qxp|qxd|rtf|odt|pages|html?|tmp|pmd|cdr|ai))$|^(?:https?|file):/i
const NOBODY = /^(?:Microsoft|Windows|Office|Admin|Default|Local|Test)\b/
