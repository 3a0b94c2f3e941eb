// Writes what is read from golden pages into their expected.json: npm run pages -- SLUG… | --all
// To add a page, put its source into test/pages/SLUG/source.html (or source.txt, or make.ts), run this, and read every line of the result:
// it is right only when a person says so.
import { writeFileSync } from 'node:fs'
import { expectedFile, pages, readGolden } from './golden.ts'

const asked = process.argv.slice(2)
const chosen = asked.includes('--all') ? pages() : asked
if (chosen.length === 0) console.log(`usage: npm run pages -- SLUG… | --all\n\n${pages().join('\n')}`)
for (const page of chosen) {
  const { blocks, ...head } = await readGolden(page)
  writeFileSync(expectedFile(page), written(head, blocks as unknown[] | undefined))
  console.log(`wrote ${page}`)
}

/** JSON with one block a line, so that a change shows as the lines it changes. */
function written(head: Record<string, unknown>, blocks: unknown[] | undefined): string {
  const json = JSON.stringify(head, null, 2)
  if (!blocks) return `${json}\n`
  return `${json.slice(0, -2)},\n  "blocks": [\n${blocks.map((block) => `    ${JSON.stringify(block)}`).join(',\n')}\n  ]\n}\n`
}
