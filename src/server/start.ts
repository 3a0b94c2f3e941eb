import type { McpOptions } from './mcp/stdio.ts'
import type { ServeOptions, Server } from './serve.ts'

// Each is loaded when it is asked for: an assistant that starts one waits for nothing of the other.

/** Serves the pages and the API until it is closed. Throws `usage`, `address-taken` or `address-unusable`. */
export const serve = async (options?: ServeOptions): Promise<Server> => (await import('./serve.ts')).serve(options)

/** Serves assistants over standard input and output until the input ends. */
export const serveMcp = async (options?: McpOptions): Promise<void> => (await import('./mcp/stdio.ts')).serveMcp(options)
