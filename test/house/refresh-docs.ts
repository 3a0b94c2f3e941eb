// npm run docs: writes the table of errors and the outputs of the examples anew. The diff is the review.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PAGES, withErrors, withOutputs } from './doc-pages.ts'
import { ROOT, read } from './imports.ts'

for (const page of PAGES) {
  const fresh = await withOutputs(read(page), ROOT)
  writeFileSync(join(ROOT, page), page === 'docs/errors.md' ? withErrors(fresh) : fresh)
}
