export type { McpOptions } from './mcp/stdio.ts'
export type { ServeOptions, Server } from './serve.ts'
export { serve, serveMcp } from './start.ts'
