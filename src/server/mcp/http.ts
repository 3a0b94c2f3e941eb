import type { Hono } from 'hono'
import { contextOf, type Env, type Site } from '../site.ts'

/** Streams an assistant may keep open to listen; there is nothing to hear on them yet. */
const MOST_LISTENING = 16

/**
 * The tools at /mcp, for assistants that speak the protocol over HTTP: each request is answered by itself, and no session is kept. What is loaded for it is loaded with the
 * first request. It is to come before what reads answers whole, since some of these never end.
 */
export function addMcp(app: Hono<Env>, site: Site): void {
  let made: ReturnType<typeof handlerFor> | undefined
  app.all('/mcp', async (c) => {
    made ??= handlerFor(site)
    return (await made).fetch(c.req.raw)
  })
}

async function handlerFor(site: Site) {
  const [{ createMcpHandler }, { serversFor }, { TOOLS }, { MOST_BYTES }] = await Promise.all([
    import('@modelcontextprotocol/server'),
    import('./server.ts'),
    import('./offered.ts'),
    import('../api/input.ts'),
  ])
  const servers = serversFor({ tools: TOOLS, contextFor: (signal) => contextOf(site, signal), log: site.log })
  const handler = createMcpHandler(servers, { maxRequestBodySize: MOST_BYTES, maxSubscriptions: MOST_LISTENING })
  site.ending.addEventListener('abort', () => handler.close().catch(site.log))
  return handler
}
