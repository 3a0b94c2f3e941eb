import type { Command } from 'commander'
import { timeout } from '../options.ts'
import { type RecordOptions, record } from '../record-options.ts'

type Options = RecordOptions & { readonly timeout: number }

const EXAMPLES = `
Examples:
  onrecord mcp
  onrecord mcp --record ~/news/onrecord.db

An assistant starts it and speaks MCP with it over standard input and output; docs/mcp.md has the lines for its settings. It fetches nothing, and
writes nothing to the record. "onrecord serve" offers the same over HTTP at /mcp.`

export function addMcp(program: Command): void {
  program
    .command('mcp')
    .description('offer an assistant tools to extract, verify and search, over MCP')
    .addOption(record())
    .addOption(timeout(10))
    .addHelpText('after', EXAMPLES)
    .action(run)
}

async function run({ record, timeout }: Options): Promise<void> {
  // Loaded here: no other command needs it, and each starts the sooner.
  const { serveMcp } = await import('../../server/index.ts')
  await serveMcp({ record, timeout })
}
