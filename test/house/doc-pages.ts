import { ERRORS } from '../../src/errors.ts'
import { FORMATS } from '../../src/export/index.ts'
import { TABLES } from '../../src/export/tables.ts'
import { LIST } from '../../src/server/operations/index.ts'
import { shell } from '../cli/run.ts'
import { filesIn } from './imports.ts'

/** Every page people read. */
export const PAGES = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...filesIn('docs', '.md')]

/** A shell block of a page, and what the page says it prints: the `text` block right after it, or null. */
export type Example = { readonly script: string; readonly prints: string | null }

const BLOCKS = /^```sh\n([\s\S]*?)^```\n(?:\n?^```text\n([\s\S]*?)^```\n)?/gm
const OURS = /^(?:npm ci && )?(?:npm run -s onrecord -- |onrecord )|\| onrecord /

/** The examples of a page that call the program; in each only the lines that do. */
export function examplesIn(page: string): Example[] {
  return page
    .matchAll(BLOCKS)
    .map(([, block, prints]) => ({
      script: block!
        .split('\n')
        .filter((line) => OURS.test(line))
        .join('\n'),
      prints: prints ?? null,
    }))
    .filter(({ script }) => script !== '')
    .toArray()
}

/** Runs an example in a folder. */
export const runExample = ({ script }: Example, folder: string) =>
  shell(`set -e -o pipefail\n${script.replaceAll(/(?:npm ci && )?npm run -s onrecord -- /g, 'onrecord ')}`, { cwd: folder })

/** The page with what its examples print now. Throws where one fails. */
export async function withOutputs(page: string, folder: string): Promise<string> {
  let fresh = page
  for (const example of examplesIn(page))
    if (example.prints !== null) {
      const { status, out, err } = await runExample(example, folder)
      if (status !== 0) throw new Error(`This example fails, and the page stays as it is: ${example.script}\n${err}`)
      fresh = fresh.replace(`\`\`\`text\n${example.prints}`, () => `\`\`\`text\n${out}`)
    }
  return fresh
}

/** docs/errors.md with the table as src/errors.ts has it. */
export function withErrors(page: string): string {
  const rows = Object.entries<{ says: string; next: string; exit: number; http?: number }>(ERRORS).map(
    ([code, { says, next, exit, http = '–' }]) => `| \`${code}\` | ${says} | ${next} | ${exit} | ${http} |`,
  )
  return `${page.slice(0, page.indexOf('| --- |'))}| --- | --- | --- | --- | --- |\n${rows.map((row) => row.replaceAll('<', '&lt;')).join('\n')}\n`
}

/** docs/export.md with its tables of formats and columns as src/export has them. */
export function withFormats(page: string): string {
  const types = { text: 'STRING', whole: 'INT32', share: 'DOUBLE', flag: 'BOOLEAN', spans: 'JSON' }
  const columns = (per: keyof typeof TABLES) =>
    TABLES[per].columns.map(({ name, cells, says }) => `| \`${name}\` | ${types[cells]} | ${says} |`)
  const tables = [
    FORMATS.map(({ name, says, loses }) => `| \`${name}\` | ${says} | ${loses} |`),
    columns('statement'),
    columns('document'),
  ]
  // The heads of the tables that are written here, in their order.
  return page.replaceAll(
    /^(\| (?:format \| \| leaves out|column \| in Parquet \|) \|\n\| --- \| --- \| --- \|\n)(?:\|.*\n)*/gm,
    (_, head) => `${head}${tables.shift()!.join('\n')}\n`,
  )
}

/** docs/server.md with the table of operations as src/server/operations has it. */
export function withOperations(page: string): string {
  const rows = LIST.map(({ method, name, says }) => `| \`${method} /api/${name}\` | ${says} |\n`).join('')
  return page.replace(/(\| operation \| \|\n\| --- \| --- \|\n)(?:\| `.*\n)*/, (_, head: string) => `${head}${rows}`)
}
