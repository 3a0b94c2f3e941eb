import type { Doc } from '../documents/index.ts'
import type { Statement } from '../statements/index.ts'
import type { Range } from '../text/index.ts'
import { directivesOf } from './directives.ts'
import { addressOf } from './names.ts'

/** Longer links break in mail and in spreadsheets: then the first pieces must do. */
const LONGEST = 2000

/**
 * The address of a statement's words: that of its document with a text fragment (`#:~:text=`), at which a browser shows them. Null where the
 * document has no address, or its words cannot be told from others in it. Of the content's pieces each is named on its own.
 */
export function textFragmentOf(doc: Doc, statement: Statement): string | null {
  return linkerOf(doc)(statement)
}

/** `textFragmentOf` for many statements of one document, whose words are then read only once. */
export function linkerOf(doc: Pick<Doc, 'url' | 'text' | 'blocks'>): (statement: Pick<Statement, 'content'>) => string | null {
  const url = addressOf(doc)
  if (url === null) return () => null
  const [address, fragment = ''] = url.replace(/:~:.*$/s, '').split(/#(.*)/s)
  let directiveOf: ((range: Range) => string | null) | undefined
  return ({ content }) => {
    directiveOf ??= directivesOf(doc.text, doc.blocks)
    let link = ''
    for (const range of content) {
      const directive = directiveOf(range)
      if (directive === null) continue
      const longer = link === '' ? `${address}#${fragment}:~:text=${directive}` : `${link}&text=${directive}`
      if (link !== '' && longer.length > LONGEST) break
      link = longer
    }
    return link || null
  }
}
