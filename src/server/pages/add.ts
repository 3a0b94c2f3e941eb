import { adding, type Item, itemsSent } from '../../adding/index.ts'
import { OnrecordError } from '../../errors.ts'
import { contextFor } from '../site.ts'
import { filesIn, formOf, wordsIn } from './form.ts'
import type { Asked, Page } from './page.ts'

/** Keeps a reading that was made here, or all that is in files somebody chose or dropped. */
export const addPage: Page = {
  path: '/add',
  show: async ({ c }) => c.redirect('/', 302),
  async take(asked) {
    const { c, site } = asked
    const form = await formOf(c.req.raw)
    const files = filesIn(form, 'file')
    if (files.length > 0) return c.redirect(await added(files, asked), 303)
    const id = wordsIn(form, 'id')
    if (id === undefined) throw new OnrecordError('bad-request', { problem: 'No file was chosen' })
    const reading = site.kept.get(id)
    if (!reading) throw new OnrecordError('not-kept')
    const { doc, statements } = reading
    const store = await site.record.keep()
    await store.add([{ doc, statements, reader: site.reader(), place: doc.url ?? 'pasted' }])
    return c.redirect(`/d/${doc.id}`, 303)
  },
}

/** Adds what is in the files. Leads to the document where that is one, else to the list, which says what became of them. */
async function added(files: readonly File[], { c, site }: Asked): Promise<string> {
  const { pool, reader, keep } = contextFor(c, site)
  const documents = new Set<string>()
  const counts = { added: 0, known: 0, failed: 0 }
  const options = { store: await keep(), pool, reader: reader(), read: {} }
  for await (const one of adding(itemsIn(files, c.req.raw.signal), options)) {
    if (one.outcome !== 'failed') documents.add(one.document)
    counts[one.outcome === 'failed' || one.outcome === 'known' ? one.outcome : 'added']++
  }
  const [document] = documents
  if (document !== undefined && documents.size === 1 && counts.failed === 0) return `/d/${document}`
  const told = Object.entries(counts).filter(([name, count]) => count > 0 || name === 'added')
  return `/documents?${new URLSearchParams(told.map(([name, count]) => [name, String(count)]))}`
}

async function* itemsIn(files: readonly File[], signal: AbortSignal): AsyncGenerator<Item> {
  for (const file of files) yield* itemsSent(file.name.slice(0, 1000), new Uint8Array(await file.arrayBuffer()), signal)
}
