// npm run docs: writes the tables of errors, formats, operations and tools and the outputs of the examples anew. The diff is the review.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withToolExample, withTools } from '../mcp/doc-page.ts'
import { PAGES, withErrors, withFormats, withOperations, withOutputs } from './doc-pages.ts'
import { ROOT, read } from './imports.ts'

for (const page of PAGES) {
  const fresh = await withOutputs(read(page), ROOT)
  writeFileSync(join(ROOT, page), page === 'docs/errors.md' ? withErrors(fresh) : withFormats(withOperations(fresh)))
}
writeFileSync(join(ROOT, 'docs/mcp.md'), await withToolExample(withTools(read('docs/mcp.md'))))
