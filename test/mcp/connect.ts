import { join } from 'node:path'
import { type CallToolResult, Client, StreamableHTTPClientTransport, type Transport } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { ROOT } from '../house/imports.ts'
import type { testSite } from '../server/site.ts'

/** Both ways the protocol is spoken: as assistants have for long, and as its newest revision has it. */
export const ERAS = ['older', 'newest'] as const
export type Era = (typeof ERAS)[number]

/** A client of the official package, connected. */
export async function connected(transport: Transport, era: Era = 'newest'): Promise<Client> {
  const client = new Client(
    { name: 'a test', version: '1' },
    { versionNegotiation: { mode: era === 'newest' ? { pin: '2026-07-28' } : 'legacy' } },
  )
  await client.connect(transport)
  return client
}

type Ask = ReturnType<typeof testSite>['ask']

/** To a server without a port. */
export const overHttp = (ask: Ask, headers: Readonly<Record<string, string>> = {}): Transport =>
  new StreamableHTTPClientTransport(new URL('http://localhost/mcp'), {
    fetch: (_, init) => ask('/mcp', { ...init, headers: { ...Object.fromEntries(new Headers(init?.headers)), ...headers } }),
  })

/** To the real program. */
export const overStdio = (record: string): Transport =>
  new StdioClientTransport({ command: process.execPath, args: [join(ROOT, 'src/cli/main.ts'), 'mcp', '--record', record] })

/** What a tool answers: the answer itself, and the same in words. */
export async function called(client: Client, name: string, given: object) {
  const { content, structuredContent, isError } = (await client.callTool({
    name,
    arguments: given as Record<string, unknown>,
  })) as CallToolResult
  const told = content.flatMap((each) => (each.type === 'text' ? [each.text] : [])).join('\n')
  // biome-ignore lint/suspicious/noExplicitAny: an answer is looked into as it is
  return { answer: structuredContent as any, told, failed: isError === true }
}
