import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { OnrecordError } from '../errors.ts'
import { type Block, PROSE } from '../text/index.ts'
import type { Doc, Known, Note } from './doc.ts'
import { languageOf } from './language/language.ts'
import { languageName } from './language/name.ts'

/** What a format has read, before the language is known and the document has its id. */
export type Draft = Omit<Doc, 'id' | 'hash' | 'language'> & { readonly declared: string | null }

/** The document of a draft. What the caller knows wins. Throws `empty` where there is no word to read. */
export function assemble({ declared, ...draft }: Draft, known: Known): Doc {
  if (!/[^\s\p{Cf}]/u.test(draft.text)) throw new OnrecordError('empty')
  const language = known.language ?? languageOf(wordsOfProse(draft.text, draft.blocks), declared)
  const about = {
    title: known.title ?? draft.title,
    byline: known.byline ?? draft.byline,
    outlet: known.outlet ?? draft.outlet,
    published: known.published ?? draft.published,
    url: known.url ?? draft.url,
  }
  return {
    ...draft,
    ...about,
    id: hashOf(JSON.stringify([draft.text, ...Object.values(about)])),
    hash: hashOf(draft.text),
    language,
    notes: [...draft.notes, ...notEnglish(language)],
  }
}

const hashOf = (text: string) => bytesToHex(sha256(utf8ToBytes(text)))

// The start of the prose decides; where there is none, the whole.
function wordsOfProse(text: string, blocks: readonly Block[]): string {
  const prose: string[] = []
  let length = 0
  for (const { kind, from, to } of blocks) {
    if (!PROSE.has(kind)) continue
    prose.push(text.slice(from, to))
    length += to - from
    if (length > ENOUGH) break
  }
  return prose.join('\n') || text
}

function notEnglish(language: string): Note[] {
  if (language === 'und' || /^en(?:$|-)/i.test(language)) return []
  return [{ code: 'not-english', says: `The text is in ${languageName(language)}; statements are read in English only.` }]
}

const ENOUGH = 20_000
