import { TOOLS } from '../../src/server/mcp/offered.ts'
import { LIST } from '../../src/server/operations/index.ts'
import { contextOf } from '../../src/server/site.ts'
import { testSite } from '../server/site.ts'

/** docs/mcp.md with its table of tools as src/server/operations has it. */
export function withTools(page: string): string {
  const rows = LIST.flatMap((one) =>
    'tool' in one && one.tool ? [`| \`${one.tool.name}\` | \`${one.name}\` | ${one.says} |\n`] : [],
  ).join('')
  return page.replace(
    /(\| tool \| operation \| \|\n\| --- \| --- \| --- \|\n)(?:\| `.*\n)*/,
    (_, head: string) => `${head}${rows}`,
  )
}

/** Fields of the answer the page shows. */
const SHOWN = ['untrusted_answer', 'match', 'changes', 'flags', 'attribution']
const EXAMPLE =
  /(the call `(\w+)` with\n\n```json\n([\s\S]*?)```\n[\s\S]*?```text\n)[\s\S]*?(```\n[\s\S]*?```json\n)[\s\S]*?(```\n)/

/** docs/mcp.md with what its example is answered now. */
export async function withToolExample(page: string): Promise<string> {
  const [found, before, name, given, between, after] = EXAMPLE.exec(page)!
  const { site, close } = testSite()
  try {
    const tool = TOOLS.find((one) => one.name === name)!
    const { answer, told } = await tool.call(JSON.parse(given!), contextOf(site, new AbortController().signal))
    const shown = SHOWN.map((field) => `"${field}": ${JSON.stringify((answer as Record<string, unknown>)[field])}`)
    return page.replace(found, () => `${before}${told}\n${between}{${shown.join(',\n ')}}\n${after}`)
  } finally {
    await close()
  }
}
